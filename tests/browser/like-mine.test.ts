import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatValue } from '#engine/format/value.ts'
import { effectIds } from '#engine/schema/words.ts'
import { withBrowser } from './session.ts'

const held = withBrowser()
const profile = 'setting=acute&beds=600&supplier=meditech&region=North+West&country=england'
const places = '#answer ol.found >> nth=0 >> xpath=./li'

/** The page in a browser of its own, with its form at work. */
const opened = async (query = ''): Promise<Page> => {
  const page = await (await held.session.context()).newPage()
  await page.goto(`/like-mine/${query}`)
  await page.locator('#profile').waitFor()
  return page
}
const status = (page: Page): Promise<string> => page.locator('#status').innerText()
const drawn = (page: Page): Promise<void> => page.locator('#places').waitFor()
const found = (page: Page): Promise<void> => page.waitForFunction(() => /point/.test(document.querySelector('#status')?.textContent ?? '')).then(() => undefined)
const search = (page: Page): string => new URL(page.url()).search.slice(1)
const stored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('exemplar:profile'))
const saidOf = (page: Page, name: string): Promise<string[]> => page.locator(places, { has: page.getByRole('link', { name, exact: true }) }).first().locator('.why li').allInnerTexts()
const answered = (page: Page) => page.locator('#profile').evaluate((form) => [...new FormData(form as HTMLFormElement)].filter(([, value]) => value !== '').map((pair) => pair.join('=')))

const tellAll = async (page: Page): Promise<void> => {
  await page.getByLabel('Acute hospital').check()
  await page.getByLabel('Beds').fill('600')
  await page.getByLabel('Electronic record').selectOption('meditech')
  await page.getByLabel('Region').selectOption('North West')
  await page.getByLabel('Country', { exact: true }).selectOption('england')
  await page.waitForFunction(() => document.querySelectorAll('#answer .found li:first-child .why li').length === 5)
}

describe('a 600-bed acute hospital in the North West with Meditech', () => {
  it('is told who is like it, with the reason for each match and mismatch', async () => {
    const page = await opened()
    expect(await status(page)).toBe('')
    await tellAll(page)
    await page.waitForFunction(() => /of \d+ places match/.test(document.querySelector('#status')?.textContent ?? ''))
    expect(search(page)).toBe(profile)
    expect(await page.locator(places).count()).toBe(10)
    expect(await page.locator(places).first().locator('h3').innerText()).toBe(held.session.site.library.get('organisations', 'countess-of-chester').name)
    expect(await page.locator(places).first().locator('.why li').allInnerTexts()).toEqual(['Same setting: acute hospital.', 'About the same size: 472 beds against your 600.', 'Had your supplier before: Meditech, then Oracle Health.', 'Same region: North West.', 'Same country: England.'])
    expect(await saidOf(page, held.session.site.library.get('organisations', 'pennine-acute').name)).toEqual(['Same setting: acute hospital.', 'Size not known.', 'Supplier not known.', 'Same region: North West.', 'Same country: England.'])
    await page.context().close()
  })

  it('is told after two answers, and after one that one says too little', async () => {
    const page = await opened()
    await page.getByLabel('Acute hospital').check()
    await found(page)
    expect([await status(page), await page.locator('#answer > *').count()]).toEqual(['One answer so far. Give one more: a single point says too little.', 0])
    await page.getByLabel('Country', { exact: true }).selectOption('england')
    await drawn(page)
    expect(await status(page)).toMatch(/^\d+ of \d+ places match on two points\./)
    await page.context().close()
  })

  it('finds its answers again after a reload and on another day, can send them, and can forget them', async () => {
    const page = await opened()
    await tellAll(page)
    const first = await status(page)
    await page.reload()
    await drawn(page)
    expect([await status(page), search(page)]).toEqual([first, profile])
    await page.goto('/like-mine/')
    await drawn(page)
    expect([await status(page), search(page)]).toEqual([`These are your answers from last time. ${first}`, profile])
    await page.getByRole('button', { name: 'Forget my profile' }).click()
    expect([await status(page), search(page), await stored(page), await page.locator('#answer > *').count(), await answered(page)]).toEqual(['Your profile is forgotten. Back may still lead to earlier addresses that hold it, until this tab is closed.', '', null, 0, []])
    await page.goto('/like-mine/')
    await page.locator('#profile').waitFor()
    expect([await status(page), await page.getByRole('button', { name: 'Forget my profile' }).isVisible()]).toEqual(['', false])
    await page.context().close()
  })

  it('undoes answers with the back button, and keeps its place on the page when it jumps within it', async () => {
    const page = await opened()
    await tellAll(page)
    await page.getByRole('button', { name: /^Show 10 more/ }).first().click()
    await page.getByRole('link', { name: 'Blueprints that mention them' }).click()
    expect(await page.locator(places).count()).toBe(20)
    await page.goBack()
    expect(await page.locator(places).count()).toBe(20)
    await page.goBack()
    await page.waitForFunction(() => !location.search.includes('country'))
    expect(await page.getByLabel('Country', { exact: true }).inputValue()).toBe('')
    await page.waitForFunction(() => ![...document.querySelectorAll('.why li')].some((reason) => /country/.test(reason.textContent)))
    while (search(page) !== '') await page.goBack()
    expect(await answered(page)).toEqual([])
    await page.waitForFunction(() => document.querySelectorAll('#answer > *').length === 0)
    await page.context().close()
  })

  it('can do all of it with the keyboard alone', async () => {
    const page = await opened()
    await page.getByLabel('Acute hospital').focus()
    await page.keyboard.press('Space')
    const at = () => page.evaluate(() => document.activeElement?.id)
    while ((await at()) !== 'beds') await page.keyboard.press('Tab')
    await page.keyboard.type('600')
    await page.keyboard.press('Enter')
    await drawn(page)
    while ((await at()) !== 'country') await page.keyboard.press('Tab')
    await page.keyboard.type('Eng')
    await page.waitForFunction(() => location.search.includes('country=england'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'places')
    for (let press = 0; press < 5; press++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('#answer') !== null)).toBe(true)
    await page.getByRole('button', { name: /^Show 10 more/ }).first().focus()
    await page.keyboard.press('Enter')
    const eleventh = await page.locator(places).nth(10).locator('h3').innerText()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(eleventh)
    await page.context().close()
  })
})

