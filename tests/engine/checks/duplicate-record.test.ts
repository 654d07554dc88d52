import { describe, expect, it } from 'vitest'
import { duplicateRecord } from '../../../src/engine/checks/duplicate-record.ts'
import { says } from './given.ts'

describe('duplicate-record', () => {
  it('says two sources with one DOI, once', () => {
    const said = says(duplicateRecord, { sources: { a: { csl: { type: 'report', title: 'A', DOI: '10.1136/BMJ.i1', URL: 'https://www.bmj.com/1/' } }, b: { csl: { type: 'report', title: 'B', DOI: '10.1136/bmj.i1', URL: 'http://bmj.com/1' } } } })
    expect(said).toMatchInlineSnapshot(`
      "sources/b csl.DOI
      The source "a" already has the DOI 10.1136/bmj.i1.
      Delete this one and name "a" instead; if it is another document, correct what identifies it."
    `)
  })

  it('says two sources with one address', () => {
    const said = says(duplicateRecord, { sources: { a: { csl: { type: 'report', title: 'A', URL: 'https://www.bmj.com/1/' } }, b: { csl: { type: 'report', title: 'B', URL: 'http://bmj.com/1' } } } })
    expect(said).toMatchInlineSnapshot(`
      "sources/b csl.URL
      The source "a" already has the address http://bmj.com/1.
      Delete this one and name "a" instead; if it is another document, correct what identifies it."
    `)
  })

  it('says two measures of one name and two lessons of one statement', () => {
    const said = says(duplicateRecord, { measures: { a: { name: 'Falls' }, b: { name: 'falls' } }, lessons: { c: {}, d: {} } })
    expect(said).toMatchInlineSnapshot(`
      "measures/b name
      The measure "a" already has the name “falls”.
      Count it under "a", or give this one a name that says what is different.

      lessons/d statement
      The lesson "c" already has this statement.
      Add what this one knows to "c", as another place that confirms it."
    `)
  })

  it('says a capability that takes another’s alias', () => {
    const said = says(duplicateRecord, { capabilities: { a: { label: 'Scanning', aliases: ['Bedside scanning'] }, b: { label: 'Bedside scanning' } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/b label
      The capability "a" already has “Bedside scanning”.
      Keep the word with the capability that most readers mean by it."
    `)
  })

  it('says two terms that share a short form', () => {
    const said = says(duplicateRecord, { terms: { a: { label: 'Early warning score', abbreviations: ['EWS'] }, b: { label: 'Electronic ward system', abbreviations: ['EWS'] } } })
    expect(said).toMatchInlineSnapshot(`
      "terms/b abbreviations.0
      The term "a" already has “EWS”.
      Keep the word with the term that most readers mean by it, or write both out in full."
    `)
  })

  it('says one result filed twice', () => {
    const said = says(duplicateRecord, { benefits: { a: { realised: { observations: [{ value: 6.8 }] } }, b: { title: 'Less harm', realised: { observations: [{ value: 6.8 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/b realised
      The benefit "a" already has the same place, measure, source and figures.
      Delete one of the two; if they are about different groups, say which in the observation, such as "label": "night rounds"."
    `)
  })

  it('takes a capability that repeats itself, and two plans without figures', () => {
    const said = says(duplicateRecord, { capabilities: { a: { label: 'Scanning', aliases: ['scanning'] } }, benefits: { a: {}, b: {} } })
    expect(said).toBe('')
  })
})
