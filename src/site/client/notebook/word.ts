import { cardLines, type Carried, carriedNotice, carriedTitle } from '#engine/notebook/carry.ts'
import { type Block, wordFile } from '../parts/word.ts'

const references = (carried: Carried): readonly Block[] =>
  carried.references.length === 0 ? [] : [{ kind: 'heading', text: 'References' }, ...carried.references.map(({ text }, index): Block => ({ kind: 'words', text: carried.style === 'vancouver' ? `${index + 1}. ${text}` : text }))]

/** A notebook as a Word file. */
export const notebookWord = (carried: Carried): Promise<Blob> => {
  const entries = carried.entries.flatMap(({ card, note }): readonly Block[] => {
    const address = `${carried.address}/${card.key}/`
    const lines = cardLines(carried, card).filter(({ words }) => words !== address)
    return [
      { kind: 'heading', text: card.title },
      ...(note.trim() === '' ? [] : [{ kind: 'labelled', label: 'Note', text: note.trim() } as const]),
      ...lines.map(({ label, words }): Block => ({ kind: 'labelled', label, text: words })),
      { kind: 'link', text: address, href: address },
    ]
  })
  return wordFile(carriedTitle(carried), [{ kind: 'title', text: carriedTitle(carried) }, { kind: 'quiet', text: carriedNotice(carried) }, ...entries, ...references(carried)])
}
