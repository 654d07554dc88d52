import type { Library } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { type Answer, joined, plain, questions } from './answer.ts'
import type { CapabilityView } from './capability-view.ts'
import { certaintyOf, certaintyWords, effectSentence, levelSentence, listWords } from './certainty.ts'
import { costAnswer } from './cost-answer.ts'
import { gainAnswer } from './gain-answer.ts'
import { hasOpenContact } from './open-contact.ts'
import { risksAnswer } from './risks-answer.ts'
import { anyBlueprint, saidByBlueprint } from './said-by-blueprint.ts'

export { type Answer, questions, type Words } from './answer.ts'

const top = (words: readonly string[], limit: number): string[] => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit).map(([word]) => word)
}

const vague = new Set(['mixed', 'national', 'network', 'supplier', 'academic', 'international'])

/** The settings and countries it was seen in most; empty where no place is described closely enough. */
const seenIn = (library: Library, { organisations: places }: CapabilityView): string => {
  const settings = top(places.flatMap(({ careSettings }) => careSettings).filter((id) => !vague.has(id)), 3).map((id) => library.label('care-settings', id).toLowerCase())
  const countries = top(places.map(({ country }) => country).filter((id) => !vague.has(id)), 3).map((id) => library.label('countries', id))
  return [listWords(settings), listWords(countries)].filter(Boolean).join('; ')
}

const fit = (library: Library, view: CapabilityView): Answer => {
  const seen = seenIn(library, view)
  const needs = view.capability.prerequisites.map(({ capability }) => library.get('capabilities', capability))
  const first = needs.length === 0 ? plain('No other capability is recorded as needed first.') : [{ text: 'Needs ' }, ...joined(needs.map((need) => ({ text: need.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()), href: addressOf(need) }))), { text: ' first.' }]
  const said = seen === '' ? saidByBlueprint(library, view.blueprints, 'fit', anyBlueprint) : undefined
  if (said) return { ...said, detail: [...first, { text: ' ' }, ...said.detail] }
  const unknown = `Not known. No place that did it is ${view.organisations.length === 0 ? 'recorded' : 'described closely enough'}.`
  return { id: 'fit', question: questions.fit, headline: plain(seen === '' ? unknown : `Seen mostly in: ${seen}.`), detail: first }
}

const certainty = (view: CapabilityView): Answer => ({
  id: 'certainty',
  question: questions.certainty,
  headline: plain(`${certaintyWords[certaintyOf(view.benefits)].label}. ${levelSentence(view.benefits)}`),
  detail: view.benefits.length === 0 ? [] : plain([`Which way they point: ${effectSentence(view.benefits)}.`, view.capability.caveat].filter(Boolean).join(' ')),
})

const people = (library: Library, view: CapabilityView): Answer => {
  const named = view.organisations.filter(({ identity, kind }) => !identity && kind === 'provider')
  const shown = named.slice(0, 3).map((place) => ({ text: place.name, href: addressOf(place) }))
  const asked = named.some((place) => hasOpenContact(library, place))
  const more = named.length - shown.length
  return {
    id: 'people',
    question: questions.people,
    headline: shown.length === 0 ? plain(view.organisations.length === 0 ? 'Not known.' : `Seen at ${view.organisations.length === 1 ? 'one place or group' : `${view.organisations.length} places or groups`} that no source names as a single provider.`) : [...joined(shown), ...(more > 0 ? [{ text: '; ' }, { text: `${more} more`, href: '#who' }] : []), { text: '.' }],
    detail: asked ? [{ text: 'Some offer a contact', href: '#who' }] : [{ text: 'Nobody has offered a contact yet. ' }, { text: 'Offer one', href: '/contribute/' }],
  }
}

/** The six answers every capability page gives on its first screen, worked out from the records, or in a blueprint’s own sourced words where it says more. */
export const sixAnswers = (library: Library, view: CapabilityView): readonly Answer[] => [fit(library, view), costAnswer(library, view), gainAnswer(library, view), certainty(view), risksAnswer(library, view), people(library, view)]
