import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, shortCitation } from '../library/titles.ts'
import { type Answer, questions, type Words } from './answer.ts'

type Blueprint = RecordOf<'blueprints'>
type Cited = Blueprint['answers']['fit']

/** The sources behind some cited words: its own, and those of the practice facts it names. */
export const sourcesBehind = (library: Library, { sources, practice }: Cited): readonly RecordOf<'sources'>[] => {
  const ids = [...sources, ...practice.flatMap((id) => library.get('practice', id).sources)]
  return [...new Set(ids)].map((id) => library.get('sources', id))
}

/** Links to what stands behind some cited words, for setting after them. */
export const citations = (library: Library, cited: Cited): readonly Words[] =>
  sourcesBehind(library, cited).flatMap((source, index) => [...(index > 0 ? [{ text: '; ' }] : []), { text: shortCitation(source), href: addressOf(source) }])

/** The six first-screen answers of a blueprint, in its author’s words, each with its sources. */
export const blueprintAnswers = (library: Library, { answers }: Blueprint): readonly Answer[] =>
  (Object.keys(questions) as (keyof typeof questions)[]).map((id) => ({ id, question: questions[id], headline: [{ text: answers[id].text }], detail: citations(library, answers[id]) }))
