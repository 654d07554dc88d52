import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { open, withBrowser } from './session.ts'

const held = withBrowser()

const status = (page: Page): Promise<string> => page.locator('#status').innerText()
/** A page of its own, closed after what is done with it. */
const on = async (path: string, act: (page: Page) => Promise<void>, options = {}): Promise<void> => {
  const context = await held.session.context(options)
  const page = await context.newPage()
  await open(page, path)
  await act(page)
  await context.close()
}
const says = (page: Page, words: string): Promise<unknown> => page.waitForFunction((part) => document.getElementById('status')?.textContent.includes(part), words)
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id)

describe('the line that says what was done', () => {
  it.each([
    ['Kaiser Permanente', 'for “Kaiser Permanente”, then others that come near. Also searched: '],
    ['pediatric wards', 'Read “pediatric” as “paediatric”.'],
    ['how long does an EPR take', 'for “how long does an EPR take”'],
    ['how long does an EPR take', 'Took “how long” to ask for timings.'],
    ['how long does an EPR take', 'Left out: does, an, take.'],
    ['Kubernetes sepsis', 'No record has “Kubernetes”.'],
  ])('keeps to the reader’s own words: %s', (query, words) =>
    on(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      expect(await status(page)).toContain(words)
    }))

  it('says what is left out of a query that is too long, and of one with too many parts', async () => {
    await on(`/search/?q=${encodeURIComponent('sepsis '.repeat(1_400))}`, async (page) => {
      expect(await status(page)).toContain('Only the first 200 characters were searched.')
    })
    await on('/search/?q=sepsis+falls+pharmacy+scanner+portal+triage+mortality+readmission+burnout+pagers+dashboard', async (page) => {
      expect(await status(page)).toMatch(/Not searched, as only 8 parts are: “burnout”, “pagers” and “dashboard”\./)
    })
  })

  it('says once that nothing was found, and offers concepts that are really near', async () => {
    await on('/search/', async (page) => {
      await page.goto('/search/?q=sepssssis')
      await page.locator('#note a').first().waitFor()
      expect(await status(page)).toBe('Nothing found for “sepssssis”.')
      expect((await page.locator('#note a').allInnerTexts()).sort()).toEqual(['Add it with its source', 'Sepsis', 'Sepsis alerting'])
      await page.goto('/search/?q=hospitalization')
      await page.locator('#note a').first().waitFor()
      expect(await page.locator('#note a').first().innerText()).toMatch(/hospital/i)
      await page.goto('/search/?q=qqqqzzzz')
      await page.locator('#note a').first().waitFor()
      expect(await page.locator('#note a').allInnerTexts()).toEqual(['Add it with its source'])
    })
  })
})

describe('with a screen reader', () => {
  it('the line is met once, and is read aloud once the keys rest', () =>
    on('/search/?q=sepsis', async (page) => {
      await page.waitForFunction(() => document.getElementById('said')?.textContent === document.getElementById('status')?.textContent)
      expect(await page.locator('#status').getAttribute('aria-hidden')).toBe('true')
      expect(await page.getByRole('status').allInnerTexts()).toEqual([await status(page)])
    }))
})

describe('a long page', () => {
  it('is found with the headings that the query stands under, and each leads to its place', () =>
    on('/search/?q=go-live+training&collection=blueprints', async (page) => {
      const parts = page.locator('#results .f a')
      await parts.first().waitFor()
      for (const href of (await parts.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).slice(0, 4)) {
        const [path, place] = href.split('#')
        expect(await (await page.request.get(path ?? '')).text()).toContain(`id="${place}"`)
      }
    }))
})

describe('the box on every page', () => {
  it('fetches nothing, not even when it is used, until the search page is there', () =>
    on('/benefits/', async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.locator('header #q').fill('sepsis')
      expect(asked).toEqual([])
      await page.keyboard.press('Enter')
      await page.locator('#results li').first().waitFor()
      expect(new URL(page.url()).search).toBe('?q=sepsis')
    }))
})

describe('a search that is narrowed', () => {
  it('says so, and leads back to everything it found', () =>
    on('/search/?q=alert&effect=Benefit', async (page) => {
      expect(await status(page)).toMatch(/^\d+ results? for “alert” with what is ticked/)
      expect(await page.locator('#note').innerText()).toMatch(/^Narrowed to Benefit\. Show all \d+$/)
      await page.locator('#note a').click()
      await page.locator('#facets details').first().waitFor()
      expect([await page.locator('#facets input:checked').count(), new URL(page.url()).search]).toEqual([0, '?q=alert'])
    }))

  it('to nothing keeps what is ticked in reach, and does not send anybody to contribute', () =>
    on('/search/', async (page) => {
      await page.goto('/search/?q=sepsis&effect=nosuch')
      await page.locator('#facets input:checked').waitFor({ state: 'attached' })
      expect(await status(page)).toBe('Nothing found for “sepsis” with what is ticked.')
      expect(await page.locator('#note').innerText()).toMatch(/^Narrowed to nosuch\. Show all \d+$/)
      expect(await page.locator('#browse').isVisible()).toBe(false)
    }))

  it('does not say that a record has all of a query when none has', () =>
    on('/search/?q=kubernetes+sepsis&collection=lessons', async (page) => {
      expect(await status(page)).toMatch(/^No record has all of “kubernetes sepsis”\. \d+ come near with what is ticked\./)
    }))

  it('leaves open the facets that the reader opened, and shut those that were shut', () =>
    on('/search/?q=alert', async (page) => {
      const group = (name: string) => page.locator(`#facets details[data-facet=${name}]`)
      await group('country').locator('summary').click()
      await group('collection').locator('summary').click()
      const before = await status(page)
      await group('effect').locator('input').first().check()
      await page.waitForFunction((old) => document.getElementById('status')?.textContent !== old, before)
      await page.locator('#note a').waitFor()
      await page.waitForFunction(() => document.querySelector('#facets input:checked') !== null)
      expect([await group('country').getAttribute('open'), await group('collection').getAttribute('open')]).toEqual(['', null])
    }, { viewport: { width: 1280, height: 900 } }))
})

