import { type Intent, intents } from '#engine/search/query/intents.ts'
import { type Plan, queryLimit } from '#engine/search/query/plan.ts'
import { mostParts } from '#engine/search/query/search.ts'
import { british, stem, stopWords, wordsOf } from '#engine/search/query/words.ts'

/** How many of something were found, and how it came to be so. */
export interface Tally {
  /** What is on offer now. */
  readonly count: number
  /** How many records have all of the query, whatever is ticked. */
  readonly whole: number
  /** How many there are with those that only come near, whatever is ticked. */
  readonly all: number
  readonly narrowed: boolean
}

const results = (count: number): string => (count === 1 ? '1 result' : `${count} results`)

/** How many were found: those that have all of a query, and those that come near. */
export const found = (q: string, { count, whole, all, narrowed }: Tally): string => {
  const asked = q ? ` for “${q}”` : ''
  const ticked = narrowed ? ' with what is ticked' : ''
  if (count === 0) return `Nothing found${asked}${ticked}.`
  if (whole === 0) return `No record has all of “${q}”. ${count === 1 ? '1 comes near' : `${count} come near`}${ticked}.`
  if (narrowed) return `${results(count)}${asked}${ticked}${all > whole ? ', those that come near among them' : ''}.`
  return `${results(whole)}${asked}${all > whole ? ', then others that come near' : ''}.`
}

const listed = (parts: readonly string[], and: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`)
const quoted = (words: readonly string[], and: string): string => listed(words.map((word) => `“${word}”`), and)

// Words as the reader wrote them, where the plan has them in small letters and British spelling.
const writtenIn = (query: string) => {
  const typed = query.match(/[\p{L}\p{N}+&'’]+/gu) ?? []
  const written = (words: string): string => words.split(' ').map((word) => typed.find((one) => wordsOf(one).join(' ') === word) ?? word).join(' ')
  return { typed, written }
}

// Of a phrase that was put right only the words that changed.
const changed = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const [before, after] = [from.split(' '), to.split(' ')]
  if (before.length !== after.length) return [{ from, to }]
  return before.flatMap((word, at) => (word === after[at] ? [] : [{ from: word, to: after[at] ?? to }]))
}

// Words in American spelling that were searched in British.
const respelled = (typed: readonly string[], { units, corrected }: Plan): readonly { readonly from: string; readonly to: string }[] => {
  const put = new Set(corrected.flatMap(({ from }) => from.split(' ')))
  const searched = new Set(units.flatMap(({ asked }) => asked.split(' ')))
  return [...new Set(typed)].flatMap((from) => {
    const to = british(from.toLowerCase())
    return to !== from.toLowerCase() && searched.has(to) && !put.has(to) ? [{ from, to }] : []
  })
}

const wanted = { cost: 'costs', time: 'timings', trouble: 'what went wrong', plan: 'plans' } as const satisfies Readonly<Record<Intent, string>>

// What a question’s own words were taken to ask for.
const intended = ({ units }: Plan): readonly string[] =>
  units.flatMap(({ probes, asked }) => {
    const intent = (Object.keys(wanted) as Intent[]).find((name) => intents[name].token === probes[0]?.search)
    return intent === undefined || stem(asked) === stem(wanted[intent]) ? [] : [`Took “${asked}” to ask for ${wanted[intent]}.`]
  })

// Small words that say nothing of what is sought; where there are no others, they are searched.
const leftOut = (query: string, { units }: Plan): readonly string[] => {
  const searched = new Set(units.flatMap(({ asked }) => asked.split(' ')))
  return [...new Set(wordsOf(query))].filter((word) => stopWords.has(word) && !searched.has(word)).slice(0, 12)
}

/** What was done to the query, so that nobody wonders at the results. */
export const done = (query: string, plan: Plan): string => {
  const { typed, written } = writtenIn(query)
  const read = [...plan.corrected.flatMap(changed).map(({ from, to }) => ({ from: written(from), to })), ...respelled(typed, plan)]
  const out = plan.units.length > 0 ? leftOut(query, plan) : []
  return [
    read.length > 0 ? `Read ${listed(read.map(({ from, to }) => `“${from}” as “${to}”`), 'and')}.` : '',
    ...intended(plan),
    plan.missing.length > 0 && plan.units.length > 0 ? `No record has ${quoted(plan.missing.map(written), 'or')}.` : '',
    plan.also.length > 0 ? `Also searched: ${plan.also.join(' · ')}.` : '',
    out.length > 0 ? `Left out: ${out.join(', ')}.` : '',
    plan.units.length > mostParts ? `Not searched, as only ${mostParts} parts are: ${quoted(plan.units.slice(mostParts).map(({ asked }) => written(asked)), 'and')}.` : '',
    plan.shortened ? `Only the first ${queryLimit} characters were searched.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
