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

/** What a query that is one name stands for: “BCMA” for closed-loop medication, “Addenbrooke’s” for the trust that runs it. */
const conceptOf = ({ units }: Plan): string | undefined => (units.length === 1 ? units[0]?.concept : undefined)

/** The capability a query names under any of its names; the static page lists them with their addresses. */
const capabilityFor = (concept: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-capability]')].find((item) => same(item.dataset['capability'] ?? '', concept))

/** The organisation a query names: by any of its names, or by a part of its own where it is the best result. */
const organisationFor = (plan: Plan, shown: readonly Fragment[]): Fragment | undefined => {
  const concept = conceptOf(plan)
  const asked = plan.units.map((unit) => unit.asked).join(' ')
  return shown.find(({ meta }, index) => meta['kind'] === 'organisation' && ((concept !== undefined && same(concept, meta['title'] ?? '')) || (index === 0 && names(asked, meta['title'] ?? ''))))
}

/** A query that names a capability or an organisation is answered with it, above all else. */
export const showBest = (plan: Plan | undefined, shown: readonly Fragment[]): void => {
  const concept = plan && conceptOf(plan)
  const link = concept === undefined ? undefined : capabilityFor(concept)?.querySelector('a')
  const organisation = plan && !link ? organisationFor(plan, shown) : undefined
  if (link) {
    const id = new URL(link.href).pathname.split('/')[2] ?? ''
    place.replaceChildren('Best answer: ', link.cloneNode(true), '. ', element('a', { href: `/capabilities/${id}/evidence/` }, 'The evidence drawn'), ' · ', element('a', { href: `/compare/?with=capabilities/${id}` }, 'Compare it'), ' · ', element('a', { href: `/ask/${id}/` }, 'Who to ask'))
  } else if (organisation) {
    const { url, meta } = organisation
    place.replaceChildren('Best answer: ', element('a', { href: url }, meta['title'] ?? ''), meta['summary'] ? `, ${meta['summary']}` : '')
  } else place.replaceChildren()
  place.hidden = place.childNodes.length === 0
}
