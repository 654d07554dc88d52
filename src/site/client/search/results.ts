import { byId, element } from '../parts/element.ts'
import type { Fragment, Hit } from './pagefind.ts'
import { resultRow } from './rows.ts'

const place = byId('results')
const [firstStep, nextStep] = [5, 5]

/** The results on the page, and how to get more of them. */
export interface Shown {
  /** Shows the next ones, and gives the first of them. */
  readonly more: () => Promise<HTMLElement | undefined>
  /** Those that are on the page, the best first. */
  readonly fetched: () => readonly Fragment[]
}

const headings = JSON.parse(byId('labels').dataset['kinds'] ?? '{}') as Record<string, string>

/** The list a kind of record stands in, made where there is none; kinds stand in the order of their best result. */
const listOf = (kind: string): HTMLElement => {
  const found = place.querySelector<HTMLElement>(`ol[data-kind="${CSS.escape(kind)}"]`)
  if (found) return found
  const list = element('ol', { class: 'rows', 'data-kind': kind })
  place.append(element('section', {}, element('h2', { class: 'kind' }, headings[kind] ?? kind), list))
  return list
}

/** Shows results grouped by kind, ten at first: five at once, five as soon as they are fetched. Those before stay until the first ones are there, so that nothing flickers while somebody types. */
export const showResults = (hits: readonly Hit[], asked: ReadonlySet<string>, button: HTMLButtonElement): Shown => {
  const fetched: Fragment[] = []
  const turn = String(Number(place.dataset['turn'] ?? 0) + 1)
  let at = 0
  const take = async (count: number): Promise<HTMLElement | undefined> => {
    const next = hits.slice(at, at + count)
    at += next.length
    const fragments = await Promise.all(next.map((hit) => hit.data()))
    if (place.dataset['turn'] !== turn) return undefined
    if (fetched.length === 0) place.replaceChildren()
    fetched.push(...fragments)
    const rows = fragments.map((fragment) => [resultRow(fragment, asked), fragment.meta['kind'] ?? ''] as const)
    for (const [row, kind] of rows) listOf(kind).append(row)
    button.hidden = at >= hits.length
    return rows[0]?.[0]
  }
  place.dataset['turn'] = turn
  if (hits.length === 0) place.replaceChildren()
  button.hidden = true
  return {
    more: async () => {
      const row = await take(firstStep)
      await take(nextStep)
      return row
    },
    fetched: () => fetched,
  }
}
