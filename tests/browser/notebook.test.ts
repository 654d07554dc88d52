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
    expect(await page.locator('#status').innerText()).toBe('What this browser had stored as a notebook could not be read and was cleared. 3 names could not be kept: no such record in this library.')
    expect(await page.locator('main img').count()).toBe(0)
    await page.context().close()
  })

  it('says so where there is no script', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/notebook/')
    expect(await page.locator('main').innerText()).toContain('The notebook needs JavaScript')
    await page.context().close()
  })
})
