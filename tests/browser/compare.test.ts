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
    expect(await page.locator('#status').innerText()).toBe(`Comparing 2: ${differing} of ${comparisonRows.length} rows differ.`)
    const gain = await page.locator('.compare tbody tr', { hasText: 'What would I get' }).locator('td a').first().innerText()
    await page.goto('/capabilities/closed-loop-medication/')
    expect(await page.locator('.six').innerText()).toContain(gain)
    await page.context().close()
  })

  it('is chosen from a list, kept in the address, and undone with the back button', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/compare/')
    await page.selectOption('#add', 'blueprints/virtual-wards')
    await page.locator('.compare thead th').first().waitFor()
    await page.selectOption('#add', 'blueprints/closed-loop-medication')
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

  it('says what to use instead where there is no script', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await open(page, '/compare/')
    expect(await page.locator('noscript, .gap').first().innerText()).toContain('table of capabilities')
    await page.context().close()
  })
})