describe('a profile in the address', () => {
  it('is shown, but kept only when the reader changes something', async () => {
    const page = await opened()
    await page.evaluate(() => localStorage.setItem('exemplar:profile', JSON.stringify('setting=community&country=england')))
    await page.goto(`/like-mine/?${profile}`)
    await drawn(page)
    expect(await status(page)).toMatch(/^These answers came with the address\. The profile you kept stays as it was until you change an answer\. \d+ of/)
    expect([await stored(page), await answered(page)]).toEqual([JSON.stringify('setting=community&country=england'), ['setting=acute', 'beds=600', 'supplier=meditech', 'region=North West', 'country=england']])
    await page.getByLabel('Beds').fill('700')
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => location.search.includes('beds=700'))
    expect(await stored(page)).toBe(JSON.stringify(profile.replace('600', '700')))
    const before = page.locator('#other', { hasText: 'Another profile was kept in this browser until now.' })
    await before.getByRole('link', { name: 'Open it' }).click()
    await drawn(page)
    expect(await answered(page)).toEqual(['setting=community', 'country=england'])
    await page.context().close()
  })

  it('of another tab is not lost when this one is kept', async () => {
    const page = await opened()
    const other = await page.context().newPage()
    await other.goto('/like-mine/')
    await other.getByLabel('Beds').fill('300')
    await other.keyboard.press('Tab')
    await other.waitForFunction(() => location.search.includes('beds=300'))
    expect(await other.locator('#other').innerText()).toBe('')
    await page.getByLabel('Beds').fill('900')
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => location.search.includes('beds=900'))
    expect(await page.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('?beds=300')
    await page.context().close()
  })

  it.each([
    ['a picture that runs a script, and a number in powers', '?setting=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&beds=1e9'],
    ['names of the machine', '?setting=__proto__&supplier=constructor&maturity=NaN'],
    ['numbers out of bounds', '?beds=-1&people=0&country=%00'],
    ['three thousand letters', `?setting=${'x'.repeat(3000)}&region=%3Cscript%3Ealert(1)%3C/script%3E`],
    ['broken letters', '?supplier=%E0%A4%A&beds=600.5'],
  ])('that is nonsense gives a clean page and a message: %s', async (_, query) => {
    const page = await (await held.session.context()).newPage()
    const heard: string[] = []
    page.on('pageerror', ({ message }) => heard.push(message))
    page.on('dialog', (dialog) => void heard.push(dialog.message()))
    await page.goto(`/like-mine/${query}`)
    await page.locator('#profile').waitFor()
    await page.waitForFunction(() => /left out/.test(document.querySelector('#status')?.textContent ?? ''))
    expect(await status(page)).toMatch(/^\d+ values in the address were left out: not in this library’s lists, given twice, or no sensible number\.$/)
    expect([await answered(page), await page.locator('#answer > *').count(), await page.locator('main img').count(), await stored(page), heard]).toEqual([[], 0, 0, null, []])
    await page.context().close()
  })

  it('keeps the sensible answers beside the nonsense', async () => {
    const page = await opened('?setting=acute&setting=moon&beds=600&country=england')
    await drawn(page)
    expect(await status(page)).toMatch(/^One value in the address was left out: .* \d+ of \d+ places match on three points\./)
    expect(await answered(page)).toEqual(['setting=acute', 'beds=600', 'country=england'])
    await page.context().close()
  })
})

