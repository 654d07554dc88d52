import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { formNamed, forms } from '#engine/form/forms.ts'
import { countCompulsory } from '#engine/form/offered.ts'
import { command } from '../commands/command.ts'
import { root } from '../source-files.ts'
import { withBrowser } from './session.ts'

const held = withBrowser()
const told: string[] = []
afterAll(() => console.log(told.join('\n')))

type Given = Readonly<Record<string, string | readonly string[]>>

const opened = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await held.session.context(options)).newPage()
  await page.goto(path)
  return page
}
/** The field or fields of this name. */
const named = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`)
/** Goes into the form and waits until it has its lists and its checks. */
const begin = async (page: Page): Promise<void> => {
  await page.locator('#form [name]').first().focus()
  await page.locator('datalist option').first().waitFor({ state: 'attached' })
}
const answerOne = async (page: Page, name: string, words: string | readonly string[]): Promise<void> => {
  const field = named(page, name)
  const [kind, type] = await field.first().evaluate((found) => [found.tagName, found.getAttribute('type')])
  if (kind === 'SELECT') await field.selectOption(words)
  else if (type === 'radio' || type === 'checkbox') for (const value of [words].flat()) await page.locator(`[name="${name}"][value="${value}"]`).check()
  else await field.fill(String(words))
}
const fill = async (page: Page, given: Given): Promise<void> => {
  for (const [name, words] of Object.entries(given)) await answerOne(page, name, words)
}
const check = (page: Page): Promise<void> => page.getByRole('button', { name: 'Check it and make the file' }).first().click()
const save = async (page: Page): Promise<{ name: string; text: string }[]> => {
  const saved: { name: string; text: string }[] = []
  for (const button of await page.locator('#made .ways button', { hasText: 'Download' }).all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    saved.push({ name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') })
  }
  return saved
}
/** Puts the files where the form says they belong, beside the real content, and runs the real check on it. */
const checkWith = async (page: Page): Promise<{ code: number | null; said: string; files: readonly string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-form-'))
  try {
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
    const files = await page.locator('#made h3 code').allInnerTexts()
    for (const [index, { name, text }] of (await save(page)).entries()) {
      expect(files[index]).toMatch(new RegExp(`^content/[a-z]+/${name.replaceAll('.', '\\.')}$`))
      mkdirSync(dirname(join(folder, files[index] ?? '')), { recursive: true })
      writeFileSync(join(folder, files[index] ?? ''), text, { flag: 'wx' })
    }
    return { ...command('scripts/check.ts', ['--quiet'], { CONTENT_DIR: join(folder, 'content') }), files }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] }))
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const benefit: Given = {
  capability: 'closed-loop-medication',
  'organisation+': 'new',
  'organisation+name': 'Northtown General Hospital',
  measure: 'Doses given wrongly',
  'realised.baseline.value': '11.5%',
  'realised.observations.0.value': '6.8',
  effect: 'benefit',
  title: 'Fewer doses given wrongly on six wards at Northtown',
  summary: 'On six wards fewer doses were given wrongly after scanning came in than in the three months before.',
  'sources.0': 'https://northtown.example/board/may-2026',
  'sources.0+csl.title': 'Northtown board paper, May 2026',
  'study.vendorInvolved': 'false',
}
const lesson: Given = {
  told: 'anonymous',
  statement: 'Give bank staff their log-ins before the first night of scanning.',
  polarity: 'do',
  context: 'A district hospital put scanning on 20 wards; on the first night bank staff could not log in.',
  theme: 'golive-optimisation',
  phases: ['go-live', 'planning'],
  'sources.0': 'https://audit.example/scanning-in-wards',
  'sources.0+csl.title': 'Scanning on wards: what auditors found',
  body: 'We had 40 log-ins < 60 nurses.\n\n<script>alert(1)</script> {process.env} *not bold*',
}
const blueprint: Given = {
  capability: 'closed-loop-medication',
  title: 'Scan every dose at Northtown',
  question: 'Should a district hospital scan every dose?',
  summary: 'Every dose is scanned at the bedside on all 20 wards.',
  'answers.fit.text': 'A district hospital with 420 beds and one pharmacy.',
  'answers.cost.text': 'About £1.2m over three years, half of it for scanners.',
  'answers.gain.text': 'Fewer wrong doses after four months.',
  'answers.certainty.text': 'Our own figures, before and after; nobody else checked them.',
  'answers.risks.text': 'Flat batteries, and nurses who scan a sheet on the wall.',
  'answers.people.text': 'Our digital programme team. Not known elsewhere.',
  'sources.0': 'https://northtown.example/scan-every-dose',
  'sources.0+csl.title': 'Scanning at Northtown',
}
const organisation: Given = {
  name: 'Northtown General Hospital',
  kind: 'provider',
  country: 'england',
  careSettings: ['acute', 'maternity'],
  'contact.role': 'Digital programme team',
  'contact.route': 'digital.team@northtown.example',
  'contact.offers': ['call', 'documents'],
  'contact.capacity': 'limited',
  'contact.consentedUntil': '30 June 2027',
}
const given: Readonly<Record<string, Given>> = { benefit, lesson, blueprint, organisation }
const names = forms.map(({ name }) => name)
/** The real library’s own measure in place of the one named above. */
const withMeasure = (one: Given): Given => {
  const measure = held.session.site.library.all('measures').find(({ unit, direction }) => unit === '%' && direction === 'lower')
  return 'measure' in one ? { ...one, measure: measure?.name ?? '' } : one
}

describe.each(names)('the form “%s”', (name) => {
  const answers = () => withMeasure(given[name] ?? {})

  it('makes files that the real check accepts unchanged', async () => {
    const page = await opened(`/contribute/${name}/`)
    await begin(page)
    await fill(page, answers())
    await check(page)
    await page.locator('#made h2').waitFor()
    const { code, said, files } = await checkWith(page)
    expect(code, said).toBe(0)
    expect(files.length).toBe({ benefit: 3, lesson: 2, blueprint: 2, organisation: 1 }[name])
    await page.context().close()
  })

  it('lists at the top what is missing, moves there, and leads to each field', async () => {
    const page = await opened(`/contribute/${name}/`)
    await begin(page)
    await check(page)
    const links = page.locator('#faults li a')
    await links.first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('faults')
    expect(await page.getByRole('group', { name: 'There is a problem' }).isVisible()).toBe(true)
    expect(await page.title()).toMatch(/^Error: /)
    const form = formNamed(name)
    expect(await links.count()).toBe(form && countCompulsory(form))
    expect(await page.locator('#form .said.late').count()).toBe(await links.count())
    for (const link of await links.all()) {
      await link.click()
      const [wrong, words] = await page.evaluate(() => {
        const here = document.activeElement
        return [here?.closest('[aria-invalid="true"]') !== null, (here?.closest('[aria-describedby*="said-"]')?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? 'nothing').join(' ')]
      })
      expect(wrong).toBe(true)
      expect(words).toContain('Error: This needs an answer.')
    }
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('keeps the draft in this browser, brings it back, and forgets it when told to', async () => {
    const page = await opened(`/contribute/${name}/`)
    await begin(page)
    await fill(page, answers())
    await page.waitForFunction((key) => localStorage.getItem(key)?.includes('orthtown') || localStorage.getItem(key)?.includes('district'), `exemplar:form-${name}`)
    await page.reload()
    await page.locator('#forget').waitFor()
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('brought back'))
    for (const [field, words] of Object.entries(answers())) {
      const ticked = page.locator(`[name="${field}"]:checked`)
      expect({ field, words: (await ticked.count()) > 0 ? (await ticked.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).sort() : [await named(page, field).first().inputValue()] }).toEqual({ field, words: [words].flat().toSorted() })
    }
    await page.getByRole('button', { name: 'Forget this draft' }).click()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.reload()
    expect(await page.evaluate(() => [...new FormData(document.querySelector('#form') as HTMLFormElement)].filter(([, value]) => value !== ''))).toEqual([])
    await page.context().close()
  })

  it('asks nothing outside the site, and loads its checks only when somebody begins', async () => {
    const page = await (await held.session.context()).newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`/contribute/${name}/`)
    const first = asked.length
    expect(asked.filter((url) => /choices|tool/.test(url))).toEqual([])
    const scripts = asked.filter((url) => url.endsWith('.js')).map((url) => gzipSync(readFileSync(join(held.session.site.out, new URL(url).pathname))).length)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000)
    expect(gzipSync(await page.content()).length).toBeLessThanOrEqual(10_000)
    await begin(page)
    await fill(page, answers())
    await check(page)
    await page.locator('#made h2').waitFor()
    expect(asked.length).toBeGreaterThan(first)
    expect(asked.filter((url) => !url.startsWith(held.session.address))).toEqual([])
    expect(complaints).toEqual([])
    expect(await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name).filter((address) => !address.startsWith(location.origin)))).toEqual([])
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('says what is asked and why, and gives the file to copy, where there is no script', async () => {
    const page = await opened(`/contribute/${name}/`, { javaScriptEnabled: false })
    const words = await page.locator('main').innerText()
    expect(words).toContain('The form needs JavaScript')
    for (const { label, why } of formNamed(name)?.sections.flatMap(({ tier, asks }) => (tier === 'must' ? asks : [])).filter(({ when }) => when === undefined) ?? []) {
      expect(words).toContain(label)
      expect(words).toContain(why ?? '')
    }
    expect(await page.locator('#form :is(input, select, textarea, button)').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
    await page.locator('main details summary', { hasText: 'The file' }).click()
    expect(await page.locator('main pre').innerText()).toContain('To be written')
    await page.context().close()
  })
})

describe('while somebody fills in a form', () => {
  it('nothing is said of an answer while it is typed; it is said when the field is left, and taken back when it is put right', async () => {
    const page = await opened('/contribute/benefit/')
    await begin(page)
    const title = named(page, 'title')
    await title.pressSequentially('Improved safety on wards')
    expect(await page.locator('.said').count()).toBe(0)
    await title.press('Tab')
    expect(await page.locator('.said').innerText()).toContain('Worth a look: “Improved” does not say what moved')
    await named(page, 'realised.baseline.value').fill('quite a lot')
    await named(page, 'realised.observations.0.value').focus()
    expect(await named(page, 'realised.baseline.value').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('.said.late').innerText()).toContain('Write it in figures')
    await named(page, 'realised.baseline.value').fill('11.5')
    expect(await page.locator('.said.late').count()).toBe(1)
    await named(page, 'realised.observations.0.value').focus()
    expect(await page.locator('.said.late').count()).toBe(0)
    await named(page, 'realised.baseline.value').fill('nearly all')
    await page.locator('[name=effect][value=disbenefit]').click() // a message that appears must not take the press away
    expect(await page.locator('[name=effect]:checked').getAttribute('value')).toBe('disbenefit')
    await page.locator('.said.late').waitFor()
    await named(page, 'realised.baseline.value').fill('11.5')
    await named(page, 'summary').focus()
    await named(page, 'effect').first().focus()
    expect(await page.locator('.said.late').count()).toBe(0)
    await page.context().close()
  })

  it('a benefit that moved the wrong way is not let through, and says which answers disagree', async () => {
    const page = await opened('/contribute/benefit/')
    await begin(page)
    await fill(page, { ...withMeasure(benefit), 'realised.observations.0.value': '14' })
    await check(page)
    expect(await page.locator('#faults li').allInnerTexts()).toEqual([expect.stringMatching(/^The figure after: .*the figure rose from 11\.5% to 14%, and lower is better/)])
    expect(await page.locator('#made').isVisible()).toBe(false)
    await page.context().close()
  })

  it('names and own details are pointed out in a lesson told without naming the place', async () => {
    const page = await opened('/contribute/lesson/?told=anonymous')
    await page.locator('#forget').waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(await page.locator('[name=told]:checked').getAttribute('value')).toBe('anonymous')
    expect(await page.locator('[data-many=organisations]').isVisible()).toBe(false)
    const place = held.session.site.library.all('organisations').find(({ kind, identity, name }) => kind === 'provider' && !identity && name.length > 12)?.name ?? ''
    await fill(page, { ...lesson, context: `At ${place} Dr Jane Smith was told on 01632 960123.` })
    await check(page)
    expect(await page.locator('#faults li').allInnerTexts()).toEqual([expect.stringContaining('This looks like a telephone number')])
    expect(await page.locator('.said.look, .said.late').allInnerTexts()).toEqual([expect.stringMatching(new RegExp(`“${place}[^”]*” looks like the name of a place.*“Dr Jane Smith” looks like the name of a person`, 's'))])
    await fill(page, { context: `At ${place} nobody could log in.` })
    await check(page)
    await page.locator('#made h2').waitFor()
    expect(await page.locator('#made').innerText()).toContain(`“${place}” looks like the name of a place.`)
    expect(await page.locator('#made').innerText()).toContain('A proposal is public and shows the name of your account')
    await page.context().close()
  })

  it('hostile words stay words: on the page, in the file, and in what was kept', async () => {
    const hostile = '<img src=x onerror="document.title=1"> ${alert(1)} "quotes" \\u0041 --- {process.env.HOME}'
    const page = await opened('/contribute/lesson/')
    await begin(page)
    await fill(page, { ...lesson, statement: hostile, context: `${hostile} context`, body: `${hostile}\n\n# import x from "y"\n\nexport default 1\n\n[a](javascript:alert(1)) http://user:pass.word` })
    await check(page)
    await page.locator('#made h2').waitFor()
    expect(await page.locator('#made img, #made script, #form img').count()).toBe(0)
    expect(await page.locator('#made pre').first().innerText()).toContain('<img src=x onerror=')
    const { code, said } = await checkWith(page)
    expect(code, said).toBe(0)
    await page.goto('/contribute/')
    await page.evaluate(() => localStorage.setItem('exemplar:form-benefit', '[["__proto__",["x"]],["title",7]]'))
    await page.goto('/contribute/benefit/')
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '')
    expect(await page.locator('#status').innerText()).toBe('What this browser had kept of this form could not be read and was put aside, not deleted.')
    await page.goto('/contribute/')
    await page.evaluate((words) => localStorage.setItem('exemplar:form-benefit', JSON.stringify([['title', [words]], ['constructor', ['x']], ['targets.7.value', ['<b>3</b>']], ['effect', ['nonsense']]])), hostile)
    await page.goto(`/contribute/benefit/?effect=${encodeURIComponent('<b>')}`)
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('brought back'))
    expect(await named(page, 'title').inputValue()).toBe(hostile)
    expect(await named(page, 'targets.7.value').inputValue()).toBe('<b>3</b>')
    expect(await page.locator('[name=effect]:checked').count()).toBe(0)
    await page.context().close()
  })

  it('items of a list can be added and taken out again, each with names of its own', async () => {
    const page = await opened('/contribute/organisation/')
    await begin(page)
    await fill(page, { name: 'Northtown General Hospital', kind: 'provider', country: 'england', careSettings: ['acute'] })
    await page.getByRole('button', { name: 'Add a system' }).click()
    await page.getByRole('button', { name: 'Add a system' }).click()
    await fill(page, { 'systems.0.product': 'Old record', 'systems.1.product': 'New record', 'systems.1.since': 'March 2025' })
    expect(await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size)).toBe(0)
    await page.getByRole('button', { name: 'Take this system out' }).first().click()
    await check(page)
    expect(await page.locator('#faults li').allInnerTexts()).toEqual([expect.stringContaining('Name the document where')])
    await page.getByRole('button', { name: 'Add another document' }).click()
    const [first, second] = held.session.site.library.all('sources')
    await fill(page, { 'sources.0': first?.id ?? '', 'sources.1': second?.id ?? '' })
    await check(page)
    await page.locator('#made h2').waitFor()
    const record = JSON.parse(await page.locator('#made pre').innerText()) as Record<string, unknown>
    expect(record['systems']).toEqual([{ product: 'New record', since: '2025-03', status: 'in use', source: first?.id }])
    expect(record['sources']).toEqual([first?.id, second?.id])
    await page.context().close()
  })
})

