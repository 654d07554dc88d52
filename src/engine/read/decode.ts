import type { Problem } from '../problem.ts'
import { hiddenCharacter } from '../schema/fields.ts'
import { documentProblem } from './placing.ts'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const looseUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

const at = (text: string, index: number): { line: number; column: number } => {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const wrongEncoding = (file: string, place: { line: number; column: number }, message: string, help: string): Problem => ({ rule: 'wrong-encoding', severity: 'error', file, ...place, message, help })

const hiddenProblem = (file: string, text: string): Problem | undefined => {
  const found = hiddenCharacter.exec(text)
  if (!found) return undefined
  const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const [word] = /[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, found.index - 60), found.index)) ?? []
  const after = word === undefined ? '' : ` It stands after “${word.replace(/\s+/g, ' ').trim()}”.`
  return { rule: 'hidden-character', severity: 'error', file, ...at(text, found.index), message: `An invisible character (${name}) stands here; it can make text read other than it is.`, help: `Delete it and type the words again.${after}` }
}

/** The text of a file, line ends made uniform; or why it is no text that can be published. */
export const decode = (file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } => {
  try {
    const text = strictUtf8.decode(bytes).replaceAll('\r\n', '\n')
    if (text.startsWith('\uFEFF')) return { problem: wrongEncoding(file, { line: 1, column: 1 }, 'The file starts with an invisible mark that some editors add (a byte-order mark).', 'Save it as “UTF-8”, not “UTF-8 with BOM”.') }
    const odd = hiddenProblem(file, text)
    return odd ? { problem: odd } : { text }
  } catch {
    const text = looseUtf8.decode(bytes).replaceAll('\r\n', '\n')
    const unread = wrongEncoding(file, at(text, Math.max(0, text.indexOf('\uFFFD'))), 'The file is not saved as UTF-8.', 'In your editor choose “Save with encoding” and then “UTF-8”.')
    return { problem: documentProblem(file) ?? unread }
  }
}
