/**
 * The lists the engine itself reasons with. A programme may re-word its own lists in
 * content/vocabulary; these carry rules (order, sign, what a check demands), so they live in code.
 */
type Word = { readonly label: string; readonly meaning: string }

const keys = <T extends Record<string, Word>>(table: T) =>
  Object.keys(table) as unknown as [keyof T & string, ...(keyof T & string)[]]

/** Which way one result points. Order is display order: neither benefit nor harm is ever sorted away. */
export const effects = {
  benefit: { label: 'Benefit', meaning: 'The figure moved the way the reader would want.' },
  null: { label: 'No difference', meaning: 'Looked for, and no difference was shown.' },
  disbenefit: { label: 'Disbenefit', meaning: 'The figure got worse, or the tool itself does harm.' },
  mixed: { label: 'Mixed', meaning: 'Better in part and worse or unchanged in part.' },
} as const satisfies Record<string, Word>
export type Effect = keyof typeof effects
export const effectIds = keys(effects)

/**
 * Kinds of study, strongest comparison first. The order is ours, after the Maryland scale's idea
 * that what matters is what the result was compared with (whatworksgrowth.org guide to scoring evidence).
 */
export const studyLevels = {
  randomised: { label: 'Randomised trial', meaning: 'Chance decided who got the change and who did not.' },
  'systematic-review': { label: 'Review of studies', meaning: 'Several studies found and weighed by a stated method.' },
  'quasi-experimental': {
    label: 'Before and after, or a comparison group',
    meaning: 'Measured before and after, over time, or against others, without chance deciding.',
  },
  observational: { label: 'Observational study', meaning: 'Measured once, or without a comparison made for the purpose.' },
  'economic-model': { label: 'Economic model', meaning: 'Worked out from assumptions, not counted.' },
  qualitative: { label: 'Interviews or observation', meaning: 'What people said and did, in words.' },
  'case-study': { label: 'Case study', meaning: 'One place described, with little comparison.' },
  'self-reported': { label: 'Self-reported', meaning: 'The organisation’s own figure; nobody else checked it.' },
  'secondary-report': {
    label: 'Reported second-hand',
    meaning: 'A figure in the press or a summary, mostly the provider’s own; the original was not read.',
  },
} as const satisfies Record<string, Word>
export type StudyLevel = keyof typeof studyLevels
export const studyLevelIds = keys(studyLevels)

/** Class of benefit in the sense of the Green Book register: time released is not cash. */
export const benefitClasses = {
  'cash-releasing': { label: 'Cash-releasing', meaning: 'Spending went down and a source shows the cash.' },
  'non-cash-releasing': { label: 'Time or capacity, not cash', meaning: 'Counted in time, capacity or worth; no budget is shown to have changed.' },
  quality: { label: 'Quality', meaning: 'About the quality of care or experience, not put in money.' },
  cost: { label: 'Cost', meaning: 'The result is itself a cost.' },
  'not-demonstrated': { label: 'Not demonstrated', meaning: 'No benefit was shown.' },
  'not-stated': { label: 'Not stated', meaning: 'The source does not say.' },
} as const satisfies Record<string, Word>
export const benefitClassIds = keys(benefitClasses)

/** How firmly the source ties the result to the change. */
export const attributions = {
  'established-by-design': { label: 'Shown by the study design', meaning: 'A comparison rules out most other causes.' },
  plausible: { label: 'Plausible', meaning: 'Measured before and after; other causes were not ruled out.' },
  'not-established': { label: 'Not established', meaning: 'Nothing shows that this change caused it.' },
} as const satisfies Record<string, Word>
export const attributionIds = keys(attributions)

export const origins = {
  planned: { label: 'Planned', meaning: 'Somebody set out to get it.' },
  unanticipated: { label: 'Not foreseen', meaning: 'It came as a surprise.' },
  'not-stated': { label: 'Not stated', meaning: 'The source does not say.' },
} as const satisfies Record<string, Word>
export const originIds = keys(origins)

