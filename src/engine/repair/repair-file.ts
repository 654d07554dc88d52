import { fieldAt, isGroup } from '../draft/shape.ts'
import { type ParsedMdx, parseMdx } from '../read/front-matter.ts'
import { changeMdx, layOutMdx } from './front-matter-text.ts'
import { changeJson, layOutJson, type OrderAt } from './json-text.ts'
import { oneLineEnd } from './line-end.ts'
import type { Names } from './names.ts'
import { followInBody, type Spelling } from './references.ts'
import { saysTheSame } from './same.ts'
import { inSchemaOrder, shapeFor } from './shapes.ts'
import type { Source } from './source.ts'
import { type Change, type Path, withChanges } from './values.ts'

/** A text and what was done to come to it, in words. */
export interface Outcome {
  readonly text: string
  readonly did: readonly string[]
}

const valueAt = (data: unknown, path: Path): unknown => path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], data)

const orderFor = ({ schema, parsed }: Source): OrderAt => (path, keys) => {
  const field = fieldAt(schema, path.map(String))
  const group = valueAt(parsed.data, path)
  return field && isGroup(group) ? inSchemaOrder(shapeFor(field, group), group) : keys
}

const said = (value: unknown): string => {
  const words = JSON.stringify(value)
  return words.length > 100 ? `${words.slice(0, 99)}…` : words
}

const saidChange = ({ path, was, now, why }: Change): string => `${path.join('.')}: ${said(was)} → ${said(now)} (${why})`
const saidOrder = (path: Path): string => `fields put in order${path.length > 0 ? ` in ${path.join('.')}` : ''}`

/** The text with its values changed and nothing else: where a record is renamed, that is all that happens to files that name it. */
const changed = ({ type, text, parsed }: Source, changes: readonly Change[], names: Names, spelling: Spelling): Outcome => {
  if (type === 'json') return { text: changeJson(text, changes), did: changes.map(saidChange) }
  const fields = changeMdx(text, changes)
  const { body } = parsed as ParsedMdx
  const followed = followInBody(body, names, spelling)
  return { text: `${fields.text.slice(0, fields.text.length - body.length)}${followed.body}`, did: [...fields.made.map(saidChange), ...followed.said] }
}

/** The text laid out: fields in order, two spaces, one line break at the end. */
const laidOut = (source: Source, text: string): Outcome => {
  const layOut = source.type === 'json' ? layOutJson : layOutMdx
  const ordered = layOut(text, orderFor(source))
  const relaid = ordered.relaid ? ['set out with two spaces'] : []
  const ended = oneLineEnd(text) === text ? [] : ['one line break at the end']
  return { text: oneLineEnd(ordered.text), did: [...ordered.reordered.map(saidOrder), ...relaid, ...ended] }
}

const dataIn = ({ type }: Source, text: string): unknown => (type === 'json' ? JSON.parse(text) : parseMdx(text).data)

/** One file repaired: its values and mentions changed, then, if it is wanted, laid out. What it says stays the same, or it is not touched. */
export const repairText = (source: Source, changes: readonly Change[], names: Names, isWanted: boolean): Outcome => {
  const values = changed(source, changes, names, isWanted ? 'any' : 'renamed')
  if (!isWanted) return values.did.length > 0 ? { ...values, did: [...values.did, ...source.unwrapped] } : { text: source.text, did: [] }
  const layout = laidOut(source, values.text)
  const meant = source.type === 'json' ? withChanges(source.parsed.data, changes) : dataIn(source, values.text)
  if (!saysTheSame(dataIn(source, layout.text), meant)) return { text: source.text, did: [] }
  return { text: layout.text, did: [...values.did, ...layout.did, ...source.unwrapped] }
}
