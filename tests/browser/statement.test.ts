import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import mammoth from 'mammoth'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { allPlanningOptions, type CapabilityOptions, type MeasureOption } from '#engine/planning/options.ts'
import { percentSize } from '#engine/planning/percent.ts'
import { addedColumns, greenBookColumns, registerColumns, statementRow } from '#engine/planning/register.ts'
import { targetWords } from '#engine/planning/target-words.ts'
import { readCsv } from '../site/csv.ts'
import { withBrowser } from './session.ts'

const held = withBrowser()

interface Case {
  readonly capability: CapabilityOptions
  readonly measure: MeasureOption
}
const cases = (fits: (measure: MeasureOption) => boolean): readonly Case[] =>
  allPlanningOptions(held.session.site.library).flatMap((capability) => capability.measures.filter((measure) => measure.results.some(({ change }) => change.kind === 'scaled') && fits(measure)).map((measure) => ({ capability, measure })))
const first = (fits: (measure: MeasureOption) => boolean): Case => cases(fits)[0] ?? expect.fail('This library has no such measure.')

const openPage = async (query = '', options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await held.session.context(options)).newPage()
  await page.goto(`/statement/${query}`)
  await page.locator('#plan').waitFor()
  return page
}
const show = async (page: Page, { capability }: Case): Promise<void> => {
  await page.getByLabel('Capability').selectOption(capability.id)
  await page.getByRole('button', { name: 'Show its measures' }).click()
  await page.getByRole('heading', { level: 3, name: capability.label }).waitFor()
}
const idOf = ({ capability, measure }: Case): string => `#${capability.id}--${measure.id}`
const tick = async (page: Page, one: Case, baseline?: string): Promise<void> => {
  await page.locator(idOf(one)).check()
  if (baseline !== undefined) await page.locator(`${idOf(one)}-baseline`).fill(baseline)
}
const rangeShown = (page: Page, { capability, measure }: Case) => page.locator(`#rows tbody[data-key="${capability.id}/${measure.id}"] [data-l="Planned range"]`).innerText()
const served = async (page: Page, { capability, measure }: Case): Promise<Case> => {
  const options = (await page.evaluate(async (id) => (await fetch(`/statement/${id}.json`)).json(), capability.id)) as CapabilityOptions
  return { capability: options, measure: options.measures.find(({ id }) => id === measure.id) ?? expect.fail('It is not served.') }
}
/** What the engine makes of the file that the site serves. */
const rangeByEngine = ({ capability, measure }: Case, baseline: number): string => {
  const { planned } = statementRow(capability, measure, { baseline })
  return planned.kind === 'range' ? `${planned.words}: ${targetWords(planned)}` : planned.why
}
const take = async (page: Page, button: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()])
  return readFile(await download.path())
}
const settled = (page: Page, words: string) => page.waitForFunction((part) => location.search.includes(part), words)

