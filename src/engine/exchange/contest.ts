import { refuse, type Refused } from './table.ts'
import type { Target } from './target.ts'

/** One heading and what it was taken for. */
export interface Heading {
  /** Counted from 0. */
  readonly column: number
  readonly cell: string
  /** The heading as it stands. */
  readonly words: string
  readonly target?: Target | undefined
  /** map: settled by a person. exact: a known heading. guess: to be confirmed. none: nothing like it is known. left: a person leaves it out. */
  readonly how: 'map' | 'exact' | 'guess' | 'none' | 'left'
  /** Why it is a guess, or why it is none. */
  readonly why?: string | undefined
}

// Several columns may hold figures from after the change, and several may go into the notes.
const several: ReadonlySet<string> = new Set(['figures', 'notes'])
const keyOf = ({ target }: Heading): string | undefined => (target && !several.has(target.column.reads) ? target.column.field : undefined)
const strength = { map: 0, exact: 1, guess: 2, none: 3, left: 4 } as const

/** Where two columns could fill one field, the surer one does; where a person said so twice, the file is refused. */
export const settleContest = (all: readonly Heading[]): Heading[] | Refused => {
  const winners = new Map<string, Heading>()
  for (const heading of [...all].sort((a, b) => strength[a.how] - strength[b.how] || a.column - b.column)) {
    const key = keyOf(heading)
    const first = key === undefined ? undefined : winners.get(key)
    if (first?.how === 'map' && heading.how === 'map') return refuse(`The mapping gives “${first.words}” and “${heading.words}” the same meaning, “${heading.target?.column.label ?? ''}”.`, 'Keep one of the two; write null for the other.')
    if (key !== undefined && !first) winners.set(key, heading)
  }
  return all.map((heading) => {
    const key = keyOf(heading)
    const winner = key === undefined ? undefined : winners.get(key)
    if (!winner) return heading
    const label = heading.target?.column.label ?? ''
    if (winner !== heading) return { ...heading, target: undefined, how: 'none', why: `“${winner.words}” (${winner.cell}) is “${label}” already` }
    const rival = heading.how === 'exact' && all.find((other) => other !== heading && other.how === 'exact' && keyOf(other) === key)
    return rival ? { ...heading, how: 'guess', why: `“${rival.words}” (${rival.cell}) could be “${label}” as well` } : heading
  })
}
