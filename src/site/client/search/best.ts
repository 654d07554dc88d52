import type { Plan } from '#engine/search/query/plan.ts'
import { stem, wordsOf } from '#engine/search/query/words.ts'
import { byId, element } from '../parts/element.ts'
import type { Fragment } from './pagefind.ts'

const place = byId('best')
const same = (a: string, b: string): boolean => wordsOf(a).map(stem).join(' ') === wordsOf(b).map(stem).join(' ')

// Whether a query is all words of a name: “Cambridge” names Cambridge University Hospitals, “EPR go live” names no capability.
const names = (asked: string, title: string): boolean => {
  const words = wordsOf(asked).map(stem)
  const named = wordsOf(title).map(stem)
  return words.length > 0 && words.every((word) => named.includes(word))
}

/** The capability a query names under any of its names; the static page lists them with their addresses. */
const capabilityFor = (plan: Plan): HTMLElement | undefined => {
  const [unit] = plan.units
  if (plan.units.length !== 1 || unit?.concept === undefined) return undefined
  return [...document.querySelectorAll<HTMLElement>('[data-capability]')].find((item) => same(item.dataset['capability'] ?? '', unit.concept ?? ''))
}

/** A query that names a capability or an organisation is answered with it, above all else. */
export const showBest = (plan: Plan | undefined, first?: Fragment): void => {
  const capability = plan && capabilityFor(plan)
  const link = capability?.querySelector('a')
  const asked = plan?.units.map((unit) => unit.asked).join(' ') ?? ''
  if (link) {
    const id = new URL(link.href).pathname.split('/')[2] ?? ''
    place.replaceChildren('Best answer: ', link.cloneNode(true), '. ', element('a', { href: `/capabilities/${id}/evidence/` }, 'The evidence drawn'), ' · ', element('a', { href: `/compare/?with=capabilities/${id}` }, 'Compare it'), ' · ', element('a', { href: `/ask/${id}/` }, 'Who to ask'))
  } else if (first?.meta['kind'] === 'organisation' && names(asked, first.meta['title'] ?? '')) {
    place.replaceChildren('Best answer: ', element('a', { href: first.url }, first.meta['title'] ?? ''), first.meta['summary'] ? `, ${first.meta['summary']}` : '')
  } else place.replaceChildren()
  place.hidden = place.childNodes.length === 0
}
