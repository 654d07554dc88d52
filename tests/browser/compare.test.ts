import { describe, expect, it } from 'vitest'
import { comparisonRows } from '#engine/browse/comparison-rows.ts'
import { open, withBrowser } from './session.ts'

const held = withBrowser()
const pair = '/compare/?with=capabilities/closed-loop-medication,capabilities/e-prescribing-cpoe'

describe('comparing side by side', () => {
  it('shows every row for both, from the same words as their own pages, and says how many differ', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto(pair)
    await page.locator('.compare tbody tr').first().waitFor()
    expect(await page.locator('.compare tbody th').count()).toBe(comparisonRows.length)
    const differing = await page.locator('.compare .differs').count()
    expect(await page.locator('#status').innerText()).toMatch(new RegExp(`^Comparing 2: ${differing} of ${comparisonRows.length} rows differ[.;]`))
    const gain = (await page.locator('.compare tbody tr', { hasText: 'What would I get' }).locator('td').first().innerText()).split('From the blueprint')[0]?.trim() ?? ''
    expect(gain.length).toBeGreaterThan(20)
    await page.goto('/capabilities/closed-loop-medication/')
    expect(await page.locator('.six').innerText()).toContain(gain)
    await page.context().close()
  })

  it('is chosen from a list, kept in the address, and undone with the back button', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/compare/')
    await page.selectOption('#add', 'blueprints/virtual-wards')
    expect(new URL(page.url()).search).toBe('') // walking through the list adds nothing
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.compare thead th').first().waitFor()
    await page.selectOption('#add', 'blueprints/closed-loop-medication')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.compare thead th').nth(1).waitFor()
    expect(new URL(page.url()).search).toBe('?with=blueprints/virtual-wards,blueprints/closed-loop-medication')
    await page.goBack()
    await page.locator('.compare thead th').nth(1).waitFor({ state: 'detached' })
    expect(await page.locator('.compare thead th').count()).toBe(1)
    await page.context().close()
  })

  it('can show only what differs, and takes four at most', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto(`${pair},capabilities/pharmacy-automation,capabilities/patient-portal,capabilities/single-sign-on`)
    await page.locator('.compare thead th').nth(3).waitFor()
    expect(await page.locator('.compare thead th').count()).toBe(4)
    expect(await page.locator('#status').innerText()).toContain('One name in the address was left out')
    expect(await page.locator('#add').isDisabled()).toBe(true)
    await page.check('#differing')
    await page.locator('.compare tbody tr:visible').first().waitFor()
    expect(await page.locator('.compare tbody tr:visible .same').count()).toBe(0)
    await page.context().close()
  })

  it('leaves the focus on the comparison where a fourth column fills it, and on the list where one is taken out', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto(`${pair},capabilities/pharmacy-automation`)
    await page.locator('.compare thead th').nth(2).waitFor()
    await page.selectOption('#add', 'capabilities/patient-portal')
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
    await page.locator('.compare thead th').nth(3).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Comparison')
    await page.getByRole('button', { name: 'Take out' }).first().press('Enter')
    await page.locator('.compare thead th').nth(3).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add')
    await page.context().close()
  })

  it('meets nonsense in the address with a clean page and a message', async () => {
    const page = await (await held.session.context()).newPage()
    for (const asked of ['<img src=x onerror=alert(1)>', '../../etc/passwd', '__proto__', 'x'.repeat(3000), 'capabilities/no-such,blueprints/none']) {
      await page.goto(`/compare/?with=${encodeURIComponent(asked)}`)
      await page.locator('#choose:visible').waitFor()
      expect(await page.locator('#comparison > *').count()).toBe(0)
      expect(await page.locator('#status').innerText()).toMatch(/left out: not in this library/)
      expect(await page.locator('main img').count()).toBe(0)
    }
    await page.context().close()
  })

  it('stacks on a phone: each row a block, every cell under the name of its column, nothing off the screen', async () => {
    const page = await (await held.session.context({ viewport: { width: 320, height: 700 } })).newPage()
    await page.goto(pair)
    await page.locator('.compare tbody tr').first().waitFor()
    expect(await page.evaluate(() => Math.max(...[...document.querySelectorAll('.compare *')].map((part) => part.getBoundingClientRect().right)) <= innerWidth)).toBe(true)
    const row = page.locator('.compare tbody tr', { hasText: 'What goes wrong' })
    expect((await row.locator('td .of').allInnerTexts()).length).toBe(2)
    const [first, second] = await Promise.all([0, 1].map((index) => row.locator('td').nth(index).boundingBox()))
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0))
    await page.check('#differing')
    expect(await page.locator('.compare tbody tr:visible .tag:not(.differs)').count()).toBe(0)
    await page.context().close()
  })

  it('offers what there is in the order of its names', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/compare/')
    const groups = await page.locator('#add optgroup').evaluateAll((all) => all.map((group) => [...group.querySelectorAll('option')].map(({ textContent }) => textContent.toLowerCase())))
    expect(groups.map((names) => names.toSorted((a, b) => (a < b ? -1 : 1)))).toEqual(groups)
    await page.context().close()
  })

  it('says what to use instead where there is no script', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await open(page, '/compare/')
    expect(await page.locator('noscript, .gap').first().innerText()).toContain('table of capabilities')
    await page.context().close()
  })
})

describe('the tables that are compared from', () => {
  it.each([['/capabilities/', 768], ['/blueprints/', 768], ['/capabilities/', 680]])('%s shows when each was reviewed and fits, at %i px', async (path, width) => {
    const page = await (await held.session.context({ viewport: { width, height: 900 } })).newPage()
    await page.goto(path)
    expect(await page.locator('.decide').first().locator('thead th').last().isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.context().close()
  })
})
