import { describe, expect, it } from 'vitest'
import { withBrowser } from './session.ts'

const held = withBrowser()

describe('a reader', () => {
  it('goes from home to the capabilities, to one of them, to a result, to its source', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/')
    await page.getByRole('link', { name: 'Decide what to do next' }).click()
    expect(new URL(page.url()).pathname).toBe('/capabilities/')
    await page.getByRole('rowheader').getByRole('link', { name: 'Electronic patient record', exact: true }).click()
    expect(await page.locator('h1').innerText()).toBe('Electronic patient record')
    const result = page.locator('table.results tbody th a').first()
    const title = await result.innerText()
    await result.click()
    expect(await page.locator('h1').innerText()).toBe(title)
    await page.locator('ul.sources a').first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/sources\//)
    expect(await page.getByRole('heading', { name: 'Everything drawn from it' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: title }).first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('opens an empty cell of the evidence map and reads why it is empty and what would fill it', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/evidence/')
    await page.locator('table.map td a', { hasText: 'no evidence found' }).first().click()
    expect(await page.getByText('Nobody’s result was found.').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'What would fill the gap' }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('finds the lessons for going live, and comes back to where the list was', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/lessons/')
    await page.getByRole('navigation', { name: 'Narrow the list' }).getByRole('link', { name: 'Go-live' }).click()
    expect(await page.locator('h1').innerText()).toBe('Lessons: Go-live')
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Lessons' }).click()
    expect(new URL(page.url()).pathname).toBe('/lessons/')
    await page.context().close()
  })

  it('walks a blueprint from its page to its steps, its records and its people', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto(held.session.types.find(([type]) => type === 'blueprint')?.[1] ?? '/')
    const parts = page.getByRole('navigation', { name: 'Parts of this blueprint' }).getByRole('link')
    const count = await parts.count()
    for (let index = 1; index < count; index++) {
      await parts.nth(index).click()
      expect(await parts.nth(index).getAttribute('aria-current')).toBe('page')
      expect(await page.locator('main h2').count()).toBeGreaterThan(0)
    }
    expect(count).toBe(6)
    await page.context().close()
  })

  it('who mistypes an address is told so and can search from there', async () => {
    const page = await (await held.session.context()).newPage()
    const answer = await page.goto('/capabilites/')
    expect(answer?.status()).toBe(404)
    await page.getByRole('searchbox').fill('barcode')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL('**/search/?q=barcode')
    await page.locator('#results li').first().waitFor()
    await page.context().close()
  })
})

describe('with the keyboard alone', () => {
  it('the first press of Tab shows the way past the header, and Enter takes it', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/lessons/')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().height > 20)).toBe(true)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    await page.context().close()
  })

  it('whatever has the focus can be seen to have it', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/benefits/')
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press('Tab')
      const shown = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      expect({ press, shown }).toEqual({ press, shown: true })
    }
    await page.context().close()
  })

  it('a search is typed, walked with the arrows and opened with Enter', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/search/')
    await page.keyboard.press('/')
    await page.keyboard.type('sepsis')
    await page.locator('#results li').first().waitFor()
    const names = await page.locator('#results .t a').allInnerTexts()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(names[1])
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(names[0])
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/search/')
    expect(await page.locator('h1').innerText()).toBe(names[0])
    await page.context().close()
  })

  it('Escape goes back from a result to the field, and then empties it with all it found', async () => {
    const page = await (await held.session.context()).newPage()
    await page.goto('/search/?q=sepsis')
    await page.locator('#results li').first().waitFor()
    await page.locator('#q').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.press('Escape')
    expect(await page.locator('#q').inputValue()).toBe('')
    await page.locator('#results li').first().waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
    expect(await page.getByRole('heading', { name: 'Browse instead' }).isVisible()).toBe(true)
    await page.context().close()
  })
})
