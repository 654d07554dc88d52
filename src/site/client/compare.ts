/** Two to four capabilities or blueprints side by side. The choice lives in the address alone. */
import { type ComparisonColumn, comparisonRows, comparisonSize, comparisonSummary, keysAsked, likenessOf, likenessWords } from '#engine/browse/comparison-rows.ts'
import { byId, element, link, sayAt } from './parts/element.ts'
import { readFile } from './parts/files.ts'

const select = byId<HTMLSelectElement>('add')
const differing = byId<HTMLInputElement>('differing')
const status = byId('status')
const place = byId('comparison')
const known = new Set([...select.options].map(({ value }) => value).filter(Boolean))
const loaded = new Map<string, ComparisonColumn>()
let chosen: readonly string[] = []
let turn = 0
let address = location.search

const addressFor = (keys: readonly string[]): string => (keys.length === 0 ? location.pathname : `?with=${keys.join(',')}`)

const change = (keys: readonly string[], focus?: string): void => {
  history.pushState(null, '', addressFor(keys))
  address = location.search
  void show(keys, '', focus)
}

const head = (column: ComparisonColumn): HTMLElement => {
  const remove = element('button', { type: 'button', class: 'plain small', 'aria-label': `Take out ${column.title}` }, 'Take out')
  remove.addEventListener('click', () => change(chosen.filter((key) => key !== column.key), 'add'))
  return element('th', { scope: 'col', role: 'columnheader' }, element('a', { href: column.href }, column.title), ' ', element('span', { class: 'tag' }, column.tag), element('br'), remove)
}

/** One row: on a phone it stands as a block, each cell under the name of its column. */
const row = (columns: readonly ComparisonColumn[], { id, label }: (typeof comparisonRows)[number]): HTMLElement => {
  const likeness = columns.length < 2 ? undefined : likenessOf(columns, id)
  const mark = likeness && element('span', { class: `tag ${likeness}` }, likenessWords(likeness, columns.length))
  const cells = columns.map(({ cells: all, title }) => element('td', { role: 'cell' }, element('span', { class: 'of', 'aria-hidden': 'true' }, title), ...all[id].map(({ text, href }) => link(text, href))))
  return element('tr', { role: 'row', class: likeness === 'differs' ? undefined : likeness, hidden: likeness !== undefined && likeness !== 'differs' && differing.checked }, element('th', { scope: 'row', role: 'rowheader' }, label, ' ', mark), ...cells)
}

const table = (columns: readonly ComparisonColumn[]): HTMLElement => {
  const body = element('tbody', { role: 'rowgroup' }, ...comparisonRows.map((one) => row(columns, one)))
  const top = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, element('td', { role: 'cell' }), ...columns.map(head)))
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Comparison' }, element('table', { class: 'compare', role: 'table' }, top, body))
}

const show = async (keys: readonly string[], message: string, focus?: string): Promise<void> => {
  const mine = ++turn
  await Promise.all(keys.filter((key) => !loaded.has(key)).map(async (key) => {
    const column = await readFile<ComparisonColumn>(`/compare/${key}.json`)
    if (column) loaded.set(key, column)
  }))
  if (mine !== turn) return
  const columns = keys.flatMap((key) => loaded.get(key) ?? [])
  const missing = keys.length - columns.length
  chosen = columns.map(({ key }) => key)
  place.replaceChildren(...(columns.length === 0 ? [] : [table(columns)]))
  for (const option of select.options) option.disabled = chosen.includes(option.value)
  select.value = ''
  select.disabled = chosen.length >= comparisonSize.most
  byId<HTMLButtonElement>('put').disabled = select.disabled
  for (const id of ['differing', 'print']) (byId(id).closest('label') ?? byId(id)).hidden = columns.length < comparisonSize.least
  byId('choose').hidden = false
  const pairs = document.getElementById('pairs')
  if (pairs) pairs.hidden = columns.length > 0
  sayAt(status, [message, missing > 0 ? 'One column could not be loaded; try again.' : '', comparisonSummary(columns), select.disabled ? `${comparisonSize.most} is the most that fits; take one out to add another.` : ''].filter(Boolean).join(' '))
  if (focus && select.disabled) place.querySelector<HTMLElement>('.scroll')?.focus() // the list takes no more
  else if (focus) byId(focus).focus()
}

const read = (): void => {
  const { keys, dropped } = keysAsked(new URLSearchParams(location.search).get('with') ?? '', known)
  const message = dropped === 0 ? '' : `${dropped === 1 ? 'One name' : `${dropped} names`} in the address ${dropped === 1 ? 'was' : 'were'} left out: not in this library, named twice, or more than ${comparisonSize.most}.`
  void show(keys, message)
}

differing.addEventListener('change', () => void show(chosen, ''))
byId('print').addEventListener('click', () => print())
byId('choose').addEventListener('submit', (event) => {
  event.preventDefault()
  if (select.value === '') sayAt(status, 'Choose a capability or a blueprint first.')
  else change([...chosen, select.value], 'add')
})
addEventListener('popstate', () => {
  if (location.search === address) return // only a place on this page was asked for
  address = location.search
  read()
})
read()
