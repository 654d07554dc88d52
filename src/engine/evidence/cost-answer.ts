import type { Library } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { type Answer, plain, questions, type Words } from './answer.ts'
import type { CapabilityView } from './capability-view.ts'
import { priceShown } from './costs.ts'
import { priceWords } from './price-words.ts'
import { anyBlueprint, saidByBlueprint } from './said-by-blueprint.ts'

const records = (count: number): Words => ({ text: `${count} cost ${count === 1 ? 'record' : 'records'}`, href: '#costs' })

/** Where no record is a price: what a blueprint says with a source, else plainly that it is not known. */
const withoutPrice = (library: Library, { costs, blueprints }: CapabilityView): Pick<Answer, 'headline' | 'detail'> => {
  const said = saidByBlueprint(library, blueprints, 'cost', anyBlueprint)
  const left: readonly Words[] = costs.length === 0 ? [] : [records(costs.length), { text: `: ${costs.length === 1 ? 'it is not' : 'none is'} a price of this.` }]
  if (said) return { headline: said.headline, detail: [...said.detail, ...(left.length > 0 ? plain(' ') : []), ...left] }
  if (costs.length > 0) return { headline: [{ text: 'Not known as a price here; ' }, { text: 'see the costs', href: '#costs' }, { text: '.' }], detail: left }
  return { headline: plain('Not known. No source here gives a price.'), detail: [{ text: 'Add a cost with its source', href: '/contribute/' }] }
}

/** What a capability costs, in what kind of money: one real price, or the span of like ones, each with what it covers and for how long. */
export const costAnswer = (library: Library, view: CapabilityView): Answer => {
  const asked = { id: 'cost', question: questions.cost } as const
  const shown = priceShown(library, view.costs)
  if (!shown) return { ...asked, ...withoutPrice(library, view) }
  const { figure, covers, kind } = priceWords(library, shown)
  const places = new Set(view.costs.map(({ organisation }) => organisation)).size
  const many: readonly Words[] = [{ text: shown.band ? 'A span, not a forecast. ' : 'One example. ' }, { text: `${view.costs.length} cost records from ${places} ${places === 1 ? 'place' : 'places'}`, href: '#costs' }, { text: ' cover different things and are never added up.' }]
  return { ...asked, headline: [{ text: figure, href: shown.band ? '#costs' : addressOf(shown.example) }, { text: `${covers} (${kind}).` }], detail: view.costs.length === 1 ? plain('The only cost recorded here.') : many }
}
