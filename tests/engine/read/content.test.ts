import { describe, expect, it } from 'vitest'
import { checkContent } from '#engine/checks/run.ts'
import { readContent } from '#engine/read/content.ts'
import { programme } from '../checks/given.ts'
import { found, folderOf, goodTerm, read } from './folder.ts'

const places = (files: Parameters<typeof found>[0]) => found(files).map((line) => line.split(' |')[0])

describe('a content folder', () => {
  it('that is not there is said, with how to name it', () => {
    expect(readContent('/nowhere/content').problems).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "file": "programme.json",
          "help": "Set CONTENT_DIR to the folder that holds programme.json.",
          "line": 1,
          "message": "There is no content folder at /nowhere/content.",
          "rule": "missing-folder",
          "severity": "error",
        },
      ]
    `)
  })

  it('without programme.json is said, and its records are read all the same', () => {
    const content = readContent(folderOf({ 'terms/fall.json': goodTerm }))
    expect(content.problems.map(({ rule, help }) => [rule, help])).toEqual([['missing-programme', 'Copy one from Exemplar’s own content folder and change the words.']])
    expect(content.entries.map(({ id }) => id)).toEqual(['fall'])
  })

  it('with a broken programme.json still says what is wrong in the records', () => {
    expect(places({ 'programme.json': '{', 'terms/fall.json': '{' })).toEqual(['programme.json 1:1 broken-json', 'terms/fall.json 1:1 broken-json'])
  })
})

describe('a file in the wrong place', () => {
  it('is refused with the place it belongs, as far as that can be told', () => {
    const text = '{}'
    expect(found({ 'benefit/a.json': text, 'notes/a.json': text, 'terms/2026/fall.json': text, 'a.json': text, 'vocabulary/lists/a.json': text })).toMatchInlineSnapshot(`
      [
        "a.json 1:1 misplaced-file | Records stand in the folder of their kind, not beside programme.json. | Move it to the folder of its kind, such as lessons/ or benefits/. Folders are: capabilities, blueprints, lessons, benefits, measures, plans, costs, timings, practice, adoptions, relationships, organisations, known-blueprints, sources, terms.",
        "benefit/a.json 1:1 misplaced-file | There is no kind of record called "benefit". | Move it to benefits/a.json.",
        "notes/a.json 1:1 misplaced-file | There is no kind of record called "notes". | Move it to the folder of its kind, such as lessons/ or benefits/. Folders are: capabilities, blueprints, lessons, benefits, measures, plans, costs, timings, practice, adoptions, relationships, organisations, known-blueprints, sources, terms.",
        "terms/2026/fall.json 1:1 misplaced-file | Records stand in the folder of their kind, not in a folder inside it. | Move it to terms/fall.json.",
        "vocabulary/lists/a.json 1:1 misplaced-file | Records stand in the folder of their kind, not in a folder inside it. | Move it to vocabulary/a.json.",
      ]
    `)
  })

  it('is refused with the right ending where the ending is wrong', () => {
    expect(found({ 'terms/fall.mdx': '', 'lessons/train.md': '', 'terms/fall.v2.json': goodTerm, 'vocabulary/themes.yaml': '' })).toMatchInlineSnapshot(`
      [
        "lessons/train.md 1:1 misplaced-file | Records in lessons/ are .mdx files. | Rename it to train.mdx.",
        "terms/fall.mdx 1:1 misplaced-file | Records in terms/ are .json files. | Rename it to fall.json.",
        "terms/fall.v2.json 1:1 misplaced-file | Records in terms/ are .json files. | Rename it to fall.json.",
        "vocabulary/themes.yaml 1:1 misplaced-file | Lists in vocabulary/ are .json files. | Rename it to themes.json.",
      ]
    `)
  })

  it('is refused where its name is no id, with a name that would be', () => {
    expect(found({ 'terms/Fall.json': goodTerm, 'terms/a b.json': goodTerm, 'terms/2nd-fall.json': goodTerm, 'terms/chûte.json': goodTerm, 'terms/転倒.json': goodTerm, [`terms/${'a'.repeat(101)}.json`]: goodTerm }).map((line) => line.replace(/ \| .* \| /, ' | '))).toMatchInlineSnapshot(`
      [
        "terms/2nd-fall.json 1:1 bad-id | Rename it to fall-2nd.json.",
        "terms/Fall.json 1:1 bad-id | Rename it to fall.json.",
        "terms/a b.json 1:1 bad-id | Rename it to a-b.json.",
        "terms/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json 1:1 bad-id | Rename it to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json.",
        "terms/chûte.json 1:1 bad-id | Rename it to chute.json.",
        "terms/転倒.json 1:1 bad-id | Rename it to a-short-name.json.",
      ]
    `)
  })
})

describe('a record that can be read but is wrong', () => {
  it('has every mistake named in one run, each at its own place', () => {
    expect(found({ 'terms/fall.json': '{\n  "label": "",\n  "definition": " A fall.",\n  "synonims": [],\n  "reviewed": "2026-02-31"\n}' })).toMatchInlineSnapshot(`
      [
        "terms/fall.json 2:12 wrong-value | "label": This needs some words. | Write "label": "…". The preferred label, in British English.",
        "terms/fall.json 3:17 wrong-value | "definition": Remove the space at the start or the end. | Write "A fall.".",
        "terms/fall.json 4:3 unknown-field | There is no field called "synonims" here. | Write "synonyms".",
        "terms/fall.json 5:15 wrong-value | "reviewed": That day does not exist. | Write "2026-02-28". The day somebody last read the whole record against its sources.",
      ]
    `)
  })

  it('has the mistakes of its front matter and of its body named together', () => {
    expect(places({ 'lessons/train.mdx': '---\nstatement: Train.\ntheme: Training\n---\n\n{code}\n' })).toEqual([...Array<string>(5).fill('lessons/train.mdx 2:1 missing-field'), 'lessons/train.mdx 3:8 wrong-value', 'lessons/train.mdx 6:1 code-in-prose'])
  })

  it('is told apart from one that is no record at all', () => {
    expect(found({ 'terms/a.json': '[]', 'terms/b.json': 'null', 'terms/c.json': '"words"' }).map((line) => line.split(' | ')[1])).toEqual(['A record should be a group in { }, not a list.', 'A record should be a group in { }, not null.', 'A record should be a group in { }, not words.'])
  })
})

describe('a broken file', () => {
  const twoBroken = { 'terms/a.json': '{ "label": }', 'terms/fall.json': goodTerm, 'terms/z.json': new Uint8Array([0xff, 0xfe]) }

  it('never hides the problems of another, nor a good one', () => {
    expect(places(twoBroken)).toEqual(['terms/a.json 1:12 broken-json', 'terms/z.json 1:1 wrong-encoding'])
    expect(read(twoBroken).entries.map(({ id }) => id)).toEqual(['fall'])
  })

  it('is not reported a second time by every record that names it', () => {
    const content = read({ ...twoBroken, 'terms/b.json': JSON.stringify({ label: 'B', definition: 'B.', related: ['a', 'z', 'fal'], reviewed: '2026-11-01' }) })
    const said = checkContent(content, '2026-11-22').map(({ file, rule, message }) => `${file} ${rule} ${message}`)
    expect(said).toEqual(['terms/a.json broken-json A value is missing here.', 'terms/b.json dangling-reference There is no term called "fal".', 'terms/z.json wrong-encoding The file is not saved as UTF-8.'])
  })

  it('that is a list of words does not turn every record that uses the list red', () => {
    const capability = { label: 'Scanning', definition: 'Scanning.', question: 'Should we?', group: 'medicines', reviewed: '2026-11-01' }
    const content = read({ 'vocabulary/capability-groups.json': '{', 'capabilities/scanning.json': JSON.stringify(capability) })
    expect(checkContent(content, '2026-11-22').map(({ file }) => file)).toEqual(['vocabulary/capability-groups.json'])
  })
})

describe('what reading gives', () => {
  it('is in reading order, whatever order the disk has', () => {
    expect(places({ 'terms/b.json': '{', 'costs/a.json': '{', 'terms/a.json': '{\n"a": 1 "b": 2 "c": 3\n}' })).toEqual(['costs/a.json 1:1 broken-json', 'terms/a.json 2:8 broken-json', 'terms/a.json 2:15 broken-json', 'terms/b.json 1:1 broken-json'])
  })

  it('is the programme, the lists, the exceptions and the records', () => {
    const themes = { title: 'Themes', description: 'Themes.', terms: [{ id: 'training', label: 'Training' }] }
    const exceptions = [{ rule: 'small-count', record: 'terms/fall', reason: 'The report prints it.' }]
    const content = read({ 'vocabulary/themes.json': JSON.stringify(themes), 'exceptions.json': JSON.stringify(exceptions), 'terms/fall.json': goodTerm })
    expect(content.problems).toEqual([])
    expect(content.programme).toEqual(programme)
    expect(content.vocabulary).toEqual({ themes: { ...themes, terms: themes.terms.map((word) => ({ ...word, synonyms: [] })) } })
    expect(content.exceptions).toEqual(exceptions)
    expect(content.entries).toMatchObject([{ collection: 'terms', id: 'fall', file: 'terms/fall.json', data: { label: 'Fall', provenance: 'compiled', revision: 1, draft: false } }])
  })
})
