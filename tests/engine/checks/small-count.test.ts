import { describe, expect, it } from 'vitest'
import { smallCount } from '../../../src/engine/checks/small-count.ts'
import { says } from './given.ts'

describe('small-count', () => {
  it('says a count of very few patients', () => {
    const said = says(smallCount, { measures: { errors: { name: 'Patients harmed', unit: 'count' } }, benefits: { a: { unit: 'count', realised: { baseline: { value: 9 }, observations: [{ value: 2 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.observations.0.value
      A count of 2 could be so few people that somebody recognises them.
      Write { "lessThan": 5 }, or make sure that the source itself prints it and add an exception that says so."
    `)
  })

  it('says a sample of very few people', () => {
    const said = says(smallCount, { benefits: { a: { study: { level: 'qualitative', design: 'Interviews', sample: { n: 3, words: 'patients interviewed' }, independence: 'independent', vendorInvolved: false } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a study.sample.n
      A sample of 3 could be so few people that somebody recognises them.
      Leave "n" out and write “fewer than 5” in its words, or make sure that the source itself prints it and add an exception that says so."
    `)
  })

  it('says a few of many in words', () => {
    const said = says(smallCount, { lessons: { a: { context: 'Two of 19 patients fell.' } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a context
      “Two of 19 patients” could be so few people that somebody recognises them.
      Write “fewer than 5”, or make sure that the source itself prints it and add an exception that says so."
    `)
  })

  it('takes a count of wards, a count of none, and a share', () => {
    const said = says(smallCount, { measures: { errors: { name: 'Wards live', definition: 'Wards that scan.', unit: 'count' }, harm: { name: 'Patients harmed', unit: 'count' } }, benefits: { a: { unit: 'count', realised: { observations: [{ value: 3 }] } }, b: { measure: 'harm', unit: 'count', realised: { observations: [{ value: 0 }] } }, c: { realised: { observations: [{ value: 2 }] } } }, lessons: { d: { context: 'One in ten patients, and 12 of 19 patients.' } } })
    expect(said).toBe('')
  })

  it('takes a sample of hospitals with many patients', () => {
    const said = says(smallCount, { benefits: { a: { study: { level: 'quasi-experimental', design: 'Before and after', sample: { n: 4, words: '4 hospitals, 3,000 patients' }, independence: 'independent', vendorInvolved: false } } } })
    expect(said).toBe('')
  })

  it('takes a count of comparisons among many people', () => {
    const study = { level: 'quasi-experimental', design: 'Before and after', sample: { n: 627, words: '627 men' }, independence: 'independent', vendorInvolved: false }
    const said = says(smallCount, { measures: { errors: { name: 'Comparisons in favour', definition: 'Of 26.' } }, benefits: { a: { unit: 'count', study, realised: { observations: [{ value: 4 }] } } } })
    expect(said).toBe('')
  })
})
