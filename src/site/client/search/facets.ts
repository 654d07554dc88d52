import { byId, element } from '../parts/element.ts'
import type { Filters, Narrowed } from './narrow.ts'

const box = byId('facets')
const labels = JSON.parse(byId('labels').dataset['labels'] ?? '{}') as Record<string, string>
const wide = matchMedia('(min-width: 60rem)')
const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase())

/** The names a filter may have in an address. */
export const filterNames: readonly string[] = Object.keys(labels)

/** What is ticked. */
export const chosenFilters = (): Filters => {
  const filters: Filters = {}
  for (const tick of box.querySelectorAll<HTMLInputElement>('input:checked')) (filters[tick.name] ??= []).push(tick.value)
  return filters
}

/** Ticks what is asked for among the facets that are drawn already, so that nothing stale is ticked until their counts come. */
export const tickFacets = (chosen: Filters): void => {
  for (const tick of box.querySelectorAll<HTMLInputElement>('input')) tick.checked = chosen[tick.name]?.includes(tick.value) ?? false
}

/** Draws the facets with the number of results behind each value; what is chosen is always drawn, so that it can be taken off. The focus stays where it was, and what the reader opened or shut stays so. */
export const drawFacets = (counts: Narrowed['counts'], chosen: Filters): void => {
  const had = document.activeElement instanceof HTMLInputElement && box.contains(document.activeElement) ? document.activeElement : undefined
  const opened = new Map([...box.querySelectorAll('details')].map((group) => [group.dataset['facet'], group.open]))
  const groups = Object.entries(labels).flatMap(([name, label]) => {
    const known = counts.get(name) ?? new Map<string, number>()
    const values = [...new Set([...known.keys(), ...(chosen[name] ?? [])])].map((value) => [value, known.get(value) ?? 0] as const).filter(([value, count]) => count > 0 || chosen[name]?.includes(value))
    if (values.length === 0) return []
    const ticks = values.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value, count]) =>
      element('li', {}, element('label', {}, element('input', { type: 'checkbox', name, value, checked: chosen[name]?.includes(value) ?? false }), ` ${capital(value)} `, element('span', { class: 'soft' }, String(count)))),
    )
    return [element('details', { 'data-facet': name, open: opened.get(name) ?? (chosen[name] !== undefined || (wide.matches && (name === 'collection' || name === 'effect'))) }, element('summary', {}, label), element('ul', {}, ...ticks))]
  })
  box.replaceChildren(...groups)
  if (had) box.querySelector<HTMLInputElement>(`input[name="${CSS.escape(had.name)}"][value="${CSS.escape(had.value)}"]`)?.focus()
}

export const clearFacets = (): void => box.replaceChildren()
