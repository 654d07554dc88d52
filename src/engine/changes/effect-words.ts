import { listWords } from '../evidence/certainty.ts'
import type { RecordOf } from '../library/library.ts'
import { type Effect, effectIds } from '../schema/words.ts'

/** One result and several, by the way they point, in the middle of a sentence. */
const nouns = {
  benefit: ['benefit', 'benefits'],
  null: ['null result', 'null results'],
  disbenefit: ['disbenefit', 'disbenefits'],
  mixed: ['mixed result', 'mixed results'],
} as const satisfies Record<Effect, readonly [string, string]>

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** A count as a sentence says it: one to nine in letters. */
export const inLetters = (count: number): string => small[count] ?? String(count)

type Pointing = readonly Pick<RecordOf<'benefits'>, 'effect'>[]

const byEffect = (results: Pointing): { effect: Effect; count: number }[] =>
  effectIds.map((effect) => ({ effect, count: results.filter((one) => one.effect === effect).length })).filter(({ count }) => count > 0)

/** Results counted by the way they point: one null result and two benefits. Never netted. */
export const countedEffects = (results: Pointing): string => listWords(byEffect(results).map(({ effect, count }) => `${inLetters(count)} ${nouns[effect][count === 1 ? 0 : 1]}`))

/** What a cell held before: nothing, one kind of result only, or several kinds. */
export const heldWords = (results: Pointing): string => {
  const kinds = byEffect(results)
  const [only] = kinds
  if (!only) return 'the cell was empty'
  return kinds.length === 1 ? `the cell held only ${nouns[only.effect][1]}` : `the cell held ${countedEffects(results)}`
}

/** A label as it stands inside a sentence: lower case, unless it starts with an abbreviation or a name in capitals. */
export const inSentence = (label: string): string => (/^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label)
