import type { Page } from 'playwright-core'
import { startBrowser } from '../site/chromium.ts'
import { serveSite } from '../site/serve-site.ts'

/** What one search cost: milliseconds from the last key to the first result, and kB fetched until the first five stand there. */
interface Waited {
  readonly milliseconds: number
  readonly kilobytes: number
}

const firstResults = 5

/** One file: whether it is one result, when it had come, and how large it was. */
interface Fetched {
  readonly result: boolean
  readonly at: number
  readonly bytes: number
}

/** What had come by the time of the fifth result, since `from`: the page draws five as soon as they are there, and fetches on. */
const untilFive = (fetched: readonly Fetched[], from: number): number => {
  const since = fetched.filter(({ at }) => at >= from).sort((a, b) => a.at - b.at)
  const fifth = since.filter(({ result }) => result)[firstResults - 1]?.at ?? Number.POSITIVE_INFINITY
  return since.filter(({ at }) => at <= fifth).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}

/** Types a query into the search page, the keys as fast as they go. */
const typed = async (page: Page, query: string, fetched: Fetched[]): Promise<Waited> => {
  const before = performance.now()
  await page.locator('#q').fill('')
  await page.locator('#results li').first().waitFor({ state: 'detached' })
  await page.locator('#q').focus()
  await page.keyboard.type(query)
  const started = performance.now()
  await page.locator('#results li').first().waitFor()
  const milliseconds = performance.now() - started
  await page.locator('#results li').nth(firstResults - 1).waitFor()
  await page.waitForTimeout(200) // sizes come a moment after their files
  return { milliseconds, kilobytes: untilFive(fetched, before) }
}

const words = (name: string, { milliseconds, kilobytes }: Waited): string => `${name} ${Math.round(milliseconds)} ms ${Math.round(kilobytes)} kB`

/**
 * Searches a built site in a real browser over loopback: cold, with an empty cache, page included; then another query warm.
 * The wait includes the 120 ms for which the page lets a reader go on typing.
 */
export const searchSite = async (out: string): Promise<{ readonly seconds: number; readonly waited: string }> => {
  const [site, browser] = [await serveSite(out, 0), await startBrowser()]
  try {
    const page = await browser.newPage()
    const fetched: Fetched[] = []
    page.context().on('requestfinished', async (request) => {
      const [at, result] = [performance.now(), request.url().includes('/pagefind/fragment/')]
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      fetched.push({ result, at, bytes: responseBodySize + responseHeadersSize })
    })
    const began = performance.now()
    await page.goto(`${site.address}search/`, { waitUntil: 'networkidle' })
    const opened = untilFive(fetched, 0)
    const cold = await typed(page, 'sepsis', fetched)
    const warm = await typed(page, 'electronic patient record', fetched)
    return { seconds: (performance.now() - began) / 1000, waited: [words('cold', { ...cold, kilobytes: cold.kilobytes + opened }), words('warm', warm)].join('; ') }
  } finally {
    await browser.close()
    await site.close()
  }
}
