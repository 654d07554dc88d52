import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../site/csv.ts'
import { withBrowser } from './session.ts'

const held = withBrowser()
const keep = '/notebook/?keep=lessons/baseline-first,benefits/cvw-england-los'

const opened = async (path: string): Promise<Page> => {
  const page = await (await held.session.context()).newPage()
  await page.goto(path)
  await page.locator('.entries > li, #empty:visible').first().waitFor()
  return page
}
const copy = async (page: Page, format: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-copy=${format}]`)])
  return readFile(await download.path())
}

describe('the notebook', () => {
  it('keeps a record from its own page in one click, and remembers it', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/lessons/baseline-first/')
    const title = await page.locator('h1').innerText()
    await page.getByRole('link', { name: 'Keep in my notebook' }).click()
    await page.locator('.entries > li').waitFor()
    expect(await page.locator('.entries h2').allInnerTexts()).toEqual([title])
    expect(new URL(page.url()).search).toBe('')
    await page.goto('/notebook/')
    await page.locator('.entries > li').waitFor()
    expect(await page.locator('.entries > li').count()).toBe(1)
    await page.context().close()
  })

  it('takes notes, moves, takes out and puts back', async () => {
    const page = await opened(keep)
    const titles = () => page.locator('.entries h2').allInnerTexts()
    const [first, second] = await titles()
    await page.locator('textarea').first().fill('Ask <b>them</b>.')
    await page.getByRole('button', { name: `Move down: ${first}` }).click()
    expect(await titles()).toEqual([second, first])
    await page.getByRole('button', { name: `Take out: ${first}` }).click()
    expect(await titles()).toEqual([second])
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await titles()).toEqual([second, first])
    await page.reload()
    await page.locator('.entries > li').first().waitFor()
    expect(await page.locator('textarea').nth(1).inputValue()).toBe('Ask <b>them</b>.')
    expect(await page.locator('.entries b').count()).toBe(0)
    await page.getByRole('button', { name: 'Empty the notebook' }).click()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.context().close()
  })

  it('is carried to Word with notes, labels of honesty and references, and a document library can open it', async () => {
    const page = await opened(keep)
    await page.locator('textarea').first().fill('For the board.')
    const { value: text, messages } = await mammoth.extractRawText({ buffer: await copy(page, 'docx') })
    expect(messages).toEqual([])
    for (const words of ['For the board.', 'How far to trust it: ', 'Compiled from published sources', '▼ Disbenefit', 'adjusted incidence rate ratio 1.05', 'References', 'Georghiou T', '10.1016/j.eclinm.2022.101441']) expect(text).toContain(words)
    const { value: html } = await mammoth.convertToHtml({ buffer: await copy(page, 'docx') })
    expect([...html.matchAll(/<h1>/g)].length).toBeGreaterThanOrEqual(3)
    await page.context().close()
  })

  it('is carried to Markdown and a spreadsheet, in the style of references that is chosen', async () => {
    const page = await opened(keep)
    await page.selectOption('#style', 'apa')
    expect((await copy(page, 'md')).toString()).toContain('- Georghiou, T., Sherlaw-Johnson, C.')
    const [head, ...rows] = readCsv((await copy(page, 'csv')).toString().replace('\uFEFF', ''))
    expect(head).toContain('How far to trust it')
    expect(rows.map(([kind]) => kind)).toEqual(['lesson', 'result'])
    await page.selectOption('#style', 'harvard1')
    expect((await copy(page, 'md')).toString()).toContain('Georghiou, T. et al. (2022)')
    await page.context().close()
  })

  it('asks for nothing outside the site, and for Word and references only on asking', async () => {
    const page = await (await held.session.context()).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(keep)
    await page.locator('.entries > li').first().waitFor()
    expect(asked.filter((url) => !url.startsWith(held.session.address))).toEqual([])
    expect(asked.filter((url) => /word|references/.test(url))).toEqual([])
    await copy(page, 'docx')
    expect(asked.filter((url) => /_assets\/(word|references)/.test(url))).toHaveLength(2)
    await page.context().close()
  })

  it('meets nonsense in the address or in the store with a clean page and a message', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/notebook/')
    await page.evaluate(() => localStorage.setItem('exemplar:notebook', '[{"key":"<img src=x>","note":7}]'))
    await page.goto(`/notebook/?keep=${encodeURIComponent('<img src=x onerror=alert(1)>,benefits/__proto__,benefits/constructor')}`)
    await page.locator('#empty:visible').waitFor()
    expect(await page.locator('#status').innerText()).toBe('What this browser had stored as a notebook could not be read and was put aside, not deleted. 3 names could not be kept: no such record in this library.')
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('exemplar:notebook:unread'))).toBe('[{"key":"<img src=x>","note":7}]')
    await page.context().close()
  })

  it('asks for the files of this library alone, whatever shelves an address invents', async () => {
    const page = await (await held.session.context()).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/notebook/?keep=evil-shelf/a,another/b')
    await page.locator('#empty:visible').waitFor()
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([])
    await page.context().close()
  })

  it('prints every note whole, and no box that nobody wrote in', async () => {
    const page = await opened(keep)
    await page.locator('textarea').first().fill(Array.from({ length: 30 }, (_, line) => `Line ${line}`).join('\n'))
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.printed').allInnerTexts()).toEqual([expect.stringMatching(/^Your note: Line 0\n[\s\S]*Line 29$/)])
    expect([await page.locator('textarea:visible').count(), await page.getByText('Your note', { exact: true }).and(page.locator(':visible')).count()]).toEqual([0, 0])
    await page.context().close()
  })

  it('says so where there is no script', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/notebook/')
    expect(await page.locator('main').innerText()).toContain('The notebook needs JavaScript')
    await page.context().close()
  })
})

describe('a note that somebody wrote', () => {
  const stored = (page: Page): Promise<unknown> => page.evaluate(() => JSON.parse(localStorage.getItem('exemplar:notebook') ?? 'null') as unknown)
  const put = (page: Page, notes: unknown) => page.evaluate((all) => localStorage.setItem('exemplar:notebook', JSON.stringify(all)), notes)
  const lesson = { key: 'lessons/baseline-first', note: 'Ask the ward.' }

  it('is shown and kept when the card of its record cannot be loaded, and when the library has no such record', async () => {
    const page = await opened('/notebook/')
    const gone = { key: 'lessons/no-such-lesson', note: 'Still mine.' }
    const result = { key: 'benefits/cvw-england-los', note: 'For the board.' }
    await put(page, [result, gone, lesson])
    await page.route('**/notebook/benefits.json', (route) => route.abort())
    await page.goto('/notebook/')
    await page.locator('.entries > li').nth(2).waitFor()
    expect((await page.locator('.entries h2').allInnerTexts()).slice(0, 2)).toEqual(['Could not be loaded now: benefits/cvw-england-los', 'No longer in this library: lessons/no-such-lesson'])
    expect(await page.locator('textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toEqual(['For the board.', 'Still mine.', 'Ask the ward.'])
    expect(await stored(page)).toEqual([result, gone, lesson])
    await page.locator('textarea').nth(2).fill('Ask them all.')
    expect(await stored(page)).toEqual([result, gone, { ...lesson, note: 'Ask them all.' }])
    await page.context().close()
  })

  it('is not pushed out by an address that asks for more than fits', async () => {
    const page = await opened('/notebook/')
    const full = Array.from({ length: 200 }, (_, index) => ({ key: `lessons/mine-${index}`, note: 'mine' }))
    await put(page, full)
    await page.goto(keep)
    await page.locator('.entries > li').first().waitFor()
    expect(await page.locator('#status').innerText()).toBe('The notebook holds 200 records at most: 2 were not kept.')
    expect(await stored(page)).toEqual(full)
    await page.context().close()
  })

  it('stays when another tab keeps, writes or takes out something else', async () => {
    const context = await held.session.context()
    const [one, two] = [await context.newPage(), await context.newPage()]
    await one.goto(keep)
    await one.locator('.entries > li').nth(1).waitFor()
    await two.goto('/notebook/')
    await two.locator('.entries > li').nth(1).waitFor()
    await one.locator('textarea').first().fill('From the first tab.')
    await two.waitForFunction(() => document.querySelector('textarea')?.value === 'From the first tab.')
    await two.locator('textarea').nth(1).fill('From the second tab.')
    await one.goto('/notebook/?keep=capabilities/closed-loop-medication')
    await two.locator('.entries > li').nth(2).waitFor()
    await one.locator('.entries > li').nth(2).waitFor()
    expect(await stored(one)).toEqual([{ key: 'capabilities/closed-loop-medication', note: '' }, { key: 'lessons/baseline-first', note: 'From the first tab.' }, { key: 'benefits/cvw-england-los', note: 'From the second tab.' }])
    await context.close()
  })

  it('stays when another entry is put back, which returns to its place', async () => {
    const page = await opened(keep)
    const [first, second] = await page.locator('.entries h2').allInnerTexts()
    await page.getByRole('button', { name: `Take out: ${first}` }).click()
    await page.locator('textarea').first().fill('Written since.')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.locator('.entries h2').allInnerTexts()).toEqual([first, second])
    expect(await page.locator('textarea').nth(1).inputValue()).toBe('Written since.')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first)
    await page.context().close()
  })

  it('stays when an entry beside it cannot be read, and what cannot is put aside', async () => {
    const page = await opened('/notebook/')
    await put(page, [lesson, { key: 7 }])
    await page.goto('/notebook/')
    await page.locator('.entries > li').waitFor()
    expect(await page.locator('#status').innerText()).toContain('A part of what this browser had stored')
    expect(await page.locator('textarea').inputValue()).toBe('Ask the ward.')
    expect(await page.evaluate(() => localStorage.getItem('exemplar:notebook:unread'))).toContain('{"key":7}')
    await page.context().close()
  })

  it('is not called spoilt by a browser that refuses its store', async () => {
    const page = await (await held.session.context()).newPage()
    await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError') } }))
    await page.goto('/notebook/?keep=lessons/baseline-first')
    await page.locator('.entries > li').waitFor()
    expect(await page.locator('#status').innerText()).toMatch(/^Kept “.+”\. This browser refuses to store the notebook: take a copy before you close the page\.$/)
    await page.context().close()
  })

  it('moves with the keyboard, and the focus moves with it', async () => {
    const page = await opened(keep)
    const [first] = await page.locator('.entries h2').allInnerTexts()
    await page.getByRole('button', { name: `Move down: ${first}` }).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Move up: ${first}`)
    await page.context().close()
  })
})
