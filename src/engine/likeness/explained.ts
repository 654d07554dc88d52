import { listWords } from '../evidence/certainty.ts'
import type { Library } from '../library/library.ts'
import { comparedPlaces } from './compared.ts'
import { type Facet, rules } from './match.ts'

interface Explained {
  /** Why the reader is asked. */
  readonly why: string
  readonly match: string
  /** Empty where nothing counts as near. */
  readonly near: string
}

/** What every rule asks for and counts, in words; the rules themselves are in match.ts. */
const explained = {
  setting: { why: 'What works on a hospital ward may not fit a home visit.', match: 'It has every setting you ticked.', near: 'It has some of them.' },
  size: { why: 'Cost, training and roll-out grow with size.', match: 'Within a third of yours.', near: 'Between half and twice yours.' },
  supplier: { why: 'The same record means the same screens, the same supplier to deal with, and builds that can be shared.', match: 'The same supplier, under any of its names.', near: 'It had your supplier before; or both built or joined their own.' },
  maturity: { why: 'A place a step ahead has lately done what you are about to do.', match: 'The same stage.', near: 'One stage apart.' },
  region: { why: 'Neighbours are easier to visit, and share patients and boards.', match: 'The same region.', near: '' },
  country: { why: 'Money, rules and national systems differ between countries.', match: 'The same country.', near: 'Both in the United Kingdom.' },
} as const satisfies Readonly<Record<Facet, Explained>>

/** One line of the table that says how likeness is counted. */
export interface ExplainedRule extends Explained {
  readonly facet: Facet
  readonly label: string
  readonly points: string
}

/** How likeness is counted, in words, one line for each rule. */
export const explainedRules: readonly ExplainedRule[] = (Object.keys(rules) as Facet[]).map((facet) => {
  const { label, weight } = rules[facet]
  const near = explained[facet].near === '' ? '' : `; ${weight / 2} where near`
  return { facet, label: label.replace(/^./, (letter) => letter.toUpperCase()), points: `${weight} for a match${near}`, ...explained[facet] }
})

/** Who is not compared, counted by kind, in a sentence; undefined where everybody is. */
export const leftOutWords = (library: Library): string | undefined => {
  const compared = new Set(comparedPlaces(library).map(({ id }) => id))
  const kinds = Map.groupBy(library.all('organisations').filter(({ id }) => !compared.has(id)), ({ kind }) => kind)
  const counts = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, members]) => `${members.length} recorded as “${library.label('organisation-kinds', kind).toLowerCase()}”`)
  return counts.length === 0 ? undefined : `Only single providers of care are compared. Left out: ${listWords(counts)}.`
}
