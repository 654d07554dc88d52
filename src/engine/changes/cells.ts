import { certaintyOf, certaintyWords } from '../evidence/certainty.ts'
import { type Cell, cellOf, domainsOf, type Gap } from '../evidence/cells.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { countedEffects, heldWords, inSentence } from './effect-words.ts'
import type { Side } from './side.ts'

type Benefit = RecordOf<'benefits'>

/** One cell of the evidence map before and after; nothing where its capability was not there. */
interface CellPair {
  /** Such as “sepsis alerting in clinical outcomes”. */
  readonly place: string
  readonly before: Cell | undefined
  readonly after: Cell
}

const isIn = (list: readonly Benefit[]) => {
  const ids = new Set(list.map(({ id }) => id))
  return ({ id }: Benefit): boolean => ids.has(id)
}

const added = ({ before, after }: CellPair): Benefit[] => after.benefits.filter((one) => !isIn(before?.benefits ?? [])(one))
const removed = ({ before, after }: CellPair): Benefit[] => (before?.benefits ?? []).filter((one) => !isIn(after.benefits)(one))

const countWords = (pair: CellPair): string[] => {
  const [came, went] = [added(pair), removed(pair)]
  return [
    ...(came.length > 0 ? [`Adds ${countedEffects(came)} for ${pair.place}; ${heldWords(pair.before?.benefits ?? [])}.`] : []),
    ...(went.length > 0 ? [`Takes ${countedEffects(went)} out of ${pair.place}; ${pair.after.benefits.length === 0 ? 'nothing is left there' : `what is left: ${countedEffects(pair.after.benefits)}`}.`] : []),
  ]
}

const certaintyChange = (place: string, was: readonly Benefit[], is: readonly Benefit[]): string[] => {
  const [before, after] = [certaintyOf(was), certaintyOf(is)]
  return before === after ? [] : [`Certainty of ${place} goes from ${certaintyWords[before].short} to ${certaintyWords[after].short}.`]
}

type GapWords = Partial<Record<Gap, { readonly closed: (place: string) => string; readonly opened: (place: string) => string }>>

const gapSentences: GapWords = {
  none: { closed: (place) => `Closes a gap: nothing was known of ${place}.`, opened: (place) => `Opens a gap: no result is left for ${place}.` },
  'self-reported': { closed: (place) => `Closes a gap: ${place} had only figures that the providers report themselves.`, opened: (place) => `Every figure for ${place} is now one that the providers report themselves.` },
  contradictory: { closed: (place) => `Results for ${place} no longer point both ways.`, opened: (place) => `Results for ${place} now point both ways.` },
  stale: { closed: (place) => `Closes a gap: every source for ${place} was old.`, opened: (place) => `Every source for ${place} is now old.` },
  'not-applicable': { closed: (place) => `An effect is now expected for ${place}.`, opened: (place) => `No effect is expected for ${place} any more.` },
}

const gapChange = ({ place, before, after }: CellPair): string[] => {
  const [was, is]: readonly [readonly Gap[], readonly Gap[]] = [before?.gaps ?? ['none'], after.gaps]
  // A cell that stays empty, or is emptied, has one thing to say; so has an empty one that is marked as not applicable.
  const closed = was.filter((gap) => !is.includes(gap) && (after.benefits.length > 0 || gap === 'not-applicable'))
  const opened = is.filter((gap) => !was.includes(gap) && !(gap === 'none' && (before?.benefits.length ?? 0) === 0))
  return [...closed.flatMap((gap) => gapSentences[gap]?.closed(place) ?? []), ...opened.flatMap((gap) => gapSentences[gap]?.opened(place) ?? [])]
}

const capabilityIn = (library: Library, id: string) => library.find('capabilities', id)

const cellPairs = (before: Side, after: Side, capability: RecordOf<'capabilities'>): CellPair[] => {
  const old = capabilityIn(before.library, capability.id)
  return domainsOf(after.library).map(({ id, label }) => ({
    place: `${inSentence(capability.label)} in ${inSentence(label)}`,
    before: old && cellOf(before.library, old, id),
    after: cellOf(after.library, capability, id),
  }))
}

const ofCapability = ({ library }: Side, id: string): Benefit[] => library.all('benefits').filter(({ capability }) => capability === id)

const newCapability = (before: Side, capability: RecordOf<'capabilities'>, pairs: readonly CellPair[]): string[] => {
  if (capabilityIn(before.library, capability.id)) return []
  const empty = pairs.filter(({ after }) => after.benefits.length === 0).length
  return [`Adds the capability ${inSentence(capability.label)}; ${empty === 0 ? 'something is known of it in every outcome domain' : `nothing is known of it in ${empty} of ${pairs.length} outcome domains`}.`]
}

/** What a change does to the evidence map: results that come and go in each cell, how sure we are, gaps that close and open. */
export const cellMeanings = (before: Side, after: Side): string[] =>
  after.library.all('capabilities').flatMap((capability) => {
    const pairs = cellPairs(before, after, capability)
    const [was, is] = [ofCapability(before, capability.id), ofCapability(after, capability.id)]
    const cells = pairs.flatMap((pair) => [...countWords(pair), ...certaintyChange(pair.place, pair.before?.benefits ?? [], pair.after.benefits), ...gapChange(pair)])
    return [...newCapability(before, capability, pairs), ...cells, ...certaintyChange(`${inSentence(capability.label)} as a whole`, was, is)]
  })
