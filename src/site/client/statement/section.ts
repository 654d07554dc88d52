import type { Draft } from '#engine/planning/draft-address.ts'
import type { CapabilityOptions } from '#engine/planning/options.ts'
import { element, link } from '../parts/element.ts'
import { type Card, makeCard } from './card.ts'

/** One chosen capability with a card for each of its measures. */
export interface Section {
  readonly options: CapabilityOptions
  readonly element: HTMLElement
  readonly read: () => Draft['capabilities'][number]
}

interface Told {
  readonly changed: (chosen: boolean) => void
  readonly removed: () => void
}

/** The cards of one capability, filled in as an address or an earlier visit left them. */
export const makeSection = (options: CapabilityOptions, start: Draft['capabilities'][number], { changed, removed }: Told): Section => {
  const cards: readonly Card[] = options.measures.map((measure) => makeCard(options, measure, start.measures.find(({ id }) => id === measure.id), changed))
  const remove = element('button', { type: 'button', class: 'plain' }, `Take out ${options.label}`)
  remove.addEventListener('click', removed)
  const scaled = options.measures.filter(({ results }) => results.some(({ change }) => change.kind === 'scaled')).length
  return {
    options,
    element: element(
      'section',
      { 'aria-label': options.label },
      element('h3', { tabindex: -1 }, link(options.label, options.href)),
      element('p', { class: 'note' }, `${options.measures.length === 1 ? 'One measure' : `${options.measures.length} measures`}; ${scaled} can be put on your own baseline, and stand first.${options.caveat === undefined ? '' : ` ${options.caveat}`}`),
      element('ul', { class: 'cards' }, ...cards.map((card) => card.element)),
      element('p', {}, link('Go to the draft', '#draft'), ' ', remove),
    ),
    read: () => ({ id: options.id, measures: cards.flatMap((card) => card.read() ?? []) }),
  }
}
