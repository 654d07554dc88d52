import type { CapabilityOptions, MeasureOption, ResultOption } from '#engine/planning/options.ts'
import { registerColumns, type StatementRow } from '#engine/planning/register.ts'
import { targetWords } from '#engine/planning/target-words.ts'
import { element, link } from '../parts/element.ts'
import { effectMark } from './card.ts'

/** One benefit of the draft with where it comes from. */
export interface DraftRow {
  readonly key: string
  readonly capability: CapabilityOptions
  readonly measure: MeasureOption
  readonly row: StatementRow
}

const rangeWords = ({ planned }: StatementRow): (Node | string)[] => {
  if (planned.kind === 'refused') return [element('span', { class: 'unknown' }, 'No range. '), planned.why]
  const own = targetWords(planned)
  return [element('strong', {}, planned.words), own === undefined ? '; enter a baseline to see it in your own numbers' : `: ${own}`]
}

const list = (lines: readonly string[], none: string): HTMLElement => (lines.length > 0 ? element('ul', {}, ...lines.map((line) => element('li', {}, line))) : element('p', {}, none))

const resultItem = (result: ResultOption): HTMLLIElement =>
  element(
    'li',
    {},
    link(result.title, result.href),
    ' ',
    effectMark(result.effect),
    ` ${result.figure}. `,
    ...result.sources.flatMap((source, index) => [index > 0 ? ', ' : '', link(source.text, source.href)]),
    ' ',
    element('span', { class: 'tag' }, result.levelWords),
    ' ',
    element('span', { class: 'tag' }, result.honesty),
  )

const more = (words: string, ...inside: readonly Node[]): HTMLDetailsElement => element('details', {}, element('summary', {}, words), ...inside)

const needList = ({ needs }: MeasureOption): HTMLElement =>
  needs.length === 0
    ? element('p', {}, 'What it depends on is not known.')
    : element('ul', {}, ...needs.map(({ text, kind, href }) => element('li', {}, link(text, href), element('span', { class: 'soft' }, ` (${kind.toLowerCase()})`))))

const harmList = ({ harms }: CapabilityOptions): HTMLElement =>
  harms.length === 0 ? element('p', {}, 'None recorded, which does not mean there was none.') : element('ul', {}, ...harms.map(({ text, href }) => element('li', {}, link(text, href))))

const register = ({ cells }: StatementRow): HTMLElement => element('dl', { class: 'facts' }, ...registerColumns.flatMap((column) => [element('dt', {}, column), element('dd', {}, cells[column])]))

const mainRow = ({ capability, measure, row }: DraftRow): HTMLTableRowElement => {
  const { value, chosen, cells } = row
  const inside = {
    Class: [cells['Benefit category and class']],
    'Your baseline': [cells['Baseline entered']],
    'Planned range': rangeWords(row),
    'Full-year value (£m)': [value.words],
    'Kinds of study': [[...new Set(chosen.map(({ levelWords }) => levelWords))].join('; ') || 'Not known'],
    Lag: [cells['Lag']],
    Officer: [cells['Responsible officer']],
    'Timescale (years)': [cells['Timescale (years)']],
  }
  const head = element('th', { scope: 'row', role: 'rowheader' }, `${cells['Benefit number']}. `, link(measure.name, measure.href), element('br'), element('span', { class: 'soft small' }, capability.label))
  return element('tr', { role: 'row' }, head, ...Object.entries(inside).map(([label, parts]) => element('td', { role: 'cell', 'data-l': label }, ...parts)))
}

const moreRow = ({ capability, measure, row }: DraftRow): HTMLTableRowElement => {
  const { planned, value, chosen, warning } = row
  const notes = planned.kind === 'range' ? [...planned.notes, ...planned.arithmetic] : [planned.why]
  const needs = more('What it depends on, and disbenefits to watch', needList(measure), element('p', {}, 'Disbenefits to watch:'), harmList(capability))
  needs.className = 'needs' // on paper the whole row says it again
  const parts = [
    warning === undefined ? undefined : element('p', { class: 'gap' }, warning),
    more('Worked arithmetic', list([...notes, ...value.notes, ...value.arithmetic], 'Nothing to work out.')),
    more(`Results it rests on (${chosen.length})`, element('ul', {}, ...chosen.map(resultItem))),
    needs,
    more('Its whole row in the register', register(row)),
  ]
  return element('tr', { role: 'row' }, element('td', { role: 'cell', colspan: 9, class: 'wide' }, ...parts))
}

const body = (row: DraftRow): HTMLTableSectionElement => element('tbody', { role: 'rowgroup', 'data-key': row.key }, mainRow(row), moreRow(row))

/** Shows the rows of the draft, keeping rows that did not change and whatever the reader has opened. */
export const showRows = (table: HTMLTableElement, rows: readonly DraftRow[]): void => {
  const old = new Map([...table.tBodies].map((shown) => [shown.dataset['key'], shown]))
  const bodies = rows.map((row) => {
    const [made, before] = [body(row), old.get(row.key)]
    if (before?.isEqualNode(made)) return before
    const opened = [...(before?.querySelectorAll('details') ?? [])].map(({ open }) => open)
    made.querySelectorAll('details').forEach((details, index) => (details.open = opened[index] ?? false))
    return made
  })
  for (const [index, made] of bodies.entries()) if (table.tBodies[index] !== made) table.insertBefore(made, table.tBodies[index] ?? null)
  for (const shown of [...table.tBodies]) if (!bodies.includes(shown)) shown.remove()
}
