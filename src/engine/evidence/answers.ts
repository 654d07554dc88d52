import { formatValue, midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, costFigure } from '../library/titles.ts'
import { type TimingKind, timingKinds } from '../schema/words.ts'
import type { CapabilityView } from './capability-view.ts'
import { certaintyOf, certaintyWords, effectSentence, levelSentence, listWords } from './certainty.ts'
import { exampleCost } from './costs.ts'
import { figureWords } from './figures.ts'
import { hasOpenContact } from './open-contact.ts'

/** A run of words, linked where it names a record. */
export interface Words {
  readonly text: string
  readonly href?: string | undefined
}

/** One of the six first-screen answers: the answer itself, then what stands behind it. */
export interface Answer {
  readonly id: 'fit' | 'cost' | 'gain' | 'certainty' | 'risks' | 'people'
  readonly question: string
  readonly headline: readonly Words[]
  readonly detail: readonly Words[]
}

export const questions = {
  fit: 'Is it for somebody like me?',
  cost: 'What does it cost, in what kind of money?',
  gain: 'What would I get, and when?',
  certainty: 'How sure are we?',
  risks: 'What goes wrong?',
  people: 'Who has done it, and whom can I ask?',
} as const

const plain = (text: string): Words[] => [{ text }]
const top = (words: readonly string[], limit: number): string[] => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit).map(([word]) => word)
}

const joined = (parts: readonly Words[]): Words[] =>
  parts.flatMap((part, index) => [...(index === 0 ? [] : plain(index === parts.length - 1 ? ' and ' : ', ')), part])

const fit = (library: Library, view: CapabilityView): Answer => {
  const places = view.organisations
  const vague = new Set(['mixed', 'national', 'network', 'supplier', 'academic', 'international'])
  const settings = top(places.flatMap(({ careSettings }) => careSettings).filter((id) => !vague.has(id)), 3).map((id) => library.label('care-settings', id).toLowerCase())
  const countries = top(places.map(({ country }) => country).filter((id) => !vague.has(id)), 3).map((id) => library.label('countries', id))
  const seen = [listWords(settings), listWords(countries)].filter(Boolean).join('; ')
  const needs = view.capability.prerequisites.map(({ capability }) => library.get('capabilities', capability))
  return {
    id: 'fit',
    question: questions.fit,
    headline: seen !== '' ? plain(`Seen mostly in: ${seen}.`) : plain(places.length === 0 ? 'Not known. No place that did it is recorded.' : 'Not known. No place that did it is described closely enough.'),
    detail: needs.length === 0 ? plain('No other capability is recorded as needed first.') : [{ text: 'Needs ' }, ...joined(needs.map((need) => ({ text: need.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()), href: addressOf(need) }))), { text: ' first.' }],
  }
}

const cost = (library: Library, view: CapabilityView): Answer => {
  const example = exampleCost(library, view.costs)
  if (!example) {
    return { id: 'cost', question: questions.cost, headline: plain('Not known. No source here gives a price.'), detail: view.costs.length > 0 ? [{ text: `${view.costs.length} other cost ${view.costs.length === 1 ? 'record' : 'records'}`, href: '#costs' }, { text: ', none of them a price.' }] : [{ text: 'Add a cost with its source', href: '/contribute/' }] }
  }
  const basis = library.label('cost-bases', example.basis).toLowerCase()
  const places = new Set(view.costs.map(({ organisation }) => organisation)).size
  const others = view.costs.length - 1
  return {
    id: 'cost',
    question: questions.cost,
    headline: [{ text: costFigure(example), href: addressOf(example) }, { text: `: ${example.per}, ${example.period}; ${library.label('cost-kinds', example.kind).toLowerCase()} (${basis}).` }],
    detail: others === 0 ? plain('The only cost recorded here.') : [{ text: 'One example. ' }, { text: `${view.costs.length} cost records from ${places} ${places === 1 ? 'place' : 'places'}`, href: '#costs' }, { text: ' cover different things and are never added up.' }],
  }
}

/** How long something took at each place that says, shortest first; planned lengths are left out. Undefined where nobody says. */
export const saidMonths = (timings: readonly RecordOf<'timings'>[], what: TimingKind): string | undefined => {
  const seen = timings.filter((timing) => timing.what === what && !timing.planned).sort((a, b) => midpoint(a.months) - midpoint(b.months))
  const words = [...new Set(seen.map(({ months }) => formatValue(months, 'months')))]
  return words.length === 0 ? undefined : words.length > 3 ? `${words[0]} … ${words.at(-1)} (${seen.length} places)` : words.join('; ')
}