describe('a profile in the store', () => {
  it.each([
    ['half a word', '{'],
    ['an object', '{"beds":600}'],
    ['a list', '["setting=acute"]'],
    ['a number', '7'],
    ['HTML', '"<img src=x onerror=alert(1)>=1&setting=<b>"'],
    ['five thousand letters', `"${'x'.repeat(5000)}"`],
  ])('that is nonsense is put aside, and not lost: %s', async (_, value) => {
    const page = await opened()
    await page.evaluate((text) => localStorage.setItem('exemplar:profile', text), value)
    const heard: string[] = []
    page.on('pageerror', ({ message }) => heard.push(message))
    await page.goto('/like-mine/')
    await page.waitForFunction(() => /put aside|left out/.test(document.querySelector('#status')?.textContent ?? ''))
    expect([await stored(page), await answered(page), search(page), await page.locator('main img, #answer > *').count(), heard]).toEqual([null, [], '', 0, []])
    expect(await page.evaluate(() => localStorage.getItem('exemplar:profile:unread'))).toBe(value)
    await page.getByRole('button', { name: 'Forget my profile' }).click()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.context().close()
  })
})

describe('the form', () => {
  it('says which number is no number, and ranks by the other answers', async () => {
    const page = await opened('?setting=acute&country=england')
    await drawn(page)
    await page.getByLabel('Beds').fill('many')
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => /whole number/.test(document.querySelector('#status')?.textContent ?? ''))
    expect([await page.getByLabel('Beds').getAttribute('aria-invalid'), await page.getByLabel('Beds').inputValue(), search(page)]).toEqual(['true', 'many', 'setting=acute&country=england'])
    expect(await page.locator('#said-beds').innerText()).toBe('Write a whole number from 1 to 100,000.')
    await page.getByLabel('Beds').fill('1,200')
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => location.search.includes('beds=1200'))
    expect(await page.getByLabel('Beds').getAttribute('aria-invalid')).toBeNull()
    await page.context().close()
  })

  it('says so when it is asked for places without one answer', async () => {
    const page = await opened()
    await page.getByRole('button', { name: 'Show places like mine' }).click()
    await page.getByText('Nothing is answered yet. Two answers are enough to start.').waitFor()
    await page.context().close()
  })

  it('on paper is left out, and the answer says for whom it is', async () => {
    const page = await opened(`?${profile}`)
    await drawn(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#answer .printed').innerText()).toMatch(/^For: Acute hospital, 600 beds, .*Meditech.*, North West, England\. \d+ of/)
    await page.context().close()
  })

  it('says so where the browser refuses to keep anything, and works on', async () => {
    const page = await (await held.session.context()).newPage()
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full')
      }
    })
    await page.goto('/like-mine/')
    await page.getByLabel('Acute hospital').check()
    await page.getByLabel('Country', { exact: true }).selectOption('england')
    await drawn(page)
    expect(await status(page)).toContain('This browser refuses to keep your profile')
    await page.context().close()
  })

  it('says so where the places cannot be loaded', async () => {
    const page = await (await held.session.context()).newPage()
    await page.route('**/places.json', (route) => route.abort())
    await page.goto(`/like-mine/?${profile}`)
    await page.waitForFunction(() => /could not be loaded/.test(document.querySelector('#status')?.textContent ?? ''))
    await page.context().close()
  })
})

