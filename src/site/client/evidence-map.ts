/** The evidence map with a script: arrow keys from cell to cell, and rows narrowed on the spot. The page is whole without it. */

const table = document.querySelector<HTMLTableElement>('table.map')
const form = document.querySelector<HTMLFormElement>('#narrow')
// Below this width the styles lay the table out as a list.
const list = matchMedia('(max-width: 42rem)')

/** What of a cell takes the focus: its link or, where it has none, itself. */
const goal = (cell: Element): HTMLElement => cell.querySelector('a') ?? (cell as HTMLElement)

/** Arrow keys, Home and End over a table whose cells are one tab stop together. Returns what puts the stop right after rows were hidden. */
const makeGrid = (grid: HTMLTableElement): (() => void) => {
  const shown = (): HTMLTableRowElement[] => [...grid.rows].filter((row) => !row.hidden && row.parentElement?.hidden !== true && !(list.matches && row.parentElement === grid.tHead))
  let stop: HTMLElement | undefined
  let column = 0

  const stay = (at: HTMLElement): void => {
    if (stop) stop.tabIndex = -1
    stop = at
    at.tabIndex = 0
  }
  const settle = (): void => {
    const rows = shown()
    if (!rows.some((row) => row.contains(stop ?? null))) {
      const first = rows.find((row) => row.querySelector('td a'))?.querySelector('td a')
      stay((first as HTMLElement | null | undefined) ?? goal(rows[0]?.cells[0] ?? grid))
    }
  }

  const wanted: Readonly<Record<string, (row: number, cell: number, rows: readonly HTMLTableRowElement[]) => Element | undefined>> = {
    ArrowLeft: (row, cell, rows) => rows[row]?.cells[cell - 1],
    ArrowRight: (row, cell, rows) => rows[row]?.cells[cell + 1],
    ArrowUp: (row, _, rows) => rows[row - 1]?.cells[Math.min(column, (rows[row - 1]?.cells.length ?? 0) - 1)],
    ArrowDown: (row, _, rows) => rows[row + 1]?.cells[Math.min(column, (rows[row + 1]?.cells.length ?? 0) - 1)],
    Home: (row, _, rows) => rows[row]?.cells[0],
    End: (row, _, rows) => [...(rows[row]?.cells ?? [])].at(-1),
    'Control+Home': (_, __, rows) => rows[0]?.cells[0],
    'Control+End': (_, __, rows) => [...(rows.at(-1)?.cells ?? [])].at(-1),
  }
  /** In a list, up and down go to what stands above and below. */
  const inList = (key: string, from: Element, rows: readonly HTMLTableRowElement[]): Element | undefined => {
    const cells = rows.flatMap((row) => [...row.cells])
    return cells[cells.indexOf(from as HTMLTableCellElement) + (key === 'ArrowUp' ? -1 : 1)]
  }

  grid.setAttribute('role', 'grid')
  grid.setAttribute('aria-describedby', 'keys')
  grid.parentElement?.removeAttribute('tabindex')
  for (const cell of grid.querySelectorAll('th, td')) {
    if (cell.tagName === 'TD') cell.setAttribute('role', 'gridcell')
    goal(cell).tabIndex = -1
  }
  grid.addEventListener('focusin', ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null
    if (!cell) return
    stay(goal(cell))
    // A family’s heading is one wide cell: going past it, the column is kept.
    if ((cell.parentElement as HTMLTableRowElement).cells.length > 1) column = cell.cellIndex
  })
  grid.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null
    const move = wanted[ctrlKey ? `Control+${key}` : key]
    if (!cell || !move || altKey || metaKey || shiftKey) return
    event.preventDefault()
    const rows = shown()
    const row = rows.indexOf(cell.parentElement as HTMLTableRowElement)
    const to = list.matches && /^Arrow(Up|Down)$/.test(key) ? inList(key, cell, rows) : move(row, cell.cellIndex, rows)
    if (!to) return
    goal(to).focus({ preventScroll: true })
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' }) // the whole cell, clear of the headings that stay in sight
  })
  list.addEventListener('change', settle)
  settle()
  return settle
}

/** Hides rows that the two fields do not ask for, marks the cells that they do, and keeps the choice in the address. */
const makeFilter = (narrow: HTMLFormElement, grid: HTMLTableElement, settle: () => void): void => {
  const family = narrow.querySelector<HTMLSelectElement>('#family')
  const gap = narrow.querySelector<HTMLSelectElement>('#gap')
  const status = narrow.querySelector('#status')
  if (!family || !gap || !status) return
  const rows = [...grid.tBodies].flatMap((body) => [...body.rows].slice(1))

  const show = (): void => {
    let cells = 0
    for (const row of rows) {
      const hits = [...row.cells].filter((cell) => gap.value !== '' && (cell.dataset['gap'] ?? '').split(' ').includes(gap.value))
      const ours = family.value === '' || row.parentElement?.dataset['family'] === family.value
      for (const cell of row.cells) cell.classList.toggle('hit', hits.includes(cell))
      row.hidden = !ours || (gap.value !== '' && hits.length === 0)
      if (!row.hidden) cells += hits.length
    }
    for (const body of grid.tBodies) body.hidden = [...body.rows].slice(1).every((row) => row.hidden)
    const left = rows.filter((row) => !row.hidden).length
    const words = gap.value === '' ? '' : ` ${cells} ${cells === 1 ? 'cell is' : 'cells are'} outlined: ${gap.selectedOptions[0]?.text.toLowerCase() ?? ''}.`
    const narrowed = family.value !== '' || gap.value !== ''
    const said = !narrowed ? `All ${rows.length} capabilities are shown.` : `${left} of ${rows.length} capabilities ${left === 1 ? 'is' : 'are'} shown.${words}`
    if (status.textContent !== said && (status.textContent !== '' || narrowed)) status.textContent = said
    settle()
  }
  const read = (): void => {
    const asked = new URLSearchParams(location.search)
    for (const field of [family, gap]) {
      const value = asked.get(field.name) ?? ''
      field.value = [...field.options].some((option) => option.value === value) ? value : ''
    }
    show()
  }
  const remember = (): void => {
    const chosen = new URLSearchParams([family, gap].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]))
    history.pushState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname)
    show()
  }

  narrow.hidden = false
  narrow.addEventListener('submit', (event) => event.preventDefault())
  narrow.addEventListener('change', remember)
  addEventListener('popstate', read)
  read()
}

if (table && form) makeFilter(form, table, makeGrid(table))

export {}
