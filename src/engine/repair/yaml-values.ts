import { type Document, isScalar, parse, parseDocument, Scalar } from 'yaml'
import { saysTheSame } from './same.ts'
import type { Change } from './values.ts'

/** Front matter as the reader parses it, so that both mean the same by it. */
export const readYaml = (fields: string): Document.Parsed => parseDocument(fields, { version: '1.2', logLevel: 'silent' })

const parsed = (written: string): unknown => {
  try {
    return parse(written, { version: '1.2', logLevel: 'silent' })
  } catch {
    return undefined
  }
}

/** Words or a number as YAML, in the quotes their writer used where they still fit. */
const written = ({ type }: Scalar, now: unknown): string => {
  if (typeof now !== 'string') return String(now)
  if (type === Scalar.QUOTE_SINGLE) return `'${now.replaceAll("'", "''")}'`
  return type === Scalar.PLAIN && !/[\n,[\]{}#]/.test(now) && parsed(now) === now ? now : JSON.stringify(now)
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

// The words of a block keep their lines: all that is taken away is the line break at their end.
const editBlock = (fields: string, from: number): Edit | undefined => {
  const header = /^([|>])([1-9]?)[+-]?([1-9]?)/.exec(fields.slice(from, from + 4))
  return header ? { from, to: from + header[0].length, text: `${header[1]}${header[2] || header[3]}-` } : undefined
}

const isBlock = ({ type }: Scalar): boolean => type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL

const editOf = (fields: string, document: Document.Parsed, { path, now }: Change): Edit | undefined => {
  const node = document.getIn([...path], true)
  if (!isScalar(node) || !node.range) return undefined
  const [from, to] = node.range
  return isBlock(node) ? editBlock(fields, from) : { from, to, text: written(node, now) }
}

const applied = (fields: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.from - a.from).reduce((text, { from, to, text: piece }) => `${text.slice(0, from)}${piece}${text.slice(to)}`, fields)

const valueAt = (fields: string, path: Change['path']): unknown => {
  const node = readYaml(fields).getIn([...path], true)
  return isScalar(node) ? node.value : undefined
}

/** Changes values where they stand; everything else stays letter by letter. A change that would not come out as meant is not made. */
export const changeYaml = (fields: string, changes: readonly Change[]): { fields: string; made: Change[] } => {
  const document = readYaml(fields)
  const planned = changes.flatMap((change) => {
    const edit = editOf(fields, document, change)
    if (!edit) return []
    const now = valueAt(applied(fields, [edit]), change.path)
    const isSafe = saysTheSame(now, change.now) || (typeof now === 'string' && typeof change.was === 'string' && now !== change.was && now === change.was.replace(/\n+$/, ''))
    return isSafe ? [{ edit, change: { ...change, now } }] : []
  })
  return { fields: applied(fields, planned.map(({ edit }) => edit)), made: planned.map(({ change }) => change) }
}
