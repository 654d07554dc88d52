import type { Library, RecordOf } from '../library/library.ts'
import { collections } from '../schema/collections.ts'
import { effects, planStatuses } from '../schema/words.ts'
import { cellMeanings } from './cells.ts'
import { inLetters, inSentence } from './effect-words.ts'
import type { Side } from './side.ts'

type Benefit = RecordOf<'benefits'>

const isNew = (before: Side, { collection, id }: { readonly collection: string; readonly id: string }): boolean => !before.entries.has(`${collection}/${id}`)

const harmsOf = (library: Library, capability: string): readonly Benefit[] => library.all('benefits').filter((one) => one.capability === capability && one.effect === 'disbenefit')

/** Results that say harm now and did not before, each with whether its capability had one. */
const harms = (before: Side, after: Side): string[] =>
  after.library.all('benefits').flatMap((result) => {
    if (result.effect !== 'disbenefit' || before.library.find('benefits', result.id)?.effect === 'disbenefit') return []
    const first = harmsOf(before.library, result.capability).length === 0
    const capability = inSentence(after.nameOf('capabilities', result.capability))
    return [`Raises a harm: “${result.title}”${first ? `, the first known of ${capability}` : ` (${capability})`}.`]
  })

const turned = (before: Side, after: Side): string[] =>
  after.library.all('benefits').flatMap((result) => {
    const was = before.library.find('benefits', result.id)
    if (!was || was.effect === result.effect) return []
    return [`“${result.title}” goes from ${effects[was.effect].label.toLowerCase()} to ${effects[result.effect].label.toLowerCase()}.`]
  })

const promises = (before: Side, after: Side): string[] =>
  after.library.all('plans').flatMap((plan) => {
    const was = before.library.find('plans', plan.id)
    if (!was || was.status === plan.status) return []
    return [`The promise “${plan.benefit}” goes from ${planStatuses[was.status].label.toLowerCase()} to ${planStatuses[plan.status].label.toLowerCase()}.`]
  })

const witnesses = { confirmedBy: 'confirmed', contradictedBy: 'contradicted' } as const

const lessons = (before: Side, after: Side): string[] =>
  after.library.all('lessons').flatMap((lesson) => {
    const was = before.library.find('lessons', lesson.id)
    if (!was) return []
    return (['confirmedBy', 'contradictedBy'] as const).flatMap((field) => {
      const more = lesson[field].length - was[field].length
      return more > 0 ? [`“${lesson.statement}” is ${witnesses[field]} by ${inLetters(more)} more ${more === 1 ? 'place or study' : 'places or studies'}.`] : []
    })
  })

const byCapability = ['costs', 'timings', 'plans', 'adoptions', 'blueprints', 'lessons'] as const

const countOf = ({ library }: Side, collection: (typeof byCapability)[number], id: string): number =>
  library.naming(collection, { collection: 'capabilities', id }).filter((record) => ('capabilities' in record ? record.capabilities.includes(id) : record.capability === id)).length

/** The first and the last of a kind: what a capability did not have before, and what it has no longer. */
const firsts = (before: Side, after: Side): string[] =>
  after.library.all('capabilities').flatMap((capability) =>
    byCapability.flatMap((collection) => {
      const [was, is] = [countOf(before, collection, capability.id), countOf(after, collection, capability.id)]
      const { one } = collections[collection]
      if (was === 0 && is > 0) return [`Gives ${inSentence(capability.label)} its first ${one}.`]
      return was > 0 && is === 0 ? [`Leaves ${inSentence(capability.label)} without ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}.`] : []
    }),
  )

const newWords = (before: Side, after: Side): string[] => {
  const terms = after.library.all('terms').filter((term) => isNew(before, term)).length
  return terms > 0 ? [`Search knows ${inLetters(terms)} more ${terms === 1 ? 'term' : 'terms'}.`] : []
}

/** What a change means for a reader: the evidence map first, harms, results that turned, promises, lessons, and what there was none of before. */
export const meaningsOf = (before: Side, after: Side): string[] => [
  ...cellMeanings(before, after),
  ...harms(before, after),
  ...turned(before, after),
  ...promises(before, after),
  ...lessons(before, after),
  ...firsts(before, after),
  ...newWords(before, after),
]
