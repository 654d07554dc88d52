import type { Names, Place, Size } from './place.ts'
import type { Profile } from './profile.ts'

/** How a place stands to the reader’s in one respect. */
export type Verdict = 'match' | 'near' | 'mismatch' | 'not-known'

/** A verdict with its reason in words. */
export interface Judged {
  readonly verdict: Verdict
  readonly words: string
}

/** One respect in which places are compared. `weight` is the points of a match; near is worth half. The weights are the editors’ own. */
export interface Rule {
  readonly label: string
  readonly weight: number
  readonly answered: (profile: Profile) => boolean
  readonly compare: (profile: Profile, place: Place, names: Names) => Judged
}

const judged = (verdict: Verdict, words: string): Judged => ({ verdict, words: `${words}.` })
const notKnown = (words: string): Judged => judged('not-known', words)
const number = (count: number): string => count.toLocaleString('en-GB')
const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words)
const named = (labels: Readonly<Record<string, string>>, id: string): string => labels[id] ?? id
// “Specialist: children” stands after a colon already.
const inSentence = (label: string): string => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()).replace(': ', ', ')

const setting = ({ settings }: Profile, place: Place, names: Names): Judged => {
  const theirs = place.settings.length > 1 ? [...place.settings, 'mixed'] : place.settings
  const words = (ids: readonly string[]) => list(ids.map((id) => inSentence(named(names.settings, id))))
  const shared = settings.filter((id) => theirs.includes(id))
  if (shared.length === settings.length) return judged('match', `Same setting: ${words(shared)}`)
  if (shared.length > 0) return judged('near', `Setting shared in part: ${words(shared)}`)
  return place.settings.every((id) => id === 'mixed') ? notKnown('Setting not known: several, which its record does not tell apart') : judged('mismatch', `Different setting: ${words(place.settings)}`)
}

const sized = (theirs: number, yours: number): readonly [Verdict, string] => {
  if (3 * Math.abs(theirs - yours) <= yours) return ['match', 'About the same size']
  const less = theirs < yours
  return 2 * theirs >= yours && theirs <= 2 * yours ? ['near', less ? 'Somewhat smaller' : 'Somewhat larger'] : ['mismatch', less ? 'Much smaller' : 'Much larger']
}

const inUnit = (yours: number | undefined, theirs: Size | undefined, unit: string): Judged | undefined => {
  if (yours === undefined || theirs?.count === undefined) return undefined
  const [verdict, words] = sized(theirs.count, yours)
  return judged(verdict, `${words}: ${theirs.words} ${unit} against your ${number(yours)}`)
}

const size = ({ beds, people }: Profile, place: Place): Judged => {
  const compared = inUnit(beds, place.beds, 'beds') ?? inUnit(people, place.people, 'people served')
  if (compared) return compared
  const other = [place.beds && `${place.beds.words} beds`, place.people && `${place.people.words} people served`].filter((words) => words !== undefined)
  const [first] = other
  if (first === undefined) return notKnown('Size not known')
  return notKnown(`Size not known in ${beds === undefined ? 'people served' : 'beds'}${(beds === undefined ? place.people : place.beds) ? ' exactly' : ''} (${first})`)
}

const supplier = ({ supplier: yours = '' }: Profile, place: Place, names: Names): Judged => {
  const label = (id: string) => (id === 'own' || id === 'none' ? inSentence(named(names.suppliers, id)) : named(names.suppliers, id))
  const then = place.suppliersIn === undefined ? '' : ` in ${place.suppliersIn}`
  const theirs = list(place.suppliers.map(label))
  if (place.suppliers.length === 0) return notKnown('Supplier not known')
  if (place.suppliers.includes(yours)) {
    if (yours === 'own') return judged('near', `Record built in house or joined from several${then}, as yours is; each is its own`)
    return judged('match', yours === 'none' ? `No electronic record${then}, as with you` : `Same supplier${then}: ${label(yours)}`)
  }
  if (place.before?.includes(yours)) return judged('near', `Had your supplier before: ${label(yours)}, then ${theirs}`)
  if (yours === 'none') return judged('mismatch', `Has an electronic record${then}: ${theirs}; you have none yet`)
  if (place.suppliers.includes('none')) return judged('mismatch', `No electronic record${then}, yours is ${label(yours)}`)
  return judged('mismatch', `Different supplier${then}: ${theirs}, yours is ${label(yours)}`)
}

