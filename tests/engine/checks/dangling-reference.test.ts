import { describe, expect, it } from 'vitest'
import { danglingReference } from '../../../src/engine/checks/dangling-reference.ts'
import { says } from './given.ts'

describe('dangling-reference', () => {
  it('says a name that leads nowhere, with the nearest that exists', () => {
    const said = says(danglingReference, { terms: { sepsis: { related: ['detereoration', 'fever'] }, deterioration: {} } })
    expect(said).toMatchInlineSnapshot(`
      "terms/sepsis related.0
      There is no term called "detereoration".
      Write "deterioration".

      terms/sepsis related.1
      There is no term called "fever".
      Add it as terms/fever.json, or name one that is there, such as "deterioration"."
    `)
  })

  it('says a word that its list does not hold', () => {
    const said = says(danglingReference, { measures: { falls: { domain: 'safety' } } })
    expect(said).toMatchInlineSnapshot(`
      "measures/falls domain
      There is no word in outcome-domains called "safety".
      A new word is added in vocabulary/outcome-domains.json."
    `)
  })

  it('says a name in the prose where it stands', () => {
    const said = says(danglingReference, { terms: { fall: {}, a: {} } }, { prose: { 'terms/a': { body: 'See.', references: [{ collection: 'terms', id: 'falls', line: 40, column: 3 }] } } })
    expect(said).toMatchInlineSnapshot(`
      "terms/a 40:3
      There is no term called "falls".
      Write "fall"."
    `)
  })

  it('takes a name that exists', () => {
    const said = says(danglingReference, { terms: { sepsis: { related: ['deterioration'] }, deterioration: {} } })
    expect(said).toBe('')
  })
})
