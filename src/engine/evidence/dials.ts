import type { Library, RecordOf } from '../library/library.ts'
import { certaintyOf, certaintyStep, certaintyWords } from './certainty.ts'

type Benefit = RecordOf<'benefits'>

/** One of four separate answers to “How sure?”. They are never merged into one mark. */
export interface Dial {
  readonly id: 'data' | 'comparison' | 'cause' | 'repeated'
  readonly question: string
  /** A short name for tables. */
  readonly name: string
  /** 0 where nothing is known, then 1 (least) to 4 (most). */
  readonly step: 0 | 1 | 2 | 3 | 4
  readonly label: string
  /** The label after the dial’s name: “Data: little checked”. */
  readonly short: string
  /** The count behind the label, in a sentence. */
  readonly because: string
}
type Reading = Pick<Dial, 'step' | 'label' | 'short' | 'because'>

const nothing: Reading = { step: 0, label: 'Not known', short: 'not known', because: 'No result was found.' }
const of = (count: number, total: number): string => `${count} of ${total} ${total === 1 ? 'result' : 'results'}`

/** Figure printed, study independent, and at least one source peer reviewed: what can be said of the data without reading it again. */
const checked = (library: Library, { realised, study, sources }: Benefit): boolean =>
  realised !== undefined && study.independence === 'independent' && !study.vendorInvolved && sources.some((id) => library.get('sources', id).peerReviewed)

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase())

const checkedWords = (share: number): Pick<Dial, 'step' | 'short'> =>
  share >= 2 / 3 ? { step: 4, short: 'mostly checked' } : share >= 1 / 3 ? { step: 3, short: 'partly checked' } : share > 0 ? { step: 2, short: 'little checked' } : { step: 1, short: 'not checked' }

/** How much was checked by others, over the results of which anybody says who did the study: what is not known is not “not checked”. */
const data = (benefits: readonly Benefit[], library: Library): Reading => {
  const known = benefits.filter(({ study }) => study.independence !== 'not-known')
  const good = known.filter((benefit) => checked(library, benefit)).length
  const unknown = benefits.length - known.length
  const rest = known.length === 0 ? '' : `; of the other ${known.length}, ${good} ${good === 1 ? 'prints' : 'print'} a figure from an independent, peer-reviewed study`
  const because = unknown === 0 ? `${of(good, known.length)} print a figure from an independent, peer-reviewed study.` : `${of(unknown, benefits.length)} ${unknown === 1 ? 'does' : 'do'} not say who did the study${rest}.`
  if (unknown * 2 > benefits.length) return { step: 1, label: 'Not known who checked', short: 'not known who checked', because }
  const words = checkedWords(good / known.length)
  return { ...words, label: `${capital(words.short)} by others`, because }
}

const comparison = (benefits: readonly Benefit[]): Reading => {
  const certainty = certaintyOf(benefits)
  return { step: certaintyStep[certainty], label: certaintyWords[certainty].label, short: certaintyWords[certainty].short, because: certaintyWords[certainty].meaning }
}

const cause = (benefits: readonly Benefit[]): Reading => {
  const count = (claim: Benefit['attribution']['claim']) => benefits.filter(({ attribution }) => attribution.claim === claim).length
  const [shown, plausible] = [count('established-by-design'), count('plausible')]
  const because = `The study design rules out most other causes for ${of(shown, benefits.length)}; for ${plausible} this change is a plausible cause.`
  if (shown * 2 >= benefits.length) return { step: 4, label: 'Mostly shown', short: 'mostly shown', because }
  if (shown > 0) return { step: 3, label: 'Shown for some', short: 'shown for some', because }
  return plausible > 0 ? { step: 2, label: 'Plausible', short: 'plausible', because } : { step: 1, label: 'Not established', short: 'not established', because }
}

const repeated = (benefits: readonly Benefit[]): Reading => {
  const measures = [...Map.groupBy(benefits, ({ measure }) => measure).values()]
  const placesOf = (results: readonly Benefit[]) => new Set(results.map(({ organisation }) => organisation)).size
  const again = measures.filter((results) => placesOf(results) > 1)
  const because = `${again.length} of ${measures.length} ${measures.length === 1 ? 'measure was' : 'measures were'} counted at more than one place.`
  if (again.length === 0) return { step: 1, label: 'Not repeated', short: 'no', because }
  if (again.some((results) => new Set(results.map(({ effect }) => effect)).size > 1)) return { step: 2, label: 'Repeated; results differ', short: 'yes, and they differ', because }
  return again.some((results) => placesOf(results) > 2) ? { step: 4, label: 'Repeated at 3 or more places', short: 'at 3 or more places', because } : { step: 3, label: 'Repeated at 2 places', short: 'at 2 places', because }
}

const readings: Readonly<Record<Dial['id'], (benefits: readonly Benefit[], library: Library) => Reading>> = { data, comparison, cause, repeated }

/** What each dial asks, in reading order. After the four questions kept apart in domain practice: data, design, attribution, replication. */
export const dialWords = {
  data: { name: 'Data', question: 'How good is the data?' },
  comparison: { name: 'Comparison', question: 'How strong is the comparison?' },
  cause: { name: 'Cause', question: 'How sure was it this change?' },
  repeated: { name: 'Repeated', question: 'Has it been repeated?' },
} as const satisfies Record<Dial['id'], Pick<Dial, 'name' | 'question'>>

/** Each dial’s whole rule in words, as the functions above have it. */
export const dialRules = {
  data: { label: 'Data', meaning: 'Of the results whose source says who did the study, the share that print a figure from an independent study, no supplier involved, in a peer-reviewed source: two thirds or more is “mostly checked”, one third or more “partly”, any “little”, none “not checked”. Where nobody says who did the study for more than half of the results, it is “not known who checked”.' },
  comparison: { label: 'Comparison', meaning: 'The rule above: how strong the comparisons are.' },
  cause: { label: 'Cause', meaning: 'For how many results the study design rules out most other causes: half or more is “mostly shown”, any “shown for some”. Where none, “plausible” if other causes were merely not ruled out for some, otherwise “not established”.' },
  repeated: { label: 'Repeated', meaning: 'Whether the very same measure was counted at two places, or at three or more; and whether those results point different ways. Similar measures do not count.' },
} as const satisfies Record<Dial['id'], { readonly label: string; readonly meaning: string }>

/** Four answers to “How sure are we?” about some results, each with the count behind it. Editors’ own rules, explained at /method/. */
export const dialsOf = (library: Library, benefits: readonly Benefit[]): readonly Dial[] =>
  (Object.keys(dialWords) as Dial['id'][]).map((id) => ({ id, ...dialWords[id], ...(benefits.length === 0 ? nothing : readings[id](benefits, library)) }))