describe('two tabs with the same form', () => {
  const storeHas = (page: Page, words: string) => page.waitForFunction((wanted) => localStorage.getItem('exemplar:form-benefit')?.includes(wanted), words)

  it('never lose what was written in one of them: the other draft is kept and can be brought back', async () => {
    const context = await held.session.context()
    const [one, other] = [await context.newPage(), await context.newPage()]
    for (const page of [one, other]) {
      await page.goto('/contribute/benefit/')
      await begin(page)
    }
    await named(one, 'title').fill('Fewer falls on ward one')
    await storeHas(one, 'ward one')
    await other.locator('#offer', { hasText: 'Another tab of this browser keeps another draft' }).waitFor()
    await named(other, 'title').fill('Fewer falls on ward two')
    await storeHas(other, 'ward two')
    await other.locator('#offer', { hasText: 'is still kept in this browser' }).waitFor()
    const bring = other.getByRole('button', { name: 'Bring it here' })
    await bring.click()
    expect(await named(other, 'title').inputValue()).toBe('Fewer falls on ward one')
    await bring.click()
    expect(await named(other, 'title').inputValue()).toBe('Fewer falls on ward two')
    await other.reload()
    await bring.click()
    expect(await named(other, 'title').inputValue()).toBe('Fewer falls on ward one')
    expect(await violations(other)).toEqual([])
    await other.getByRole('button', { name: 'Forget this draft' }).click()
    expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await other.locator('#offer').innerText()).toBe('')
    await context.close()
  })
})

