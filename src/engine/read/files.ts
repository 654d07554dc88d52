import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText, type Problem } from '../problem.ts'
import { hiddenCharacter } from '../schema/fields.ts'
import { publicProblems } from './public-file.ts'

/** The largest file a record may be, in bytes. */
export const fileLimit = 256 * 1024

/** A file of the content folder as text, line ends made uniform. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

type Found = { files: TextFile[]; problems: Problem[] }

const problem = (file: string, rule: string, message: string, help: string, line = 1, column = 1): Problem => ({ rule, severity: 'error', file, line, column, message, help })

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const hiddenProblem = (file: string, text: string): Problem | undefined => {
  const found = hiddenCharacter.exec(text)
  if (!found) return undefined
  const before = text.slice(0, found.index).split('\n')
  const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return problem(file, 'hidden-character', `An invisible character (${name}) stands here; it can make text read other than it is.`, 'Delete it and type the words again.', before.length, (before.at(-1)?.length ?? 0) + 1)
}

const decode = (file: string, bytes: Uint8Array): { text: string } | { problem: Problem } => {
  try {
    const text = strictUtf8.decode(bytes).replaceAll('\r\n', '\n')
    if (text.startsWith('\uFEFF')) return { problem: problem(file, 'wrong-encoding', 'The file starts with a byte-order mark.', 'Save it as “UTF-8”, not “UTF-8 with BOM”.') }
    const odd = hiddenProblem(file, text)
    return odd ? { problem: odd } : { text }
  } catch {
    return { problem: problem(file, 'wrong-encoding', 'The file is not saved as UTF-8.', 'In your editor choose “Save with encoding” and then “UTF-8”.') }
  }
}

const readOne = (root: string, file: string, found: Found): void => {
  const path = join(root, file)
  const size = lstatSync(path).size
  if (size > fileLimit) {
    found.problems.push(problem(file, 'file-too-large', `The file has ${Math.ceil(size / 1024)} kB; a record has at most ${fileLimit / 1024} kB.`, 'Split it, or link to the document instead.'))
    return
  }
  const result = decode(file, readFileSync(path))
  if ('problem' in result) found.problems.push(result.problem)
  else found.files.push({ file, text: result.text })
}

// A name that starts with a dot is no record; below public/ it is published like any other.
const isSkipped = (file: string, inPublic: boolean): boolean => file === 'README.md' || (!inPublic && /(^|\/)\.[^/]*$/.test(file))

/** Reads every record file below the content folder, in order. Files in public/ are published as they are, so links among them and files that could run are refused. */
export const readFiles = (root: string, wanted: (file: string) => boolean = () => true): Found => {
  const found: Found = { files: [], problems: [] }
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name))
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      const inPublic = file === 'public' || file.startsWith('public/')
      if (isSkipped(file, inPublic) || !wanted(file)) continue
      if (entry.isSymbolicLink()) found.problems.push(problem(file, 'symbolic-link', 'This is a link to another file or folder.', 'Put the file itself here; links are not followed.'))
      else if (entry.isDirectory()) walk(file)
      else if (inPublic) found.problems.push(...publicProblems(file, () => readFileSync(join(root, file))))
      else readOne(root, file, found)
    }
  }
  walk('')
  return found
}