describe('a statement for a hospital of 600 beds', () => {
  it('puts what others measured on its own baseline, and follows when the baseline changes', async () => {
    const one = first(({ unit, results }) => unit === '%' && results.length === 1)
    const page = await openPage()
    await page.locator('#capability').focus()
    await page.locator('#beds').fill('600')
    await show(page, one)
    await tick(page, one, '8.2')
    const file = await served(page, one)
    expect(await rangeShown(page, one)).toBe(rangeByEngine(file, 8.2))
    await page.locator(`${idOf(one)}-baseline`).fill('12.5')
    expect(await rangeShown(page, one)).toBe(rangeByEngine(file, 12.5))
    expect(await page.locator('#about').innerText()).toContain('600 beds')
    await page.waitForFunction(() => document.querySelector('#summary')?.textContent.startsWith('1 in the draft: 1 on your own baseline'))
    await page.context().close()
  })

  it('is the same from its address, in another browser and after a reload, and Back undoes the last choice', async () => {
    const [one, two] = [first(({ unit }) => unit === '%'), first(({ unit }) => unit === 'minutes')]
    const page = await openPage()
    await show(page, one)
    await tick(page, one, '8.2')
    await settled(page, '8.2')
    await show(page, two)
    await tick(page, two, '1,200')
    await settled(page, ':1200')
    const query = new URL(page.url()).search
    const shown = await Promise.all([rangeShown(page, one), rangeShown(page, two)])
    const other = await openPage(query)
    await other.locator('#rows tbody').nth(1).waitFor()
    expect(await Promise.all([rangeShown(other, one), rangeShown(other, two)])).toEqual(shown)
    expect(await other.locator(`${idOf(two)}-baseline`).inputValue()).toBe('1200')
    await other.context().close()
    await page.goBack()
    await page.waitForFunction(() => document.querySelectorAll('#rows tbody').length === 1)
    expect(await page.locator(idOf(two)).isChecked()).toBe(false)
    await page.context().close()
  })

  it('shows each result with its mark, its link, its kind of study, and its arithmetic', async () => {
    const one = first(({ unit, results }) => unit === '%' && results.every(({ change }) => change.kind === 'scaled'))
    const page = await openPage(`?c=${one.capability.id}&m=${one.measure.id}:50`)
    const row = page.locator('#rows tbody')
    await row.waitFor()
    for (const summary of await row.locator('summary').all()) await summary.click()
    const result = one.measure.results[0] ?? expect.fail('There is no result.')
    expect(await row.locator(`a[href="${result.href}"]`).count()).toBe(1)
    const words = await row.innerText()
    for (const said of [result.levelWords, result.honesty, result.effectWords, 'Benefit number', '50% × (1 ']) expect(words).toContain(said)
    await page.context().close()
  })

  it('warns of double counting and adds nothing up where two capabilities plan the same measure', async () => {
    const all = cases(() => true)
    const [one, two] = all.flatMap((a) => all.filter((b) => b.measure.id === a.measure.id && b.capability.id > a.capability.id).map((b) => [a, b] as const))[0] ?? expect.fail('No measure is served twice.')
    const page = await openPage(`?c=${one.capability.id}&m=${one.measure.id}&c=${two.capability.id}&m=${two.measure.id}`)
    await page.locator('#warnings p').waitFor()
    expect(await page.locator('#warnings').innerText()).toMatch(new RegExp(`^Double counting: .*${one.capability.label}.*${two.capability.label}`))
    await page.context().close()
  })

  it('moves only the helpful end for optimism, and only with a reason', async () => {
    const one = first(({ direction, results }) => direction === 'lower' && results.length === 1 && results.every(({ change }) => change.kind === 'scaled' && change.high < 0))
    const [{ change } = expect.fail('There is no result.')] = one.measure.results
    const far = change.kind === 'scaled' ? change.low : 0
    const page = await openPage(`?c=${one.capability.id}&m=${one.measure.id}:50`)
    await page.locator('#rows tbody').waitFor()
    await page.getByText('Officer, timescale, optimism, value').and(page.locator(':visible')).click()
    await page.locator(`${idOf(one)}-optimism`).fill('50')
    expect(await rangeShown(page, one)).toContain(percentSize(far))
    await page.locator('#rows summary').first().click()
    expect(await page.locator('#rows').innerText()).toContain('The optimism adjustment needs a reason of at least 10 characters; it was not applied.')
    await page.locator(`${idOf(one)}-reason`).fill('One hospital elsewhere')
    expect(await rangeShown(page, one)).not.toContain(percentSize(far))
    await page.context().close()
  })
})

describe('what is typed into a statement', () => {
  it.each([['12 hours', 'This is counted in minutes, not in “hours”. Write the number alone.'], ['-5', 'A negative number makes no sense here.'], ['lots', 'This is not a number. Write it in figures, such as 1,200 or 12.5.']])('is refused in words beside the field: %s', async (typed, words) => {
    const one = first(({ unit }) => unit === 'minutes')
    const page = await openPage()
    await show(page, one)
    await tick(page, one, typed)
    expect(await page.locator(`${idOf(one)}-baseline-said`).innerText()).toBe(words)
    expect(await page.locator(`${idOf(one)}-baseline`).getAttribute('aria-invalid')).toBe('true')
    expect(await rangeShown(page, one)).toContain('enter a baseline')
    expect(new URL(page.url()).search).not.toContain(':')
    await page.context().close()
  })

  it('stays words: no HTML ever comes of it', async () => {
    const one = first(() => true)
    const page = await openPage(`?c=${one.capability.id}&m=${one.measure.id}`)
    await page.locator('#rows tbody').waitFor()
    await page.getByText('Officer, timescale, optimism, value').and(page.locator(':visible')).click()
    await page.locator(`${idOf(one)}-owner`).fill('<img src=x onerror=alert(1)>')
    expect(await page.locator(`${idOf(one)}-owner-said`).innerText()).toBe('Keep to 80 characters, without < or >.')
    await page.locator(`${idOf(one)}-owner`).fill('Chief & "nurse"')
    expect(await page.locator('#rows [data-l=Officer]').innerText()).toBe('Chief & "nurse"')
    expect(await page.locator('main img').count()).toBe(0)
    await page.context().close()
  })
})

