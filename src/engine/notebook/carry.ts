import { csvText } from '../format/csv-field.ts'
import type { Card, Entry } from './card.ts'

/** A notebook ready to be written down: entries in the reader’s order and the references they rest on. */
export interface Carried {
  readonly programme: string
  /** Of the site, without the last slash. */
  readonly address: string
  /** As 2026-11-22. */
  readonly made: string
  readonly style: string
  readonly entries: readonly Entry[]
  /** One reference for each source, in the order of the style. */
  readonly references: readonly { readonly id: string; readonly text: string }[]
}

export const carriedTitle = ({ programme, made }: Carried): string => `Notebook from ${programme}, ${made}`

/** What stands at the head of every copy. */
export const carriedNotice = ({ entries }: Carried): string => `${entries.length} ${entries.length === 1 ? 'record' : 'records'}. Each carries its labels of honesty; keep them with it. Notes are the reader’s own.`

/** The sources of some entries, each once, in the order in which they are met. */
export const sourceIds = (entries: readonly Entry[]): readonly string[] => [...new Set(entries.flatMap(({ card }) => card.sources.map(({ id }) => id)))]

/** How an entry points at its references: by number where the style numbers them, otherwise by name and year. */
export const citedIn = (carried: Carried, { sources }: Card): string =>
  carried.style === 'vancouver' ? sources.map(({ id }) => `[${carried.references.findIndex((reference) => reference.id === id) + 1}]`).join(' ') : sources.map(({ label }) => label).join('; ')

/** The lines of a card between its title and the note, in reading order. */
export const cardLines = (carried: Carried, card: Card): readonly { readonly label: string; readonly words: string }[] =>
  [
    { label: 'Result', words: [card.figure, card.effect].filter(Boolean).join(' ') },
    { label: 'Facts', words: card.facts.join(' · ') },
    { label: 'In short', words: card.summary ?? '' },
    { label: 'How far to trust it', words: card.honesty },
    { label: 'Sources', words: citedIn(carried, card) },
    { label: 'Record', words: `${carried.address}/${card.key}/` },
  ].filter(({ words }) => words !== '')

// What Markdown would take as a mark of its own, and what HTML would.
const plain = (words: string): string => words.replace(/[\\`*_[\]<>#|~!&]/g, (mark) => ({ '<': '&lt;', '&': '&amp;' })[mark] ?? `\\${mark}`)
const paragraphs = (words: string): string => words.split(/\n+/).map((line) => plain(line.trim()).replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1')).filter(Boolean).join('\n\n')
const reference = (carried: Carried, text: string, index: number): string => (carried.style === 'vancouver' ? `${index + 1}. ${plain(text)}` : `- ${plain(text)}`)

/** A notebook as Markdown; nothing in it can act as HTML. */
export const notebookMarkdown = (carried: Carried): string => {
  const entries = carried.entries.map(({ card, note }) =>
    [`## ${plain(card.title)}`, ...(note.trim() === '' ? [] : [`**Note:** ${paragraphs(note)}`]), cardLines(carried, card).map(({ label, words }) => `- **${label}:** ${plain(words)}`).join('\n')].join('\n\n'),
  )
  const references = carried.references.length === 0 ? [] : ['## References', carried.references.map(({ text }, index) => reference(carried, text, index)).join('\n')]
  return `${[`# ${plain(carriedTitle(carried))}`, plain(carriedNotice(carried)), ...entries, ...references].join('\n\n')}\n`
}

/** A notebook as a table, one row for each record; words a spreadsheet would run are guarded. */
export const notebookCsv = (carried: Carried): string => {
  const texts = new Map(carried.references.map(({ id, text }) => [id, text]))
  return csvText([
    ['Kind', 'Title', 'Effect', 'Figure', 'Facts', 'In short', 'Note', 'How far to trust it', 'References', 'Record'],
    ...carried.entries.map(({ card, note }) => [card.kind, card.title, card.effect, card.figure, card.facts.join('; '), card.summary, note, card.honesty, card.sources.map(({ id, label }) => texts.get(id) ?? label).join(' '), `${carried.address}/${card.key}/`]),
  ])
}
