/**
 * How far a record has come on its way from one person’s account to something others rely on. After the
 * maturity levels of the InnerSource patterns (initial, structured, validated), which count known instances.
 * A step says who looked and where it was seen; how strong the evidence is stands in a mark of its own.
 */
type Step = { readonly label: string; readonly meaning: string; readonly notMeaning: string }

export const reviewSteps = {
  initial: {
    label: 'Initial',
    meaning: 'Published with its sources. The check found no error.',
    notMeaning: 'Nobody but its writers vouches for it. A source may have been misread.',
  },
  structured: {
    label: 'Structured',
    meaning: 'Written up in full, so that another place could use it: what was done, where, and what each figure was compared with.',
    notMeaning: 'It need not have been tried anywhere else. A second reader may still be missing.',
  },
  validated: {
    label: 'Validated',
    meaning: 'Somebody other than its writers read it against its sources, and at least two places use it or saw the same.',
    notMeaning: 'It may not work at your place. It is no accreditation, and no safety case.',
  },
} as const satisfies Record<string, Step>
export type ReviewStep = keyof typeof reviewSteps
export const reviewStepIds = Object.keys(reviewSteps) as [ReviewStep, ...ReviewStep[]]
