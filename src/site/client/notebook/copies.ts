import type { Entry } from '#engine/notebook/card.ts'
import type { Carried } from '#engine/notebook/carry.ts'
import { byId } from '../parts/element.ts'
import { saveFile } from '../parts/files.ts'
import { today } from '../parts/today.ts'

const copies: Readonly<Record<string, (carried: Carried) => Promise<Blob>>> = {
  md: async (carried) => new Blob([(await import('#engine/notebook/carry.ts')).notebookMarkdown(carried)], { type: 'text/markdown' }),
  csv: async (carried) => new Blob(['\uFEFF', (await import('#engine/notebook/carry.ts')).notebookCsv(carried)], { type: 'text/csv' }),
  docx: async (carried) => (await import('./word.ts')).notebookWord(carried),
}

type About = Pick<Carried, 'programme' | 'address' | 'entries'>

const carry = async (about: About): Promise<Carried> => {
  const style = byId<HTMLSelectElement>('style').value
  const [{ formatReferences }, { sourceIds }] = await Promise.all([import('./references.ts'), import('#engine/notebook/carry.ts')])
  const references = await formatReferences(sourceIds(about.entries), style)
  return { ...about, made: today(), style: references ? style : 'names', references: references ?? [] }
}

const save = async (format: string, about: About): Promise<string> => {
  const carried = await carry(about)
  const copy = await copies[format]?.(carried)
  if (!copy) throw new Error(`There is no copy as ${format}.`)
  const name = `notebook-${carried.made}.${format}`
  saveFile(name, copy)
  return `Saved: ${name}.${carried.style === 'names' ? ' The sources could not be loaded, so this copy has names and years in place of references.' : ''}`
}

/** Makes the buttons for copies work. */
export const offerCopies = (tools: HTMLElement, about: Omit<About, 'entries'>, entries: () => readonly Entry[], say: (words: string) => void): void => {
  for (const made of tools.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    made.addEventListener('click', () => {
      say('Making the copy …')
      void save(made.dataset['copy'] ?? '', { ...about, entries: entries() }).then(say, () => say('The copy could not be made. Check the connection and try again.'))
    })
  }
}