describe('Back', () => {
  it('finds each search that was sent off, though others were typed over it', () =>
    on('/search/', async (page) => {
      for (const query of ['sepsis', 'falls']) {
        await page.locator('#q').fill('')
        await page.locator('#q').pressSequentially(query)
        await page.keyboard.press('Enter')
        await says(page, `“${query}”`)
      }
      await page.goBack()
      await says(page, '“sepsis”')
      expect(await page.locator('#q').inputValue()).toBe('sepsis')
      await page.goBack()
      await page.waitForFunction(() => location.search === '' && !document.documentElement.hasAttribute('data-live'))
      expect(await page.getByRole('heading', { name: 'Browse instead' }).isVisible()).toBe(true)
    }))

  it('from a result brings the search again', () =>
    on('/search/', async (page) => {
      await page.locator('#q').pressSequentially('sepsis')
      await page.locator('#results .t a').first().click()
      await page.waitForURL((address) => !address.pathname.startsWith('/search/'))
      await page.goBack()
      await page.locator('#results li').first().waitFor()
      expect(await page.locator('#q').inputValue()).toBe('sepsis')
    }))
})

describe('the best answer', () => {
  it.each([
    ['Addenbrooke’s', 'Best answer: Cambridge University Hospitals NHS Foundation Trust'],
    ['RPA', 'Best answer: Robotic process automation'],
  ])('is given for a name that is not the first one: %s', (query, words) =>
    on(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      await page.locator('#best a').first().waitFor()
      expect(await page.locator('#best').innerText()).toContain(words)
      for (const href of await page.locator('#best a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) expect((await page.request.get(href)).status()).toBe(200)
    }))

  it.each(['hospital', 'a', '5', 'sepsis / virtual ward'])('is not made up for a query that names none: %s', (query) =>
    on(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      await page.locator('#facets details').first().waitFor()
      expect(await page.locator('#best').isVisible()).toBe(false)
    }))
})

describe('the keys', () => {
  it('arrows walk the results and come back; Escape goes to the field, then empties it', () =>
    on('/search/?q=sepsis', async (page) => {
      const at = () => page.evaluate(() => [...document.querySelectorAll('#results .t a')].indexOf(document.activeElement as HTMLAnchorElement))
      await page.locator('#results li').nth(9).waitFor()
      await page.locator('#q').focus()
      for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
      expect(await at()).toBe(1)
      for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
      expect(await focused(page)).toBe('q')
      await page.keyboard.press('Shift+ArrowDown') // marks words in the field, as everywhere
      expect(await focused(page)).toBe('q')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      expect([await focused(page), await page.locator('#q').inputValue()]).toEqual(['q', 'sepsis'])
      await page.keyboard.press('Escape')
      expect(await page.locator('#q').inputValue()).toBe('')
      await page.goBack()
      await says(page, '“sepsis”')
    }))

  it('Enter on a result opens it', () =>
    on('/search/?q=sepsis', async (page) => {
      await page.locator('#results .t a').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL((address) => !address.pathname.startsWith('/search/'))
    }))

  it('/ goes to the field from a tick, too, and is a letter within the field', () =>
    on('/search/?q=alert', async (page) => {
      await page.locator('#facets input').first().focus()
      await page.keyboard.press('/')
      expect(await focused(page)).toBe('q')
      await page.keyboard.press('End')
      await page.keyboard.press('/')
      expect(await page.locator('#q').inputValue()).toBe('alert/')
    }, { viewport: { width: 1280, height: 900 } }))
})

