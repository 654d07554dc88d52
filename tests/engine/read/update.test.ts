import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '#engine/read/content.ts'
import { readChanged, stampsOf } from '#engine/read/stamps.ts'
import { updateContent } from '#engine/read/update.ts'
import { programme } from '../checks/given.ts'
import { folderOf, goodTerm } from './folder.ts'

const lesson = (statement: string) => `---\nstatement: ${statement}\ntheme: training\nphases: [go-live]\npolarity: do\ncontext: One hospital.\nsources: [a-source]\nreviewed: "2026-11-01"\n---\nWords.\n`
const list = (id: string) => JSON.stringify({ title: 'Themes', description: 'Themes.', terms: [{ id, label: id }] })
const start = { 'programme.json': JSON.stringify(programme), 'exceptions.json': '[]', 'vocabulary/themes.json': list('training'), 'vocabulary/themes-of-old.json': list('paper'), 'terms/fall.json': goodTerm, 'terms/a-fall.json': goodTerm, 'lessons/train.mdx': lesson('Train.') }

/** A folder that is read once, changed, and read again in part: what that gives, what reading all of it gives, and what was opened. */
const afterChange = (changes: Readonly<Record<string, string | undefined>>) => {
  const folder = folderOf(start)
  const [before, stamps] = [readContent(folder), stampsOf(folder)]
  for (const [file, text] of Object.entries(changes)) {
    const path = join(folder, file)
    if (text === undefined) rmSync(path)
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  }
  const changed = readChanged(folder, stamps, stampsOf(folder))
  return { before, updated: updateContent(before, changed), whole: readContent(folder), opened: changed.map(({ file }) => file).sort() }
}

/** Everything content says; ways back to lines are functions, so what they find stands for them. */
const said = ({ entries, ...rest }: ReturnType<typeof readContent>) => ({ ...rest, vocabulary: Object.entries(rest.vocabulary), entries: entries.map(({ locate, ...entry }) => ({ ...entry, at: locate(['reviewed']) })) })

describe('content of which some files are read again', () => {
  it.each([
    ['a record that says something else', { 'terms/fall.json': goodTerm.replace('A fall.', 'A slip.') }],
    ['a record that is broken', { 'terms/fall.json': '{ "label": }' }],
    ['a record that breaks its schema', { 'lessons/train.mdx': lesson('Train.').replace('theme:', 'teme:') }],
    ['a record that comes', { 'terms/a.json': goodTerm, 'lessons/a.mdx': lesson('A.') }],
    ['a record that goes', { 'terms/fall.json': undefined }],
    ['a record that gets another name', { 'terms/fall.json': undefined, 'terms/slip.json': goodTerm }],
    ['a file in the wrong place', { 'notes/a.json': '{}', 'terms/deep/a.json': goodTerm, 'stray.json': '{}' }],
    ['a list of words', { 'vocabulary/themes.json': list('learning'), 'vocabulary/themes-of-old.json': undefined, 'vocabulary/a.json': list('x') }],
    ['the programme', { 'programme.json': JSON.stringify({ ...programme, name: 'Another' }) }],
    ['a programme that goes', { 'programme.json': undefined }],
    ['a programme that is broken', { 'programme.json': '{' }],
    ['exceptions', { 'exceptions.json': '[{ "rule": "orphan-source", "record": "sources/a", "reason": "Agreed." }]' }],
    ['exceptions that go', { 'exceptions.json': undefined }],
    ['a file that is not UTF-8 any more', { 'terms/fall.json': `\uFEFF${goodTerm}` }],
    ['a public file that could run', { 'public/a.svg': '<svg><script/></svg>' }],
  ])('is the same as read anew: %s', (_, changes) => {
    const { updated, whole, opened } = afterChange(changes)
    expect(said(updated)).toEqual(said(whole))
    expect(opened).toEqual(Object.keys(changes).sort())
  })

  it('comes back to what it was when a slip is put right', () => {
    const folder = folderOf(start)
    const first = readContent(folder)
    const broken = updateContent(first, [{ file: 'terms/fall.json', text: '{', problems: [] }])
    expect(broken.problems).toHaveLength(1)
    expect(said(updateContent(broken, [{ file: 'terms/fall.json', text: goodTerm, problems: [] }]))).toEqual(said(first))
  })

  it('keeps the entries of the files that did not change, and leaves what it was given as it was', () => {
    const { before, updated } = afterChange({ 'terms/fall.json': goodTerm.replace('A fall.', 'A slip.') })
    const same = (id: string) => updated.entries.find((entry) => entry.id === id) === before.entries.find((entry) => entry.id === id)
    expect([same('train'), same('a-fall'), same('fall')]).toEqual([true, true, false])
    expect(before.entries.find(({ id }) => id === 'fall')?.data['definition']).toBe('A fall.')
  })

  it('opens nothing where nothing changed', () => expect(afterChange({}).opened).toEqual([]))
})