const maturity = ({ maturity: yours = 0 }: Profile, place: Place): Judged => {
  if (!place.maturity) return notKnown('Maturity not known')
  const { stage, where } = place.maturity
  const words = `reached EMRAM stage ${stage}${where}`
  if (stage === yours) return judged('match', `Same maturity: ${words}`)
  return judged(Math.abs(stage - yours) === 1 ? 'near' : 'mismatch', `${stage > yours ? 'More' : 'Less'} mature: ${words}, yours is ${yours}`)
}

// One health service by origin, four countries that run it; a record may say no more than that a place is British.
const british: ReadonlySet<string> = new Set(['england', 'scotland', 'wales', 'northern-ireland', 'united-kingdom'])
const untold = (a: string, b: string): boolean => a !== b && british.has(a) && british.has(b) && (a === 'united-kingdom' || b === 'united-kingdom')

const region = ({ region: yours = '' }: Profile, place: Place, names: Names): Judged => {
  const elsewhere = names.regions[yours]?.every((country) => country !== place.country && !untold(country, place.country))
  if (elsewhere) return judged('mismatch', `Different region: it is in ${named(names.countries, place.country)}`)
  if (place.region === undefined) return notKnown('Region not known')
  return place.region === yours ? judged('match', `Same region: ${yours}`) : judged('mismatch', `Different region: ${place.region}`)
}

const country = ({ country: yours = '' }: Profile, place: Place, names: Names): Judged => {
  const theirs = named(names.countries, place.country)
  if (place.country === yours) return judged('match', `Same country: ${theirs}`)
  if (untold(yours, place.country)) return notKnown('Country not known within the United Kingdom')
  return british.has(yours) && british.has(place.country) ? judged('near', `Another country of the United Kingdom: ${theirs}`) : judged('mismatch', `Different country: ${theirs}`)
}

/** What is compared, in the order in which reasons are given. */
export const rules = {
  setting: { label: 'setting', weight: 6, answered: ({ settings }) => settings.length > 0, compare: setting },
  size: { label: 'size', weight: 4, answered: ({ beds, people }) => beds !== undefined || people !== undefined, compare: size },
  supplier: { label: 'supplier', weight: 6, answered: (profile) => profile.supplier !== undefined, compare: supplier },
  maturity: { label: 'maturity', weight: 4, answered: (profile) => profile.maturity !== undefined, compare: maturity },
  region: { label: 'region', weight: 2, answered: (profile) => profile.region !== undefined, compare: region },
  country: { label: 'country', weight: 4, answered: (profile) => profile.country !== undefined, compare: country },
} as const satisfies Readonly<Record<string, Rule>>
export type Facet = keyof typeof rules
export const facets = Object.keys(rules) as readonly Facet[]

/** One reason for or against a place. */
export interface Reason extends Judged {
  readonly facet: Facet
}

/** Every reason for and against a place, one for each thing the reader told. */
export const reasonsFor = (profile: Profile, place: Place, names: Names): readonly Reason[] =>
  facets.filter((facet) => rules[facet].answered(profile)).map((facet) => ({ facet, ...rules[facet].compare(profile, place, names) }))

const verdictWords = { match: ['matches', 'match'], near: ['is near', 'are near'], mismatch: ['differs', 'differ'], 'not-known': ['is not known', 'are not known'] } as const satisfies Readonly<Record<Verdict, readonly [string, string]>>

/** Reasons in one breath: setting and size match; supplier differs; maturity is not known. */
export const inShort = (reasons: readonly Reason[]): string =>
  (Object.keys(verdictWords) as Verdict[])
    .flatMap((verdict) => {
      const labels = reasons.filter((reason) => reason.verdict === verdict).map(({ facet }) => rules[facet].label)
      return labels.length === 0 ? [] : [`${list(labels)} ${verdictWords[verdict][labels.length === 1 ? 0 : 1]}`]
    })
    .join('; ')