describe('what is still being typed', () => {
  it.each(['electr', 'seps', 'a', '5'])('finds something: %s', (query) =>
    on('/search/', async (page) => {
      await page.locator('#q').pressSequentially(query)
      await says(page, `“${query}”`)
      await page.locator('#results li').first().waitFor()
    }))

  it('quickly ends with what was typed last, and the results that stood there stay until then', () =>
    on('/search/?q=falls', async (page) => {
      await page.evaluate(() => {
        const seen: number[] = []
        Object.assign(globalThis, { seen })
        new MutationObserver(() => seen.push(document.querySelectorAll('#results li').length)).observe(document.getElementById('results') as HTMLElement, { childList: true, subtree: true })
      })
      await page.locator('#q').fill('')
      for (const query of ['sep', 'sepsis', 'sepsis al', 'virtual ward']) await page.locator('#q').fill(query)
      await says(page, '“virtual ward”')
      await page.waitForFunction(() => document.querySelector('#results .t a')?.textContent.toLowerCase().includes('virtual ward'))
      expect(await page.evaluate(() => Math.min(...(globalThis as unknown as { readonly seen: readonly number[] }).seen))).toBeGreaterThan(0)
    }))
})

describe('what this browser keeps', () => {
  it('a search whose result was opened is among those searched before', () =>
    on('/search/', async (page) => {
      await page.locator('#q').pressSequentially('sepsis')
      await page.locator('#results .t a').first().click()
      await page.waitForURL((address) => !address.pathname.startsWith('/search/'))
      await page.goto('/search/')
      await page.getByText('Searched before:').waitFor()
      expect(await page.locator('#recent a').allInnerTexts()).toEqual(['sepsis'])
    }))

  it.each([
    ['nonsense', 'not JSON {'],
    ['another kind of thing', '{"__proto__":[]}'],
    ['marks that turn the text', '["\\u202Egnidaer"]'],
    ['ten thousand letters', JSON.stringify(['a'.repeat(10_000)])],
    ['a thousand searches', JSON.stringify(Array.from({ length: 1_000 }, (_, index) => `search ${index}`))],
  ])('that is %s is not shown, and search works', (_, kept) =>
    on('/search/', async (page) => {
      await page.evaluate((words) => ['exemplar:searches', 'exemplar:slash'].forEach((key) => localStorage.setItem(key, words)), kept)
      const heard: string[] = []
      page.on('pageerror', (error) => heard.push(error.message))
      await page.reload()
      expect(await page.locator('#recent').isVisible()).toBe(false)
      await page.locator('#q').fill('sepsis')
      await page.keyboard.press('Enter')
      await page.locator('#results li').first().waitFor()
      expect([heard, await page.locator('#slash').isChecked()]).toEqual([[], true])
    }))

  it('markup among the searches before is words', () =>
    on('/search/', async (page) => {
      await page.evaluate(() => localStorage.setItem('exemplar:searches', JSON.stringify(['<img src=x onerror=alert(1)>'])))
      await page.reload()
      expect(await page.locator('#recent a').innerText()).toBe('<img src=x onerror=alert(1)>')
    }))
})

describe('hostile state in the address', () => {
  it.each([
    ['half an escape', '?q=%E0%A4%A&effect=%'],
    ['one tick five hundred times', `?q=sepsis&${'country=x&'.repeat(500)}`],
    ['the names of built-ins', '?q=sepsis&__proto__=1&labels=2&effect=%22%5D%3Cb%3E'],
    ['a tick twice and no words', '?effect=Benefit&effect=Benefit'],
    ['two queries, one of control characters', '?q=%00%1B&q=sepsis'],
  ])('of %s makes no error', (_, search) =>
    on('/search/', async (page) => {
      const heard: string[] = []
      page.on('pageerror', (error) => heard.push(error.message))
      await page.goto(`/search/${search}`)
      await page.waitForFunction(() => document.getElementById('status')?.textContent !== '' || !document.documentElement.hasAttribute('data-live'))
      await page.locator('#q').fill('falls')
      await says(page, '“falls”')
      expect(heard).toEqual([])
    }))
})

describe('a paste', () => {
  it('of ten thousand letters is not cut in silence', () =>
    on('/search/', async (page) => {
      await page.locator('#q').focus()
      await page.keyboard.insertText('sepsis '.repeat(1_430))
      await says(page, 'Only the first 200 characters were searched.')
      expect(page.url().length).toBeLessThan(1_000)
    }))
})

describe('without JavaScript', () => {
  it('the form of any page leads to lists of everything, and to nothing that needs script', () =>
    on('/', async (page) => {
      await page.getByRole('searchbox').fill('epr')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search/?q=epr', { waitUntil: 'load' })
      expect(await page.locator('noscript p').innerText()).toContain('Live search needs JavaScript.')
      expect(await page.getByRole('link', { name: 'Electronic patient record' }).first().isVisible()).toBe(true)
      expect(await page.locator('a[href^="/search/?"]:visible, #keys:visible, #recent:visible, #more:visible').count()).toBe(0)
    }, { javaScriptEnabled: false }))
})

describe('on paper', () => {
  it('a search is its line and its results, without what only a screen can do', () =>
    on('/search/?q=sepsis', async (page) => {
      await page.locator('#results li').nth(9).waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('#status, #results').evaluateAll((all) => all.every((one) => (one as HTMLElement).offsetHeight > 0))).toBe(true)
      expect(await page.locator('#more:visible, #keys:visible, .jump:visible, #facets:visible').count()).toBe(0)
    }))
})
