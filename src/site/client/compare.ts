/** Two to four capabilities or blueprints side by side. The choice lives in the address alone. */
import { type ComparisonColumn, comparisonRows, comparisonSize, keysAsked, sameInAll } from '#engine/browse/comparison-rows.ts'
import { byId, element, link } from './parts/element.ts'
import { readFile } from './parts/files.ts'

const select = byId<HTMLSelectElement>('add')
const differing = byId<HTMLInputElement>('differing')
const status = byId('status')
const place = byId('comparison')
const known = new Set([...select.options].map(({ value }) => value).filter(Boolean))
const loaded = new Map<string, ComparisonColumn>()
let chosen: readonly string[] = []
let turn = 0

const addressFor = (keys: readonly string[]): string => (keys.length === 0 ? location.pathname : `?with=${keys.join(',')}`)

const change = (keys: readonly string[], focus?: string): void => {
  history.pushState(null, '', addressFor(keys))
  void show(keys, '', focus)
}

const head = (column: ComparisonColumn): HTMLElement => {
  const remove = element('button', { type: 'button', class: 'plain small', 'aria-label': `Take out ${column.title}` }, 'Take out')
  remove.addEventListener('click', () => change(chosen.filter((key) => key !== column.key), 'add'))
  return element('th', { scope: 'col' }, element('a', { href: column.href }, column.title), ' ', element('span', { class: 'tag' }, column.tag), element('br'), remove)
}

const table = (columns: readonly ComparisonColumn[]): HTMLElement => {
  const rows = comparisonRows.map(({ id, label }) => {
    const same = columns.length > 1 && sameInAll(columns, id)
    const mark = columns.length < 2 ? undefined : element('span', { class: `tag ${same ? 'same' : 'differs'}` }, same ? 'Same' : 'Differs')
    return element('tr', { class: same ? 'same' : undefined, hidden: same && differing.checked }, element('th', { scope: 'row' }, label, ' ', mark), ...columns.map(({ cells }) => element('td', {}, ...cells[id].map(({ text, href }) => link(text, href)))))
  })
  const body = element('tbody', {}, ...rows)
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Comparison' }, element('table', { class: 'compare' }, element('thead', {}, element('tr', {}, element('td', {}), ...columns.map(head))), body))
}

const summary = (columns: readonly ComparisonColumn[]): string => {
  if (columns.length === 0) return ''
  if (columns.length === 1) return `${columns[0]?.title}. Add at least one more to compare it with.`
  const same = comparisonRows.filter(({ id }) => sameInAll(columns, id)).length
  return `Comparing ${columns.length}: ${comparisonRows.length - same} of ${comparisonRows.length} rows differ.`
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
  for (const id of ['differing', 'print']) (byId(id).closest('label') ?? byId(id)).hidden = columns.length < comparisonSize.least
  byId('choose').hidden = false
  const pairs = document.getElementById('pairs')
  if (pairs) pairs.hidden = columns.length > 0
  status.textContent = [message, missing > 0 ? 'One column could not be loaded; try again.' : '', summary(columns), select.disabled ? `${comparisonSize.most} is the most that fits; take one out to add another.` : ''].filter(Boolean).join(' ')
  if (focus) byId(focus).focus()
}

const read = (): void => {
  const { keys, dropped } = keysAsked(new URLSearchParams(location.search).get('with') ?? '', known)
  const message = dropped === 0 ? '' : `${dropped === 1 ? 'One name' : `${dropped} names`} in the address ${dropped === 1 ? 'was' : 'were'} left out: not in this library, named twice, or more than ${comparisonSize.most}.`
  void show(keys, message)
}

select.addEventListener('change', () => {
  if (select.value !== '') change([...chosen, select.value], 'add')
})
differing.addEventListener('change', () => void show(chosen, ''))
byId('print').addEventListener('click', () => print())
byId('choose').addEventListener('submit', (event) => event.preventDefault())
addEventListener('popstate', read)
read()
