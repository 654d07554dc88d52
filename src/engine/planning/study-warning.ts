import type { StudyLevel } from '../schema/words.ts'

const unchecked: ReadonlySet<StudyLevel> = new Set(['self-reported', 'secondary-report'])
const trials: ReadonlySet<StudyLevel> = new Set(['randomised', 'systematic-review'])
const compared: ReadonlySet<StudyLevel> = new Set(['quasi-experimental'])

/** A warning where every study behind a row is weak, self-reported or second-hand; the same line is drawn as by “How sure are we?”. */
export const studyWarning = (levels: readonly StudyLevel[]): string | undefined => {
  const count = (set: ReadonlySet<StudyLevel>) => levels.filter((level) => set.has(level)).length
  if (levels.length === 0 || count(trials) > 0 || count(compared) >= 3) return undefined
  if (count(unchecked) === levels.length) return 'Every figure here is a provider’s own or was read second-hand; nobody else checked it.'
  return count(compared) + levels.filter((level) => level === 'observational').length > 0
    ? 'Every comparison here is weak: no trial, no review of studies and fewer than three before-and-after results.'
    : 'There is little to compare here: only models, interviews, case studies or figures nobody else checked.'
}
