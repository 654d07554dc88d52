import { typed } from '../schema/example.ts'
import { slipLimit } from './json-cursor.ts'
import { type FactSlip, valueSlip, type Written } from './yaml-values.ts'

/** One line of the facts, taken apart. */
interface Line {
  readonly text: string
  readonly at: number
  readonly indent: number
  /** Hyphens and spaces before an item of a list. */
  readonly dashes: string
  readonly name: string | undefined
  readonly value: string
  readonly following: string
}

const takeApart = (text: string, at: number, following: string): Line => {
  const [, space = '', dashes = '', name, value = ''] = /^( *)((?:- +|-$)*)(?:("[^"]*"|[\w-]+)[ \t]*:(?=\s|$))?(.*)$/.exec(text) ?? []
  return { text, at, indent: space.length, dashes, name, value: value.trim(), following }
}

/** Lines that say something by themselves: no remarks, no words or lists that run on from the line before. */
function* linesOf(fields: string): Iterable<Line> {
  let at = 0
  let inside: { readonly indent: number; readonly block: boolean } | undefined
  for (const text of fields.split('\n')) {
    const line = takeApart(text, at, fields.slice(at + text.length, at + text.length + 4000))
    at += text.length + 1
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue
    if (inside?.block && line.indent > inside.indent) continue
    if (inside && !inside.block && line.dashes === '' && (line.name === undefined || line.indent > inside.indent)) continue
    yield line
    const block = /^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(line.value)
    const open = /^["'[{]/.test(line.value) && valueSlip(asWritten(line)) === undefined && !/["'\]}],?\s*(#.*)?$/.test(line.value)
    inside = block || open ? { indent: line.indent, block } : undefined
  }
}

const asWritten = ({ text, at, name, value, dashes, following }: Line): Written => ({
  text: value,
  at: at + text.lastIndexOf(value),
  before: name === undefined ? (dashes === '' ? '' : '- ') : `${name}: `,
  following,
})

const shape = (line: Line): string => line.text.trim()

/** A line that starts further to the right than the line before lets it. */
const misfit = (line: Line, before: Line | undefined, open: readonly number[]): FactSlip | undefined => {
  const at = line.at + line.indent
  const length = Math.max(1, line.dashes === '' ? (line.name ?? line.value).length : 1)
  const isField = line.name !== undefined || line.dashes !== ''
  if (before && before.value !== '' && line.indent > before.indent + before.dashes.length - (line.dashes === '' ? 0 : 1) && isField) {
    const joins = before.dashes !== '' && line.dashes !== '' ? { always: true as const } : {}
    return { at, length, message: 'This line starts too far to the right.', help: `Start it right under ${typed(shape(before).slice(0, 40))}: ${shape(line)}`, ...joins }
  }
  if (!isField || open.includes(line.indent) || line.indent > Math.max(-1, ...open)) return undefined
  return { at, length, message: 'The spaces at the start of this line do not fit the lines around it.', help: `Start it right under one of its neighbours: ${shape(line)}` }
}

const lineSlip = (line: Line, before: Line | undefined, open: readonly number[]): FactSlip | undefined => {
  const tab = /^ *\t/.exec(line.text)
  if (tab) return { at: line.at + tab[0].length - 1, length: 1, message: 'A tab stands at the start of this line.', help: `Write two spaces instead: "  ${shape(line)}"` }
  const tight = line.name === undefined ? /^([A-Za-z][\w-]*):(?!\/\/)(\S.*)$/.exec(line.value) : undefined
  if (tight) return { at: line.at + line.text.indexOf(line.value), length: line.value.length, message: 'A space is missing after the colon.', help: `Write ${tight[1]}: ${tight[2]}` }
  return misfit(line, before, open) ?? valueSlip(asWritten(line))
}

/** What was typed wrongly in the facts at the top of a record, line by line, each at its own place. */
export const yamlMistakes = (fields: string): FactSlip[] => {
  const slips: FactSlip[] = []
  let open: number[] = []
  let before: Line | undefined
  for (const line of linesOf(fields)) {
    const found = lineSlip(line, before, open)
    if (found) slips.push(found)
    if (slips.length >= slipLimit) return slips
    if (found) continue
    const inner = line.indent + line.dashes.length
    open = [...new Set([...open.filter((indent) => indent <= line.indent), line.indent, ...(line.name !== undefined ? [inner] : [])])]
    before = line
  }
  return slips
}
