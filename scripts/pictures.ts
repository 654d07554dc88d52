import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { folders } from '#engine/read/folders.ts'
import { startBrowser } from './site/chromium.ts'
import { serveSite } from './site/serve-site.ts'

const usage = `npm run pictures

Takes the pictures of /contribute/first-record/ anew, from the site that was built last (npm run build) and in a real browser.
Run it when the form for a result has changed, look at what it took, and build again.
`

const project = fileURLToPath(new URL('..', import.meta.url))
const target = join(project, 'src/site/assets/contribute')

/** A place, a measure and a document that do not exist stand in the lists, so that no real one is said to have shown this. */
const invented = {
  organisations: { id: 'example-general-hospital', label: 'Example General Hospital' },
  measures: { id: 'example-doses', label: 'Doses given wrongly', measure: { name: 'Doses given wrongly', unit: '%', direction: 'lower', definition: 'Doses that differ from the order, out of all doses that were watched.' } },
  sources: { id: 'example-board-paper', label: 'Example General Hospital: board paper, May 2026' },
} as const

const withInvented = async (page: Page): Promise<void> => {
  for (const [list, choice] of Object.entries(invented)) {
    await page.route(`**/contribute/choices/${list}.json`, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: [choice, ...((await answer.json()) as unknown[])] })
    })
  }
}

const begin = async (page: Page, address: string): Promise<void> => {
  await withInvented(page)
  await page.goto(`${address}contribute/benefit/`)
  await page.locator('#form [name]').first().focus()
  await page.locator('datalist option').first().waitFor({ state: 'attached' })
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).first()
const write = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, words] of Object.entries(answers)) await field(page, name).fill(words)
}

/** A picture of some parts that stand below one another, with a little room around them. */
const picture = async (page: Page, parts: readonly Locator[], name: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.evaluate(() => scrollTo(0, 0)) // boxes are counted from what is in sight, the picture from the top of the page
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null)
  const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y, height }) => y + height))]
  await page.screenshot({ path: join(target, `${name}.png`), fullPage: true, clip: { x: 0, y: Math.floor(top) - 8, width: 640, height: Math.ceil(bottom - top) + 16 } })
}

const rest = {
  'realised.observations.0.value': '6.8',
  title: 'Fewer doses given wrongly on six wards',
  summary: 'On six wards 6.8% of doses were given wrongly after scanning came in, against 11.5% before.',
  'sources.0': invented.sources.label,
} as const

const take = async (page: Page, address: string): Promise<void> => {
  await begin(page, address)
  const ask = (name: string): Locator => page.locator('.ask', { has: field(page, name) })
  await field(page, 'capability').selectOption({ index: 1 })
  await write(page, { organisation: invented.organisations.label })
  await picture(page, [page.locator('#form fieldset.part').first()], 'choose')
  await write(page, { measure: invented.measures.label, 'realised.baseline.value': '11.5%', 'realised.observations.0.value': 'quite a lot' })
  await page.locator('[name=effect][value=benefit]').check()
  await page.locator('#form .said.late').first().waitFor()
  await picture(page, ['realised.baseline.value', 'realised.observations.0.value'].map(ask), 'mend')
  await write(page, rest)
  await page.locator('[name="study.vendorInvolved"][value=false]').check()
  await page.getByRole('button', { name: 'Check it and make the file' }).first().click()
  await page.locator('#made .ways').waitFor()
  await picture(page, [page.locator('#made h3').last(), page.locator('#made .ways')], 'send')
}

const run = async (): Promise<string | undefined> => {
  const { out } = folders(project)
  if (!existsSync(join(out, 'contribute/benefit/index.html'))) return `There is no built site in ${out}. Run npm run build first.`
  mkdirSync(target, { recursive: true })
  const [site, browser] = [await serveSite(out, 0), await startBrowser()]
  try {
    await take(await browser.newPage({ viewport: { width: 640, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' }), site.address)
    return undefined
  } finally {
    await browser.close()
    await site.close()
  }
}

if (process.argv.includes('--help')) process.stdout.write(usage)
else {
  const failed = await run()
  ;(failed === undefined ? process.stdout : process.stderr).write(`${failed ?? `Took three pictures into ${target}.`}\n`)
  process.exitCode = failed === undefined ? 0 : 1
}
