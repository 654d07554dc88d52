import type { CollectionName } from '../schema/collections.ts'
import type { Concept } from './concepts.ts'
import type { SearchEntry } from './entries.ts'
import { intents } from './query/intents.ts'
import { everyRecord } from './query/token.ts'
import { wordsOf } from './query/words.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** How much a word counts by where it stands; Pagefind squares it. */
const weights = { explains: 5, shows: 4, title: 3.5, aliases: 4.9, asked: 1, about: 2, subjects: 1, answers: 1.5, where: 1, summary: 1, body: 0.7, related: 0.4 } as const
type Place = keyof typeof weights

/** How much a kind of record counts: what answers a question whole above what holds one fact of it, and both above where it was read. */
const priors: Readonly<Record<CollectionName, number>> = {
  capabilities: 1,
  blueprints: 1.4,
  lessons: 0.9,
  benefits: 1,
  measures: 0.45,
  organisations: 1,
  terms: 0.8,
  costs: 0.55,
  plans: 0.7,
  timings: 0.7,
  practice: 0.7,
  adoptions: 0.6,
  sources: 0.7,
  'known-blueprints': 0.5,
  relationships: 0.4,
}

/** What turns the words of a record into the concepts they speak of. */
export interface Reader {
  readonly concepts: ReadonlyMap<string, Concept>
  readonly find: (text: string) => readonly Concept[]
}

// What people ask names places as they please; where a record belongs its own fields say.
const isIdea = ({ key }: Concept): boolean => /^(?:capabilities|terms)\//.test(key)

// The concepts that each place speaks of.
const tokensAt = ({ concepts, find }: Reader, { title, aliases, summary, body, explains, shows, about, subjects, where, asked, related }: SearchEntry): ReadonlyMap<Place, readonly string[]> => {
  const keyed = (keys: readonly string[]) => keys.flatMap((key) => concepts.get(key) ?? [])
  const found = { explains: keyed(explains), shows: keyed(shows), title: find(title), aliases: aliases.flatMap(find), asked: asked.flatMap(find).filter(isIdea), about: keyed(about), subjects: keyed(subjects), answers: [], where: keyed(where), summary: find(summary), body: find(body), related: related.flatMap(find) }
  return new Map((Object.keys(weights) as Place[]).map((place) => [place, [...new Set(found[place].map(({ token }) => token))]]))
}

/** Kinds that only mention a concept, however plainly: where it was done or read. What was found or learned of it comes first. */
const mentions: Partial<Record<CollectionName, number>> = { organisations: 0.4, sources: 0.4, relationships: 0.4, 'known-blueprints': 0.5 }

/** A long text has every word somewhere: standing in it says less than standing in a short record. */
const longTexts: Partial<Record<CollectionName, number>> = { blueprints: 0.05 }

const paragraph = (weight: number, text: string): string => (text === '' ? '' : `<p data-pagefind-weight="${Math.round(weight * 100) / 100}">${text}</p>`)

const shown = 220
/** The start of some words, cut between two of them. */
const opening = (words: string): string => (words.length <= shown ? words : `${words.slice(0, shown).replace(/\s+\S*$/, '')} …`)

/**
 * One search entry as the small HTML document that Pagefind reads. HTML rather than a custom record,
 * because only HTML carries weights: what explains a concept above a title above a summary above the rest.
 * Beside the words stand tokens, one for each concept that they speak of there under any of its names.
 */
export const toSearchDocument = (entry: SearchEntry, language: string, reader: Reader): string => {
  const { title, aliases, asked, related, answers, summary, body, meta } = entry
  const weightOf = (place: Place): number => Math.round(weights[place] * priors[entry.collection] * (place === 'body' ? (longTexts[entry.collection] ?? 1) : 1) * 100) / 100
  const tokens = tokensAt(reader, entry)
  const metaTags = Object.entries({ ...meta, ...(summary === '' ? {} : { summary: opening(summary) }) }).map(([name, value]) => `<i data-pagefind-meta="${name}">${escape(value)}</i>`)
  const words = { explains: '', shows: '', title: '', aliases: aliases.join('. '), asked: [...new Set(asked.flatMap(wordsOf))].join(' '), about: '', subjects: '', where: '', answers: answers.map((intent) => intents[intent].token).join(' '), summary, body, related: related.join('. ') }
  const paragraphs = (Object.keys(weights) as Place[]).map((place) => {
    const said = [escape(words[place]), (tokens.get(place) ?? []).join(' ')]
    const less = mentions[entry.collection]
    if (less === undefined || place === 'explains' || place === 'where') return paragraph(weightOf(place), said.filter(Boolean).join(' '))
    return paragraph(weightOf(place), said[0] ?? '') + paragraph(weightOf(place) * less, said[1] ?? '')
  })
  const parts = entry.parts.map(({ id, title: heading, text }) => `<h2 id="${escape(id)}" data-pagefind-weight="${weightOf('summary')}">${escape(heading)}</h2><p data-pagefind-weight="${weightOf('body')}">${[escape(text), ...new Set(reader.find(`${heading}. ${text}`).map(({ token }) => token))].join(' ')}</p>`)
  return [`<html lang="${language}"><body>${metaTags.join('')}<main data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="${weightOf('title')}">${escape(title)}</h1>`, ...paragraphs, ...parts, paragraph(0.1, everyRecord), '</main></body></html>'].join('')
}
