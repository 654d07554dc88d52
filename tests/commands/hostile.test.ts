import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '#engine/checks/run.ts'
import { readContent } from '#engine/read/content.ts'
import { root } from '../source-files.ts'
import { command, fixture, folderWithSite } from './command.ts'

const folder = fixture('hostile')
const leftBehind = 'HOSTILE_CONTENT_WAS_RUN'

it('refuses every attempt in one run, each where it stands', () => {
  const problems = checkContent(readContent(folder), '2026-11-22')
  expect(problems.map(({ file, line, column, rule, severity }) => `${severity} ${file} ${line}:${column} ${rule}`)).toMatchInlineSnapshot(`
    [
      "error lessons/hides-a-handler.mdx 14:25 component-in-prose",
      "error lessons/links-to-code.mdx 14:18 unsafe-link",
      "error lessons/reads-the-environment.mdx 14:15 code-in-prose",
      "error lessons/runs-a-script.mdx 16:1 html-in-prose",
      "error lessons/writes-a-file.mdx 14:1 code-in-prose",
      "error lessons/writes-a-file.mdx 16:1 code-in-prose",
    ]
  `)
})

it('reads the good records beside them all the same', () => {
  expect(readContent(folder).entries.filter(({ collection }) => collection !== 'lessons').map(({ id }) => id)).toEqual(['first-hospital-wrong-doses', 'scanning-at-the-bedside', 'doses-given-wrongly', 'first-hospital', 'first-study-2024'])
})

it('runs nothing, neither when checking nor when asked to build', () => {
  const { folder: place, site, whatIsThere, page } = folderWithSite()
  const env = { CONTENT_DIR: folder, OUT_DIR: site, ASTRO_CACHE_DIR: join(place, 'cache'), HOSTILE_SECRET: 'a-secret-of-this-machine' }
  const ran = ['scripts/check.ts', 'scripts/build.ts'].map((script) => command(script, [], env, place))
  expect(ran.map(({ code }) => code)).toEqual([1, 1])
  expect(ran.map(({ said }) => said).join('')).not.toContain(env.HOSTILE_SECRET)
  expect(whatIsThere()).toEqual(['site', join('site', 'index.html')])
  expect(page()).toBe('The page of last week.')
  expect([root, folder, join(folder, 'lessons'), place].filter((where) => existsSync(join(where, leftBehind)))).toEqual([])
  rmSync(place, { recursive: true })
})
