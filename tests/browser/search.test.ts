import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { open, withBrowser } from './session.ts'

const held = withBrowser()

const titles = (page: Page): Promise<string[]> => page.locator('#results .t a').allInnerTexts()
const said = (page: Page): Promise<string> => page.locator('#status').innerText()
const count = async (page: Page): Promise<number> => Number(/^\d+/.exec(await said(page))?.[0] ?? 0)
/** Waits until the page says something else than it did. */
const changed = (page: Page, before: string): Promise<unknown> => page.waitForFunction((old) => document.getElementById('status')?.textContent !== old, before)

describe('a search', () => {
  it('for “epr” from the home page answers with the electronic patient record', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/')
    await page.getByRole('searchbox').fill('epr')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=epr')
    await page.locator('#results li').first().waitFor()
    expect([await page.locator('#best').innerText(), ...(await titles(page)).slice(0, 3)].join(' | ')).toContain('Electronic patient record')
    await page.context().close()
  })

  it.each(['EHR', 'electronic health record', 'BCMA', 'early warning score', 'virtual ward'])('finds the field’s other words: %s', async (query) => {
    const page = await (await held.session.context()).newPage()
    await open(page, `/search/?q=${encodeURIComponent(query)}`)
    expect(await count(page)).toBeGreaterThan(0)
    await page.context().close()
  })

  it('is narrowed by a facet; the address carries it, and reload and Back bring it again', async () => {
    const page = await (await held.session.context({ viewport: { width: 1440, height: 900 } })).newPage()
    await open(page, '/search/?q=alert')
    const before = await said(page)
    const all = await count(page)
    const box = page.locator('#facets input[name=effect]').first()
    const value = await box.inputValue()
    const beside = Number(await box.locator('xpath=..').locator('.soft').innerText())
    await box.check()
    await changed(page, before)
    const narrowed = await said(page)
    expect(await count(page)).toBe(beside)
    expect(beside).toBeLessThan(all)
    expect(new URL(page.url()).searchParams.getAll('effect')).toEqual([value])
    await page.reload()
    await page.locator('#results li').first().waitFor()
    expect(await said(page)).toBe(narrowed)
    expect(await page.locator('#facets input:checked').inputValue()).toBe(value)
    await page.goBack()
    await changed(page, narrowed)
    expect(await said(page)).toBe(before)
    expect(await page.locator('#facets input:checked').count()).toBe(0)
    await page.context().close()
  })

  it('shows ten results at first, and more when asked, never one twice', async () => {
    const page = await (await held.session.context()).newPage()
    await open(page, '/search/?q=hospital')
    await page.waitForFunction(() => document.querySelectorAll('#results li').length === 10)
    const before = await page.locator('#results .t a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.waitForFunction(() => document.querySelectorAll('#results li').length === 20)
    await page.waitForFunction(() => document.activeElement?.closest('#results') !== null)
    expect(before).not.toContain(await page.evaluate(() => document.activeElement?.getAttribute('href')))
    const links = await page.locator('#results .t a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(new Set(links).size).toBe(20)
    await page.context().close()
  })

  it('keeps what was found when the reader only jumps within the page', async () => {
    const page = await (await held.session.context()).newPage()
    await open(page, '/search/?q=hospital')
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.waitForFunction(() => document.querySelectorAll('#results li').length === 20)
    await page.evaluate(() => (location.hash = '#facets'))
    await page.goBack()
    expect(await page.locator('#results li').count()).toBe(20)
    await page.context().close()
  })

  it('draws a value that is chosen even where it finds nothing, so that it can be taken off', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/search/?q=sepsis&effect=nosuch')
    const box = page.locator('#facets input[value=nosuch]')
    await box.waitFor({ state: 'attached' })
    expect([await box.isChecked(), await box.locator('xpath=../span').innerText()]).toEqual([true, '0'])
    await page.context().close()
  })

  it('is reached with / unless the reader turns that off', async () => {
    const page = await (await held.session.context()).newPage()
    await open(page, '/search/?q=sepsis')
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.locator('#results .t a').first().focus()
    await page.keyboard.press('Control+/')
    expect(await focused()).not.toBe('q')
    await page.keyboard.press('/')
    expect(await focused()).toBe('q')
    await page.getByLabel('Use / to jump to the search box').uncheck()
    await page.reload()
    await page.locator('#results .t a').first().focus()
    await page.keyboard.press('/')
    expect(await focused()).not.toBe('q')
    await page.context().close()
  })

  it('leads only to pages that exist', async () => {
    const page = await (await held.session.context()).newPage()
    await open(page, '/search/?q=medication')
    for (const href of await page.locator('#results .t a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      expect((await page.request.get(href)).status()).toBe(200)
    }
    await page.context().close()
  })

  it('tells the reader how many it found, and says plainly when there is nothing', async () => {
    const page = await (await held.session.context()).newPage()
    await open(page, '/search/?q=sepsis')
    expect(await said(page)).toMatch(/^\d+ results for “sepsis”(, then others that come near)?\./)
    expect(await page.locator('#said').getAttribute('aria-live')).toBe('polite')
    await page.waitForFunction(() => document.getElementById('said')?.textContent === document.getElementById('status')?.textContent)
    await page.goto('/search/?q=qqqqzzzz')
    await page.getByText('Nothing found for “qqqqzzzz”.').waitFor()
    expect(await page.getByRole('heading', { name: 'Browse instead' }).isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('what is done to a query', () => {
  const asked = async (query: string): Promise<{ readonly said: string; readonly best: string; readonly first: readonly string[]; readonly page: Page }> => {
    const page = await (await held.session.context()).newPage()
    await page.goto(`/search/?q=${encodeURIComponent(query)}`)
    await page.waitForFunction(() => document.getElementById('status')?.textContent !== '')
    await page.locator('#facets details, #note p').first().waitFor() // all is drawn
    return { said: await said(page), best: await page.locator('#best').innerText(), first: (await titles(page)).slice(0, 5), page }
  }

  it('is told: other names searched, slips put right, words that no record has', async () => {
    const [other, slip, nothing] = await Promise.all(['paperless notes', 'sepis alerts', 'kubernetes sepsis'].map(asked))
    expect(other?.said).toContain('Also searched: ')
    expect(slip?.said).toContain('Read “sepis” as “sepsis”.')
    expect(nothing?.said).toMatch(/No record has all of “kubernetes sepsis”[\s\S]*No record has “kubernetes”\./)
    for (const one of [other, slip, nothing]) await one?.page.context().close()
  })

  it('a query that names a capability or a place is answered with it first', async () => {
    const [capability, place] = await Promise.all(['BCMA', 'addenbrookes'].map(asked))
    expect(capability?.best).toMatch(/^Best answer: Closed-loop medication/)
    expect(place?.first[0]).toBe('Cambridge University Hospitals NHS Foundation Trust')
    for (const one of [capability, place]) await one?.page.context().close()
  })

  it('results stand under the name of their kind, with effect, place, study and year', async () => {
    const { page } = await asked('sepsis alerts')
    expect(await page.locator('#results h2').allInnerTexts()).toContain('Benefits, nulls and disbenefits')
    expect(await page.locator('#results ol[data-kind=result] li').first().innerText()).toMatch(/(Benefit|No difference|Disbenefit|Mixed)[\s\S]*Result · .+ · .+ · \d{4}/)
    await page.context().close()
  })

  it('nothing found leads to nearby words and to adding what is missing', async () => {
    const { page } = await asked('sepssssis')
    const words = await page.locator('#note').innerText()
    expect(words).toContain('Add it with its source')
    await page.context().close()
  })

  it('searches made before are kept in this browser until they are forgotten', async () => {
    const { page } = await asked('sepsis')
    await page.goto('/search/')
    await page.locator('#q').fill('alerts')
    await page.locator('#q').press('Enter')
    await page.locator('#results li').first().waitFor()
    await page.goto('/search/')
    await page.getByText('Searched before:').waitFor()
    expect(await page.locator('#recent a').allInnerTexts()).toEqual(['alerts'])
    await page.getByRole('button', { name: 'Forget these' }).click()
    expect(await page.evaluate(() => [localStorage.length, document.activeElement?.id])).toEqual([0, 'q'])
    await page.context().close()
  })
})

describe('the search index', () => {
  it('is not fetched before it is used, on any type of page', async () => {
    const page = await (await held.session.context()).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    for (const path of ['/', '/search/', '/capabilities/', '/there/is/no/such/page/']) await page.goto(path, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
    await page.goto('/search/')
    await page.locator('#q').fill('sepsis')
    await page.locator('#results li').first().waitFor()
    expect(asked.filter((path) => path.startsWith('/pagefind/')).length).toBeGreaterThan(0)
    await page.context().close()
  })

  it('that cannot be loaded is said so, and the lists remain', async () => {
    const page = await (await held.session.context()).newPage()
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto('/search/?q=sepsis')
    await page.getByText('The search index could not be loaded. The lists below still work.').waitFor()
    expect(await page.getByRole('heading', { name: 'Browse instead' }).isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('a hostile query', () => {
  const hostile: Readonly<Record<string, string>> = {
    'ten thousand letters': 'a'.repeat(10_000),
    'two thousand words': 'scan '.repeat(2_000),
    'a picture with a handler': '<img src=x onerror="alert(1)">',
    'a script': '</script><script>alert(1)</script>',
    'bait for patterns': '(((((a+)+)+)+)+)$ [\\]{1000} .*?'.repeat(20),
    'marks that turn the text': '\u202Egnidaer\u202C \u2067right\u2069 \u200F',
    'control characters': '\u0001\u0007\u001B[31m\u007F\t\n',
    'half a pair': '\uD83D epr \uDC00',
    'a percent that is no escape': '100% %zz %',
    'the name of a built-in': '__proto__ constructor toString',
    'quotation marks': '"\'`‘“«',
  }

  it.each(Object.entries(hostile))('of %s makes no error, no dialog and no markup', async (_, query) => {
    const page = await (await held.session.context()).newPage()
    const heard: string[] = []
    page.on('pageerror', (error) => heard.push(error.message))
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto('/search/')
    await page.locator('#q').fill(query)
    await page.locator('#q').press('Enter')
    await page.waitForFunction(() => document.getElementById('status')?.textContent !== '' || (document.getElementById('q') as HTMLInputElement).value.trim() === '')
    await page.goto(`/search/?q=${encodeURIComponent(query.toWellFormed().slice(0, 2_000))}&effect=${encodeURIComponent('<b>')}&constructor=1`)
    await page.waitForFunction(() => document.getElementById('status')?.textContent !== '')
    const made = await page.locator('#status *, #best :not(a), #results :is(img, script, iframe, b), #facets :is(img, script, iframe, b)').count()
    expect({ heard, made }).toEqual({ heard: [], made: 0 })
    expect(await said(page)).not.toContain('could not be loaded')
    await page.locator('#q').fill('sepsis')
    await page.waitForFunction(() => document.getElementById('status')?.textContent.includes('sepsis'))
    await page.context().close()
  })
})
