import { listWords } from '../evidence/certainty.ts'
import { notToBeAsked } from '../evidence/one-place.ts'
import { hasOpenContact } from '../evidence/open-contact.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { type HeldThere, type PlaceToAsk, placeToAsk } from './place-to-ask.ts'
import { fitting } from './room.ts'

type Capability = RecordOf<'capabilities'>
type Organisation = RecordOf<'organisations'>

/** Whom to ask about one capability. */
export interface WhoToAsk {
  readonly capability: Capability
  /** Named places in the order of their page: those with a contact first, then by results, then by name. */
  readonly places: readonly PlaceToAsk[]
  readonly offering: number
  /** The roles to ask for, by blueprint: the editors’ suggestion. */
  readonly roles: readonly { readonly blueprint: RecordOf<'blueprints'>; readonly roles: readonly string[] }[]
  /** Who is left out and why, in a sentence; nothing where nobody is. */
  readonly unlisted: string | undefined
}

type Heap = Map<string, HeldThere>

const heldBy = (heap: Heap, organisation: string): HeldThere => {
  const known = heap.get(organisation)
  const held = known ?? { benefits: [], adoptions: [], lessons: [], practice: [], timings: [], costs: [], plans: [], notes: [] }
  if (!known) heap.set(organisation, held)
  return held
}

/** What was done, measured or learned of a capability, by place. Prices and plans alone do not make a place one that has done it. */
const gather = (library: Library, capability: Capability): Heap => {
  const heap: Heap = new Map()
  const own = <C extends 'benefits' | 'adoptions' | 'practice' | 'timings' | 'costs' | 'plans' | 'blueprints'>(collection: C) =>
    library.naming(collection, capability).filter((record) => record.capability === capability.id) as unknown as readonly RecordOf<C>[]
  for (const benefit of own('benefits')) heldBy(heap, benefit.organisation).benefits.push(benefit)
  for (const adoption of own('adoptions')) for (const id of new Set([adoption.adopter, adoption.from])) if (id !== undefined) heldBy(heap, id).adoptions.push(adoption)
  for (const fact of own('practice')) if (fact.organisation !== undefined) heldBy(heap, fact.organisation).practice.push(fact)
  for (const timing of own('timings')) if (!timing.planned) heldBy(heap, timing.organisation).timings.push(timing)
  for (const lesson of library.naming('lessons', capability)) if (lesson.capabilities.includes(capability.id)) for (const id of lesson.organisations) heldBy(heap, id).lessons.push(lesson)
  for (const blueprint of own('blueprints')) for (const { organisation, note } of blueprint.doneBy) heldBy(heap, organisation).notes.push(note)
  for (const cost of own('costs')) heap.get(cost.organisation)?.costs.push(cost)
  for (const plan of own('plans')) heap.get(plan.organisation)?.plans.push(plan)
  return heap
}

const reasons = {
  group: ['group of places told as one', 'groups of places told as one'],
  unnamed: ['place that its source does not name', 'places that their sources do not name'],
  supplier: ['supplier', 'suppliers'],
} as const

const unlistedWords = (places: readonly Organisation[]): string | undefined => {
  const counts = Object.entries(reasons).flatMap(([reason, [one, many]]) => {
    const count = places.filter((place) => notToBeAsked(place) === reason).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  return counts.length === 0 ? undefined : `Not listed, because nobody can be asked there by name: ${listWords(counts)}.`
}

const nameOf = ({ place }: PlaceToAsk): string => place.name.toLowerCase()
const inAskingOrder = (a: PlaceToAsk, b: PlaceToAsk): number =>
  Number(b.contact !== undefined) - Number(a.contact !== undefined) || b.results - a.results || compareText(nameOf(a), nameOf(b)) || compareText(a.place.id, b.place.id)

/** Who has done a capability, who offers a contact today, and which roles to ask for. */
export const whoToAsk = (library: Library, capability: Capability): WhoToAsk => {
  const found = [...gather(library, capability)].map(([id, held]) => ({ place: library.get('organisations', id), held }))
  const named = found.filter(({ place }) => notToBeAsked(place) === undefined)
  const blueprints = library.naming('blueprints', capability).filter((blueprint) => blueprint.capability === capability.id && blueprint.roles.length > 0)
  return {
    capability,
    places: named.map(({ place, held }) => placeToAsk(library, place, held)).sort(inAskingOrder),
    offering: named.filter(({ place }) => hasOpenContact(library, place)).length,
    roles: blueprints.map((blueprint) => ({ blueprint, roles: blueprint.roles.map(({ role }) => role) })),
    unlisted: unlistedWords(found.map(({ place }) => place)),
  }
}

/** What the places of one page may take, in characters: about 9,000 bytes once compressed. */
const room = 22_500
const nameRoom = 3_000
const sizeOf = ({ place, did, also, sources, contact }: PlaceToAsk): number => place.name.length + place.id.length + did.join('').length + also.join('').length + sources.length * 55 + (contact ? 160 : 0) + 90

/** The places a page has room for in full, those it can only name, and how many are left. */
export const roomFor = (places: readonly PlaceToAsk[]): { readonly full: readonly PlaceToAsk[]; readonly names: readonly PlaceToAsk[]; readonly left: number } => {
  const full = fitting(places, sizeOf, room)
  const rest = places.slice(full)
  const names = fitting(rest, ({ place }) => place.name.length + place.id.length + 20, nameRoom)
  return { full: places.slice(0, full), names: rest.slice(0, names), left: rest.length - names }
}
