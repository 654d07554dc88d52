import { describe, expect, it } from 'vitest'
import { withBrowser } from './session.ts'

const held = withBrowser()
const fullest = (): string => held.session.types.find(([type]) => type === 'checklist of a capability')?.[1] ?? ''

describe('a checklist', () => {
  it('is ticked by its words or by the space bar, without any script', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto(fullest())
    const [first, second] = [page.locator('.checks input').nth(0), page.locator('.checks input').nth(1)]
    await page.locator('.checks strong').first().click()
    expect([await first.isChecked(), await second.isChecked()]).toEqual([true, false])
    await second.press('Space')
    expect(await second.isChecked()).toBe(true)
    expect(await page.locator('script').count()).toBe(0)
    await page.context().close()
  })

  it('prints every box as an empty square, ticked or not, in one column', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto(fullest())
    await page.locator('.checks input').first().check()
    await page.emulateMedia({ media: 'print' })
    const boxes = await page.locator('.checks input').evaluateAll((inputs) =>
      inputs.map((input) => {
        const { appearance, backgroundColor, borderTopStyle } = getComputedStyle(input)
        const { width, height } = input.getBoundingClientRect()
        return [appearance, backgroundColor, borderTopStyle, Math.abs(width - height) < 0.5 && width > 10].join(' ')
      }),
    )
    expect(boxes.length).toBeGreaterThan(30)
    expect(new Set(boxes)).toEqual(new Set(['none rgba(0, 0, 0, 0) solid true']))
    expect(new Set(await page.locator('.checks').evaluateAll((lists) => lists.map((list) => Math.round(list.getBoundingClientRect().left)))).size).toBe(1)
    await page.context().close()
  })

  it('prints its title and where it is from, and no way to anywhere', async () => {
    const page = await (await held.session.context()).newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(fullest())
    expect(await page.locator('h1').innerText()).toMatch(/^Checklist: \w.*, \w/)
    expect(await page.locator('.on-paper').innerText()).toMatch(/^From .+, https:\/\/.+\/checklists\/.+\/, reviewed .+ lessons\.$/)
    const left = await page.locator('nav, form.find, .foot, .checks a, .off-paper').evaluateAll((parts) => parts.filter((part) => part.checkVisibility() && part.getClientRects().length > 0).map((part) => part.textContent.trim().slice(0, 40)))
    expect(left).toEqual([])
    await page.context().close()
  })

  it('does not show on the screen what is meant for paper', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto(fullest())
    expect(await page.locator('.on-paper').isVisible()).toBe(false)
    await page.context().close()
  })
})
