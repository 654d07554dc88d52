import { byStrength, countByEffect, listWords } from '../evidence/certainty.ts'
import { hasOpenContact } from '../evidence/open-contact.ts'
import { formatDate } from '../format/date.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { collections } from '../schema/collections.ts'
import { adoptionStatuses } from '../schema/words.ts'

type Organisation = RecordOf<'organisations'>

/** What the library holds of one capability at one place. */
export interface HeldThere {
  readonly benefits: RecordOf<'benefits'>[]
  readonly adoptions: RecordOf<'adoptions'>[]
  readonly lessons: RecordOf<'lessons'>[]
  readonly practice: RecordOf<'practice'>[]
  readonly timings: RecordOf<'timings'>[]
  readonly costs: RecordOf<'costs'>[]
  readonly plans: RecordOf<'plans'>[]
  /** What blueprints of the capability say of the place. */
  readonly notes: string[]
}

/** A contact that a place offers today, in words. */
export interface OfferedContact {
  readonly role: string
  readonly route: { readonly text: string; readonly href: string }
  readonly offers: string
  readonly capacity: string
  readonly until: string
}

/** A named place where something of a capability was done or measured, and how to ask it. */
export interface PlaceToAsk {
  readonly place: Organisation
  /** Its country, and what it is where it is no single provider. */
  readonly where: string
  readonly did: readonly string[]
  readonly results: number
  readonly effects: ReturnType<typeof countByEffect>
  /** What else is recorded there, counted: 2 lessons, 1 cost. */
  readonly also: readonly string[]
  readonly contact: OfferedContact | undefined
  /** What is published about it and this capability, else about it; at most three. */
  readonly sources: readonly RecordOf<'sources'>[]
}

const offered = { call: 'a call', visit: 'a visit', mentoring: 'mentoring', documents: 'documents' } as const
const capacities = { open: 'Taking requests.', limited: 'Can take a few requests.', closed: '' } as const

/** The contact a place offers today; nothing once it is closed or no longer agreed to. */
export const contactToday = (library: Library, organisation: Organisation): OfferedContact | undefined => {
  const { contact } = organisation
  if (!contact || !hasOpenContact(library, organisation)) return undefined
  const mailbox = contact.route.includes('@') && !contact.route.includes('://')
  return {
    role: contact.role,
    route: { text: mailbox ? contact.route : 'contact form', href: mailbox ? `mailto:${contact.route}` : contact.route },
    offers: listWords(contact.offers.map((offer) => offered[offer])),
    capacity: capacities[contact.capacity],
    until: formatDate(contact.consentedUntil),
  }
}

const adopted = (library: Library, { id }: Organisation, { adopter, from, what, status }: RecordOf<'adoptions'>): string => {
  const stage = adoptionStatuses[status].label.toLowerCase()
  const other = (organisation: string) => library.get('organisations', organisation).name
  if (adopter !== id) return `Shared with ${other(adopter)}: ${what} (${stage})`
  return from === undefined ? `${what} (${stage})` : from === id ? `Spread inside: ${what} (${stage})` : `From ${other(from)}: ${what} (${stage})`
}

/** In a few words: what a blueprint says of it, what it took over or passed on, what it put in, or learned; at most two. */
const didThere = (library: Library, place: Organisation, held: HeldThere): readonly string[] => {
  const known = [held.notes.slice(0, 1), held.adoptions.map((adoption) => adopted(library, place, adoption)), held.benefits.map(({ intervention }) => intervention), held.practice.map(({ statement }) => statement), held.timings.map((timing) => timing.of), held.lessons.slice(0, 1).map(({ statement }) => `Learned: ${statement}`)]
  const words = known.find((list) => list.length > 0) ?? []
  return [...new Set(words)].slice(0, 2)
}

const alsoHeld = ['lessons', 'practice', 'timings', 'costs', 'plans'] as const

const sourcesOf = (library: Library, place: Organisation, held: HeldThere): readonly RecordOf<'sources'>[] => {
  const cited = [...held.benefits, ...held.adoptions, ...held.practice, ...held.timings, ...held.costs, ...held.lessons].flatMap(({ sources }) => sources)
  return [...new Set(cited.length > 0 ? cited : place.sources)].slice(0, 3).map((id) => library.get('sources', id))
}

/** What is shown of one place. */
export const placeToAsk = (library: Library, place: Organisation, given: HeldThere): PlaceToAsk => {
  const held = { ...given, benefits: [...given.benefits].sort(byStrength) }
  const kind = place.kind === 'provider' ? [] : [library.label('organisation-kinds', place.kind).toLowerCase()]
  return {
    place,
    where: [library.label('countries', place.country), ...kind].join(', '),
    did: didThere(library, place, held),
    results: held.benefits.length,
    effects: countByEffect(held.benefits).filter(({ count }) => count > 0),
    also: alsoHeld.flatMap((name) => (held[name].length === 0 ? [] : [`${held[name].length} ${collections[name][held[name].length === 1 ? 'one' : 'many']}`])),
    contact: contactToday(library, place),
    sources: sourcesOf(library, place, held),
  }
}
