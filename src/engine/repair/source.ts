import type { z } from 'zod'
import { compareText, type Problem } from '../problem.ts'
import { parseProse } from '../prose/index.ts'
import { decode } from '../read/decode.ts'
import { type ParsedMdx, parseMdx } from '../read/front-matter.ts'
import type { RawFile } from '../read/files.ts'
import { type Parsed, parseJson } from '../read/json-file.ts'
import { type CollectionName, collections, isCollectionName } from '../schema/collections.ts'
import { programmeSchema } from '../schema/programme.ts'
import { exceptionsSchema, vocabularySchema } from '../schema/vocabulary.ts'

/** What a file of the content folder is: how it is written, by which schema, and which record it holds if it holds one. */
export interface Kind {
  readonly type: 'json' | 'mdx'
  readonly schema: z.ZodType
  readonly record?: { readonly collection: CollectionName; readonly id: string } | undefined
}

/** A file that can be repaired: its text without byte-order mark and with plain line ends, and what it says. */
export interface Source extends Kind {
  readonly raw: RawFile
  readonly text: string
  /** How its bytes differed from its text, in words. */
  readonly unwrapped: readonly string[]
  readonly parsed: Parsed | ParsedMdx
}

/** What a file is by its place and name; nothing where no repair knows it. An ending in capitals is the ending all the same. */
export const kindOfFile = (file: string): Kind | undefined => {
  if (file === 'programme.json') return { type: 'json', schema: programmeSchema }
  if (file === 'exceptions.json') return { type: 'json', schema: exceptionsSchema }
  const [folder = '', name = '', ...deeper] = file.split('/')
  const [id = '', ending = '', ...more] = name.split('.')
  if (deeper.length > 0 || more.length > 0) return undefined
  if (folder === 'vocabulary') return ending === 'json' ? { type: 'json', schema: vocabularySchema } : undefined
  if (!isCollectionName(folder) || ending.toLowerCase() !== collections[folder].file) return undefined
  return { type: collections[folder].file, schema: collections[folder].schema, record: { collection: folder, id } }
}

// Of all that can be wrong with a body, these keep it from being read at all.
const unreadable = /^(?:syntax$|tag-|too-)/

const bodyProblems = ({ body, bodyLine }: ParsedMdx): Omit<Problem, 'file'>[] =>
  parseProse(body, { firstLine: bodyLine }).problems.filter(({ code }) => unreadable.test(code)).map(({ code: _, ...rest }) => ({ rule: 'unreadable-prose', severity: 'error', ...rest }))

const parsedAs = (type: Kind['type'], text: string): { parsed: Parsed | ParsedMdx; problems: readonly Omit<Problem, 'file'>[] } => {
  if (type === 'json') {
    const parsed = parseJson(text)
    return { parsed, problems: parsed.problems }
  }
  const parsed = parseMdx(text)
  return { parsed, problems: parsed.problems.length > 0 ? parsed.problems : bodyProblems(parsed) }
}

const mark = [0xef, 0xbb, 0xbf] as const

/** One file as a repair sees it; or why it cannot be read and so is not touched. */
export const openSource = (raw: RawFile, kind: Kind): Source | { problems: Problem[] } => {
  const { file, bytes } = raw
  const hasMark = mark.every((byte, index) => bytes[index] === byte)
  const decoded = decode(file, hasMark ? bytes.subarray(mark.length) : bytes)
  if ('problem' in decoded) return { problems: [decoded.problem] }
  const { parsed, problems } = parsedAs(kind.type, decoded.text)
  if (problems.length > 0) return { problems: problems.map((problem) => ({ ...problem, file })) }
  const hasReturns = bytes.some((byte, index) => byte === 13 && bytes[index + 1] === 10)
  const unwrapped = [...(hasMark ? ['byte-order mark taken off'] : []), ...(hasReturns ? ['Windows line ends made plain'] : [])]
  return { ...kind, raw, text: decoded.text, unwrapped, parsed }
}

/** Files in the order of their paths. */
export const byFile = (a: { readonly file: string }, b: { readonly file: string }): number => compareText(a.file, b.file)
