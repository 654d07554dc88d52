import type { Library } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { type Cell, type Chart, sound } from './drawing.ts'
import { type DrawnTie, drawTies } from './tie-drawing.ts'
import { countByStatus, type Tie, type TieGroup, tieGroups } from './ties.ts'

type Group = TieGroup & { readonly ties: readonly Tie[] }

/** The group that is told as a list: one programme with dozens of lines would only be a fan. */
export const listed = 'programmes'

const hasTwoEnds = (tie: Tie): tie is DrawnTie => tie.from !== undefined && tie.from !== tie.to

const organisation = (library: Library, id: string | undefined): Cell => (id === undefined ? 'Not stated' : { text: library.get('organisations', id).name, href: `/organisations/${id}/` })

const row = (library: Library, tie: Tie) => ({
  id: tie.id,
  drawn: hasTwoEnds(tie),
  cells: [organisation(library, tie.from), organisation(library, tie.to), { text: tie.words, href: tie.href }, tie.status, tie.date || 'Not stated', tie.source ?? 'None read; to be confirmed'],
})

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`

const reading = ({ ties, meaning }: Group): string => {
  const places = new Set(ties.flatMap(({ from, to }) => (from === undefined ? [to] : [from, to])))
  return `${meaning} ${count(ties.length, 'tie')} among ${count(places.size, 'organisation')}: ${countByStatus(ties)}.`
}

const note = ({ ties }: Group): string => {
  const inside = ties.filter(({ from, to }) => from === to).length
  const alone = ties.filter(({ from }) => from === undefined).length
  const missing = [...(inside > 0 ? [`${inside} within one organisation or network`] : []), ...(alone > 0 ? [`${alone} whose origin no source names`] : [])]
  return `The words on each line open its record, which names its source. A line says that a tie was reported, not that anybody learned or gained by it.${missing.length > 0 ? ` Not drawn, but in the table: ${missing.join(' and ')}.` : ''}`
}

const chartOf = (library: Library, group: Group): Chart =>
  sound({
    id: `who-learned-${group.id}`,
    title: group.title,
    reading: reading(group),
    note: note(group),
    drawing: drawTies(library, group, group.ties.filter(hasTwoEnds)),
    table: { columns: [group.from, group.to, 'Tie', 'Status', 'Date', 'Source'].map((label) => ({ label })), rows: group.ties.map((tie) => row(library, tie)) },
  })

/** Who learned from whom: one drawing for each group of ties that has lines to draw. */
export const whoLearned = (library: Library): readonly Chart[] => tieGroups(library).filter(({ id, ties }) => id !== listed && ties.some(hasTwoEnds)).map((group) => chartOf(library, group))

/** One programme and who took part in it, by name. */
export interface Participation {
  readonly programme: { readonly id: string; readonly name: string }
  readonly members: readonly { readonly id: string; readonly name: string; readonly tie: Tie }[]
}

/** Who took part in which programme: the largest first, then by name. */
export const participations = (library: Library): readonly Participation[] => {
  const named = (id: string) => ({ id, name: library.get('organisations', id).name })
  const ties = tieGroups(library).find(({ id }) => id === listed)?.ties ?? []
  return [...Map.groupBy(ties, ({ from }) => from ?? '')]
    .map(([id, some]) => ({ programme: named(id), members: some.map((tie) => ({ ...named(tie.to), tie })).sort((a, b) => compareText(a.name, b.name)) }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.programme.name, b.programme.name))
}

/** Every group of ties with its address, for the first page of the network. */
export const networkPages = (library: Library): readonly { readonly id: string; readonly title: string; readonly meaning: string; readonly href: string; readonly ties: number; readonly statuses: string }[] =>
  tieGroups(library).map(({ id, title, meaning, ties }) => ({ id, title, meaning, href: `/evidence/network/${id}/`, ties: ties.length, statuses: countByStatus(ties) }))
