import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '#engine/library/library.ts'
import { asNotes, isWhole, keysToKeep, notebookLimits } from '#engine/notebook/card.ts'
import { cardOf, cardsOf } from '#engine/notebook/cards.ts'
import { type Carried, notebookCsv, notebookMarkdown, sourceIds } from '#engine/notebook/carry.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { tinyLibrary } from '../tiny.ts'

const library = tinyLibrary({ benefits: { fewer: { effect: 'disbenefit', title: 'More doses *missed* <b>', realised: { baseline: { value: 4 }, observations: [{ value: 6 }] } } }, lessons: { train: { confirmedBy: [{ source: 'a-source', note: 'There too.' }] } } })
const result = cardOf(library, library.get('benefits', 'fewer'))
const lesson = cardOf(library, library.get('lessons', 'train'))
const carried = (fields: Partial<Carried> = {}): Carried => ({ programme: 'Exemplar', address: 'https://x.example', made: '2026-11-22', style: 'vancouver', entries: [{ card: result, note: '' }, { card: lesson, note: '=1+1\n- <script>alert(1)</script>' }], references: [{ id: 'a-source', text: 'Poon. A report. 2024.' }], ...fields })

describe('a card', () => {
  it('carries the figure, the way it points, the place, and how far to trust it', () => {
    expect(result).toMatchObject({ key: 'benefits/fewer', kind: 'result', effect: '▼ Disbenefit', figure: '4% → 6%', facts: ['Scanning', 'A hospital', 'Before and after, or a comparison group'], sources: [{ id: 'a-source', label: 'Poon 2024' }] })
    expect(result.honesty).toMatchInlineSnapshot(`"Before and after, or a comparison group: Measured before and after, over time, or against others, without chance deciding. Independent study. Quality: About the quality of care or experience, not put in money. Compiled for tests."`)
  })

  it('says of a lesson whether others saw it too, and what the editors inferred', () => {
    expect(lesson.honesty).toContain('Seen at 1 other place.')
    expect(cardOf(library, library.get('lessons', 'train')).kind).toBe('lesson')
  })

  it('is made for every kind of record, with its honesty label', () => {
    const all = tinyLibrary(Object.fromEntries(collectionNames.map((name) => [name, { it: {} }])))
    for (const name of collectionNames) {
      const card = cardOf(all, all.get(name, 'it') as AnyRecord)
      expect([card.title, card.honesty].every((words) => words.length > 3), name).toBe(true)
      expect(Object.keys(cardsOf(all, name))).toContain(`${name}/it`)
    }
  })
})

describe('a copy of a notebook', () => {
  it('does not let a note write a mark in the code of HTML', () => {
    expect(notebookMarkdown(carried({ entries: [{ card: lesson, note: 'AT&T &lt;b&gt;' }] }))).toContain('**Note:** AT&amp;T &amp;lt;b&amp;gt;')
  })

  it('is Markdown in which neither a title nor a note can act as HTML or as a mark', () => {
    const text = notebookMarkdown(carried())
    expect(text).not.toMatch(/<(script|b)/i)
    expect(text).toContain('## More doses \\*missed\\* &lt;b\\>')
    expect(text).toContain('\\=1+1\n\n\\- &lt;script\\>')
    expect(text).toContain('**How far to trust it:** Before and after')
    expect(text).toContain('**Sources:** \\[1\\]')
    expect(text.trimEnd().endsWith('1. Poon. A report. 2024.')).toBe(true)
  })

  it('names sources by author and year in the styles that do not number them', () => {
    expect(notebookMarkdown(carried({ style: 'apa' }))).toContain('**Sources:** Poon 2024')
  })

  it('is a table whose words no spreadsheet will run', () => {
    const rows = notebookCsv(carried()).split('\r\n')
    expect(rows[0]).toBe('Kind,Title,Effect,Figure,Facts,In short,Note,How far to trust it,References,Record')
    expect(rows[2]).toContain(`"'=1+1\n- <script>`)
    expect(rows[1]).toContain('Poon. A report. 2024.')
  })

  it('names each source once, in the order in which it is met', () => {
    expect(sourceIds(carried().entries)).toEqual(['a-source'])
  })
})

describe('what a notebook reads from an address or a store', () => {
  it('keeps names that could be records, each once, and counts the others', () => {
    expect(keysToKeep('benefits/a,lessons/b,benefits/a')).toEqual({ keys: ['benefits/a', 'lessons/b'], dropped: 1 })
    expect(keysToKeep('<img src=x>,../../etc,benefits/A,benefits/')).toEqual({ keys: [], dropped: 4 })
    expect(keysToKeep(Array.from({ length: 500 }, (_, index) => `benefits/b${index}`).join(',')).keys).toHaveLength(notebookLimits.entries)
  })

  it('takes nothing else for a notebook', () => {
    expect(asNotes([{ key: 'benefits/a', note: 'mine' }])).toEqual([{ key: 'benefits/a', note: 'mine' }])
    for (const nonsense of [{}, 'x', null, [null], [{ key: 'x', note: '' }], [{ key: 'benefits/a' }]]) expect(asNotes(nonsense)).toBeUndefined()
  })

  it('leaves out a bad entry alone, cuts a note that is too long, and knows that it did', () => {
    const [good, bad, long] = [{ key: 'benefits/a', note: 'mine' }, { key: 'benefits/b' }, { key: 'benefits/c', note: 'x'.repeat(notebookLimits.note + 1) }]
    expect(asNotes([good, bad, long])).toEqual([good, { key: 'benefits/c', note: 'x'.repeat(notebookLimits.note) }])
    expect([[good], [good, bad], [long]].map((found) => isWhole(found, asNotes(found) ?? []))).toEqual([true, false, false])
  })
})