describe('a hostile or broken address', () => {
  it.each([
    ['HTML as a capability', '?c=<img src=x onerror=alert(1)>'],
    ['HTML as a measure', '?c=closed-loop-medication&m=%3Cimg%20onerror%3E:5'],
    ['10,000 characters', `?c=${'a'.repeat(10_000)}`],
    ['a negative baseline', '?c=closed-loop-medication&m=drug-round-duration:-5'],
    ['NaN', '?c=closed-loop-medication&m=drug-round-duration:NaN'],
    ['a name of the language', '?c=__proto__'],
    ['a measure of nothing', '?m=a:1'],
    ['half a sign', '?c=%'],
  ])('with %s gives a clean page, a message and no HTML', async (_, query) => {
    const page = await (await held.session.context()).newPage()
    const heard: string[] = []
    page.on('pageerror', ({ message }) => heard.push(message))
    page.on('dialog', ({ message }) => heard.push(message()))
    await page.goto(`/statement/${query}`)
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '')
    expect(await page.locator('#status').innerText()).toBe('This address holds something that cannot be read, so the statement starts empty.')
    expect([new URL(page.url()).search, await page.locator('#chosen').innerHTML(), await page.locator('#draft').isVisible(), await page.locator('main img').count(), heard]).toEqual(['', '', false, 0, []])
    await page.context().close()
  })

  it('names what it does not find and keeps the rest', async () => {
    const one = first(() => true)
    const page = await openPage(`?c=${one.capability.id}&m=${one.measure.id}&m=no-such-measure:4&c=no-such-capability`)
    await page.locator('#rows tbody').waitFor()
    expect(await page.locator('#status').innerText()).toBe('2 things it named cannot be found in this library and were left out.')
    await page.context().close()
  })

  it('cannot spoil the page through what this browser keeps, either', async () => {
    const page = await openPage()
    await page.evaluate(() => localStorage.setItem('exemplar:statement', JSON.stringify('c=<img src=x onerror=alert(1)>')))
    await page.reload()
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '')
    expect(await page.locator('#status').innerText()).toBe('What this browser had kept could not be read and was put aside, not deleted. The statement starts empty.')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['exemplar:statement:unread'])
    await page.getByRole('button', { name: 'Forget this' }).click()
    await page.waitForFunction(() => localStorage.length === 0)
    await page.context().close()
  })
})

describe('what this browser keeps of a statement', () => {
  it('is brought back on the next visit, and forgotten on asking', async () => {
    const one = first(() => true)
    const page = await openPage()
    await show(page, one)
    await tick(page, one, '50')
    await settled(page, ':50')
    await page.goto('/statement/')
    await page.locator('#rows tbody').waitFor()
    expect(await page.locator(`${idOf(one)}-baseline`).inputValue()).toBe('50')
    await page.getByRole('button', { name: 'Forget this' }).click()
    await page.waitForFunction(() => document.querySelectorAll('#rows tbody').length === 0)
    expect([await page.evaluate(() => Object.keys(localStorage)), new URL(page.url()).search, await page.locator('#draft').isVisible()]).toEqual([[], '', false])
    await page.context().close()
  })
})

