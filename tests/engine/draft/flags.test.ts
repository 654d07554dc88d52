import { describe, expect, it } from 'vitest'
import { keptByNpm, splitArguments } from '#engine/draft/arguments.ts'
import { fieldsMade, refused } from './shelves.ts'

describe('flags', () => {
  it('are told from plain words, whichever way they are written', () => {
    expect(splitArguments(['benefits', '--', '--title', 'Fewer falls', 'an-id', '--unit=%', '--derived'])).toEqual({
      plain: ['benefits', 'an-id'],
      flags: [{ name: 'title', words: 'Fewer falls' }, { name: 'unit', words: '%' }, { name: 'derived', words: undefined }],
    })
  })

  it('fill a list once for each time they are given', () => {
    expect(fieldsMade(['measures', 'stays', '--pitfalls', 'Deaths shorten it.', '--pitfalls', 'Transfers split it.'])['pitfalls']).toEqual(['Deaths shorten it.', 'Transfers split it.'])
  })

  it('reach into groups and into items of a list', () => {
    const realised = { baseline: { value: 11.5 }, observations: [{ value: { about: 7 } }, { value: -4.7 }] }
    const flags = ['--realised.baseline.value', '11.5', '--realised.observations.0.value', '{ "about": 7 }', '--realised.observations.1.value', '-4.7']
    expect(fieldsMade(['benefits', 'fewer', ...flags])['realised']).toEqual(realised)
  })

  it('read a number where a number is wanted, and words where words are', () => {
    expect(fieldsMade(['costs', 'licences', '--year', '2019', '--amount', '2019'])).toMatchObject({ year: '2019', amount: 2019 })
  })

  it('say yes by standing alone where the field takes true or false', () => {
    expect(fieldsMade(['costs', 'licences', '--derived'])['derived']).toBe(true)
  })

  it('that npm kept for itself are named, so that their words are not taken for an id', () => {
    expect(keptByNpm(['theme', 'statement'], { npm_config_theme: 'true', npm_config_registry: 'true' }).map(({ message }) => message)).toEqual(['npm kept --theme for itself.'])
  })
})

describe('flags that cannot be taken', () => {
  it('are all named at once, with what to write', () => {
    expect(refused(['benefits', 'My_Id', '--titel', 'x', '--level', 'case-study', '--study.level', 'randomized', '--study.vendorInvolved', 'maybe', '--capability', 'No Such', '--draft', 'false', '--summary'])).toMatchInlineSnapshot(`
      ""My_Id" cannot be an id: an id is lower-case words joined by hyphens, starting with a letter, 100 characters at most.
        Write my-id.
      There is no field called "titel".
        Write --title.
      There is no field called "level".
        Write --study.level.
      --summary needs a value after it.
        One or two plain sentences: what was seen, where, compared with what.
      A new record starts as a draft.
        Leave --draft out; take "draft" out of the file when the record is ready.
      --capability: An id is lower-case words joined by hyphens, such as "closed-loop-medication".
        Write "no-such". The capability that was put in place.
      --study.level: "randomized" is not one of the words this field takes.
        Write "randomised". It takes "randomised", "systematic-review", "quasi-experimental", "observational", "economic-model", "qualitative", "case-study", "self-reported", "secondary-report".
      --study.vendorInvolved: "vendorInvolved" should be true or false, not words.
        For example, "vendorInvolved": true. true if a supplier paid for it, wrote it or took part."
    `)
  })

  it('leave no gap in a list', () => {
    expect(refused(['benefits', 'fewer', '--targets.1.value', '4'])).toMatchInlineSnapshot(`
      "--targets.1.value comes before the item ahead of it.
        Number the items of a list from 0, and give them in order."
    `)
  })

  it('give no field twice, nor as a whole and in parts', () => {
    expect(refused(['benefits', 'fewer', '--title', 'Fewer', '--title', 'Less'])).toMatchInlineSnapshot(`
      "--title is given twice.
        Keep one of the two."
    `)
    expect(refused(['benefits', 'fewer', '--realised', '{}', '--realised.p', '0.5', '--study', 'good', '--study.design', 'Audit'])).toMatchInlineSnapshot(`
      "--study is given both as a whole and in parts.
        Keep one of the two.
      --study: "study" should be a group in { }, not words.
        Write "study": { "level": "randomised", "design": "…", "independence": "independent", "vendorInvolved": true }."
    `)
  })

  it('never reach what is no field', () => {
    expect(refused(['benefits', 'fewer', '--__proto__.polluted', 'yes'])).toContain('There is no field called "__proto__.polluted".')
    expect(refused(['sources', 'paper', '--csl', '{ "__proto__": { "polluted": true }, "type": "report", "title": "A report", "DIO": "10.1/x" }'])).toContain('There is no field called "DIO" here.')
  })
})
