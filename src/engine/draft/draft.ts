import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts'
import { explainIssue } from '../schema/explain.ts'
import { agreed } from './agree.ts'
import type { Flag, Refusal } from './arguments.ts'
import { readFlags } from './flags.ts'
import { isGoodId } from './id.ts'
import { badId, namingField, settleId } from './name.ts'
import { completed, type Gap, type Placeholder } from './placeholder.ts'
import type { Group } from './shape.ts'
import type { Shelf } from './shelf.ts'
import { recordText } from './write.ts'

/** What somebody asks for: plain words and flags, as typed. */
export interface Asked {
  readonly plain: readonly string[]
  readonly flags: readonly Flag[]
}

/** A record ready to be written, and what in it only keeps a place. */
export interface Draft {
  readonly collection: CollectionName
  readonly id: string
  /** Path inside the content folder. */
  readonly file: string
  readonly text: string
  readonly toFill: readonly Placeholder[]
}
type Refused = { readonly refusals: readonly Refusal[] }

const lackingRefusals = ({ lacking }: Gap): Refusal[] =>
  lacking.map(({ field, to }) => {
    if ('vocabulary' in to) return { message: `"${field}" takes a word of vocabulary/${to.vocabulary}.json, and there is no such list.`, help: 'Add the list to the content folder.' }
    return { message: `"${field}" must name a record of ${to.collection}, and there is none yet.`, help: `Make one first: npm run new ${to.collection}.` }
  })

const schemaRefusals = (schema: z.ZodType, data: Group, { lacking }: Gap): Refusal[] => {
  const result = schema.safeParse(data)
  const issues = (result.error?.issues ?? []).filter(({ path }) => !lacking.some(({ field }) => field === path.join('.')))
  return issues.flatMap((issue) => explainIssue(issue, schema, data).map(({ path, message, help }) => ({ message: `--${path.join('.')}: ${message.replace(/^"[^"]*": /, '')}`, help })))
}

const published: Refusal = { message: 'A new record starts as a draft.', help: 'Leave --draft out; take "draft" out of the file when the record is ready.' }

const draftIn = (collection: CollectionName, id: string, flags: readonly Flag[], shelf: Shelf, today: string): Draft | Refused => {
  const { schema, file: type } = collections[collection]
  const { data: flagged, refusals } = readFlags(schema, flags)
  const gap: Gap = { shelf, today, own: { [namingField(collection) ?? '']: id.replaceAll('-', ' ') }, toFill: [], lacking: [] }
  const given: Group = { reviewed: today, draft: true, ...flagged }
  const data = agreed(collection, completed(schema, given, [], undefined, gap), given, gap)
  const all = [...refusals, ...(given['draft'] === false ? [published] : []), ...lackingRefusals(gap), ...schemaRefusals(schema, data, gap)]
  return all.length > 0 ? { refusals: all } : { collection, id, file: `${collection}/${id}.${type}`, text: recordText(type, data), toFill: gap.toFill }
}

const unknownCollection = (name: string): Refusal => {
  const meant = nearest(name, collectionNames)
  return { message: `There is no collection called "${name}".`, help: meant ? `Write ${meant}.` : `Collections are: ${collectionNames.join(', ')}.` }
}

const standsAlone = (word: string): Refusal => ({ message: `"${word}" stands alone.`, help: 'Put words with spaces in double quotes, and the name of a flag before its value.' })

/** The draft that was asked for, valid by its schema; or everything that keeps it from being made. */
export const makeDraft = ({ plain, flags }: Asked, shelf: Shelf, today: string): Draft | Refused => {
  const [name = '', given, ...more] = plain
  const extra = more.map(standsAlone)
  const collection = collectionNames.find((one) => one === name)
  if (!collection) return { refusals: [unknownCollection(name), ...(given === undefined || isGoodId(given) ? [] : [badId(given)]), ...extra] }
  const settled = settleId(collection, given, flags)
  const draft = draftIn(collection, 'id' in settled ? settled.id : 'no-id-yet', flags, shelf, today)
  const others = 'refusal' in settled ? [settled.refusal, ...extra] : extra
  if ('refusals' in draft) return { refusals: [...others, ...draft.refusals] }
  return others.length > 0 ? { refusals: others } : draft
}