describe('a reason or a source', () => {
  it('is told beside its field, while it is typed, that it is too short to be used', async () => {
    const one = first(({ unit }) => unit === '%')
    const page = await openPage()
    await show(page, one)
    await tick(page, one, '8.2')
    await page.locator(`${idOf(one)}-baseline`).locator('xpath=ancestor::div[contains(@class, "fields")]').locator('summary').click()
    for (const [field, words] of [['reason', 'needs a reason of at least 10 characters'], ['source', 'needs its source in at least 10 characters']]) {
      await page.locator(`${idOf(one)}-${field}`).fill('short')
      await page.waitForFunction(([id, part]) => document.querySelector(`${id}-said`)?.textContent.includes(part ?? ''), [`${idOf(one)}-${field}`, words])
      await page.locator(`${idOf(one)}-${field}`).fill('Two hospitals only')
      await page.waitForFunction((id) => document.querySelector(`${id}-said`)?.textContent === '', `${idOf(one)}-${field}`)
    }
    await page.context().close()
  })
})

describe('two measures of staff time with one capability', () => {
  it('are warned of as perhaps the same minutes', async () => {
    const timed = cases(({ unit, results }) => unit === 'minutes' && results.some((result) => result.class === 'non-cash-releasing'))
    const [one, two] = timed.flatMap((a) => timed.filter((b) => b.capability === a.capability && b.measure !== a.measure).map((b) => [a, b] as const))[0] ?? expect.fail('This library has no such pair.')
    const page = await openPage(`?c=${one.capability.id}&m=${one.measure.id}:50&m=${two.measure.id}:60`)
    await page.locator('#warnings .gap').first().waitFor()
    expect(await page.locator('#warnings').innerText()).toContain('These may be the same minutes')
    await page.context().close()
  })
})

describe('a statement taken away', () => {
  const filled = async (): Promise<{ page: Page; cells: readonly (readonly string[])[] }> => {
    const [one, two] = [first(({ unit }) => unit === '%'), first(({ unit }) => unit === 'minutes')]
    const page = await openPage(`?b=600&c=${one.capability.id}&m=${one.measure.id}:8.2&o=Chief+nurse${one.capability.id === two.capability.id ? '' : `&c=${two.capability.id}`}&m=${two.measure.id}:60`)
    await page.locator('#rows tbody').nth(1).waitFor()
    const rows = [{ ...one, entry: { baseline: 8.2, owner: 'Chief nurse' } }, { ...two, entry: { baseline: 60 } }]
    const order = rows.toSorted((a, b) => (a.capability.id === b.capability.id ? a.capability.measures.indexOf(a.measure) - b.capability.measures.indexOf(b.measure) : 0))
    return { page, cells: order.map(({ capability, measure, entry }, index) => registerColumns.map((column) => statementRow(capability, measure, entry, index + 1, order.findIndex((row) => row.capability.id === capability.id) + 1).cells[column])) }
  }

  it('as CSV has exactly the columns of the Green Book, then ours, and a row for each measure', async () => {
    const { page, cells } = await filled()
    const [head, ...rows] = readCsv((await take(page, '#save-csv')).toString().replace('\uFEFF', ''))
    expect(head).toEqual([...greenBookColumns, ...addedColumns])
    expect(rows).toEqual(cells)
    await page.context().close()
  })

  it('as a Word file has the same rows, and Word’s own headings', async () => {
    const { page, cells } = await filled()
    const file = await take(page, '#save-word')
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: file })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    const plain = (text: string) => text.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    const tables = [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) => [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell))))
    expect(tables[0]).toEqual([[...greenBookColumns], ...cells.map((row) => row.slice(0, greenBookColumns.length))])
    expect(tables[1]).toEqual([['Benefit number', ...addedColumns], ...cells.map((row) => [row[0], ...row.slice(greenBookColumns.length)])])
    expect(html).toContain('<h1>Statement of planned benefits</h1>')
    for (const words of ['Draft. Ranges come from what others measured; none of them is a promise.', '600 beds', 'Worked arithmetic']) expect(plain(html)).toContain(words)
    await page.context().close()
  })

  it('on paper is the draft alone, with everything opened', async () => {
    const { page } = await filled()
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect([await page.locator('#plan').isVisible(), await page.locator('#registers').isVisible(), await page.locator('#save-csv').isVisible()]).toEqual([false, false, false])
    expect(await page.locator('#rows').innerText()).toContain('8.2% × (1 ')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('#rows details[open]').count()).toBe(0)
    await page.context().close()
  })
})

