import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withScript } from '../site/properties.ts'
import { open, withBrowser } from './session.ts'

const held = withBrowser()

/** Keeps everything a page complains of: errors, warnings, refused loads, failed requests, dialogs. */
const listen = async (page: Page): Promise<string[]> => {
  const heard: string[] = []
  await page.exposeFunction('hearViolation', (words: string) => heard.push(`policy: ${words}`))
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => (globalThis as unknown as { hearViolation: (words: string) => void }).hearViolation(`${violatedDirective} ${blockedURI}`)))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  // Leaving a page ends what it was still fetching; that is not its fault.
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && heard.push(`failed: ${request.url()}`))
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return heard
}

describe('every type of page', () => {
  it('opens without an error, a warning or a refusal by its own security policy', { timeout: 120_000 }, async () => {
    const page = await (await held.session.context()).newPage()
    const heard = await listen(page)
    const wrong: string[] = []
    for (const [type, path] of held.session.types) {
      await open(page, path)
      wrong.push(...heard.splice(0).filter((words) => !(type === 'no page' && words.includes('404'))).map((words) => `${type} (${path}) ${words}`))
    }
    await page.context().close()
    expect(wrong).toEqual([])
  })

  it('asks nobody but its own site for anything, and for no script unless it is search, the evidence map or a tool', { timeout: 120_000 }, async () => {
    const page = await (await held.session.context()).newPage()
    const asked: { url: string; kind: string }[] = []
    page.on('request', (request) => asked.push({ url: request.url(), kind: request.resourceType() }))
    const wrong: string[] = []
    for (const [type, path] of held.session.types) {
      await open(page, path)
      const found = asked.splice(0)
      wrong.push(...found.filter(({ url }) => !url.startsWith(`${held.session.address}/`)).map(({ url }) => `${type}: ${url}`))
      if (!type.startsWith('search') && !withScript.has(path.replace(/\?.*/, ''))) wrong.push(...found.filter(({ kind }) => ['script', 'fetch', 'xhr', 'websocket'].includes(kind)).map(({ url }) => `${type}: ${url}`))
    }
    await page.context().close()
    expect(wrong).toEqual([])
  })

  it('can be read without JavaScript: its title, its words and its links are there', { timeout: 120_000 }, async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    const wrong: string[] = []
    for (const [type, path] of held.session.types) {
      await page.goto(path)
      const words = await page.locator('main').innerText()
      const links = await page.locator('main a:visible').count()
      if (!(await page.locator('h1').isVisible()) || words.length < 80 || links === 0) wrong.push(`${type} (${path}): ${words.length} characters, ${links} links`)
    }
    await page.context().close()
    expect(wrong).toEqual([])
  })
})

describe('this test', () => {
  it('hears a script that the policy refuses, a picture from elsewhere and an error', async () => {
    const page = await (await held.session.context()).newPage()
    const heard = await listen(page)
    await page.route('**/broken/', (route) => route.fulfill({ contentType: 'text/html', body: `<meta http-equiv="Content-Security-Policy" content="img-src 'none'"><img src="/a.png"><script>missing()</script>` }))
    await page.goto('/broken/')
    await page.context().close()
    expect(heard.join('\n')).toMatch(/policy: img-src/)
    expect(heard.join('\n')).toMatch(/error: missing is not defined/)
  })
})

describe('without JavaScript', () => {
  it('a search from the home page lands on lists that lead to every record', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/')
    await page.locator('input[name=q]').fill('epr')
    await page.locator('input[name=q]').press('Enter')
    await page.waitForURL('**/search/?q=epr')
    expect(await page.locator('noscript p').isVisible()).toBe(true)
    expect(await page.locator('noscript p').innerText()).toContain('Live search needs JavaScript.')
    expect(await page.getByRole('link', { name: 'Electronic patient record' }).first().isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Lessons', exact: true }).first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('a list can still be narrowed, and turned page by page', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/benefits/')
    await page.getByRole('navigation', { name: 'Narrow the list' }).getByRole('link', { name: 'Disbenefit', exact: true }).click()
    expect(await page.locator('h1').innerText()).toContain('Disbenefit')
    await page.goto('/sources/')
    await page.locator('.pager a[rel=next]').click()
    await page.waitForURL('**/sources/page/2/')
    expect(await page.locator('.rows > li').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('a record can be reported with one press, its address already written down', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/capabilities/electronic-patient-record/')
    const href = (await page.getByRole('link', { name: 'Report a problem' }).getAttribute('href')) ?? ''
    await page.context().close()
    expect(new URL(href).searchParams.get('body')).toContain('/capabilities/electronic-patient-record/')
  })
})
