import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { packagedBrowser, startBrowser } from '../../scripts/site/chromium.ts'
import { serveSite } from '../../scripts/site/serve-site.ts'
import { type BuiltSite, realSite } from '../site/built.ts'
import { once } from '../site/once.ts'
import { pageTypes } from './page-types.ts'

/** A browser, the real site served to it, and one path for every type of page. */
export interface Session {
  readonly browser: Browser
  readonly site: BuiltSite
  /** Without the last slash. */
  readonly address: string
  readonly types: readonly (readonly [string, string])[]
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

/** Starts a browser and a server for one test file, and stops both after it. */
export const withBrowser = (): { readonly session: Session } => {
  const held: { session?: Session; stop?: () => Promise<void> } = {}
  beforeAll(async () => {
    const site = await realSite()
    const served = await serveSite(site.out, 0)
    // Two test files must not unpack the browser at once.
    const browser = await startBrowser(process.env, () => once('chromium', packagedBrowser))
    const address = served.address.replace('localhost', '127.0.0.1').replace(/\/$/, '')
    held.session = { browser, site, address, types: Object.entries(pageTypes(site.out)), context: (options) => browser.newContext({ baseURL: address, ...options }) }
    held.stop = async () => {
      await browser.close()
      await served.close()
    }
  })
  afterAll(() => held.stop?.())
  return {
    get session() {
      if (!held.session) throw new Error('The browser has not started yet.')
      return held.session
    },
  }
}

/** Opens a page and waits until it is finished, search results included. */
export const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path, { waitUntil: 'load' })
  if (path.startsWith('/search/?')) await page.locator('#results li').first().waitFor()
  if (path.startsWith('/like-mine/?')) await page.locator('#places').waitFor()
}
