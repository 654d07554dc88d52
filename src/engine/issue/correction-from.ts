import { answersOf } from './answers-of.ts'
import type { Known } from './known.ts'
import type { Outcome } from './outcome.ts'
import type { Submission } from './submission.ts'
import { collections, isCollectionName } from '../schema/collections.ts'

/** The record whose page an address is, as collection/id: from a whole address or the end of one. */
const recordAt = (address: string): { readonly collection: string; readonly id: string } | undefined => {
  const path = address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
  const [collection = '', id = ''] = path.split('/').filter(Boolean)
  return isCollectionName(collection) && id !== '' ? { collection, id } : undefined
}

const whereToLook = (address: string, { content }: Known): string => {
  const record = recordAt(address)
  const file = record && isCollectionName(record.collection) ? `${record.collection}/${record.id}.${collections[record.collection].file}` : undefined
  if (file === undefined) return 'The address is not that of a record, so the words may stand in a page of the site itself.'
  return content.texts.has(file) ? `The record’s file is ${content.programme.contentPath}/${file}.` : `There is no record ${file}: the address may be mistyped, or the record has gone.`
}

/** What a correction comes to: which file to look at. A correction changes what somebody wrote, so an editor makes it by hand. */
export const correctionFrom = (submission: Submission, known: Known): Outcome => {
  const { understood, left } = answersOf(submission, known.world)
  const notes = [whereToLook(submission.said.get('page') ?? '', known), 'Read the source before you change anything, raise "revision" if the meaning changes, and set "reviewed" only if you read the whole record.']
  return { form: submission.form, understood, left, notes, toFill: [], files: [] }
}
