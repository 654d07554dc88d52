import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { command } from '../commands/command.ts'
import { tinyContent } from './tiny-content.ts'

const { folder, files, remove } = tinyContent()
afterAll(remove)
const env = { CONTENT_DIR: folder }
const make = (...given: string[]) => command('scripts/new.ts', given, env)

describe('npm run new', () => {
  it('makes a draft in every collection, and the check finds no error in any of them', { timeout: 60_000 }, () => {
    for (const collection of collectionNames) {
      const { code, said } = make(collection, 'first-draft')
      expect(code, said).toBe(0)
      expect(said).toContain(`${collection}/first-draft.${collections[collection].file}, a draft.`)
    }
    for (const collection of ['lessons', 'measures']) expect(make(collection, 'second-draft').code, 'two drafts of one kind are no duplicates').toBe(0)
    const { code, said } = command('scripts/check.ts', ['--quiet'], env)
    expect(said).toContain('No problems.')
    expect(code).toBe(0)
  })

  it('takes the id from the title, keeps what the flags say and lists what is still to fill', () => {
    const { code, said } = make('benefits', '--title', 'Fewer wrong doses', '--study.level', 'randomised', '--', '--effect', 'benefit')
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'benefits/fewer-wrong-doses.json'), 'utf8'))).toMatchObject({ title: 'Fewer wrong doses', study: { level: 'randomised' }, effect: 'benefit', draft: true })
    expect(said).toContain('  measure: errors\n    The reusable measure that was counted. An id from measures/.')
    expect(said).not.toContain('study.level')
  })

  it('says how it is used when it is given nothing', () => {
    const { code, said } = make()
    expect(code).toBe(0)
    expect(said).toContain(`Collections: ${collectionNames.join(', ')}.`)
  })
})

/** What is refused, and what the reader is told. */
const refusals = [
  ['an unknown collection', ['benefit', 'fewer-falls'], ['There is no collection called "benefit".', 'Write benefits.']],
  ['a bad id', ['lessons', 'Train Early'], ['"Train Early" cannot be an id', 'Write train-early.']],
  ['no id and nothing to make one from', ['costs'], ['The cost needs an id.']],
  ['an id that the lists keep for themselves', ['lessons', 'page'], ['"page" is taken']],
  ['an id that exists', ['measures', 'errors'], ['measures/errors.json exists already.']],
  ['a field that does not exist', ['measures', 'falls', '--pitfal', 'Many.'], ['There is no field called "pitfal".', 'Write --pitfalls.']],
  ['a value the schema does not take', ['benefits', 'falls', '--effect', 'benifit'], ['"benifit" is not one of the words this field takes.', 'Write "benefit".']],
  ['a name that leads nowhere', ['benefits', 'falls', '--measure', 'error'], ['There is no measure called "error".', 'Write "errors".']],
  ['figures that break a rule', ['benefits', 'falls', '--realised.baseline.value', '4'], ['"realised" holds only a baseline']],
  ['several things, all at once', ['measures', 'No', '--nmae', 'x', '--core', 'perhaps'], ['"No" cannot be an id', 'Write --name.', '"core" should be true or false']],
] as const

describe('npm run new refuses', () => {
  it.each(refusals)('%s, and writes nothing', (_, given, told) => {
    const before = files()
    const { code, said } = make(...given)
    expect(code).toBe(1)
    for (const words of told) expect(said).toContain(words)
    expect(files()).toBe(before)
  })

  it('to write over a record, which stays as it was', () => {
    const path = join(folder, 'sources/a-source.json')
    const before = readFileSync(path, 'utf8')
    expect(make('sources', 'a-source', '--csl.title', 'Another').code).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('to make a content folder where there is none', () => {
    const { code, said } = command('scripts/new.ts', ['terms', 'falls'], { CONTENT_DIR: join(folder, 'nowhere') })
    expect(code).toBe(1)
    expect(said).toContain('There is no content folder at')
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('to take an id for a flag that npm kept for itself', () => {
    const { code, said } = command('scripts/new.ts', ['lessons', 'training'], { ...env, npm_config_theme: 'true' })
    expect(code).toBe(1)
    expect(said).toContain('npm kept --theme for itself.')
  })
})
