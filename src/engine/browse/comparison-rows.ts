/** The rows of a comparison, in reading order: what a reader weighs, and what each row is called. */
export const comparisonRows = [
  { id: 'question', label: 'The question' },
  { id: 'fit', label: 'Is it for somebody like me?' },
  { id: 'cost', label: 'What does it cost, in what kind of money?' },
  { id: 'gain', label: 'What would I get, and when?' },
  { id: 'first', label: 'Time to first benefit' },
  { id: 'full', label: 'Time to full benefit' },
  { id: 'effects', label: 'Which way the results point' },
  { id: 'data', label: 'How good is the data?' },
  { id: 'comparison', label: 'How strong is the comparison?' },
  { id: 'cause', label: 'How sure was it this change?' },
  { id: 'repeated', label: 'Has it been repeated?' },
  { id: 'risks', label: 'What goes wrong?' },
  { id: 'people', label: 'Who has done it, and whom can I ask?' },
  { id: 'places', label: 'Places recorded, and adoptions' },
  { id: 'measures', label: 'What to measure from day one' },
  { id: 'unknown', label: 'What nobody has shown' },
  { id: 'lessons', label: 'Lessons' },
  { id: 'reviewed', label: 'Last reviewed' },
] as const satisfies readonly { readonly id: string; readonly label: string }[]
export type ComparisonRowId = (typeof comparisonRows)[number]['id']

/** A run of words in a cell, linked where it names a record. */
export interface CellWords {
  readonly text: string
  readonly href?: string | undefined
}

/** One capability or blueprint as a column. Every row has words: “Not known.” where the library knows nothing. */
export interface ComparisonColumn {
  readonly key: string
  readonly title: string
  readonly tag: string
  readonly href: string
  readonly cells: Readonly<Record<ComparisonRowId, readonly CellWords[]>>
}

/** How many columns stand side by side. */
export const comparisonSize = { least: 2, most: 4 } as const

const wordsOf = (cell: readonly CellWords[]): string => cell.map(({ text }) => text).join('')

/** Whether a row tells columns apart: it differs, says the same, or is known of none of them (which is no likeness). */
export type Likeness = 'differs' | 'same' | 'none-known'

/** How a row stands over all columns. */
export const likenessOf = (columns: readonly ComparisonColumn[], row: ComparisonRowId): Likeness => {
  const words = columns.map(({ cells }) => wordsOf(cells[row]))
  if (words.every((said) => /^Not known\b/.test(said))) return 'none-known'
  return new Set(words).size === 1 ? 'same' : 'differs'
}

/** What the tag of a row says. */
export const likenessWords = (likeness: Likeness, columns: number): string =>
  ({ differs: 'Differs', same: 'Same', 'none-known': columns === 2 ? 'Neither known' : 'None known' })[likeness]

/** What a comparison says of itself in a sentence. */
export const comparisonSummary = (columns: readonly ComparisonColumn[]): string => {
  if (columns.length === 0) return ''
  if (columns.length === 1) return `${columns[0]?.title}. Add at least one more to compare it with.`
  const count = (wanted: Likeness) => comparisonRows.filter(({ id }) => likenessOf(columns, id) === wanted).length
  const unknown = count('none-known')
  return `Comparing ${columns.length}: ${count('differs')} of ${comparisonRows.length} rows differ${unknown === 0 ? '' : `; ${unknown} ${unknown === 1 ? 'is' : 'are'} known of none of them`}.`
}

/** Which of the keys asked for are there, in the order asked, at most four and none twice; `dropped` counts the others. */
export const keysAsked = (asked: string, known: ReadonlySet<string>): { readonly keys: readonly string[]; readonly dropped: number } => {
  const wanted = asked.slice(0, 2000).split(',').filter((key) => key !== '')
  const keys = [...new Set(wanted.filter((key) => known.has(key)))].slice(0, comparisonSize.most)
  return { keys, dropped: wanted.length - keys.length }
}
