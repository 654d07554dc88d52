import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withBrowser } from './session.ts'

const held = withBrowser()
const wide = { viewport: { width: 1440, height: 900 } }

/** The map with its script at work, or as it comes where the context has none. */
const openMap = async (options: Parameters<typeof held.session.context>[0], query = ''): Promise<Page> => {
  const page = await (await held.session.context(options)).newPage()
  await page.goto(`/evidence/${query}`)
  if (options?.javaScriptEnabled !== false) await page.locator('#narrow').waitFor()
  return page
}

/** In the page: where the focus is, as row and column of the whole table, with the address it leads to. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLTableCellElement>('.map :is(th, td)')
    return cell ? { row: (cell.parentElement as HTMLTableRowElement).rowIndex, column: cell.cellIndex, href: document.activeElement?.getAttribute('href') ?? '' } : undefined
  })

/** In the page: whether the focus can be seen, with nothing lying over its four corners or its middle. */
const covered = (page: Page) =>
  page.evaluate(() => {
    // A family’s heading is as wide as the map: its words are what must be seen.
    const { left, right, top, bottom } = (document.activeElement?.querySelector('strong') ?? document.activeElement ?? document.body).getBoundingClientRect()
    const points = [[left + 4, top + 4], [right - 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4], [(left + right) / 2, (top + bottom) / 2]] as const
    return points.filter(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      return !there || !(document.activeElement?.contains(there) || there.contains(document.activeElement))
    }).length
  })

