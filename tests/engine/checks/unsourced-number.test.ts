import { describe, expect, it } from 'vitest'
import { unsourcedNumber } from '../../../src/engine/checks/unsourced-number.ts'
import { says } from './given.ts'

describe('unsourced-number', () => {
  it('says a record of figures without a source', () => {
    const said = says(unsourcedNumber, { costs: { a: { sources: [] } } }, { asWritten: true })
    expect(said).toMatchInlineSnapshot(`
      "costs/a sources
      No source is named for the figures of this record.
      Name the source it was read in, such as "source": "poon-2010-bcma"; a number that nobody sourced is not published."
    `)
  })

  it('says a figure of an organisation without its own source', () => {
    const said = says(unsourcedNumber, { organisations: { a: { sources: ['a-source'], beds: { value: { about: 900 }, measure: 'Beds' } } } }, { asWritten: true })
    expect(said).toMatchInlineSnapshot(`
      "organisations/a beds.value
      No source is named for 900.
      Name the source it was read in, such as "source": "poon-2010-bcma"; a number that nobody sourced is not published."
    `)
  })

  it('says money in words without a source', () => {
    const said = says(unsourcedNumber, { organisations: { a: { funding: [{ programme: 'p', role: 'exemplar', sector: 'acute', amount: 'up to £10m', status: 'announced' }] } } })
    expect(said).toMatchInlineSnapshot(`
      "organisations/a funding.0.amount
      No source is named for £10m.
      Name the source it was read in, such as "source": "poon-2010-bcma"; a number that nobody sourced is not published."
    `)
  })

  it('says a plan whose promise has no source', () => {
    const said = says(unsourcedNumber, { plans: { a: { baseline: 3, revisions: [{ value: 20 }] } } }, { asWritten: true })
    expect(said).toMatchInlineSnapshot(`
      "plans/a revisions.0.value
      No source is named for 20.
      Name the source it was read in, such as "source": "poon-2010-bcma"; a number that nobody sourced is not published.

      plans/a baseline
      No source is named for 3.
      Name the source it was read in, such as "source": "poon-2010-bcma"; a number that nobody sourced is not published."
    `)
  })

  it('says a number in a blueprint’s answer that cites nothing', () => {
    const said = says(unsourcedNumber, { blueprints: { a: { answers: { cost: { text: 'About £1.2m a year.' }, fit: { text: 'For any.' }, gain: { text: 'Some.' }, certainty: { text: 'Some.' }, risks: { text: 'Few.' }, people: { text: 'Many.' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "blueprints/a answers.cost.text
      No source is named for “£1.2m” in this text.
      Add where it was read beside the text, such as "sources": ["a-source"], or take the number out."
    `)
  })

  it('says an effort that no step of its module bears out', () => {
    const said = says(unsourcedNumber, { blueprints: { a: { modules: [{ title: 'Train', phase: 'go-live', purpose: 'Teach.', steps: [{ text: 'Teach all.' }], effort: '2 hours each', fit: 'core' }] } } })
    expect(said).toMatchInlineSnapshot(`
      "blueprints/a modules.0.effort
      No source is named for “2” in this text.
      Cite it in one of this module’s steps, such as "sources": ["a-source"], or take the number out."
    `)
  })

  it('says a share in a capability that has no sources', () => {
    const said = says(unsourcedNumber, { capabilities: { a: { definition: 'It stops 40% of errors.' } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/a definition
      No source is named for “40%” in this text.
      Add where it was read, such as "sources": ["poon-2010-bcma"], or take the number out."
    `)
  })

  it('takes answers that cite a source or a practice fact, and names that hold digits', () => {
    const said = says(unsourcedNumber, { blueprints: { a: { answers: { cost: { text: 'About £1.2m a year.', sources: ['a-source'] }, fit: { text: 'NEWS2, DCB0129, Level 7 and WCAG 2.2, since 2019.' }, gain: { text: 'In 6 months.', practice: ['a-fact'] }, certainty: { text: 'Some.' }, risks: { text: 'Few.' }, people: { text: 'Many.' } } } } })
    expect(said).toBe('')
  })

  it('takes a figure of an organisation with its source, and its place on the map', () => {
    const said = says(unsourcedNumber, { organisations: { a: { coordinates: { lat: 51.5, lon: -0.1, precision: 'city', basis: 'known' }, beds: { value: 900, measure: 'Beds', source: 'a-source' } } } })
    expect(said).toBe('')
  })
})
