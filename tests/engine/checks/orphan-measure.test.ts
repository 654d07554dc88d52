import { describe, expect, it } from 'vitest'
import { orphanMeasure } from '../../../src/engine/checks/orphan-measure.ts'
import { given, says } from './given.ts'

describe('orphan-measure', () => {
  it('says a measure that nothing names', () => {
    const said = says(orphanMeasure, { measures: { errors: {}, lonely: { name: 'Falls' } }, benefits: { a: {} } })
    expect(said).toMatchInlineSnapshot(`
      "measures/lonely 
      No record names the measure “Falls”.
      Name it in a benefit, a plan or a blueprint, such as "measure": "lonely", or delete it."
    `)
  })

  it('takes one that everybody is asked for', () => {
    const said = says(orphanMeasure, { measures: { falls: { core: true } } })
    expect(said).toBe('')
  })

  it('says nothing of one that a file may name which cannot be read', () => {
    const lonely = given({ measures: { lonely: {} } })
    const broken = (text: string) => [...orphanMeasure.check({ ...lonely, unreadable: new Set(['benefits/a']), texts: new Map([...lonely.texts, ['benefits/a.json', text]]) })].length
    expect([broken('{ "measure": "lonely" '), broken('{ "measure": "lonely-hours" ')]).toEqual([0, 1])
  })
})
