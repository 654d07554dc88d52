import { type Facet, type Reason, reasonsFor, rules } from './match.ts'
import type { Backed, Names, Place } from './place.ts'
import type { Profile } from './profile.ts'

/** One place with the reasons for its rank. */
export interface Match {
  readonly place: Place
  readonly reasons: readonly Reason[]
  /** How many of the reader’s answers could be compared. */
  readonly known: number
  /** How many of them match outright. */
  readonly matched: number
}

/** All places for one profile: those compared, the likest first, and those of which too little is known. */
export interface Ranking {
  readonly ranked: readonly Match[]
  readonly tooLittle: readonly Match[]
}

/** With fewer answers known than this, a place is not ranked. */
export const leastKnown = 2

const worth = { match: 1, near: 0.5, mismatch: 0, 'not-known': undefined } as const satisfies Readonly<Record<Reason['verdict'], number | undefined>>

const judge = (place: Place, reasons: readonly Reason[]): Match => {
  const known = reasons.filter(({ verdict }) => verdict !== 'not-known')
  return { place, reasons, known: known.length, matched: known.filter(({ verdict }) => verdict === 'match').length }
}

/** What places score on average in each respect, among those of which it is known. */
const usual = (matches: readonly Match[]): ReadonlyMap<Facet, number> => {
  const sums = new Map<Facet, { total: number; count: number }>()
  for (const { facet, verdict } of matches.flatMap(({ reasons }) => reasons)) {
    const sum = sums.get(facet) ?? { total: 0, count: 0 }
    const points = worth[verdict]
    if (points !== undefined) sums.set(facet, { total: sum.total + points, count: sum.count + 1 })
  }
  return new Map([...sums].map(([facet, { total, count }]) => [facet, total / count]))
}

// Points over what is known alone would put the places of which least is known first: nothing known, nothing against.
const points = ({ reasons }: Match, average: ReadonlyMap<Facet, number>): number => {
  const sum = reasons.reduce((total, { facet, verdict }) => total + (worth[verdict] ?? average.get(facet) ?? 0) * rules[facet].weight, 0)
  return Math.round(sum * 1e6) // so that no rounding error decides between equals
}

const experience = ({ results, lessons, adoptions }: Place): number => results.length + lessons + adoptions
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byName = (a: Match, b: Match): number => order(a.place.name.toLowerCase(), b.place.name.toLowerCase()) || order(a.place.id, b.place.id)

/** Ranks places by points. What is not known of a place counts as the average of the others, so that it neither helps nor harms. Ties: more known, more measured or learned, name. */
export const rank = (profile: Profile, places: readonly Place[], names: Names): Ranking => {
  const all = places.map((place) => judge(place, reasonsFor(profile, place, names)))
  const average = usual(all)
  const scored = all.filter(({ known }) => known >= leastKnown).map((match) => ({ match, points: points(match, average) }))
  return {
    ranked: scored.sort((a, b) => b.points - a.points || b.match.known - a.match.known || experience(b.match.place) - experience(a.match.place) || byName(a.match, b.match)).map(({ match }) => match),
    tooLittle: all.filter(({ known }) => known < leastKnown).sort(byName),
  }
}

/** A blueprint or capability with the ranked places behind it, the likest first. */
export interface Standing<T extends Backed> {
  readonly backed: T
  readonly behind: readonly Match[]
  /** How many more stand behind it that were not compared, or of which too little is known. */
  readonly uncompared: number
}

const likestBehind = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((position, index) => position !== b[index])
  return at === -1 ? b.length - a.length : (a[at] ?? 0) - (b[at] ?? Number.POSITIVE_INFINITY)
}

/** Ranks blueprints or capabilities by the likest place behind each, then the next likest; those with no ranked place come last. */
export const standing = <T extends Backed>(all: readonly T[], ranked: readonly Match[]): readonly Standing<T>[] => {
  const positions = new Map(ranked.map(({ place }, index) => [place.id, index]))
  return all
    .map((backed) => {
      const at = backed.places.flatMap((id) => positions.get(id) ?? []).sort((a, b) => a - b)
      return { at, backed, behind: at.flatMap((index) => ranked[index] ?? []), uncompared: backed.others + backed.places.length - at.length }
    })
    .sort((a, b) => Number(a.at.length === 0) - Number(b.at.length === 0) || likestBehind(a.at, b.at) || order(a.backed.title.toLowerCase(), b.backed.title.toLowerCase()) || order(a.backed.id, b.backed.id))
    .map(({ backed, behind, uncompared }) => ({ backed, behind, uncompared }))
}
