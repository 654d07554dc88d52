import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { type Answer, questions, type Words } from './answer.ts'
import { citations } from './blueprint-view.ts'

type Blueprint = RecordOf<'blueprints'>

/** Every kind of blueprint, the fullest first; what failed knows best what goes wrong and what it cost. */
export const anyBlueprint = ['full', 'on-a-page', 'redprint'] as const satisfies readonly Blueprint['kind'][]

/** What a blueprint of the capability answers in its author’s own words, if it names what it rests on: the text, and the way to the blueprint and its sources. */
export const saidByBlueprint = (library: Library, blueprints: readonly Blueprint[], id: Answer['id'], kinds: readonly Blueprint['kind'][] = ['full']): Answer | undefined => {
  const sourced = blueprints.filter(({ kind, answers }) => kinds.includes(kind) && answers[id].sources.length + answers[id].practice.length > 0)
  const blueprint = kinds.map((kind) => sourced.find((one) => one.kind === kind)).find((one) => one !== undefined)
  if (!blueprint) return undefined
  const behind: readonly Words[] = [{ text: blueprint.kind === 'redprint' ? 'From the redprint' : 'From the blueprint', href: addressOf(blueprint) }, { text: ', after ' }, ...citations(library, blueprint.answers[id]), { text: '.' }]
  return { id, question: questions[id], headline: [{ text: blueprint.answers[id].text }], detail: behind }
}
