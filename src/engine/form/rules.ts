import { arithmetic } from '../checks/arithmetic.ts'
import { cashWithoutSource } from '../checks/cash-without-source.ts'
import { directionMismatch } from '../checks/direction-mismatch.ts'
import { intervalExcludesEstimate } from '../checks/interval-excludes-estimate.ts'
import { nullWithDifference } from '../checks/null-with-difference.ts'
import { observationBeforeBaseline } from '../checks/observation-before-baseline.ts'
import { personalDetails } from '../checks/personal-details.ts'
import { realisedWithoutBaseline } from '../checks/realised-without-baseline.ts'
import { reservedId } from '../checks/reserved-id.ts'
import { resultWithoutComparison } from '../checks/result-without-comparison.ts'
import type { Rule } from '../checks/rule.ts'
import { smallCount } from '../checks/small-count.ts'
import { titleWithoutChangeWord } from '../checks/title-without-change-word.ts'
import { unexpandedAcronym } from '../checks/unexpanded-acronym.ts'
import { unitDiffersFromMeasure } from '../checks/unit-differs-from-measure.ts'
import { unsourcedNumber } from '../checks/unsourced-number.ts'

/** A rule that needs only the one record, and what to do about it in a form, where the rule itself speaks of the file. */
export interface FormRule {
  readonly rule: Rule
  readonly help?: string
}

/** Rules that need a whole record. The others need the whole library, so they are left to the check. */
export const recordRules: readonly FormRule[] = [
  { rule: reservedId, help: 'Use more words.' },
  { rule: unsourcedNumber, help: 'Name the document where it can be checked, or take the number out.' },
  { rule: arithmetic },
  { rule: intervalExcludesEstimate },
  { rule: realisedWithoutBaseline, help: 'Give the figure from after the change.' },
  { rule: resultWithoutComparison, help: 'Give the figure from before as well.' },
  { rule: observationBeforeBaseline, help: 'Check the two dates, or swap the two figures.' },
  { rule: directionMismatch, help: 'Check the two figures, or choose another answer to “Was that better or worse?”.' },
  { rule: nullWithDifference, help: 'Choose another answer to “Was that better or worse?”, or say in the notes why the study calls it no difference.' },
  { rule: unitDiffersFromMeasure },
  { rule: cashWithoutSource, help: 'Say which spending went down under “More about it”, or choose “Time or capacity, not cash”.' },
  { rule: personalDetails },
  { rule: smallCount, help: 'Write “less than 5”, unless the document itself prints the number.' },
  { rule: titleWithoutChangeWord },
  { rule: unexpandedAcronym, help: 'Write the words in full, with the short form after them in brackets.' },
]

/** Rules that make sense of a single answer, so that they can be asked before the record is whole. */
export const answerRules: readonly FormRule[] = recordRules.filter(({ rule }) => rule === personalDetails || rule === titleWithoutChangeWord)
