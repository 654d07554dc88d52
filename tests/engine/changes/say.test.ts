import { describe, expect, it } from 'vitest'
import { compareContents } from '#engine/changes/compare.ts'
import { changesMarkdown, changesText } from '#engine/changes/say.ts'
import { changes, content, result } from './contents.ts'

const before = content({ benefits: { one: result({ title: 'Fewer deaths', realised: { baseline: { value: 5 }, observations: [{ value: 4 }] } }) } })
const after = content({
  benefits: { one: result({ title: 'Fewer deaths', realised: { baseline: { value: 6 }, observations: [{ value: 4 }] } }), two: result({ title: 'No difference in deaths', effect: 'null' }) },
})

describe('a change in plain words', () => {
  it('says what it means first, then what to ask about, then what changed', () => {
    expect(changesText(changes(before, after))).toMatchInlineSnapshot(`
      "Records: 1 added, 1 changed.

      What it means
        Adds one null result for sepsis alerting in clinical outcomes; the cell held only benefits.

      Please look at
        A figure of “Fewer deaths” changed without its revision going up.

      Added
        Result “No difference in deaths” (no difference; before and after, or a comparison group; A hospital)
          benefits/two.json

      Changed
        Result “Fewer deaths” (benefit; before and after, or a comparison group; A hospital)
          benefits/one.json
          realised baseline value: 5% → 6%
      "
    `)
  })

  it('is the same for a comment on a pull request', () => {
    expect(changesMarkdown(changes(before, after))).toMatchInlineSnapshot(`
      "## What this changes in the library

      Records: 1 added, 1 changed.

      ### What it means

      - Adds one null result for sepsis alerting in clinical outcomes; the cell held only benefits.

      ### Please look at

      - A figure of “Fewer deaths” changed without its revision going up.

      ### Added

      - Result “No difference in deaths” (no difference; before and after, or a comparison group; A hospital) · \`benefits/two.json\`

      ### Changed

      - Result “Fewer deaths” (benefit; before and after, or a comparison group; A hospital) · \`benefits/one.json\`
        - realised baseline value: 5% → 6%
      "
    `)
  })

  it('is one line where nothing changed', () => {
    expect(changesText(changes(before, before))).toBe('Nothing in the library changes.\n')
    expect(changesMarkdown(changes(before, before))).toBe('## What this changes in the library\n\nNothing in the library changes.\n')
  })

  it('cannot be made where neither side has a programme', () => {
    const bare = { ...content(), programme: undefined }
    expect(compareContents(bare, bare, '2026-11-22')).toBeUndefined()
    expect(compareContents(bare, content(), '2026-11-22')).toBeDefined()
  })
})

describe('a comment', () => {
  const withTitle = (title: string) => changesMarkdown(changes(content(), content({ benefits: { one: result({ title }) } })))

  it('shows what a record says as it is: no pictures, no HTML, nobody notified, nothing linked', () => {
    const hostile = withTitle('Fewer @everyone ![x](https://x.example) <img src=x> #12 `code` www.x.example &lt;')
    expect(hostile).toContain('“Fewer @<!-- -->everyone !\\[x\\](https<!-- -->://x.example) \\<img src=x\\> \\#<!-- -->12 \\`code\\` www<!-- -->.x.example \\&lt;”')
  })

  it('folds a long list', () => {
    const many = content({ terms: Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`t${at}`, { label: `Term ${at}` }])) })
    expect(changesMarkdown(changes(content(), many))).toContain('### Added\n\n<details><summary>15 in all</summary>\n\n- Term “Term 0” · `terms/t0.json`\n')
  })

  it('fits into a comment however much changed', () => {
    const many = content({ terms: Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`t${at}`, { label: `Term ${at} ${'x'.repeat(60)}` }])) })
    const comment = changesMarkdown(changes(content(), many))
    expect(comment.length).toBeLessThan(65_536)
    expect(comment).toContain('### Added\n\n900 in all. There is more than fits here.')
  })
})
