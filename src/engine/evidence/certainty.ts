import type { RecordOf } from '../library/library.ts'
import { type Effect, effectIds, effects, type StudyLevel, studyLevelIds, studyLevels } from '../schema/words.ts'

type Benefit = RecordOf<'benefits'>

/** How strong the comparisons behind a set of results are, in one word a reader can use. */
export type Certainty = 'firm' | 'fair' | 'weak' | 'thin' | 'none'

export const certaintyWords = {
  firm: { label: 'Strong comparisons', short: 'strong', meaning: 'At least two results from randomised trials or reviews of studies, one of them a randomised trial.' },
  fair: { label: 'Fair comparisons', short: 'fair', meaning: 'A randomised trial or a review of studies, or three before-and-after or comparison results.' },
  weak: { label: 'Weak comparisons', short: 'weak', meaning: 'One or two before-and-after or comparison results, or observational studies only.' },
  thin: { label: 'Little to compare', short: 'little', meaning: 'Only models, interviews, case studies, self-reported or second-hand figures.' },
  none: { label: 'Not known', short: 'not known', meaning: 'No result was found.' },
} as const satisfies Record<Certainty, { label: string; short: string; meaning: string }>

/** How many of four bars the mark of a certainty fills. */
export const certaintyStep = { none: 0, thin: 1, weak: 2, fair: 3, firm: 4 } as const satisfies Record<Certainty, number>

/** How many results there are of each study level, strongest first, none left out. */
export const countByLevel = (benefits: readonly Benefit[]): readonly { readonly level: StudyLevel; readonly count: number }[] =>
  studyLevelIds.map((level) => ({ level, count: benefits.filter(({ study }) => study.level === level).length }))

/** How many results point each way. Never netted: a harm does not cancel a benefit. */
export const countByEffect = (benefits: readonly Benefit[]): readonly { readonly effect: Effect; readonly count: number }[] =>
  effectIds.map((effect) => ({ effect, count: benefits.filter((benefit) => benefit.effect === effect).length }))

/** The rule behind “How sure are we?”, about the comparison only; it says nothing of which way results point. Editors’ own, explained at /method/. */
export const certaintyOf = (benefits: readonly Benefit[]): Certainty => {
  const count = (level: StudyLevel) => benefits.filter(({ study }) => study.level === level).length
  const [trials, reviews, compared] = [count('randomised'), count('systematic-review'), count('quasi-experimental')]
  if (benefits.length === 0) return 'none'
  if (trials >= 1 && trials + reviews >= 2) return 'firm'
  if (trials + reviews >= 1 || compared >= 3) return 'fair'
  return compared + count('observational') >= 1 ? 'weak' : 'thin'
}

/** Joins words as a sentence does: a, b and c. */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const levelNouns: Record<StudyLevel, readonly [string, string]> = {
  randomised: ['result from a randomised trial', 'results from randomised trials'],
  'systematic-review': ['result from a review of studies', 'results from reviews of studies'],
  'quasi-experimental': ['before-and-after or comparison result', 'before-and-after or comparison results'],
  observational: ['observational result', 'observational results'],
  'economic-model': ['modelled result', 'modelled results'],
  qualitative: ['finding from interviews', 'findings from interviews'],
  'case-study': ['case-study result', 'case-study results'],
  'self-reported': ['self-reported result', 'self-reported results'],
  'secondary-report': ['result reported second-hand', 'results reported second-hand'],
}

/** The study levels of some results in a sentence, with a plain note where no trial was found. */
export const levelSentence = (benefits: readonly Benefit[]): string => {
  const parts = countByLevel(benefits).filter(({ count }) => count > 0).map(({ level, count }) => `${count} ${levelNouns[level][count === 1 ? 0 : 1]}`)
  if (parts.length === 0) return 'No result was found.'
  const trials = benefits.some(({ study }) => study.level === 'randomised')
  return `${listWords(parts)}${trials ? '' : '; none randomised'}.`
}

/** The best and the usual kind of study among some results; nothing to say where there are fewer than two, or one kind only. */
export const bestAndUsual = (benefits: readonly Benefit[]): string | undefined => {
  const counts = countByLevel(benefits).filter(({ count }) => count > 0)
  const [best] = counts
  const usual = counts.reduce((most, one) => (one.count >= most.count ? one : most), counts[0] ?? { level: 'self-reported', count: 0 })
  if (best === undefined || counts.length < 2) return undefined
  return `Best: ${studyLevels[best.level].label.toLowerCase()}. Most often: ${studyLevels[usual.level].label.toLowerCase()}.`
}

/** Which way some results point, in a sentence: counts, never a verdict. */
export const effectSentence = (benefits: readonly Benefit[]): string =>
  listWords(countByEffect(benefits).filter(({ count }) => count > 0).map(({ effect, count }) => `${count} ${effects[effect].label.toLowerCase()}`))

/** Order for reading results: strongest comparison first, then the larger sample, then id; those whose unit nobody states last. Effect plays no part. */
export const byStrength = (a: Benefit, b: Benefit): number =>
  Number(a.unit === 'not stated') - Number(b.unit === 'not stated') ||
  studyLevelIds.indexOf(a.study.level) - studyLevelIds.indexOf(b.study.level) ||
  (b.study.sample?.n ?? 0) - (a.study.sample?.n ?? 0) ||
  (a.id < b.id ? -1 : 1)

/** A level’s label, for tables. */
export const levelLabel = (level: StudyLevel): string => studyLevels[level].label
