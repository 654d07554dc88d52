import { describe, expect, it } from 'vitest'
import { viewCell } from '#engine/evidence/cell-view.ts'
import { bibtex, bibtexEntry, bibtexWords } from '#engine/publish/bibtex.ts'
import { cellFiles } from '#engine/publish/cell-files.ts'
import { tinyLibrary, tinyRecord } from '../tiny.ts'

const entry = (csl: Record<string, unknown>) => bibtexEntry(tinyRecord('sources', { csl: { type: 'article-journal', title: 'Scanning doses', ...csl } }))

/** Reads a file as BibTeX does: braces must pair, whatever stands before them. */
const readBibtex = (text: string): { kind: string; key: string; fields: Record<string, string> }[] => {
  const entries = []
  let at = 0
  const braced = (): string => {
    const from = at
    let depth = 0
    do {
      if (text[at] === '{') depth++
      if (text[at] === '}') depth--
      if (at++ > text.length) throw new Error(`A brace is never closed: ${text.slice(from, from + 60)}`)
    } while (depth > 0)
    return text.slice(from + 1, at - 1)
  }
  for (let start = text.indexOf('@'); start >= 0; start = text.indexOf('@', at)) {
    at = text.indexOf('{', start)
    const kind = text.slice(start + 1, at)
    const body = braced()
    const key = /^[^,\s]+/.exec(body)?.[0] ?? ''
    const fields: Record<string, string> = {}
    const [outer, outerAt] = [text, at]
    text = body
    at = key.length
    for (let found = /,\s*(\w+) = (?=\{)/y; (found.lastIndex = at), true; ) {
      const match = found.exec(text)
      if (!match) break
      at = found.lastIndex
      fields[match[1] ?? ''] = braced()
    }
    if (text.slice(at).trim() !== '') throw new Error(`Left over: ${text.slice(at)}`)
    ;[text, at] = [outer, outerAt]
    entries.push({ kind, key, fields })
  }
  return entries
}

describe('a source as BibTeX', () => {
  it('is an entry whose key is its id', () => {
    expect(entry({ author: [{ family: 'Poon', given: 'Eric G.' }, { literal: 'NHS England' }], issued: { year: 2010 }, 'container-title': 'The Journal', DOI: '10.1056/NEJMsa0907115', PMID: '20445181', URL: 'https://a.example/b_c?d=1%20&e=#f' })).toBe(
      [
        '@article{it,',
        '  author = {Poon, Eric G. and {NHS England}},',
        '  title = {{Scanning doses}},',
        '  journal = {The Journal},',
        '  year = {2010},',
        '  doi = {10.1056/NEJMsa0907115},',
        '  pmid = {20445181},',
        '  url = {https://a.example/b_c?d=1%20&e=#f}',
        '}',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['article-journal', { 'container-title': 'The Journal' }, 'article', 'journal'],
    ['article-newspaper', { 'container-title': 'The Paper' }, 'article', 'journal'],
    ['paper-conference', { 'container-title': 'Proceedings' }, 'inproceedings', 'booktitle'],
    ['report', { author: [{ literal: 'National Audit Office' }] }, 'techreport', 'institution'],
    ['webpage', { 'container-title': 'A site' }, 'misc', 'howpublished'],
    ['dataset', {}, 'misc', undefined],
    ['article-journal', {}, 'misc', undefined],
    ['report', { author: [{ family: 'Poon' }] }, 'misc', undefined],
  ])('of the type %s with %j is a %s', (type, fields, kind, within) => {
    const [read] = readBibtex(entry({ type, ...fields }))
    expect([read?.kind, Object.keys(read?.fields ?? {}).find((name) => !['author', 'title'].includes(name))]).toEqual([kind, within])
  })

  it('says “and others” where not all authors are listed, and leaves out what is not known', () => {
    expect(readBibtex(entry({ author: [{ family: 'Poon' }], authorsAbridged: true }))[0]?.fields).toEqual({ author: 'Poon and others', title: '{Scanning doses}' })
    expect(readBibtex(entry({}))[0]?.fields).toEqual({ title: '{Scanning doses}' })
  })

  it('does not cut a name in two at a comma or at “and”', () => {
    expect(entry({ author: [{ family: 'Trollope and Sons', given: 'A, B' }, { literal: 'Health and Care, Wales' }] })).toContain('author = {{Trollope and Sons}, {A, B} and {Health and Care, Wales}}')
  })
})

describe('words in BibTeX', () => {
  it('carry no command and no comment', () => {
    expect(bibtexWords('50% of R&D at $5 #1 a_b ~ ^ \\input{x}')).toBe('50\\% of R\\&D at \\$5 \\#1 a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}')
  })

  it('keep their accents and stay on one line', () => {
    expect(bibtexWords(' Señor\n\tØre “quoted”\u0007 – £5 ')).toBe('Señor Øre “quoted” – £5')
  })

  it.each(['}', '{', '}}}, note = {stolen', '\\', '\\}', '@article{b, title = {x}}', 'a, b = {c}', '"', '%', '}\n@misc{evil,'])('cannot end the field they stand in: %j', (words) => {
    const written = bibtex([tinyRecord('sources', { csl: { type: 'report', title: `A ${words} title`, author: [{ family: `F${words}` }, { literal: `L${words}` }], 'container-title': `C${words}`, DOI: `10.1234/a${words.replace(/\s/g, '')}` } })])
    const read = readBibtex(written)
    expect(read.map(({ kind, key, fields }) => [kind, key, Object.keys(fields)])).toEqual([['techreport', 'it', ['author', 'title', 'institution', 'doi']]])
  })
})

describe('the downloads of a cell', () => {
  const library = tinyLibrary({ sources: { second: { csl: { type: 'report', title: 'Second' } } }, benefits: { a: { sources: ['a-source', 'second'] }, b: { effect: 'disbenefit' } } })
  const view = viewCell(library, library.get('capabilities', 'scanning'), 'safety-quality')
  const file = (name: string) => cellFiles[name]?.(library, view) ?? ''

  it('are its results as CSV and JSON, and its sources as BibTeX, each once', () => {
    expect(Object.keys(cellFiles)).toEqual(['results.csv', 'results.json', 'sources.bib'])
    expect(file('results.csv').split('\r\n').slice(1, -1).map((line) => line.split(',')[0])).toEqual(['a', 'b'])
    expect(readBibtex(file('sources.bib')).map(({ key }) => key)).toEqual(['a-source', 'second'])
  })

  it('say in the JSON what the results say together, where they stand, and under which licence', () => {
    expect(JSON.parse(file('results.json'))).toMatchObject({ capability: 'scanning', domain: 'safety-quality', address: 'https://test.example/evidence/scanning/safety-quality/', way: '1 benefit and 1 disbenefit', licence: { name: 'CC BY 4.0' }, records: [{ id: 'a' }, { id: 'b' }] })
  })
})
