import { formatShortDate } from '../format/date.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, shortCitation } from '../library/titles.ts'
import { adoptionStatuses } from '../schema/words.ts'

/** How a line is drawn: a source says it stands; it was meant or is under way; it ended, failed or is denied; only the editors recall it. */
export const standings = {
  seen: { label: 'Reported as in place', look: 'edge' },
  meant: { label: 'Planned, proposed or under way', look: 'edge edge-assumed' },
  ended: { label: 'Withdrawn, disputed, refused or given up', look: 'edge' },
  recalled: { label: 'Recalled by the editors, no source read', look: 'edge edge-recalled' },
} as const
export type Standing = keyof typeof standings

/** One line of the network: who, to whom, what kind of tie, and how well it stands. */
export interface Tie {
  readonly id: string
  readonly from: string | undefined
  readonly to: string
  readonly kind: string
  /** Does it run one way, from the one who gave or went before to the one who took or came after? */
  readonly oneWay: boolean
  /** The kind of tie, or what was taken over, in a few words. */
  readonly words: string
  readonly status: string
  readonly standing: Standing
  readonly date: string
  /** Its record’s page, which names the source. */
  readonly href: string
  readonly source: { readonly text: string; readonly href: string } | undefined
}

const relationshipStandings: Readonly<Record<RecordOf<'relationships'>['status'], Standing>> = { confirmed: 'seen', planned: 'meant', proposed: 'meant', nominated: 'meant', disputed: 'ended', withdrawn: 'ended', 'from-memory': 'recalled' }
const adoptionStandings: Readonly<Record<RecordOf<'adoptions'>['status'], Standing>> = { adopted: 'seen', 'in-progress': 'meant', contracted: 'meant', 'readiness-complete': 'meant', proposed: 'meant', offered: 'meant', delayed: 'meant', 'not-adopted': 'ended', abandoned: 'ended' }

const firstSource = (library: Library, [id]: readonly string[]): Tie['source'] => {
  const source = id === undefined ? undefined : library.get('sources', id)
  return source && { text: shortCitation(source), href: addressOf(source) }
}

// Kinds that run one way; partners, members and those who share stand beside each other.
const oneWay = /^(exemplar|blueprint-adopted|system-adopted|merged|renamed|services-transferred)/

const ofRelationship = (library: Library, record: RecordOf<'relationships'>): Tie => ({
  id: record.id,
  from: record.from,
  to: record.to,
  kind: record.kind,
  oneWay: oneWay.test(record.kind),
  words: library.label('relationship-kinds', record.kind),
  status: record.status === 'from-memory' ? 'recalled' : record.status,
  standing: relationshipStandings[record.status],
  date: record.date ? formatShortDate(record.date) : '',
  href: addressOf(record),
  source: firstSource(library, record.sources),
})

const ofAdoption = (library: Library, record: RecordOf<'adoptions'>): Tie => ({
  id: record.id,
  from: record.from,
  to: record.adopter,
  kind: 'adoption',
  oneWay: true,
  words: library.get('capabilities', record.capability).label,
  status: adoptionStatuses[record.status].label.toLowerCase(),
  standing: adoptionStandings[record.status],
  date: record.year ? formatShortDate(record.year) : '',
  href: addressOf(record),
  source: firstSource(library, record.sources),
})

/** One page of the network: the kinds of tie that are told together. */
export interface TieGroup {
  readonly id: string
  readonly title: string
  readonly meaning: string
  /** Heads of the two columns. */
  readonly from: string
  readonly to: string
}

const groups: readonly TieGroup[] = [
  { id: 'exemplars', title: 'Exemplars and their followers', meaning: 'Who was named to show others the way, and who was named to follow.', from: 'Exemplar', to: 'Follower' },
  { id: 'adoptions', title: 'Who took over whose system or method', meaning: 'A system, a build or a way of working that one organisation took from another.', from: 'Taken from', to: 'Taken over by' },
  { id: 'shared-systems', title: 'Who shares a system or its leaders', meaning: 'One record system for several organisations, linked records, or leaders in common.', from: 'Organisation', to: 'Shares with' },
  { id: 'networks', title: 'Networks and their members', meaning: 'Organisations that joined one network.', from: 'Network', to: 'Member' },
  { id: 'partners', title: 'Partners in industry and universities', meaning: 'Suppliers, universities and control sites that worked with an organisation.', from: 'Organisation', to: 'Partner' },
  { id: 'successors', title: 'Who became whom', meaning: 'Mergers, new names and services that moved: where to look for an organisation that is gone.', from: 'Before', to: 'After' },
  { id: 'programmes', title: 'Who took part in which programme', meaning: 'Organisations that a programme paid or named.', from: 'Programme', to: 'Took part' },
  { id: 'other', title: 'Other ties', meaning: 'Ties of every other kind.', from: 'From', to: 'To' },
]

// By how a kind’s name begins, so that a programme’s own list of kinds falls into place too.
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^(exemplar|joint-exemplar|blueprint-adopted|system-adopted)/, 'exemplars'],
  [/^adoption$/, 'adoptions'],
  [/^(shared|planned-shared|record-link)/, 'shared-systems'],
  [/^network/, 'networks'],
  [/^(supplier|academic|evaluation)/, 'partners'],
  [/^(merged|renamed|services-transferred)/, 'successors'],
  [/^programme/, 'programmes'],
]

const groupOf = ({ kind }: Tie): string => beginnings.find(([beginning]) => beginning.test(kind))?.[1] ?? 'other'

/** Every tie and adoption of the library in the group it is told in; groups without a tie are left out. */
export const tieGroups = (library: Library): readonly (TieGroup & { readonly ties: readonly Tie[] })[] => {
  const ties = [...library.all('relationships').map((record) => ofRelationship(library, record)), ...library.all('adoptions').map((record) => ofAdoption(library, record))]
  const shares = Map.groupBy(ties, groupOf)
  return groups.flatMap((group) => (shares.has(group.id) ? [{ ...group, ties: shares.get(group.id) ?? [] }] : []))
}

/** How many ties stand how, in words: “7 confirmed, 6 proposed, 2 recalled”. Most frequent first. */
export const countByStatus = (ties: readonly Tie[]): string =>
  [...Map.groupBy(ties, ({ status }) => status)].sort(([, a], [, b]) => b.length - a.length).map(([status, some]) => `${some.length} ${status}`).join(', ')