describe('the page of the statement', () => {
  it('asks for nothing outside the site, and for Word only when somebody wants it', async () => {
    const one = first(({ unit }) => unit === '%')
    const page = await (await held.session.context()).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/statement/')
    await show(page, one)
    await tick(page, one, '8.2')
    await settled(page, '8.2')
    const before = asked.length
    expect(asked.filter((url) => /word/.test(url))).toEqual([])
    await take(page, '#save-word')
    expect(asked.slice(before).some((url) => /_assets\/word/.test(url))).toBe(true)
    expect(asked.filter((url) => !url.startsWith(held.session.address) && !url.startsWith('blob:'))).toEqual([])
    await page.context().close()
  })

  it('loads at most 6 kB of script, compressed, before anybody begins', async () => {
    const page = await (await held.session.context()).newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => response.request().resourceType() === 'script' && bodies.push(response.body()))
    await page.goto('/statement/', { waitUntil: 'networkidle' })
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    await page.context().close()
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000)
    expect(sizes.length).toBeGreaterThan(0)
  })

  it('works with the keyboard alone', async () => {
    const one = first(() => true)
    const page = await openPage()
    await page.locator('#capability').focus()
    await page.keyboard.type(one.capability.label)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name: one.capability.label }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H3')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await page.locator('#rows tbody').count()).toBe(1)
    await page.context().close()
  })

  it.each([320, 1440])('has nothing that axe finds wrong while a draft stands in it, and fits, at %i px', async (width) => {
    const [one, two] = [first(({ results }) => results.length > 1), first(({ unit }) => unit === 'minutes')]
    const page = await openPage(`?b=600&c=${one.capability.id}&m=${one.measure.id}:50&c=${two.capability.id}&m=${two.measure.id}:60`, { viewport: { width, height: 900 } })
    await page.locator('#rows tbody').nth(1).waitFor()
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
    await page.evaluate(axe.source)
    const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] }))
    expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)).slice(0, 8)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    const small = await page.locator('button:visible, summary:visible, select:visible, input[type=text]:visible').evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height).filter((height) => height < 24).length)
    expect(small).toBe(0)
    await page.context().close()
  })

  it('without a script lists every register to download, and no field that does nothing', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/statement/')
    const links = await page.locator('#registers td a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links.toSorted()).toEqual(allPlanningOptions(held.session.site.library).map(({ id }) => `/statement/${id}.csv`).toSorted())
    expect(await page.locator('#plan').isVisible()).toBe(false)
    const [head, ...rows] = readCsv(await readFile(`${held.session.site.out}${links[0]}`, 'utf8').then((text) => text.replace('\uFEFF', '')))
    expect(head?.slice(0, greenBookColumns.length)).toEqual([...greenBookColumns])
    expect(rows.length).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('a draft that somebody worked on', () => {
  const stored = (page: Page): Promise<string> => page.evaluate(() => String(JSON.parse(localStorage.getItem('exemplar:statement') ?? '""')))
  const own = ({ capability, measure }: Case, baseline: string): string => `c=${capability.id}&m=${measure.id}:${baseline}`
  const keep = async (page: Page, words: string): Promise<void> => {
    await page.evaluate((text) => localStorage.setItem('exemplar:statement', JSON.stringify(text)), words)
  }
  const baseline = (page: Page, one: Case) => page.locator(`${idOf(one)}-baseline`)
  const back = (page: Page) => page.getByRole('button', { name: 'Bring it back' })

  it('is not overwritten by a statement that came with an address, and can be brought back even after changes', async () => {
    const one = first(({ unit }) => unit === 'minutes')
    const page = await openPage()
    await keep(page, own(one, '77'))
    await page.goto(`/statement/?${own(one, '5')}&utm_source=mail`)
    await back(page).waitFor()
    expect([await stored(page), await baseline(page, one).inputValue()]).toEqual([own(one, '77'), '5'])
    await baseline(page, one).fill('6')
    await settled(page, ':6')
    expect(await stored(page)).toBe(own(one, '6'))
    await page.reload()
    await back(page).click()
    await settled(page, ':77')
    expect([await stored(page), await baseline(page, one).inputValue()]).toEqual([own(one, '77'), '77'])
    await page.context().close()
  })

  it('in another tab is offered, and not overwritten without the way back', async () => {
    const one = first(({ unit }) => unit === 'minutes')
    const context = await held.session.context()
    const [left, right] = [await context.newPage(), await context.newPage()]
    for (const page of [left, right]) {
      await page.goto(`/statement/?${own(one, '5')}`)
      await page.locator('#rows tbody').waitFor()
    }
    await baseline(left, one).fill('11')
    await settled(left, ':11')
    await right.getByText('from an earlier visit or another tab').waitFor()
    await baseline(right, one).fill('22')
    await settled(right, ':22')
    await back(right).click()
    await settled(right, ':11')
    expect(await stored(right)).toBe(own(one, '11'))
    await context.close()
  })

  it('that is too long for an address comes back from this browser whole', async () => {
    const wide = cases(() => true).slice(0, 40)
    const words = [...new Set(wide.map(({ capability }) => capability))].map((capability) => `c=${capability.id}${wide.filter((one) => one.capability === capability).map(({ measure }) => `&m=${measure.id}:5&r=${'r'.repeat(200)}&s=${'s'.repeat(200)}`).join('')}`).join('&')
    expect(words.length).toBeGreaterThan(6000)
    const page = await openPage()
    await keep(page, words)
    await page.goto('/statement/')
    await page.locator('#rows tbody').nth(wide.length - 1).waitFor()
    await page.locator('#beds').fill('600')
    await page.waitForFunction(() => localStorage.getItem('exemplar:statement')?.includes('b=600'))
    expect(new URL(page.url()).search).toBe('')
    await page.reload()
    await page.locator('#rows tbody').nth(wide.length - 1).waitFor()
    expect([await page.locator('#beds').inputValue(), await stored(page)]).toEqual(['600', `b=600&${words}`])
    await page.context().close()
  })

  it('keeps what could not be loaded, and writes nothing merely because it was opened', async () => {
    const one = first(({ unit }) => unit === '%')
    const two = cases(() => true).find(({ capability }) => capability.id !== one.capability.id) ?? expect.fail('Only one capability can be planned.')
    const words = `${own(one, '8')}&${own(two, '60')}`
    const page = await openPage()
    await keep(page, words)
    await page.route(`**/statement/${two.capability.id}.json`, (route) => route.abort())
    await page.goto('/statement/')
    await page.locator('#rows tbody').waitFor()
    expect(await page.locator('#status').innerText()).toContain('One capability could not be loaded now.')
    expect(await stored(page)).toBe(words)
    await baseline(page, one).fill('9')
    await settled(page, ':9')
    expect(await stored(page)).toBe(`${own(one, '9')}&${own(two, '60')}`)
    await page.context().close()
  })

  it('stays as it is on the page while its reader jumps within it', async () => {
    const one = first(({ unit }) => unit === 'minutes')
    const page = await openPage(`?${own(one, '5')}`)
    await page.locator('#rows tbody').waitFor()
    await baseline(page, one).fill('lots')
    await page.getByRole('link', { name: 'Go to the draft' }).click()
    await page.goBack()
    expect(await baseline(page, one).inputValue()).toBe('lots')
    await page.context().close()
  })

  it('takes words that were copied with marks nobody can see', async () => {
    const one = first(({ unit }) => unit === 'minutes')
    const page = await openPage(`?${own(one, '5')}&o=Chief`)
    await page.locator('#rows tbody').waitFor()
    await page.locator(`${idOf(one)}-owner`).fill('Chief\u200b nurse\ufeff')
    await settled(page, 'o=Chief+nurse')
    await page.context().close()
  })

  it('can be forgotten while only beds are entered, and Back stores nothing again', async () => {
    const page = await openPage('?b=600')
    await page.locator('#beds').fill('700')
    await settled(page, 'b=700')
    await page.evaluate(() => history.pushState(null, '', '?b=700'))
    await page.getByRole('button', { name: 'Forget this' }).click()
    await page.getByText('Back may still lead to earlier addresses').waitFor()
    await page.goBack()
    await page.waitForFunction(() => (document.getElementById('beds') as HTMLInputElement).value === '700')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.context().close()
  })
})