describe('every number it shows', () => {
  it('can be counted again from the records', async () => {
    const { library } = held.session.site
    const page = await opened(`?${profile}`)
    await drawn(page)
    const more = page.locator('#answer > p > button:visible', { hasText: /place|one more/ }).first()
    while (await page.locator('#answer ol.found').first().locator('xpath=following-sibling::p[1]/button').isVisible()) await more.click()
    const providers = library.all('organisations').filter(({ kind }) => kind === 'provider')
    const cards = await page.locator(places).evaluateAll((items) =>
      items.map((item) => ({ id: item.querySelector('h3 a')?.getAttribute('href')?.split('/')[2] ?? '', words: item.textContent, match: item.querySelectorAll('.match').length, results: [...item.querySelectorAll('details li a')].map((link) => link.getAttribute('href')) })),
    )
    const apart = await page.locator('#answer > details > ul > li').count()
    expect(cards.length + apart).toBe(providers.length)
    expect(await status(page)).toContain(`${cards.filter(({ match }) => match >= 3).length} of ${providers.length} places match on three or more points.`)
    for (const { id, words, results } of cards) {
      const place = library.get('organisations', id)
      const own = library.all('benefits').filter(({ organisation }) => organisation === id)
      if (place.beds) expect(words).toContain(`${formatValue(place.beds.value, '')} beds`)
      if (place.population) expect(words).toContain(formatValue(place.population.value, ''))
      expect(results.toSorted()).toEqual(own.map((benefit) => `/benefits/${benefit.id}/`).toSorted())
      for (const effect of effectIds) {
        const count = own.filter((benefit) => benefit.effect === effect).length
        const word = { benefit: '▲ %d benefit', null: '● %d no difference', disbenefit: '▼ %d disbenefit', mixed: '◆ %d mixed' }[effect].replace('%d', String(count))
        expect(words.includes(word), `${id}: ${word}`).toBe(count > 0)
      }
      const lessons = library.all('lessons').filter(({ organisations }) => organisations.includes(id)).length
      const adoptions = library.all('adoptions').filter(({ adopter, from }) => adopter === id || from === id).length
      expect(words.includes(`${lessons} lesson`), `${id}: ${lessons} lessons`).toBe(lessons > 0)
      expect(words.includes(`${adoptions} adoption`), `${id}: ${adoptions} adoptions`).toBe(adoptions > 0)
    }
    await page.context().close()
  })

  it('leads to pages that are there, as does every link', async () => {
    const page = await opened(`?${profile}`)
    await drawn(page)
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    const links = await page.locator('#answer a:not([href^="#"])').evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
    const answers = await Promise.all(links.map(async (link) => ({ link, ok: (await page.request.get(link)).ok() })))
    expect(links.length).toBeGreaterThan(30)
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const keep = await page.locator('#answer a[href^="/notebook/"]').first().getAttribute('href')
    expect(keep).toBe('/notebook/?keep=organisations/countess-of-chester')
    await page.context().close()
  })

  it('marks redprints, in words, and says what stands behind each blueprint and why', async () => {
    const page = await opened(`?${profile}`)
    await drawn(page)
    const list = page.locator('#blueprints ~ ol').first()
    while (await page.getByRole('button', { name: /blueprint/ }).isVisible()) await page.getByRole('button', { name: /blueprint/ }).click()
    const { library } = held.session.site
    expect(await list.locator(':scope > li').count()).toBe(library.all('blueprints').length)
    expect(await list.locator('.tag-avoid').allInnerTexts()).toEqual(library.all('blueprints').filter(({ kind }) => kind === 'redprint').map(() => 'Redprint'))
    expect(await list.locator(':scope > li p').first().innerText()).toMatch(/^It mentions: .+ \(.*setting.* match.*\)/)
    await page.context().close()
  })
})

describe('without its script', () => {
  it('the page explains itself and leads to organisations by setting and by country', async () => {
    const page = await (await held.session.context({ javaScriptEnabled: false })).newPage()
    await page.goto('/like-mine/')
    expect(await page.locator('#profile').isVisible()).toBe(false)
    expect(await page.locator('noscript, .gap').first().innerText()).toContain('by setting or country')
    expect(await page.getByRole('row').count()).toBe(7)
    await page.getByRole('link', { name: 'Mental health' }).click()
    expect(await page.locator('h1').innerText()).toBe('Organisations: Mental health')
    await page.context().close()
  })
})

describe('the script of sites like mine', () => {
  const sizes = async (query: string): Promise<{ scripts: number; asked: readonly string[] }> => {
    const page = await (await held.session.context()).newPage()
    const bodies: Promise<Buffer>[] = []
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('response', (response) => response.request().resourceType() === 'script' && bodies.push(response.body()))
    await page.goto(`/like-mine/${query}`, { waitUntil: 'networkidle' })
    const scripts = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
    await page.context().close()
    return { scripts, asked }
  }

  it('is at most 6 kB compressed before anybody answers, and asks for no places until then', async () => {
    const { scripts, asked } = await sizes('')
    expect(scripts).toBeGreaterThan(500)
    expect(scripts).toBeLessThanOrEqual(6_000)
    expect(asked.filter((address) => address.includes('places.json'))).toEqual([])
  })

  it('asks this site alone, whatever is answered', async () => {
    const { asked } = await sizes(`?${profile}`)
    expect(asked.some((address) => address.endsWith('/like-mine/places.json'))).toBe(true)
    expect(asked.filter((address) => !address.startsWith(held.session.address))).toEqual([])
  })
})
