import { describe, expect, it } from 'vitest'
import { found, goodTerm, read } from './folder.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
const term = (definition: string) => `{\n  "label": "Fall",\n  "definition": "${definition}",\n  "reviewed": "2026-11-01"\n}\n`

describe('the bytes of a file', () => {
  it('must be UTF-8: Latin-1, as old editors save it, is refused', () => {
    expect(found({ 'terms/fall.json': latin1(term('A fall in a café.')) })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 3:33 wrong-encoding | The file is not saved as UTF-8. | In your editor choose “Save with encoding” and then “UTF-8”.",
      ]
    `)
  })

  it('must be UTF-8: UTF-16, as Notepad once saved it, is refused', () => {
    expect(found({ 'terms/fall.json': utf16(term('A fall.')) })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 1:1 wrong-encoding | The file is not saved as UTF-8. | In your editor choose “Save with encoding” and then “UTF-8”.",
      ]
    `)
  })

  it('must not start with a byte-order mark', () => {
    expect(found({ 'terms/fall.json': `\uFEFF${term('A fall.')}` })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 1:1 wrong-encoding | The file starts with an invisible mark that some editors add (a byte-order mark). | Save it as “UTF-8”, not “UTF-8 with BOM”.",
      ]
    `)
  })

  it('may use any letter there is', () => {
    expect(found({ 'terms/fall.json': term('A fall: Œuvre, 転倒, naïve, 1 µg, “quoted” – and 🏥.') })).toEqual([])
  })

  it('may end lines as Windows does: what is read is the same', () => {
    const [windows, unix] = [read({ 'terms/fall.json': term('A fall.').replaceAll('\n', '\r\n') }), read({ 'terms/fall.json': term('A fall.') })]
    expect(windows.problems).toEqual([])
    expect(windows.texts).toEqual(unix.texts)
  })

  it('may not be more than 256 kB', () => {
    expect(found({ 'terms/fall.json': term('x'.repeat(256 * 1024)) })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 1:1 file-too-large | The file has 257 kB; a record has at most 256 kB. | Split it, or link to the document instead.",
      ]
    `)
  })

  it('may be 256 kB to the byte', () => {
    const padding = 256 * 1024 - goodTerm.length
    expect(found({ 'terms/fall.json': goodTerm + ' '.repeat(padding) })).toEqual([])
    expect(found({ 'terms/fall.json': goodTerm + ' '.repeat(padding + 1) })).toHaveLength(1)
  })
})

describe('characters nobody can see', () => {
  it('are refused where they stand, because they make text read other than it is', () => {
    expect(found({ 'terms/fall.json': term('A \u202Efall.') })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 3:20 hidden-character | An invisible character (U+202E) stands here; it can make text read other than it is. | Delete it and type the words again. It stands after “A”.",
      ]
    `)
  })

  it.each([['a null', '\u0000', 'U+0000'], ['a control character', '\u0085', 'U+0085'], ['an old Macintosh line end', '\r', 'U+000D'], ['a mark in the middle', '\uFEFF', 'U+FEFF'], ['an isolate', '\u2066', 'U+2066']])('%s is refused', (_, character, name) => {
    expect(found({ 'terms/fall.json': term(`A ${character}fall.`) })[0]).toContain(`3:20 hidden-character | An invisible character (${name}) stands here`)
  })

  it('are refused too when they are written as a code inside the quotes', () => {
    expect(found({ 'terms/fall.json': term('A \\u202Efall.') })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 3:17 wrong-value | "definition": An invisible character stands in these words; delete it and type them again. | Write "A fall.".",
      ]
    `)
  })

  it('a tab between fields is no such character', () => {
    expect(found({ 'terms/fall.json': goodTerm.replaceAll(', ', ',\t') })).toEqual([])
  })
})

describe('links among the files', () => {
  it('are not followed out of the folder, to a file or to a folder', () => {
    expect(found({ 'terms/passwords.json': { linkTo: '/etc/passwd' }, sources: { linkTo: '/etc' } })).toMatchInlineSnapshot(`
      [
        "sources 1:1 symbolic-link | This is a link to another file or folder. | Put the file itself here; links are not followed.",
        "terms/passwords.json 1:1 symbolic-link | This is a link to another file or folder. | Put the file itself here; links are not followed.",
      ]
    `)
  })

  it('are refused in public/ as well: publishing would follow them', () => {
    expect(found({ 'public/logo.svg': { linkTo: '/etc/passwd' }, 'public/.well-known/key.txt': { linkTo: '/etc/passwd' } }).map((line) => line.split(' |')[0])).toEqual([
      'public/.well-known/key.txt 1:1 symbolic-link',
      'public/logo.svg 1:1 symbolic-link',
    ])
  })
})

describe('files that are no records', () => {
  it('are left alone: README.md, dot files, whatever is in public/', () => {
    const content = read({ 'README.md': '# Ours', '.gitignore': 'x', 'terms/.DS_Store': new Uint8Array([0, 255]), 'public/photo.jpg': new Uint8Array([255, 216]), 'public/robots.txt': 'anything' })
    expect(content.problems).toEqual([])
    expect([...content.texts.keys()]).toEqual(['programme.json'])
  })
})
