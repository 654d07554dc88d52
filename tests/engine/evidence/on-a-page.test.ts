import { describe, expect, it } from 'vitest'
import { onAPage } from '#engine/evidence/blueprint-on-a-page.ts'
import { tinyLibrary } from '../tiny.ts'

const effects = { b1: 'benefit', b2: 'benefit', b3: 'benefit', b4: 'benefit', b5: 'benefit', b6: 'benefit', b7: 'benefit', n1: 'null', n2: 'null', n3: 'null', h1: 'disbenefit', h2: 'disbenefit', h3: 'disbenefit', h4: 'disbenefit', h5: 'disbenefit' } as const
const page = (benefits: readonly string[], fields: Record<string, unknown> = {}) => {
  const library = tinyLibrary({ benefits: Object.fromEntries(Object.entries(effects).map(([id, effect]) => [id, { effect }])), blueprints: { scan: { benefits, ...fields } } })
  return onAPage(library, library.get('blueprints', 'scan'))
}

describe('a blueprint on a page', () => {
  it('shows six results in the author’s order and says how many are left out', () => {
    expect(page(['b3', 'b1', 'b2', 'b4', 'b5', 'b6', 'b7']).results.map(({ id }) => id)).toEqual(['b3', 'b1', 'b2', 'b4', 'b5', 'b6'])
    expect(page(['b3', 'b1', 'b2', 'b4', 'b5', 'b6', 'b7']).more.results).toBe(1)
  })

  it('never leaves out every harm, every null or every benefit that is known', () => {
    expect(page(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'n1', 'h1']).results.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'n1', 'h1'])
    expect(page(['n1', 'h1', 'b1', 'b2', 'b3', 'b4', 'b5']).results).toHaveLength(6)
  })

  it('does not drop the only harm of the first six to make room for a null further down', () => {
    expect(page(['b1', 'b2', 'b3', 'b4', 'b5', 'h1', 'b6', 'n1']).results.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'h1', 'n1'])
  })

  it('shows harms by their share of all results, rounded up, and says what is left out of each kind', () => {
    const shown = page(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'h1', 'h2', 'n1'])
    expect(shown.results.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'h1', 'h2', 'n1'])
    expect(shown.leftOut).toBe('3 benefits')
    expect(page(['b1', 'h1', 'h2', 'h3', 'h4', 'h5', 'n1', 'n2', 'n3']).results.map(({ id }) => id)).toEqual(['b1', 'h1', 'h2', 'h3', 'h4', 'n1'])
    expect(page(['b1', 'h1', 'h2', 'h3', 'h4', 'h5', 'n1', 'n2', 'n3']).leftOut).toBe('2 results of no difference, 1 disbenefit')
    expect(page(['b1', 'h1']).leftOut).toBe('')
  })

  it('puts modules under their phases, in the order of the phases', () => {
    const module = (title: string, phase: string) => ({ title, phase, purpose: 'For this.', steps: [{ text: 'Do it.' }], fit: 'core' })
    expect(page([], { modules: [module('Switch over', 'go-live'), module('Take stock', 'planning'), module('Stand by', 'go-live')] }).modules).toEqual([{ phase: 'planning', titles: ['Take stock'] }, { phase: 'go-live', titles: ['Switch over', 'Stand by'] }])
  })
})
