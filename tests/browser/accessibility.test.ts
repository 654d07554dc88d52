import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { open, withBrowser } from './session.ts'

const held = withBrowser()
const looks = {
  'in the light': { colorScheme: 'light', media: 'screen' },
  'in the dark': { colorScheme: 'dark', media: 'screen' },
  'in print': { colorScheme: 'light', media: 'print' },
} as const

/** What axe finds wrong with the page as it stands, one line for each element. Nobody presses a link on paper. */
const violations = async (page: Page, paper = false): Promise<readonly string[]> => {
  const options: axe.RunOptions = {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'target-size': { enabled: !paper } },
    resultTypes: ['violations'],
  }
  await page.evaluate(axe.source)
  const found = await page.evaluate((asked) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked), options)
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ html, any, all, none }) => `${id}: ${html.slice(0, 160)} (${[...any, ...all, ...none].map(({ message }) => message).join('; ').slice(0, 200)})`))
}

describe.each(Object.entries(looks))('%s', (_, look) => {
  it('axe finds nothing wrong with any type of page', { timeout: 180_000 }, async () => {
    const { context, types } = held.session
    const page = await (await context()).newPage()
    await page.emulateMedia(look)
    const wrong: string[] = []
    for (const [type, path] of types) {
      await open(page, path)
      wrong.push(...(await violations(page, look.media === 'print')).map((violation) => `${type} (${path}) ${violation}`))
    }
    await page.context().close()
    expect(wrong).toEqual([])
  })
})

describe('this test', () => {
  it('sees what is wrong with a page', async () => {
    const page = await (await held.session.context()).newPage()
    await page.setContent('<html><body><p style="color:#bbb;background:#fff">Pale words</p><img src="x.png"></body></html>')
    const wrong = (await violations(page)).join('\n')
    await page.context().close()
    expect(wrong).toContain('color-contrast')
    expect(wrong).toContain('image-alt')
  })
})
