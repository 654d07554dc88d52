import { describe, expect, it } from 'vitest'
import { open, withBrowser } from './session.ts'

const held = withBrowser()

/** In the page: what stands outside a sentence, is less than 24 px high and is too near to something else to press. */
const smallTargets = (): string[] => {
  const boxes = [...document.querySelectorAll('nav a, .facets a, .facets label, .facets summary, .pager a, .foot a, .after a, .contents a, button, .button, input:not([type=checkbox]), summary')]
    .filter((element) => element.checkVisibility() && element.getClientRects().length > 0 && !element.matches('.skip, .jump'))
    .map((element) => ({ words: element.textContent.trim().slice(0, 40), box: element.getBoundingClientRect() }))
  // WCAG 2.5.8: a smaller target passes if a 24 px circle about its middle meets no other target.
  const near = (a: DOMRect, b: DOMRect): boolean => {
    const [x, y] = [a.left + a.width / 2, a.top + a.height / 2]
    return Math.hypot(x - Math.max(b.left, Math.min(x, b.right)), y - Math.max(b.top, Math.min(y, b.bottom))) < 12
  }
  return boxes.filter(({ box }) => box.height < 23.5 && boxes.some((other) => other.box !== box && near(box, other.box))).map(({ words, box }) => `“${words}” ${Math.round(box.height)} px`)
}

/** In the page: how many pixels its content is wider than the screen. */
const tooWide = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** In the page: shapes that forced colours make the colour of the paper. */
const unseen = (): number => {
  const probe = document.body.appendChild(document.createElement('p'))
  probe.style.color = 'Canvas'
  const canvas = getComputedStyle(probe).color
  probe.remove()
  return [...document.querySelectorAll('.e svg > *, .db .to, .chart rect')].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape)
    return shape.getBoundingClientRect().width > 0 && [fill, stroke].every((colour) => colour === 'none' || colour === canvas)
  }).length
}

describe('every type of page', () => {
  it.each([320, 768, 1440])('fits a screen %i px wide without scrolling sideways', { timeout: 120_000 }, async (width) => {
    const page = await (await held.session.context({ viewport: { width, height: 900 } })).newPage()
    const wide: string[] = []
    for (const [type, path] of held.session.types) {
      await open(page, path)
      const over = await page.evaluate(tooWide)
      if (over > 0) wide.push(`${type} (${path}): ${over} px`)
    }
    await page.context().close()
    expect(wide).toEqual([])
  })

  it.each([320, 1440])('can be used with a thumb at %i px: everything to press outside a sentence is 24 px high or stands 24 px apart', { timeout: 120_000 }, async (width) => {
    const page = await (await held.session.context({ viewport: { width, height: 900 } })).newPage()
    const small: string[] = []
    for (const [type, path] of held.session.types) {
      await open(page, path)
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
      const found = await page.evaluate(smallTargets)
      small.push(...found.map((target) => `${type} (${path}): ${target}`))
    }
    await page.context().close()
    expect(small.slice(0, 20)).toEqual([])
  })

  it('can be made twice as large on a narrow screen without losing anything sideways', async () => {
    const page = await (await held.session.context({ viewport: { width: 640, height: 900 } })).newPage()
    const wide: string[] = []
    for (const [type, path] of held.session.types) {
      await open(page, path)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      const over = await page.evaluate(tooWide)
      if (over > 0) wide.push(`${type} (${path}): ${over} px`)
    }
    await page.context().close()
    expect(wide).toEqual([])
  })
})

describe('in forced colours', () => {
  it('the marks of every effect, and the bars of the chart, can still be seen', async () => {
    const page = await (await held.session.context({ forcedColors: 'active' })).newPage()
    for (const path of ['/', '/benefits/', '/evidence/', '/capabilities/electronic-patient-record/']) {
      await open(page, path)
      const hidden = await page.evaluate(unseen)
      expect({ path, hidden }).toEqual({ path, hidden: 0 })
      expect(await page.locator('.e svg').first().isVisible()).toBe(true)
    }
    await page.context().close()
  })
})

describe('on paper', () => {
  it('a capability and a blueprint print their title and six answers, and no navigation', async () => {
    const page = await (await held.session.context()).newPage()
    await page.emulateMedia({ media: 'print' })
    for (const type of ['capability', 'blueprint']) {
      await open(page, held.session.types.find(([name]) => name === type)?.[1] ?? '/')
      expect(await page.locator('h1').isVisible()).toBe(true)
      expect(await page.locator('.six > li h2').evaluateAll((questions) => questions.filter((question) => question.checkVisibility()).length)).toBe(6)
      expect(await page.locator('dl.block').isVisible()).toBe(true)
      expect(await page.locator('.site nav, form.find, .foot, .skip').evaluateAll((parts) => parts.filter((part) => part.checkVisibility() && part.getClientRects().length > 0).length)).toBe(0)
    }
    await page.context().close()
  })

  it('a list prints its records without the ways to narrow it', async () => {
    const page = await (await held.session.context()).newPage()
    await page.emulateMedia({ media: 'print' })
    await open(page, '/lessons/')
    expect(await page.locator('.facets').isVisible()).toBe(false)
    expect(await page.locator('.rows > li').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('every page prints dark words on white', async () => {
    const page = await (await held.session.context({ colorScheme: 'dark' })).newPage()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await open(page, '/')
    const colours = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor])
    await page.context().close()
    expect(colours).toEqual(['rgb(15, 31, 61)', 'rgb(255, 255, 255)'])
  })
})

describe('this test', () => {
  it('sees a page that is too wide, targets that crowd one another, and a mark that is lost', async () => {
    const page = await (await held.session.context({ viewport: { width: 320, height: 600 }, forcedColors: 'active' })).newPage()
    await page.setContent('<nav><ul><li style="height:12px"><a href="/a">One</a></li><li style="height:12px"><a href="/b">Two</a></li></ul></nav><p style="width:400px">Wide</p><span class="e"><svg width="9" height="9"><path d="M0 0h9v9z" fill="Canvas"/></svg></span>')
    const found = [await page.evaluate(tooWide), (await page.evaluate(smallTargets)).length, await page.evaluate(unseen)]
    await page.context().close()
    expect(found).toEqual([88, 2, 1])
  })
})
