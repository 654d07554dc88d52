import { describe, expect, it } from 'vitest'
import { smallest } from '../checks/smallest.ts'
import { repaired } from './in-memory.ts'

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`
const source = json(smallest.sources)
const practice = (...sources: string[]) => json({ ...smallest.practice, sources })
const lesson = (sources: string, body: string) => `---\nstatement: Train.\ntheme: training\nphases:\n  - go-live\npolarity: do\ncontext: One hospital.\nsources:\n  - ${sources}\nreviewed: "2026-11-01"\n---\n${body}`

describe('a file name that is no id', () => {
  it('becomes one, and every record that names it follows', () => {
    const { after, did } = repaired({
      'sources/Poon_2010_BCMA.json': source,
      'practice/p.json': practice('Poon_2010_BCMA', 'other-2011'),
      'lessons/l.mdx': lesson('Poon_2010_BCMA', '\nSeen <Cite source="Poon_2010_BCMA" page="4" /> and [there](/sources/Poon_2010_BCMA/).\n\n`<Cite source="Poon_2010_BCMA" />`\n'),
      'exceptions.json': json([{ rule: 'orphan-source', record: 'sources/Poon_2010_BCMA', reason: 'Agreed.' }]),
    })
    expect(Object.keys(after).sort()).toEqual(['exceptions.json', 'lessons/l.mdx', 'practice/p.json', 'sources/poon-2010-bcma.json'])
    expect(after['practice/p.json']).toBe(practice('poon-2010-bcma', 'other-2011'))
    expect(after['lessons/l.mdx']).toBe(lesson('poon-2010-bcma', '\nSeen <Cite source="poon-2010-bcma" page="4" /> and [there](/sources/poon-2010-bcma/).\n\n`<Cite source="Poon_2010_BCMA" />`\n'))
    expect(after['exceptions.json']).toContain('"record": "sources/poon-2010-bcma"')
    expect(did).toContain('sources/Poon_2010_BCMA.json: renamed to sources/poon-2010-bcma.json')
    expect(did).toContain('lessons/l.mdx: in the words below the facts: Poon_2010_BCMA → poon-2010-bcma (the record was renamed)')
  })

  it.each([
    ['Second Hospital.json', 'second-hospital.json'],
    ['Zürich.json', 'zurich.json'],
    ['a__b.json', 'a-b.json'],
    ['poon-2010.JSON', 'poon-2010.json'],
  ])('%s becomes %s', (was, is) => expect(Object.keys(repaired({ [`sources/${was}`]: source }).after)).toEqual([`sources/${is}`]))

  it.each(['2010-poon.json', 'Ørsted.json', 'poon+others.json', 'poon.v2.json', `${'x'.repeat(101)}.json`])('%s stays: no one name is meant', (name) => {
    expect(Object.keys(repaired({ [`sources/${name}`]: source }).after)).toEqual([`sources/${name}`])
  })

  it('stays where the name is taken, or two files would get the same', () => {
    const { after, left } = repaired({ 'sources/Poon_2010.json': source, 'sources/poon-2010.json': source, 'terms/A_B.json': '{}', 'terms/A-B.json': '{}' })
    expect(Object.keys(after)).toHaveLength(4)
    expect(left).toEqual([
      'error sources/Poon_2010.json:1 This cannot be renamed to poon-2010: sources/poon-2010.json exists already.',
      'error terms/A-B.json:1 This cannot be renamed to a-b: terms/A_B.json would get the same name.',
      'error terms/A_B.json:1 This cannot be renamed to a-b: terms/A-B.json would get the same name.',
    ])
  })

  it('stays while a file that may name it cannot be read', () => {
    const { after, left } = repaired({ 'sources/Poon_2010.json': source, 'practice/p.json': '{ "sources": ["Poon_2010"' })
    expect(Object.keys(after)).toContain('sources/Poon_2010.json')
    expect(left).toContain('error sources/Poon_2010.json:1 This is not renamed to poon-2010 yet: practice/p.json may name it, and cannot be read.')
  })
})

describe('a reference in another spelling', () => {
  it('is put right where the record exists under its id, and in no other case', () => {
    const { after } = repaired({ 'sources/poon-2010.json': source, 'practice/p.json': practice('Poon 2010', ' poon_2010', 'Poon_2011') })
    expect(after['practice/p.json']).toBe(practice('poon-2010', 'poon-2010', 'Poon_2011'))
  })

  it('is put right where a list holds the word', () => {
    const list = json({ title: 'Kinds', description: 'Kinds.', terms: [{ id: 'go-live-support', label: 'Support' }] })
    const { after } = repaired({ 'vocabulary/practice-kinds.json': list, 'practice/p.json': json({ ...smallest.practice, kind: 'Go-live support' }) })
    expect(after['practice/p.json']).toContain('"kind": "go-live-support"')
  })
})

describe('only some files are wanted', () => {
  it('and a rename is still followed in the others, where nothing else is done', () => {
    const loose = '{"statement":"Train for  two hours.","kind":"training","sources":["Poon_2010"],"reviewed":"2026-11-01"}'
    const { after, did } = repaired({ 'sources/Poon_2010.json': source, 'practice/p.json': loose, 'practice/q.json': loose.replace('Poon', 'poon') }, (file) => file.startsWith('sources/'))
    expect(after['practice/p.json']).toBe(loose.replace('Poon_2010', 'poon-2010'))
    expect(did).toEqual(['practice/p.json: sources.0: "Poon_2010" → "poon-2010" (the record was renamed)', 'sources/Poon_2010.json: renamed to sources/poon-2010.json'])
  })
})