const when = (view: CapabilityView): Words[] => {
  const timed = (['first-benefit', 'full-benefit'] as const).flatMap((what) => {
    const said = saidMonths(view.timings, what)
    return said === undefined ? [] : [`${timingKinds[what].label}: ${said}.`]
  })
  if (timed.length > 0) return plain(`${timed.join(' ')} Each is one place’s.`)
  const after = view.benefits.filter(({ effect, measuredAfter }) => effect === 'benefit' && measuredAfter?.months !== undefined)
  if (after.length === 0) return plain('Time to benefit: no source says.')
  const months = after.map(({ measuredAfter }) => midpoint(measuredAfter?.months ?? 0))
  const [low, high] = [Math.min(...months), Math.max(...months)]
  return plain(`Benefits were measured ${low === high ? formatValue(low, 'months') : formatValue({ low, high }, 'months')} after go-live (${after.length} of ${view.benefits.length} results say when).`)
}

const gain = (view: CapabilityView): Answer => {
  const good = view.benefits.filter(({ effect }) => effect === 'benefit')
  const [best] = [...good.filter((benefit) => benefit.realised?.baseline && figureWords(benefit)), ...good]
  const headline = best ? [{ text: best.title, href: addressOf(best) }, { text: figureWords(best) ? `: ${figureWords(best)}.` : '.' }] : plain(view.benefits.length > 0 ? 'No benefit was shown.' : 'Not known. No result was found.')
  return { id: 'gain', question: questions.gain, headline, detail: when(view) }
}

const certainty = (view: CapabilityView): Answer => ({
  id: 'certainty',
  question: questions.certainty,
  headline: plain(`${certaintyWords[certaintyOf(view.benefits)].label}. ${levelSentence(view.benefits)}`),
  detail: view.benefits.length === 0 ? [] : plain([`Which way they point: ${effectSentence(view.benefits)}.`, view.capability.caveat].filter(Boolean).join(' ')),
})

const countWords = (count: number, one: string): string => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`)

// Harm to patients is shown before harm to purse or patience; within that, the strongest comparison first.
const gravest = ['clinical-outcomes', 'safety-quality', 'patient-experience']
const weight = (library: Library, { measure }: RecordOf<'benefits'>): number => {
  const rank = gravest.indexOf(library.get('measures', measure).domain)
  return rank === -1 ? gravest.length : rank
}

const risks = (library: Library, view: CapabilityView): Answer => {
  const harms = view.benefits.filter(({ effect }) => effect === 'disbenefit').sort((a, b) => weight(library, a) - weight(library, b))
  const warnings = view.lessons.filter(({ polarity }) => polarity === 'avoid')
  const shown = harms.length > 0 ? harms.slice(0, 2).map((harm) => ({ text: harm.title, href: addressOf(harm) })) : warnings.slice(0, 1).map((lesson) => ({ text: lesson.statement, href: addressOf(lesson) }))
  return {
    id: 'risks',
    question: questions.risks,
    headline: shown.length > 0 ? [...shown.flatMap((one, index) => [...(index > 0 ? plain('; ') : []), one]), ...(harms.length > 0 ? plain('.') : [])] : plain('Not known. No harm is recorded, which does not mean there was none.'),
    detail: plain(`${[countWords(harms.length, 'disbenefit'), countWords(warnings.length, 'lesson') && `${countWords(warnings.length, 'lesson')} on what to avoid`].filter(Boolean).join(' and ') || 'No disbenefit, and no lesson on what to avoid, is recorded'}.`),
  }
}

const people = (library: Library, view: CapabilityView): Answer => {
  const named = view.organisations.filter(({ identity, kind }) => !identity && kind === 'provider')
  const shown = named.slice(0, 3).map((place) => ({ text: place.name, href: addressOf(place) }))
  const asked = named.some((place) => hasOpenContact(library, place))
  const more = named.length - shown.length
  return {
    id: 'people',
    question: questions.people,
    headline: shown.length === 0 ? plain(view.organisations.length === 0 ? 'Not known.' : `Seen at ${view.organisations.length === 1 ? 'one place or group' : `${view.organisations.length} places or groups`} that no source names as a single provider.`) : [...joined(shown), ...plain(more > 0 ? `; ${more} more below.` : '.')],
    detail: asked ? [{ text: 'Some offer a contact', href: '#who' }] : [{ text: 'Nobody has offered a contact yet. ' }, { text: 'Offer one', href: '/contribute/' }],
  }
}

/** The six answers every capability page gives on its first screen, worked out from the records alone. */
export const sixAnswers = (library: Library, view: CapabilityView): readonly Answer[] => [fit(library, view), cost(library, view), gain(view), certainty(view), risks(library, view), people(library, view)]
