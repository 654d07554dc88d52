import { z } from 'zod'
import { asked, notes, recordFields, ref, sources, subjects, term, text } from './fields.ts'
import { networkSchema } from './network.ts'
import { blueprintKindIds } from './words.ts'

/** Words with the records they rest on. */
const cited = (limit: number) =>
  z.strictObject({
    text: text(limit),
    sources: z.array(ref('sources')).default([]),
    practice: z.array(ref('practice')).default([]),
  })

const module = z.strictObject({
  title: text(90),
  phase: term('phases'),
  purpose: text(240),
  steps: z.array(cited(300)).min(1),
  roles: z.array(text(80)).default([]).describe('Who does it, by role.'),
  effort: text(160).optional().describe('Only where a source gives it; leave out where not known.'),
  fit: z.enum(['core', 'adaptable']).describe('core: do not change it. adaptable: fit it to your place.'),
  decisions: z.array(text(240)).default([]).describe('Questions this module must settle.'),
})

/** How to do a capability: the facts that stand above and beside the prose. */
export const blueprintSchema = z.strictObject({
  title: text(90),
  kind: z.enum(blueprintKindIds),
  capability: ref('capabilities'),
  question: text(160).describe('The question it answers.'),
  summary: text(400),
  answers: z
    .strictObject({
      fit: cited(320).describe('Is it for somebody like me?'),
      cost: cited(320).describe('What does it cost, in what kind of money?'),
      gain: cited(320).describe('What would I get, and when?'),
      certainty: cited(320).describe('How sure are we?'),
      risks: cited(320).describe('What goes wrong?'),
      people: cited(320).describe('Who has done it, and whom can I ask?'),
    })
    .describe('The six first-screen answers.'),
  context: z.strictObject({
    fixed: z.array(text(240)).describe('What a site cannot change.'),
    forces: z.array(text(240)).describe('What pulls against what.'),
  }),
  prerequisites: z.array(cited(300)).default([]),
  readiness: z
    .array(z.strictObject({ question: text(200), why: text(240), redFlag: text(240) }))
    .default([])
    .describe('Questions to answer before you start, and the answer that should stop you.'),
  modules: z.array(module).default([]),
  roles: z.array(z.strictObject({ role: text(80), does: text(240) })).default([]),
  costs: z.array(ref('costs')).default([]),
  timings: z.array(ref('timings')).default([]),
  plans: z.array(ref('plans')).default([]),
  benefits: z.array(ref('benefits')).default([]).describe('Results to show: benefits, nulls and disbenefits alike.'),
  lessons: z.array(ref('lessons')).default([]),
  measures: z
    .array(z.strictObject({ measure: ref('measures'), baseline: text(240).describe('What to record before go-live, and when.') }))
    .default([]),
  network: networkSchema.optional().describe('What must be in place before which benefit can come, each link evidenced or assumed.'),
  assurance: z
    .array(z.strictObject({ kind: z.enum(['clinical-safety', 'information-governance', 'standard']), ...cited(300).shape }))
    .default([]),
  doneBy: z.array(z.strictObject({ organisation: ref('organisations'), note: text(240) })).default([]),
  artefacts: z
    .array(z.strictObject({ title: text(120), kind: text(60), source: ref('sources') }))
    .default([])
    .describe('Documents a reader can open and reuse.'),
  surprises: z.array(cited(300)).default([]),
  unknowns: z.array(text(240)).default([]).describe('What nobody has shown.'),
  subjects,
  asked,
  sources,
  notes,
  ...recordFields,
})
export type Blueprint = z.output<typeof blueprintSchema>
