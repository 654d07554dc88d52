import { describe, expect, it } from 'vitest'
import { unexpandedAcronym } from '../../../src/engine/checks/unexpanded-acronym.ts'
import { says } from './given.ts'

describe('unexpanded-acronym', () => {
  it('says a short form that is never spelt out, with the term it stands for', () => {
    const said = says(unexpandedAcronym, { terms: { ews: { label: 'Early warning score', abbreviations: ['EWS'] } }, capabilities: { a: { definition: 'The EWS is worked out, and the EWS is shown.' } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/a definition
      “EWS” is not spelt out where it is first used.
      Write “early warning score (EWS)” here, and “EWS” after that."
    `)
  })

  it('says one that nobody knows', () => {
    const said = says(unexpandedAcronym, { capabilities: { a: { definition: 'It feeds the XQZ.' } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/a definition
      “XQZ” is not spelt out where it is first used.
      Write the words in full with (XQZ) after them, as in “early warning score (EWS)”; if it is a term of the field, add it to terms/."
    `)
  })

  it('says one in a blueprint’s answers and one in its prose, at the first use of each', () => {
    const said = says(unexpandedAcronym, { blueprints: { a: { answers: { fit: { text: 'For any trust.' }, cost: { text: 'The PMO pays.' }, gain: { text: 'The PMO gains.' }, certainty: { text: 'Some.' }, risks: { text: 'Few.' }, people: { text: 'Many.' } } } } }, { prose: { 'blueprints/a': { body: 'The PMO and the RRT meet.' } } })
    expect(said).toMatchInlineSnapshot(`
      "blueprints/a answers.cost.text
      “PMO” is not spelt out where it is first used.
      Write the words in full with (PMO) after them, as in “early warning score (EWS)”; if it is a term of the field, add it to terms/.

      blueprints/a 38:17
      “RRT” is not spelt out where it is first used.
      Write the words in full with (RRT) after them, as in “early warning score (EWS)”; if it is a term of the field, add it to terms/."
    `)
  })

  it('takes one that is spelt out either way round, and everyday ones', () => {
    const said = says(unexpandedAcronym, { capabilities: { a: { definition: 'The early warning score (EWS) tells the RRT (rapid response team) in the NHS; EWS again, NEWS2 and A&E too. It is called patient administration system, or PAS.' } } })
    expect(said).toBe('')
  })

  it('suggests the name that the short form is short for', () => {
    const said = says(unexpandedAcronym, { capabilities: { a: { label: 'Closed-loop medication', aliases: ['bedside scanning', 'barcode medication administration'], abbreviations: ['BCMA'], definition: 'Also BCMA.' } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/a definition
      “BCMA” is not spelt out where it is first used.
      Write “barcode medication administration (BCMA)” here, and “BCMA” after that."
    `)
  })
})
