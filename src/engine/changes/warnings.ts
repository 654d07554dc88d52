import type { Entry } from '../read/entry.ts'
import { effects } from '../schema/words.ts'
import type { RecordChange } from './records.ts'
import { isDraft, oneOf, type Side } from './side.ts'

/** Fields whose words carry the meaning of a record: another word there is another claim. */
const claims = /^(?:effect|polarity|status|class|origin|kind|what|study\.level|attribution\.claim|direction|capability|measure|organisation|unit|currency)$/

const revisionOf = ({ data }: Entry): number => Number(data['revision'] ?? 1)

/** Fields about the file and not about what it says: a review date is no figure. */
const upkeep = new Set(['revision', 'reviewed', 'reviewBy', 'review', 'provenance', 'draft'])

const unraised = ({ name, fields, before, after }: RecordChange): string[] => {
  if (!before || !after || isDraft(before) || isDraft(after)) return []
  const raised = revisionOf(after) - revisionOf(before)
  if (raised < 0) return [`The revision of “${name}” goes down, from ${revisionOf(before)} to ${revisionOf(after)}.`]
  const said = fields.filter(({ path }) => !upkeep.has(String(path[0])))
  if (raised > 0) return []
  if (said.some(({ figure }) => figure)) return [`A figure of “${name}” changed without its revision going up.`]
  const claim = said.find(({ path }) => claims.test(path.join('.')))
  return claim ? [`The ${claim.path.join(' ')} of “${name}” changed without its revision going up.`] : []
}

const reviewedEarlier = ({ name, before, after }: RecordChange): string[] => {
  const [was, is] = [String(before?.data['reviewed'] ?? ''), String(after?.data['reviewed'] ?? '')]
  return before && after && is < was ? [`The review date of “${name}” goes back, from ${was} to ${is}.`] : []
}

const promiseLists: Readonly<Partial<Record<Entry['collection'], string>>> = { benefits: 'targets', plans: 'revisions' }

/** Promises are added to, never edited: the goalposts must stay in sight. */
const editedPromise = ({ name, before, after }: RecordChange): string[] => {
  const list = before && promiseLists[before.collection]
  if (!before || !after || !list) return []
  const [was, is] = [before.data[list], after.data[list]].map((items) => (Array.isArray(items) ? items : []).map((item) => JSON.stringify(item)))
  return was?.some((item, index) => is?.[index] !== item) ? [`An earlier promise of “${name}” was edited or taken out. Promises are added to, so that readers see how they moved.`] : []
}

const fewerSources = ({ name, before, after }: RecordChange): string[] => {
  const gone = (entry: Entry | undefined): unknown[] => (Array.isArray(entry?.data['sources']) ? (entry.data['sources'] as unknown[]) : [])
  const lost = gone(before).filter((id) => !gone(after).includes(id)).length
  return before && after && lost > 0 && gone(after).length < gone(before).length ? [`“${name}” names fewer sources than before.`] : []
}

const lostAddress = ({ kind, name, before, after }: RecordChange): string[] => {
  if (!before || isDraft(before)) return []
  const address = `/${before.collection}/${before.id}/`
  if (kind === 'renamed') return [`The page ${address} goes away, since “${name}” has another id. An address is for good.`]
  const gone = kind === 'removed' || (after !== undefined && isDraft(after))
  return gone ? [`The page ${address} goes away: ${oneOf(before.collection)} “${name}”.`] : []
}

/** Nulls and harms that leave the library: the results a reader would miss most. */
const silenced = ({ name, before, after }: RecordChange): string[] => {
  if (before?.collection !== 'benefits' || isDraft(before) || (after && !isDraft(after))) return []
  const effect = before.data['effect'] as keyof typeof effects
  return effect === 'benefit' ? [] : [`A result that is no benefit leaves the library: “${name}” (${effects[effect].label.toLowerCase()}). Say why.`]
}

const checks = [unraised, reviewedEarlier, editedPromise, fewerSources, lostAddress, silenced] as const

/** What somebody who looks at a change should ask about. */
export const warningsOf = (records: readonly RecordChange[], before: Side, after: Side): string[] => {
  const broken = [...new Set(after.content.problems.map(({ file }) => file))].filter((file) => !after.content.entries.some((entry) => entry.file === file))
  const wasBroken = new Set(before.content.problems.map(({ file }) => file))
  return [...records.flatMap((record) => checks.flatMap((check) => check(record))), ...broken.filter((file) => !wasBroken.has(file)).map((file) => `${file} cannot be read; npm run check says why.`)]
}
