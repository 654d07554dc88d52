import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { fixture, fixtureDay, fixtureSite, runBuild } from './built.ts'
import { filesOf, readPage } from './page.ts'
import { attribute, words } from './html.ts'

const fingerprints = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesOf(folder).map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]))

/** A folder of this test’s own below the run’s workshop. */
const room = (name: string): string => {
  const folder = join(inject('workshop'), name)
  mkdirSync(folder)
  return folder
}

describe('a build of content with errors', () => {
  it('stops with exit code 1, says every error with its place, and leaves the site that was there as it was', async () => {
    const folder = room('refused')
    const out = join(folder, 'site')
    cpSync((await fixtureSite('minimal')).out, out, { recursive: true })
    const before = fingerprints(out)
    const { code, says, complains } = await runBuild(fixture('ten-mistakes'), out, fixtureDay)
    expect(code).toBe(1)
    expect(complains).toMatch(/^ +\d+:\d+ +error /m)
    expect(complains).toContain('Nothing was built; what was there before is untouched.')
    expect(says).not.toContain('Built')
    expect(fingerprints(out)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['site'])
  })

  it('stops as well where there is no content at all', async () => {
    const folder = room('nowhere')
    const { code, complains } = await runBuild(join(folder, 'nothing-here'), join(folder, 'site'), fixtureDay)
    expect(code).toBe(1)
    expect(complains).toContain('There is no content folder')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a build', () => {
  it('gives the same bytes twice, wherever it is built', async () => {
    const once = (await fixtureSite('full')).out
    const again = join(room('again'), 'site')
    expect((await runBuild(fixture('full'), again, fixtureDay)).code).toBe(0)
    expect(fingerprints(again)).toEqual(fingerprints(once))
  })

  it('says how many pages and search entries it made, and made as many', async () => {
    const folder = room('counted')
    const { says } = await runBuild(fixture('minimal'), join(folder, 'site'), fixtureDay)
    const [, pages, entries, records] = /Built (\d+) pages and (\d+) search entries from (\d+) records/.exec(says) ?? []
    const files = filesOf(join(folder, 'site'))
    expect({ pages: Number(pages), entries: Number(entries), records: Number(records) }).toEqual({ pages: files.filter((file) => file.endsWith('.html')).length, entries: 1, records: 1 })
    expect(files.filter((file) => file.startsWith('/pagefind/fragment/'))).toHaveLength(1)
  })

  it('replaces the site that was there, so that no page of a record that is gone remains', async () => {
    const out = join(room('replaced'), 'site')
    cpSync((await fixtureSite('full')).out, out, { recursive: true })
    await runBuild(fixture('minimal'), out, fixtureDay)
    expect(fingerprints(out)).toEqual(fingerprints((await fixtureSite('minimal')).out))
  })

  it('tells no path of the machine it was made on', async () => {
    const { out } = await fixtureSite('full')
    const telling = filesOf(out).filter((file) => /\.(html|css|js|json|xml|txt|csv)$/.test(file) && readFileSync(join(out, file), 'utf8').includes(inject('workshop')))
    expect(telling).toEqual([])
  })
})

describe('a programme with a single organisation', () => {
  it('has a page for it, and lists that say they are empty rather than broken', async () => {
    const { out } = await fixtureSite('minimal')
    expect(words(readPage(out, '/organisations/example-hospital-a/').all('h1')[0] as never)).toBe('Example Hospital A')
    expect(words(readPage(out, '/benefits/').all('main')[0] as never)).toContain('0 results')
    expect(words(readPage(out, '/evidence/').all('main')[0] as never)).toContain('0 results')
  })

  it('carries the programme’s own name, navigation and notice, and no mark where it has none', async () => {
    const page = readPage((await fixtureSite('minimal')).out, '/')
    expect(words(page.all('title')[0] as never)).toMatch(/^Smallest programme: /)
    expect(page.all('nav').filter((nav) => attribute(nav, 'aria-label') === 'Main').map(words)).toEqual(['Organisations'])
    expect(words(page.all('footer')[0] as never)).toContain('Made up for tests.')
    expect(page.all('img')).toEqual([])
  })
})
