import { formatValue } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { timingKinds } from '../schema/words.ts'
import { type Answer, plain, questions, type Words } from './answer.ts'
import type { CapabilityView } from './capability-view.ts'
import { figureBeside } from './figure-beside.ts'
import { saidByBlueprint } from './said-by-blueprint.ts'
import { saidMonths } from './said-months.ts'

type Benefit = RecordOf<'benefits'>

/** When one result was measured, if that very result says so. */
const measuredWhen = ({ measuredAfter, realised }: Benefit): string | undefined => {
  const months = realised?.observations.find(({ monthsSinceGoLive }) => monthsSinceGoLive !== undefined)?.monthsSinceGoLive
  return measuredAfter?.words ?? (months === undefined ? undefined : `${formatValue(months, 'months')} after go-live`)
}

const lowered = (words: string): string => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

const named = (benefit: Benefit, title: string): readonly Words[] => {
  const figure = figureBeside(benefit)
  return [{ text: title, href: addressOf(benefit) }, ...(figure === undefined ? [] : plain(`: ${figure}`))]
}

const timed = ({ timings }: CapabilityView): readonly string[] =>
  (['first-benefit', 'full-benefit'] as const).flatMap((what) => {
    const said = saidMonths(timings, what)
    return said === undefined ? [] : [`${timingKinds[what].label}: ${said}.`]
  })

const when = (view: CapabilityView, first: Benefit): string => {
  const said = measuredWhen(first)
  const own = said === undefined ? '' : `When ${view.benefits.length === 1 ? 'it' : 'the first'} was measured: ${lowered(said)}.`
  const places = timed(view)
  return [own, ...places, ...(places.length > 0 ? ['Each is one place’s.'] : [])].filter(Boolean).join(' ') || 'Time to benefit: no source says.'
}

/** What a capability brings and when: the blueprint’s own words where there is a full one, else the strongest comparison whichever way it points; a benefit never stands without the first result that is none. */
export const gainAnswer = (library: Library, view: CapabilityView): Answer => {
  const asked = { id: 'gain', question: questions.gain } as const
  const said = saidByBlueprint(library, view.blueprints, 'gain')
  if (said) return said
  const { benefits: results } = view
  const [first] = results
  if (!first) return { ...asked, headline: plain('Not known. No result was found.'), detail: plain(timed(view).length > 0 ? `${timed(view).join(' ')} Each is one place’s.` : 'Time to benefit: no source says.') }
  const against = first.effect === 'benefit' ? results.find(({ effect }) => effect === 'null' || effect === 'disbenefit') : undefined
  const none = results.some(({ effect }) => effect === 'benefit' || effect === 'mixed') ? [] : plain('No benefit was shown. ')
  return { ...asked, headline: [...none, ...named(first, first.title), ...(against ? [...plain('; but '), ...named(against, lowered(against.title))] : []), { text: '.' }], detail: plain(when(view, first)) }
}
