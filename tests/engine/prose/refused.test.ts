import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProse } from '#engine/prose/index.ts'

const folder = new URL('../../fixtures/prose/hostile/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, string[]>
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -4))
  .sort()
const read = (name: string) => readFileSync(new URL(`${name}.mdx`, folder), 'utf8')

test('every hostile body has a verdict written down, and every verdict a body', () => {
  expect(names.length).toBeGreaterThanOrEqual(60)
  expect(Object.keys(expected).sort()).toEqual(names)
})

test.each(names)('refuses %s, for the right reason, in the right place', (name) => {
  const { problems, prose } = parseProse(read(name))
  expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(expected[name])
  expect(problems.length).toBeGreaterThan(0)
  expect(prose.segments).toEqual([])
})

test('says what is wrong and what to do about it, in words', () => {
  for (const name of names) {
    for (const { message, help } of parseProse(read(name)).problems) {
      expect(message, name).toMatch(/^[<"A-Z{].*[.]$/)
      expect(help, name).toMatch(/[.}\])>`]$/)
    }
  }
})

test('runs nothing: a body that would write a file writes none', () => {
  parseProse(read('export-writes-a-file'))
  parseProse('{globalThis.proseWasRun = true}\n\n<Note title={globalThis.proseWasRun = true}>x</Note>')
  expect(existsSync('PROSE_WAS_RUN')).toBe(false)
  expect('proseWasRun' in globalThis).toBe(false)
})

test('survives brackets that would overflow the stack of the parser behind it', () => {
  const deep = '['.repeat(20_000)
  const bodies = [
    `{${deep}}`,
    `<Note title={${deep}}>x</Note>`,
    `export const a = ${deep}`,
    `\`{/*\` {${deep}} \`*/}\``,
    `\`<Note a="\` {${deep}} ">`,
    `[a](<b {${deep}}>)`,
    `https://x.org\\{${deep}}`,
  ]
  for (const body of bodies) expect(parseProse(body).problems.length, body.slice(0, 20)).toBeGreaterThan(0)
})

test('refuses a body that is too long, nested too deep or holds too large a table, without parsing it', () => {
  const codes = (body: string) => parseProse(body).problems.map(({ code, line }) => `${code} ${line}`)
  expect(codes('a'.repeat(100_001))).toEqual(['too-long 1'])
  expect(codes(`Words.\n\n${'>'.repeat(50_000)}`)).toEqual(['too-deep 3'])
  expect(codes(`${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(500)}`)).toEqual(['table-too-large 41'])
  expect(codes(`${'<Note>\n\n'.repeat(200)}a\n\n${'</Note>\n\n'.repeat(200)}`)).toContain('too-deep 201')
})
