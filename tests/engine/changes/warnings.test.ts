import { describe, expect, it } from 'vitest'
import { changes, content, result } from './contents.ts'

type Fields = Record<string, unknown>
const title = 'Fewer deaths'
const warnings = (before: Fields | undefined, after: Fields | undefined) => {
  const side = (fields: Fields | undefined) => content({ benefits: fields ? { one: result({ title, ...fields }) } : {} })
  return changes(side(before), side(after)).warnings
}
const figure = (value: number, rest: Fields = {}) => ({ realised: { baseline: { value }, observations: [{ value: 4 }] }, ...rest })

describe('a reviewer is asked to look', () => {
  it('where a figure changed and the revision did not go up', () => {
    expect(warnings(figure(11), figure(12))).toEqual(['A figure of “Fewer deaths” changed without its revision going up.'])
    expect(warnings(figure(11), figure(12, { revision: 2 }))).toEqual([])
    expect(warnings(figure(11, { draft: true }), figure(12, { draft: true }))).toEqual([])
  })

  it('where the claim changed and the revision did not go up, but not for a spelling', () => {
    expect(warnings({}, { effect: 'null' })).toEqual(['The effect of “Fewer deaths” changed without its revision going up.'])
    expect(warnings({}, { summary: 'Fewer died.' })).toEqual([])
    expect(warnings({}, { reviewed: '2026-11-20', reviewBy: '2027-01-01' })).toEqual([])
  })

  it('where a revision or a review date goes back', () => {
    expect(warnings({ revision: 3 }, { revision: 2 })).toEqual(['The revision of “Fewer deaths” goes down, from 3 to 2.'])
    expect(warnings({}, { reviewed: '2026-10-01' })).toEqual(['The review date of “Fewer deaths” goes back, from 2026-11-01 to 2026-10-01.'])
  })

  it('where an earlier promise was edited, but not where one was added', () => {
    const targets = (...values: number[]) => ({ targets: values.map((value) => ({ value, source: 'a-source' })), revision: values.length })
    expect(warnings(targets(10), targets(10, 20))).toEqual([])
    expect(warnings(targets(10), targets(20, 10))).toEqual(['An earlier promise of “Fewer deaths” was edited or taken out. Promises are added to, so that readers see how they moved.'])
  })

  it('where a record names fewer sources', () => expect(warnings({ sources: ['a-source', 'b-source'] }, { sources: ['a-source'] })).toEqual(['“Fewer deaths” names fewer sources than before.']))

  it('where a page goes away, and most of all where a harm does', () => {
    expect(warnings({}, undefined)).toEqual(['The page /benefits/one/ goes away: result “Fewer deaths”.'])
    expect(warnings({ effect: 'disbenefit' }, { effect: 'disbenefit', draft: true })).toEqual(['The page /benefits/one/ goes away: result “Fewer deaths”.', 'A result that is no benefit leaves the library: “Fewer deaths” (disbenefit). Say why.'])
    expect(warnings({ draft: true }, undefined)).toEqual([])
    expect(changes(content({ terms: { fall: {} } }), content({ terms: { falls: {} } })).warnings).toEqual(['The page /terms/fall/ goes away, since “Early warning score” has another id. An address is for good.'])
  })

  it('where a file cannot be read any more', () => {
    const broken = content({}, { files: { 'terms/fall.json': '{' } })
    expect(changes(content(), broken).warnings).toEqual(['terms/fall.json cannot be read; npm run check says why.'])
    expect(changes(broken, broken).warnings).toEqual([])
  })
})
