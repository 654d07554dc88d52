import { describe, expect, it } from 'vitest'
import { smallest } from '../checks/smallest.ts'
import { repairedRecord } from './in-memory.ts'

const benefit = (fields: Record<string, unknown>) => repairedRecord('benefits/a.json', { ...smallest.benefits, ...fields })
const source = (csl: Record<string, unknown>) => repairedRecord('sources/a.json', { ...smallest.sources, csl: { type: 'report', title: 'A report', ...csl } })
const plan = (value: unknown) => repairedRecord('plans/a.json', { ...smallest.plans, revisions: [{ value, source: 'a-source' }] })

describe('numbers in quotes', () => {
  it('become numbers where a number belongs, inside a range too', () => {
    const { data, did } = benefit({ realised: { baseline: { value: '6.8' }, observations: [{ value: { low: '4', high: '-6' } }], p: '0.0255' } })
    expect(data['realised']).toEqual({ baseline: { value: 6.8 }, observations: [{ value: { low: 4, high: -6 } }], p: 0.0255 })
    expect(did[0]).toBe('realised.baseline.value: "6.8" → 6.8 (a number, without quotes)')
  })

  it('stay where words belong, or where either may stand', () => {
    expect(source({ volume: '12', page: '7', PMID: '123' }).did).toEqual([])
    expect(repairedRecord('organisations/a.json', { ...smallest.organisations, maturity: [{ instrument: 'EMRAM', level: '6', source: 'a-source' }] }).did).toEqual([])
    expect(plan('2019').did).toEqual([])
  })

  it('stay where they can be read in two ways or would lose figures', () => {
    for (const value of ['1,234', '6,8', '6.8%', '007', '1e3', '0.12345678901234567', '']) expect(benefit({ realised: { baseline: { value } } }).did).toEqual([])
  })

  it('that are too large or too small for their field stay for the check to refuse', () => expect(source({ issued: { year: '19' } }).did).toEqual([]))
})

describe('dates', () => {
  it('are written as the library writes them, in every field that takes one', () => {
    expect(benefit({ reviewed: '7 April 2026' }).data['reviewed']).toBe('2026-04-07')
    expect(benefit({ realised: { baseline: { value: 1, date: 'April 2019' } } }).data['realised']).toEqual({ baseline: { value: 1, date: '2019-04' } })
    expect(plan('7 April 2019').data['revisions']).toEqual([{ value: '2019-04-07', source: 'a-source' }])
  })

  it('are put in quotes where a bare year stands', () => {
    const { data, did } = benefit({ realised: { baseline: { value: 1, date: 2019 } } })
    expect(data['realised']).toEqual({ baseline: { value: 1, date: '2019' } })
    expect(did).toEqual(['realised.baseline.date: 2019 → "2019" (a date, in quotes)'])
  })

  it('that are too rough for their field stay', () => expect(benefit({ reviewed: 'April 2026' }).did).toEqual([]))

  it('with two readings stay, and both are said', () => {
    const { did, left } = benefit({ reviewed: '04/07/2026' })
    expect(did).toEqual([])
    expect(left).toEqual(['warning benefits/a.json:20 “04/07/2026” can be 4 July 2026 or 7 April 2026.'])
  })
})

describe('words', () => {
  it('lose spaces at their ends and doubled ones, and keep their line breaks and their apostrophes', () => {
    expect(benefit({ title: '  Fewer  doses\tgiven   wrongly ' }).data['title']).toBe('Fewer doses\tgiven wrongly')
    expect(benefit({ notes: 'One.\n\n  Two’s.' }).did).toEqual([])
    expect(benefit({ notes: "The ward's “own” words" }).did).toEqual([])
  })

  it('in a field that the schema does not know stay', () => expect(benefit({ titel: ' x  y ' }).did).toEqual([]))
})

describe('sources', () => {
  it('get a bare DOI and https for doi.org', () => {
    const { data } = source({ DOI: 'https://doi.org/10.1136/bmj.i3835.', URL: 'http://doi.org/10.1136/bmj.i3835' })
    expect(data['csl']).toMatchObject({ DOI: '10.1136/bmj.i3835', URL: 'https://doi.org/10.1136/bmj.i3835' })
  })

  it('say which address a person must look at', () => expect(source({ URL: 'https://en.wikipedia.org/wiki/Acme_Inc.' }).left).toEqual(['warning sources/a.json:5 “https://en.wikipedia.org/wiki/Acme_Inc.” is left as it is.']))
})