const cellLinks = (page: Page): Promise<string[]> => page.locator('.map td a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
const shownRows = (page: Page): Promise<number> => page.locator('.map tbody tr:has(td):visible').count()

/** Presses every arrow it takes to stand on every cell, row by row; says where it stood. */
const walk = async (page: Page, check: () => Promise<void>): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>()
  await page.locator('.map [tabindex="0"]').focus()
  await page.keyboard.press('Control+Home')
  const { rows, columns } = await page.locator('.map').evaluate((table) => ({ rows: (table as HTMLTableElement).rows.length, columns: (table as HTMLTableElement).tHead?.rows[0]?.cells.length ?? 0 }))
  for (let row = 0; row < rows; row++) {
    await page.keyboard.press('Home')
    for (let column = 0; column < columns; column++) {
      const at = await focused(page)
      if (at) seen.add(at.href || `${at.row}/${at.column}`)
      await check()
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('ArrowDown')
  }
  return seen
}

describe('the evidence map with the keyboard', () => {
  it.each([1440, 800])('is one stop of Tab; from there arrows reach every cell, and nothing ever covers the one that has the focus (%i px wide)', { timeout: 180_000 }, async (width) => {
    const page = await openMap({ viewport: { width, height: 700 } })
    expect(await page.locator('.map [tabindex="0"]').count()).toBe(1)
    expect(await page.locator('.map').evaluate((table) => [...table.querySelectorAll('a')].filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1)
    const hidden: unknown[] = []
    const seen = await walk(page, async () => {
      if ((await covered(page)) > 0) hidden.push(await focused(page))
    })
    const missed = (await cellLinks(page)).filter((href) => !seen.has(href))
    await page.context().close()
    expect({ missed, hidden: hidden.slice(0, 5) }).toEqual({ missed: [], hidden: [] })
  })

  it('goes to the ends of a row with Home and End, and to the corners of the map with Ctrl', async () => {
    const page = await openMap(wide)
    const press = async (key: string) => {
      await page.keyboard.press(key)
      const at = await focused(page)
      return [at?.row, at?.column]
    }
    await page.locator('.map [tabindex="0"]').focus()
    const { rows, last } = await page.locator('.map').evaluate((table) => ({ rows: (table as HTMLTableElement).rows.length, last: ((table as HTMLTableElement).rows[0]?.cells.length ?? 0) - 1 }))
    expect([await press('End'), await press('Home'), await press('Control+End'), await press('Control+Home'), await press('ArrowUp'), await press('ArrowLeft')]).toEqual([[2, last], [2, 0], [rows - 1, last], [0, 0], [0, 0], [0, 0]])
    await page.context().close()
  })

  it('keeps its column past the heading of a family', async () => {
    const page = await openMap(wide)
    await page.locator('.map tbody').nth(1).locator('tr').nth(1).locator('td a').nth(3).focus()
    await page.keyboard.press('ArrowUp')
    const heading = await focused(page)
    await page.keyboard.press('ArrowUp')
    const above = await focused(page)
    await page.context().close()
    expect([heading?.column, above?.column]).toEqual([0, 4])
  })

  it('opens a cell with Enter, leaves the map with Tab, and takes no key from the browser', async () => {
    const page = await openMap(wide)
    await page.locator('.map [tabindex="0"]').focus()
    const taken = await page.evaluate(() => [{ altKey: true }, { shiftKey: true }, { metaKey: true }].map((held) => !document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true, ...held }))))
    expect(taken).toEqual([false, false, false])
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBeUndefined()
    await page.keyboard.press('Shift+Tab')
    const href = (await focused(page))?.href ?? 'none'
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${href}`)
    await page.context().close()
  })

  it('as a list on a narrow screen goes up and down in reading order, and only to what can be seen', { timeout: 120_000 }, async () => {
    const page = await openMap({ viewport: { width: 320, height: 700 } })
    const all = await cellLinks(page)
    await page.locator('.map [tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    const seen: string[] = []
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('ArrowDown')
      const at = await focused(page)
      if (at && at.column > 0 && at.href) seen.push(at.href)
      expect(await covered(page), JSON.stringify(at)).toBe(0)
    }
    await page.context().close()
    expect(seen).toEqual(all.slice(0, seen.length))
    expect(seen.length).toBeGreaterThan(30)
  })
})

describe('the evidence map narrowed on the spot', () => {
  it('shows only rows with such a gap, says so, and keeps the choice in the address through reload and Back', async () => {
    const page = await openMap(wide)
    const all = await shownRows(page)
    await page.getByLabel('Only rows with a cell that says').selectOption('contradictory')
    const rows = await shownRows(page)
    const outlined = await page.locator('.map td.hit:visible').count()
    expect(rows).toBeLessThan(all)
    expect(await page.locator('.map tbody tr:visible').filter({ has: page.locator('td[data-gap~=contradictory]') }).count()).toBe(rows)
    expect(await page.locator('#status').innerText()).toBe(`${rows} of ${all} capabilities are shown. ${outlined} cells are outlined: contradictory.`)
    expect(new URL(page.url()).search).toBe('?gap=contradictory')
    await page.reload()
    await page.locator('#narrow').waitFor()
    expect([await shownRows(page), await page.locator('#gap').inputValue()]).toEqual([rows, 'contradictory'])
    await page.goBack()
    expect([await shownRows(page), await page.locator('#gap').inputValue(), new URL(page.url()).search]).toEqual([all, '', ''])
    await page.context().close()
  })

  it('shows one family, with a gap or without, and keeps one stop of Tab among what is left', async () => {
    const page = await openMap(wide)
    const family = page.getByLabel('Family')
    await family.selectOption({ index: 2 })
    const name = await family.inputValue()
    expect(await page.locator('.map tbody:visible').evaluateAll((bodies) => bodies.map((body) => (body as HTMLElement).dataset['family']))).toEqual([name])
    await page.getByLabel('Only rows with a cell that says').selectOption('none')
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ family: name, gap: 'none' })
    expect(await page.locator('.map [tabindex="0"]:visible').count()).toBe(1)
    await page.locator('.map [tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true)
    }
    await page.context().close()
  })

  it('is announced politely, and says nothing before anybody asked', async () => {
    const page = await openMap(wide)
    expect(await page.locator('#status').getAttribute('role')).toBe('status')
    expect(await page.locator('#status').innerText()).toBe('')
    await page.context().close()
  })

  it.each(['?gap=nonsense', '?gap=%3Cimg%20src=x%20onerror=alert(1)%3E&family=__proto__', '?gap=none&gap=stale&family=%', '?family=constructor'])('is not led astray by an address such as %s', async (query) => {
    const page = await (await held.session.context(wide)).newPage()
    const heard: string[] = []
    page.on('pageerror', ({ message }) => heard.push(message))
    await page.goto(`/evidence/${query}`)
    await page.locator('#narrow').waitFor()
    expect(await shownRows(page)).toBeGreaterThan(0)
    expect(heard).toEqual([])
    await page.context().close()
  })
})

describe('the evidence map without its script', () => {
  it('is a whole table: every cell a link that Tab reaches, no field that does nothing', async () => {
    const page = await openMap({ ...wide, javaScriptEnabled: false }, '?gap=none')
    const links = await cellLinks(page)
    expect(new Set(links).size).toBe(links.length)
    expect(links.length).toBe(held.session.site.library.all('capabilities').length * (held.session.site.library.vocabulary['outcome-domains']?.terms.length ?? 0))
    expect(await page.locator('.map td a[tabindex]').count()).toBe(0)
    expect(await page.locator('.map').getAttribute('role')).toBe('table')
    expect(await page.locator('#narrow').isVisible()).toBe(false)
    expect(await page.getByRole('list', { name: 'Families of capabilities' }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('is the same where the script cannot be loaded', async () => {
    const page = await (await held.session.context(wide)).newPage()
    await page.route('**/*.js', (route) => route.abort())
    await page.goto('/evidence/')
    expect(await page.locator('.map').getAttribute('role')).toBe('table')
    expect(await page.locator('.map td a:visible').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('the marks of the evidence map', () => {
  it.each([320, 800, 1440])('are at least 24 px, numbers and links alike, at %i px', async (width) => {
    const page = await openMap({ viewport: { width, height: 900 } })
    const small = await page.locator('.map td a, .map td a b').evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length)
    await page.context().close()
    expect(small).toBe(0)
  })

  it('say their count, which way and how sure in words, once', async () => {
    const page = await openMap(wide)
    const cell = page.locator('.map td a').filter({ has: page.locator('b') }).first()
    const name = (await cell.evaluate((link) => link.textContent)).replace(/\s+/g, ' ')
    expect(name).toMatch(/^.+, .+: \d+ results?; (\d+ (benefit|no difference|disbenefit|mixed) )+ ?(Strong|Fair|Weak|Little to) compar/)
    await page.context().close()
  })

  it('stay in sight with their headings: the header row does not leave while the map is read', async () => {
    const page = await openMap(wide)
    await page.locator('.map tbody').nth(4).scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 400)
    await page.waitForFunction(() => document.querySelector('.map thead th')?.getBoundingClientRect().top === 0)
    await page.context().close()
  })
})

describe('the script of the evidence map', () => {
  it('is one file of at most 6 kB compressed', async () => {
    const page = await (await held.session.context()).newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => response.request().resourceType() === 'script' && bodies.push(response.body()))
    await page.goto('/evidence/', { waitUntil: 'networkidle' })
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    await page.context().close()
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeLessThanOrEqual(6_000)
  })
})
