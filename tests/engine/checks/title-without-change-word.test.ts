import { describe, expect, it } from 'vitest'
import { titleWithoutChangeWord } from '../../../src/engine/checks/title-without-change-word.ts'
import { says } from './given.ts'

describe('title-without-change-word', () => {
  it('says a title that does not say what moved', () => {
    const said = says(titleWithoutChangeWord, { benefits: { a: { title: 'Improved medication safety', realised: { baseline: { value: 9 }, observations: [{ value: 5 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a title
      “Improved” does not say what moved, or which way.
      Begin with what the figure did: “Fewer …”, “Lower …” or “Shorter …”."
    `)
  })

  it('says a title that begins with the subject', () => {
    const said = says(titleWithoutChangeWord, { benefits: { a: { title: 'Medication safety' }, b: { title: 'Deaths in hospital', effect: 'null' } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a title
      The title begins with “Medication”, which is no word of change.
      Begin with what happened: “Fewer …”, “More …”, “No difference in …”; for something seen once, “Some …” or “One in …”.

      benefits/b title
      The title begins with “Deaths”, which is no word of change.
      Begin with “No difference in …”."
    `)
  })

  it('takes a word of change, a share seen once, and a number', () => {
    const said = says(titleWithoutChangeWord, { benefits: { a: { title: 'Fewer wrong doses' }, b: { title: 'One in ten alerts overridden' }, c: { title: '38% of scans skipped' }, d: { title: 'No difference in deaths' }, e: { title: 'Half of nurses worked around it' } } })
    expect(said).toBe('')
  })
})