export const planStatuses = {
  realised: { label: 'Realised', meaning: 'What was promised came.' },
  'partly-realised': { label: 'Partly realised', meaning: 'Some of it came.' },
  delayed: { label: 'Delayed', meaning: 'Later than first promised.' },
  'not-realised': { label: 'Not realised', meaning: 'It did not come.' },
  'not-known': { label: 'Not known', meaning: 'No source says what came of it.' },
} as const satisfies Record<string, Word>
export const planStatusIds = keys(planStatuses)

export const timingKinds = {
  'procurement-to-go-live': { label: 'From buying to go-live', meaning: 'Months from contract or decision to first use.' },
  'roll-out': { label: 'Roll-out', meaning: 'Months from first to last site or ward.' },
  'dip-length': { label: 'Length of the dip', meaning: 'Months for which things were worse than before.' },
  recovery: { label: 'Recovery', meaning: 'Months from go-live until the earlier level returned.' },
  'first-benefit': { label: 'First benefit', meaning: 'Months from go-live until anything was better.' },
  'full-benefit': { label: 'Full benefit', meaning: 'Months from go-live until the benefit had settled.' },
} as const satisfies Record<string, Word>
export type TimingKind = keyof typeof timingKinds
export const timingKindIds = keys(timingKinds)

export const adoptionStatuses = {
  adopted: { label: 'Adopted', meaning: 'In use.' },
  'in-progress': { label: 'In progress', meaning: 'Being put in.' },
  contracted: { label: 'Contracted', meaning: 'Signed; no result read.' },
  'readiness-complete': { label: 'Ready', meaning: 'Preparation finished; not yet live.' },
  proposed: { label: 'Proposed', meaning: 'Suggested; no decision read.' },
  offered: { label: 'Offered', meaning: 'Made available; nobody is known to have taken it.' },
  delayed: { label: 'Delayed', meaning: 'Later than planned.' },
  'not-adopted': { label: 'Not adopted', meaning: 'Considered and not taken.' },
  abandoned: { label: 'Abandoned', meaning: 'Started and given up.' },
} as const satisfies Record<string, Word>
export const adoptionStatusIds = keys(adoptionStatuses)

export const polarities = {
  do: { label: 'Do', meaning: 'What worked, or would have.' },
  avoid: { label: 'Avoid', meaning: 'What went wrong.' },
  'it-depends': { label: 'It depends', meaning: 'Right in some places and wrong in others.' },
} as const satisfies Record<string, Word>
export const polarityIds = keys(polarities)

export const blueprintKinds = {
  full: { label: 'Full blueprint', many: 'Full blueprints', meaning: 'How to do it, from first question to sustaining it.' },
  'on-a-page': { label: 'Blueprint on a page', many: 'Blueprints on a page', meaning: 'The shortest useful account.' },
  redprint: { label: 'Redprint', many: 'Redprints', meaning: 'What failed or under-delivered, and why.' },
} as const satisfies Record<string, Word & { readonly many: string }>
export const blueprintKindIds = keys(blueprintKinds)

/** From what is put in place to what it is for, in the order of Ward and Daniel’s benefits dependency network. */
export const networkLayers = {
  enabler: { label: 'Enabler', many: 'Enablers', meaning: 'What is bought, built or hired.' },
  'enabling-change': { label: 'Enabling change', many: 'Enabling changes', meaning: 'What is done once, so that people can work in the new way.' },
  'business-change': { label: 'Business change', many: 'Business changes', meaning: 'The new way of working, day after day.' },
  benefit: { label: 'Benefit or harm', many: 'Benefits and harms', meaning: 'What then happens, good or bad, to patients, staff or money.' },
  objective: { label: 'Objective', many: 'Objectives', meaning: 'What it is all for.' },
} as const satisfies Record<string, Word & { readonly many: string }>
export type NetworkLayer = keyof typeof networkLayers
export const networkLayerIds = keys(networkLayers)
