import { z } from 'zod'
import { asked, notes, partialDate, recordFields, ref, sources, subjects, text, value } from './fields.ts'
import { attributionIds, benefitClassIds, effectIds, originIds, studyLevelIds } from './words.ts'

/** What the figure was compared with. */
const baseline = z.strictObject({
  value: value.describe('The figure it is compared with.'),
  comparator: z
    .enum(['before', 'control-group', 'other-method', 'expected'])
    .default('before')
    .describe('before: the same place earlier. control-group: others without the change. other-method: the old way, measured at the same time. expected: a forecast.'),
  date: partialDate.optional().describe('When it was measured.'),
  note: text(300).optional(),
})

/** One figure seen after the change. */
const observation = z.strictObject({
  value,
  label: text(80).optional().describe('Which group or moment, where there are several.'),
  date: partialDate.optional().describe('When it was measured.'),
  monthsSinceGoLive: value.optional().describe('Months between go-live and the measurement.'),
  note: text(300).optional(),
})

const realised = z.strictObject({
  baseline: baseline.optional(),
  observations: z.array(observation).default([]),
  change: z
    .strictObject({
      value,
      kind: z.enum(['absolute', 'relative-percent']).describe('absolute: in the unit. relative-percent: per cent of the baseline.'),
    })
    .optional()
    .describe('The change as the source prints it; negative means it fell.'),
  estimate: z
    .strictObject({ value, kind: text(80).describe('Such as odds ratio, relative risk.') })
    .optional()
    .describe('An estimate of effect from the study’s own analysis.'),
  interval: z
    .strictObject({
      low: z.number(),
      high: z.number(),
      level: z.number().min(50).max(99.9).default(95).describe('Per cent; 95 unless the source says otherwise.'),
      of: z.enum(['change', 'estimate', 'follow-up', 'baseline']).describe('Which figure the interval belongs to.'),
    })
    .optional()
    .describe('Confidence interval.'),
  p: value.optional().describe('p value as printed.'),
})

const target = z.strictObject({
  setOn: partialDate.optional().describe('When the target was set.'),
  value,
  dueBy: partialDate.optional(),
  reason: text(300).optional().describe('Why it was set or changed.'),
  source: ref('sources'),
})

/** One effect at one place, planned or measured, good or bad. */
export const benefitSchema = z.strictObject({
  title: text(90).describe('Starts with a change word: “Fewer wrong doses”, “Slower prescribing”, “No difference in deaths”.'),
  summary: text(500).describe('One or two plain sentences: what was seen, where, compared with what.'),
  capability: ref('capabilities').describe('The capability that was put in place.'),
  intervention: text(200).describe('What exactly was put in, in the source’s terms.'),
  organisation: ref('organisations').describe('Where it was measured.'),
  measure: ref('measures').describe('The reusable measure that was counted.'),
  unit: text(40).describe('The unit of every figure here; the same as the measure’s (a currency code where it is money).'),
  effect: z.enum(effectIds),
  origin: z.enum(originIds).default('not-stated').describe('Whether anybody set out to get it.'),
  targets: z.array(target).default([]).describe('What was promised, in order. Add a line when it changes; never edit an old one.'),
  realised: realised.optional().describe('What was measured.'),
  measuredAfter: z
    .strictObject({ months: value.optional(), words: text(120) })
    .optional()
    .describe('How long after go-live, as the source says it.'),
  period: text(120).optional().describe('Calendar period the figures cover.'),
  class: z.enum(benefitClassIds),
  classifiedBy: z.enum(['editors', 'source']).default('editors').describe('Whose reading the class is.'),
  cash: z
    .strictObject({ how: text(300).describe('Which spending went down, and how the source shows it.'), source: ref('sources') })
    .optional()
    .describe('Needed for cash-releasing.'),
  study: z.strictObject({
    level: z.enum(studyLevelIds),
    design: text(240).describe('The design in plain words.'),
    sample: z.strictObject({ n: z.int().min(1).optional(), words: text(200) }).optional(),
    independence: z
      .enum(['independent', 'own-organisation', 'supplier', 'not-known'])
      .describe('Who did the study.'),
    vendorInvolved: z.boolean().describe('true if a supplier paid for it, wrote it or took part.'),
  }),
  attribution: z
    .strictObject({ claim: z.enum(attributionIds), reason: text(300).optional() })
    .default({ claim: 'not-established' }),
  subjects,
  asked,
  sources,
  notes,
  ...recordFields,
})
export type Benefit = z.output<typeof benefitSchema>
