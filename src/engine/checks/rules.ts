import { arithmetic } from './arithmetic.ts'
import { authorReviewsOwnRecord } from './author-reviews-own-record.ts'
import { cashWithoutSource } from './cash-without-source.ts'
import { danglingReference } from './dangling-reference.ts'
import { dependencyNetwork } from './dependency-network.ts'
import { directionMismatch } from './direction-mismatch.ts'
import { duplicateRecord } from './duplicate-record.ts'
import { intervalExcludesEstimate } from './interval-excludes-estimate.ts'
import { missingImage } from './missing-image.ts'
import { moneyWithoutCurrency } from './money-without-currency.ts'
import { nullWithDifference } from './null-with-difference.ts'
import { observationBeforeBaseline } from './observation-before-baseline.ts'
import { orphanMeasure } from './orphan-measure.ts'
import { orphanSource } from './orphan-source.ts'
import { orphanTerm } from './orphan-term.ts'
import { personalDetails } from './personal-details.ts'
import { prerequisiteCycle } from './prerequisite-cycle.ts'
import { readingRules, type RuleWords } from './reading-rules.ts'
import { realisedWithoutBaseline } from './realised-without-baseline.ts'
import { refersToDraft } from './refers-to-draft.ts'
import { reservedId } from './reserved-id.ts'
import { resultWithoutComparison } from './result-without-comparison.ts'
import { reviewOverdue } from './review-overdue.ts'
import type { Rule } from './rule.ts'
import { smallCount } from './small-count.ts'
import { titleWithoutChangeWord } from './title-without-change-word.ts'
import { unexpandedAcronym } from './unexpanded-acronym.ts'
import { unitDiffersFromMeasure } from './unit-differs-from-measure.ts'
import { unsourcedNumber } from './unsourced-number.ts'
import { validatedWithoutEvidence } from './validated-without-evidence.ts'

/** Every rule, in the order of its page under /contribute/rules/: what names what, then figures, people, words, upkeep. */
export const rules: readonly Rule[] = [
  danglingReference,
  refersToDraft,
  reservedId,
  duplicateRecord,
  prerequisiteCycle,
  dependencyNetwork,
  missingImage,
  unsourcedNumber,
  arithmetic,
  intervalExcludesEstimate,
  realisedWithoutBaseline,
  resultWithoutComparison,
  observationBeforeBaseline,
  directionMismatch,
  nullWithDifference,
  unitDiffersFromMeasure,
  cashWithoutSource,
  moneyWithoutCurrency,
  personalDetails,
  smallCount,
  titleWithoutChangeWord,
  unexpandedAcronym,
  orphanSource,
  orphanMeasure,
  orphanTerm,
  authorReviewsOwnRecord,
  validatedWithoutEvidence,
  reviewOverdue,
]

/** Every rule a report can name, with the words of its page: first what reading insists on, then the checks. */
export const allRules: readonly RuleWords[] = [...readingRules, ...rules]
