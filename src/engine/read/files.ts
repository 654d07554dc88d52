import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText, type Problem } from '../problem.ts'
import { decode } from './decode.ts'
import { publicProblems } from './public-file.ts'

/** The largest file a record may be, in bytes. */
export const fileLimit = 256 * 1024

/** A file of the content folder as text, line ends made uniform. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/** A file of the content folder as it lies on the disk. */
export interface RawFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What a file turned out to be when it was read again: its text, or nothing where it is gone or cannot be read. */
export interface ChangedFile {
  readonly file: string
  readonly text?: string | undefined
  readonly problems: readonly Problem[]
}

/** A place below the content folder that reading looks at, and what stands there. */
export interface Place {
  readonly file: string
  readonly kind: 'link' | 'public' | 'record'
}

type Found = { files: TextFile[]; problems: Problem[] }

const problem = (file: string, rule: string, message: string, help: string): Problem => ({ rule, severity: 'error', file, line: 1, column: 1, message, help })

const tooLarge = (file: string, size: number): Problem =>
  problem(file, 'file-too-large', `The file has ${Math.ceil(size / 1024)} kB; a record has at most ${fileLimit / 1024} kB.`, 'Split it, or link to the document instead.')

const readBytes = ({ file, bytes }: RawFile, found: Found): void => {
  const result = decode(file, bytes)
  if ('problem' in result) found.problems.push(result.problem)
  else found.files.push({ file, text: result.text })
}

const readPlace = (root: string, { file, kind }: Place, found: Found): void => {
  const path = join(root, file)
  if (kind === 'link') found.problems.push(problem(file, 'symbolic-link', 'This is a link to another file or folder.', 'Put the file itself here; links are not followed.'))
  else if (kind === 'public') found.problems.push(...publicProblems(file, () => readFileSync(path)))
  else {
    const { size } = lstatSync(path)
    if (size > fileLimit) found.problems.push(tooLarge(file, size))
    else readBytes({ file, bytes: readFileSync(path) }, found)
  }
}

// A name that starts with a dot is no record; below public/ it is published like any other.
const isSkipped = (file: string, inPublic: boolean): boolean => file === 'README.md' || (!inPublic && /(^|\/)\.[^/]*$/.test(file))
const isPublic = (file: string): boolean => file === 'public' || file.startsWith('public/')

/** Every file and link below the content folder that reading looks at, in order. */
export function* placesBelow(root: string, wanted: (file: string) => boolean = () => true, folder = ''): Iterable<Place> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name))
  for (const entry of entries) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isSkipped(file, isPublic(file)) || !wanted(file)) continue
    if (entry.isSymbolicLink()) yield { file, kind: 'link' }
    else if (entry.isDirectory()) yield* placesBelow(root, wanted, file)
    else yield { file, kind: isPublic(file) ? 'public' : 'record' }
  }
}

/** Reads every record file below the content folder, in order. Files in public/ are published as they are, so links among them and files that could run are refused. */
export const readFiles = (root: string, wanted: (file: string) => boolean = () => true): Found => {
  const found: Found = { files: [], problems: [] }
  for (const place of placesBelow(root, wanted)) readPlace(root, place, found)
  return found
}

/** Reads one place again. A file that went away in the meantime has no text and no problem. */
export const readAgain = (root: string, place: Place): ChangedFile => {
  const found: Found = { files: [], problems: [] }
  try {
    readPlace(root, place, found)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { file: place.file, text: found.files[0]?.text, problems: found.problems }
}

/** The record files below the content folder as they lie on the disk: byte-order marks, line ends and all. */
export const readRawFiles = (root: string): RawFile[] =>
  [...placesBelow(root)].filter(({ kind }) => kind === 'record').map(({ file }) => ({ file, bytes: readFileSync(join(root, file)) }))

/** The same reading for files that lie elsewhere than on the disk, such as in a Git revision; public/ is left out. */
export const filesFrom = (raw: readonly RawFile[]): Found => {
  const found: Found = { files: [], problems: [] }
  for (const one of raw) {
    if (isPublic(one.file) || one.file.split('/').some((_, index, names) => isSkipped(names.slice(0, index + 1).join('/'), false))) continue
    if (one.bytes.length > fileLimit) found.problems.push(tooLarge(one.file, one.bytes.length))
    else readBytes(one, found)
  }
  return found
}
