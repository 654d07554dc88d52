import type { Changes } from './compare.ts'
import type { RecordChange } from './records.ts'

/** One thing in a section: a line, and lines about it. */
export interface Item {
  readonly head: string
  readonly file?: string | undefined
  readonly lines: readonly string[]
}

/** One part of a summary. */
export interface Section {
  readonly title: string
  readonly items: readonly Item[]
}

const kinds = ['added', 'changed', 'renamed', 'removed'] as const

const titles = { added: 'Added', changed: 'Changed', renamed: 'Renamed', removed: 'Removed' } as const

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const recordItem = ({ one, name, file, about, fields }: RecordChange): Item => ({
  head: `${upperFirst(one)} “${name}”${about.length > 0 ? ` (${about.join('; ')})` : ''}`,
  file,
  lines: fields.map(({ words }) => words),
})

const plain = (sentences: readonly string[]): Item[] => sentences.map((head) => ({ head, lines: [] }))

/** How many records came, changed and went, in one line. */
export const headline = ({ records, settings }: Changes): string => {
  const parts = kinds.flatMap((kind) => {
    const count = records.filter((record) => record.kind === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  if (parts.length > 0) return `Records: ${parts.join(', ')}.`
  return settings.length > 0 ? 'No record changes.' : 'Nothing in the library changes.'
}

/** The sections of a summary, those with nothing to say left out: meaning first, then what to ask about, then record by record. */
export const outlineOf = ({ records, settings, meanings, warnings }: Changes): Section[] => {
  const sections = [
    { title: 'What it means', items: plain(meanings) },
    { title: 'Please look at', items: plain(warnings) },
    ...kinds.map((kind) => ({ title: titles[kind], items: records.filter((record) => record.kind === kind).map(recordItem) })),
    { title: 'Settings and lists', items: plain(settings) },
  ]
  return sections.filter(({ items }) => items.length > 0)
}