describe('a finished form', () => {
  it('opens the host’s page for a new file with the file filled in, in one click', async () => {
    const page = await opened('/contribute/organisation/')
    await begin(page)
    await fill(page, { name: 'Northtown General Hospital', kind: 'provider', country: 'england', careSettings: ['acute'] })
    await check(page)
    const link = page.getByRole('link', { name: /^Propose it at github\.com/ })
    const address = new URL((await link.getAttribute('href')) ?? '')
    expect(address.origin + address.pathname).toBe('https://github.com/exemplar-library/exemplar/new/main/content/organisations')
    expect(address.searchParams.get('filename')).toBe('northtown-general-hospital.json')
    expect(address.searchParams.get('value')).toBe(await page.locator('#made pre').evaluate((pre) => pre.textContent))
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await named(page, 'name').fill('Southtown General Hospital')
    expect(await page.locator('#made').isVisible()).toBe(false)
    await page.context().close()
  })

  it('too long for an address says so and offers the download', async () => {
    const page = await opened('/contribute/lesson/')
    await begin(page)
    await fill(page, { ...lesson, body: 'All of it was new to us, and we said so. '.repeat(140) })
    await check(page)
    expect(await page.locator('#made .ways').innerText()).toMatch(/too long for this way: its address would have \d,\d{3} characters, and 7,500 is the most/)
    expect((await save(page)).length).toBe(2)
    await page.context().close()
  })
})

