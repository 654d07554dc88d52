import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { command, fixture } from '../commands/command.ts'
import { option, submitted } from '../engine/issue/submitted.ts'
import { formNamed } from '../engine/issue/world.ts'

const place = mkdtempSync(join(tmpdir(), 'exemplar-issue-'))
const folder = join(place, 'content')
cpSync(fixture('full'), folder, { recursive: true })
afterAll(() => rmSync(place, { recursive: true }))

const files = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
const issue = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(place, name), text)
  return join(place, name)
}
const turn = (...args: string[]) => command('scripts/from-issue.ts', args, { CONTENT_DIR: folder })
const check = () => command('scripts/check.ts', ['--quiet'], { CONTENT_DIR: folder })

const form = formNamed('lesson')
const answers = {
  told: option(form, 'told', 'named'),
  statement: 'Give bank staff a log-in before the first night.',
  polarity: option(form, 'polarity', 'do'),
  context: 'Twenty wards went live; bank staff had no log-ins.',
  theme: option(form, 'theme', 'training'),
  phases: option(form, 'phases', 'go-live'),
  sources: 'https://study.example/board-paper',
  'sources-title': 'Board paper on go-live',
}

describe('npm run from-issue', () => {
  it('shows what it would write with --dry-run, and writes nothing', () => {
    const before = files()
    const { code, said } = turn(issue('issue.md', submitted(form, answers)), '--dry-run')
    expect(code).toBe(0)
    expect(said).toContain('Would be written (nothing was)\n  sources/board-paper-on-go-live.json, a draft\n  lessons/give-bank-staff-a-log-in-before-the-first-night.mdx, a draft')
    expect(said).toContain('statement: "Give bank staff a log-in before the first night."')
    expect(files()).toEqual(before)
  })

  it('writes drafts that the check takes, from JSON as GitHub gives it', () => {
    const before = files()
    const json = JSON.stringify({ issue: { number: 12, user: { login: 'Ward-Sister' }, body: submitted(form, answers, ['privacy', 'own-words', 'terms', 'credit']).replaceAll('\n', '\r\n') } })
    const { code, said } = turn(issue('issue.json', json))
    expect(said).toMatch(/^Read as: a lesson\.\n\nUnderstood\n/)
    expect(code).toBe(0)
    expect(files().filter((file) => !before.includes(file))).toEqual(['lessons/give-bank-staff-a-log-in-before-the-first-night.mdx', 'sources/board-paper-on-go-live.json'])
    expect(readFileSync(join(folder, 'lessons/give-bank-staff-a-log-in-before-the-first-night.mdx'), 'utf8')).toContain('authors:\n    - ward-sister')
    expect(check()).toMatchObject({ code: 0, said: expect.stringContaining('No problems.') as string })
  })

  it('makes a second draft beside the first, never over it', () => {
    const before = files()
    const first = readFileSync(join(folder, 'lessons/give-bank-staff-a-log-in-before-the-first-night.mdx'), 'utf8')
    expect(turn(issue('issue.md', submitted(form, answers))).code).toBe(0)
    expect(files().filter((file) => !before.includes(file))).toEqual(['lessons/give-bank-staff-a-log-in-before-the-first-night-2.mdx'])
    expect(readFileSync(join(folder, 'lessons/give-bank-staff-a-log-in-before-the-first-night.mdx'), 'utf8')).toBe(first)
  })

  it('says how it is used when it is given nothing', () => {
    expect(turn()).toMatchObject({ code: 2, said: expect.stringContaining('npm run from-issue -- issue.json|issue.md [--dry-run]') as string })
    expect(turn('--help').code).toBe(0)
  })
})

describe('npm run from-issue refuses', () => {
  const good = submitted(form, answers)
  it.each([
    ['a text that is no form', 'issue.md', 'Hello.', 'This is not the text of one of the forms'],
    ['somebody’s own details', 'issue.md', submitted(form, { ...answers, context: 'Ask jane.doe@trust.example.' }), 'looks like an e-mail address: jan…'],
    ['JSON that is broken', 'issue.json', '{ "body": ', 'is not JSON.'],
    ['JSON without a text', 'issue.json', '{ "body": null, "title": "x" }', 'has no "body" with the text of an issue.'],
    ['JSON that speaks of __proto__', 'issue.json', `{ "__proto__": { "body": ${JSON.stringify(good)} } }`, 'has no "body" with the text of an issue.'],
    ['a file in another encoding', 'issue.md', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'is not saved as UTF-8.'],
    ['a file far too large', 'issue.md', 'x'.repeat(1024 * 1024 + 1), 'an issue has at most 1024 kB.'],
  ])('%s, and writes nothing', (_, name, text, said) => {
    const before = files()
    const ran = turn(issue(name, text))
    expect(ran).toMatchObject({ code: 1, said: expect.stringContaining(said) as string })
    expect(ran.said).toMatch(/^Nothing was written\./)
    expect(files()).toEqual(before)
  })

  it('a file that is not there, and a folder that is none', () => {
    expect(turn(join(place, 'nowhere.md')).code).toBe(1)
    expect(command('scripts/from-issue.ts', [issue('issue.md', good)], { CONTENT_DIR: join(place, 'nowhere') })).toMatchObject({ code: 1, said: expect.stringContaining('There is no content folder') as string })
  })

  it('to let an answer speak to the terminal it is shown in', () => {
    const { said } = turn(issue('issue.md', submitted(form, { ...answers, statement: 'Stop\u001B[2Jhere' })), '--dry-run')
    expect(said).not.toContain('\u001B')
  })
})
