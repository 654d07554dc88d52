import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainProse } from '#engine/form/plain-prose.ts'
import { tellingNames } from '#engine/form/telling-names.ts'
import { addressLimit, asOneText, mailboxOf, message, newFilePage } from '#engine/form/ways-out.ts'
import { parseProse } from '#engine/prose/index.ts'
import { root } from '../../source-files.ts'
import { world } from './world.ts'

const file = { folder: 'lessons', name: 'charge-it.mdx', text: '---\nstatement: "Charge & “plug”."\n---\n', what: 'lesson' }
const { programme } = world

describe('the host’s page for a new file', () => {
  it('is opened with name and text filled in', () => {
    const way = newFilePage(programme, file)
    if (!way || 'tooLong' in way) return expect.fail('There is no address.')
    const { origin, pathname, searchParams } = new URL(way.address)
    expect(`${origin}${pathname}`).toBe('https://github.com/tests/library/new/main/content/lessons')
    expect([...searchParams]).toEqual([['filename', 'charge-it.mdx'], ['value', file.text]])
  })

  it('lies under the branch and folder that the programme names', () => {
    expect(newFilePage({ ...programme, repository: 'https://github.com/tests/library/', branch: 'next/year', contentPath: 'data/records' }, file)).toEqual({ address: expect.stringMatching(/^https:\/\/github\.com\/tests\/library\/new\/next\/year\/data\/records\/lessons\?filename=/) })
  })

  it('is not offered where its address would be cut off on the way', () => {
    expect(newFilePage(programme, { ...file, text: 'x'.repeat(addressLimit) })).toEqual({ tooLong: 7587 })
  })

  it('is not offered on a host that is not known to have one', () => {
    expect(newFilePage({ ...programme, repository: 'https://code.example/library' }, file)).toBeUndefined()
  })
})

describe('a message', () => {
  it.each([['digital.team@x.example', 'digital.team@x.example'], ['mailto:team@x.example', 'team@x.example'], ['https://x.example/report', undefined], ['https://user@x.example', undefined]])('to %s goes to %s', (contact, mailbox) => {
    expect(mailboxOf(contact)).toBe(mailbox)
  })

  it('holds the files with their places, line ends as mail has them', () => {
    const { address, attach } = message('team@x.example', 'A lesson', [file], 'content')
    expect(attach).toBe(false)
    expect(decodeURIComponent(address)).toBe('mailto:team@x.example?subject=A lesson&body=File: content/lessons/charge-it.mdx\r\n\r\n---\r\nstatement: "Charge & “plug”."\r\n---\r\n')
  })

  it('that would be too long asks for the file to be attached', () => {
    expect(message('team@x.example', 'A lesson', [{ ...file, text: 'x'.repeat(3000) }], 'content')).toEqual({ attach: true, address: 'mailto:team@x.example?subject=A%20lesson&body=The%20file%20is%20attached.' })
  })

  it('holds every file, one after the other', () => {
    expect(asOneText([file, { ...file, folder: 'sources', name: 'a.json', text: '{}\n' }], 'content')).toBe(`File: content/lessons/charge-it.mdx\n\n${file.text}\nFile: content/sources/a.json\n\n{}\n`)
  })
})

const corpus = ['good', 'hostile'].flatMap((kind) => readdirSync(join(root, 'tests/fixtures/prose', kind)).filter((name) => name.endsWith('.mdx') && !name.startsWith('character-')).map((name) => `${kind}/${name}`))

describe('a story', () => {
  it.each(corpus)('that holds what stands in %s is words and nothing else', (name) => {
    const { prose, problems } = parseProse(plainProse(readFileSync(join(root, 'tests/fixtures/prose', name), 'utf8')))
    expect(problems).toEqual([])
    const html = prose.segments.map((segment) => (segment.kind === 'html' ? segment.html : `<${segment.name}>`)).join('')
    expect(html.replace(/<\/?p>|<a href="[^"]*"(?: rel="noopener")?>|<\/a>/g, '')).not.toMatch(/<[a-z/!]/i)
  })

  it('keeps its paragraphs, its lines and its web addresses', () => {
    expect(plainProse('One.\r\nTwo.\n\n\n  Three: https://x.example/a_b and <https://x.example>.\n')).toBe('One.\nTwo.\n\nThree: https://x.example/a_b and https://x.example.')
  })

  it('shows every mark as it was typed', () => {
    expect(parseProse(plainProse('# <b> {x} *y* _z_ `c` [a](b) 1 < 2 & 3 > 2')).prose.segments).toEqual([{ kind: 'html', html: '<p># &lt;b&gt; {x} *y* _z_ `c` [a](b) 1 &lt; 2 &amp; 3 &gt; 2</p>' }])
  })
})

describe('names that give somebody away', () => {
  const found = (text: string) => tellingNames(text, world.lists.organisations ?? []).map(({ of, written }) => `${of}: ${written}`)
  it.each([
    ['We met at Northtown General NHS Trust.', ['place: Northtown General NHS Trust']],
    ['We met in Northtown.', ['place: Northtown']],
    ['At St Anne’s Hospital it failed.', ['place: St Anne’s Hospital']],
    ['The Royal Westtown Infirmary gave up.', ['place: Royal Westtown Infirmary']],
    ['Dr Jane Smith rang.', ['person: Dr Jane Smith']],
    ['Our matron, Jane Smith, rang.', ['person: Jane Smith']],
    ['A district hospital with 400 beds. The Trust Board agreed.', []],
    ['Nurses on a children’s ward at an acute hospital.', []],
    ['Northtowns are many.', []],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names)
  })
})