/** What somebody presses on /contribute/ for each form. */
const ways: Readonly<Record<string, string>> = { benefit: 'Tell us a result', lesson: 'Tell us a lesson', blueprint: 'Tell us how you did it', organisation: 'Add your organisation' }
/** What a form cannot do without. */
const shortest: Readonly<Record<string, Given>> = { ...given, organisation: { name: 'Northtown General Hospital', kind: 'provider', country: 'england', careSettings: ['acute'] } }

describe('somebody who contributes for the first time', () => {
  it.each(names)('comes from the home page to a valid %s with at most twelve answers, although place and document are new to the library', async (name) => {
    const page = await opened('/')
    const [choices, typed]: [string[], string[]] = [[], []]
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contribute' }).click()
    await page.locator('main').getByRole('link', { name: ways[name] ?? '' }).first().click()
    await begin(page)
    for (const [field, words] of Object.entries(withMeasure(shortest[name] ?? {}))) {
      const isTyped = await named(page, field).first().evaluate((control) => control.tagName === 'TEXTAREA' || (control.tagName === 'INPUT' && !['radio', 'checkbox'].includes((control as HTMLInputElement).type)))
      if (isTyped) typed.push(String(words))
      else if (!field.endsWith('+')) choices.push(field) // a tick that says “not in the list” is no answer yet
      await answerOne(page, field, words)
    }
    await check(page)
    await page.locator('#made h2').waitFor()
    const { code, said } = await checkWith(page)
    expect(code, said).toBe(0)
    expect(choices.length + typed.length).toBeLessThanOrEqual(12)
    told.push(`First ${name}: ${choices.length + typed.length} answers, of which ${choices.length} chosen; ${typed.join('').length} characters typed`)
    await page.context().close()
  })

  it('can do it with the keyboard alone', async () => {
    const page = await opened('/contribute/organisation/')
    await begin(page)
    const keys = page.keyboard
    await keys.type('Northtown General Hospital')
    await keys.press('Tab')
    await keys.type('Care p')
    await keys.press('Tab')
    await keys.type('England')
    await keys.press('Tab')
    await keys.press('Space')
    await page.getByRole('button', { name: 'Check it and make the file' }).first().focus()
    await keys.press('Enter')
    await page.locator('#made h2').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('made')
    const { code, said } = await checkWith(page)
    expect(code, said).toBe(0)
    await page.context().close()
  })
})
