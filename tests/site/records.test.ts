import { beforeAll, describe, expect, it } from 'vitest'
import type { AnyRecord } from '#engine/library/library.ts'
import { addressOf, titleOf } from '#engine/library/titles.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { findReferences } from '#engine/schema/references.ts'
import { type BuiltSite, fixtureSite, realSite } from './built.ts'
import { attribute, hasClass, words } from './html.ts'
import { linksOf, type Page, readPage } from './page.ts'
import { first, type Survey, survey } from './survey.ts'

const sites = { 'the library': realSite, 'a programme with every situation': () => fixtureSite('full') } as const

describe.each(Object.entries(sites))('in %s', (_, site) => {
  let built: BuiltSite
  let found: Survey
  let records: readonly AnyRecord[]
  const page = (record: AnyRecord): Page => readPage(built.out, addressOf(record))
  /** A blueprint is cut into several pages; together they are its page. */
  const links = (record: AnyRecord): readonly string[] =>
    record.collection === 'blueprints' ? ['', 'steps/', 'network/', 'records/', 'sources/'].flatMap((part) => found.links.get(`${addressOf(record)}${part}`) ?? []) : linksOf(page(record))

  beforeAll(async () => {
    built = await site()
    found = survey(built.out)
    records = collectionNames.flatMap((name) => built.library.all(name) as readonly AnyRecord[])
  })

  it('every published record has a page at its permanent address, headed by its name', () => {
    const wrong = records.filter((record) => !found.addresses.has(addressOf(record)) || words(page(record).all('h1')[0] as never) !== titleOf(built.library, record).replace(/\s+/g, ' '))
    expect(first(wrong.map(addressOf))).toEqual([])
  })

  it('every record’s page says its number, its revision, when it was reviewed and when it must be again', () => {
    const block = (record: AnyRecord) => page(record).all('dl').filter((list) => hasClass(list, 'block')).map(words).join(' ')
    const wrong = records.filter((record) => ![record.id, `revision ${record.revision}`, 'Last reviewed', 'Next review'].every((part) => block(record).includes(part)))
    expect(first(wrong.map(addressOf))).toEqual([])
  })

  it('every record’s page can be edited, reported, cited and downloaded', () => {
    const { repository, branch, contentPath, address } = built.library.programme
    const wrong = records.filter((record) => {
      const hrefs = page(record).all('a').map((link) => attribute(link, 'href') ?? '')
      const file = `${branch}/${contentPath}/${record.collection}/${record.id}.`
      return !hrefs.some((href) => href.startsWith(`${repository}/edit/${file}`)) || !hrefs.some((href) => href.startsWith(built.library.programme.contact)) || !hrefs.includes(`/data/${record.collection}.csv`) || !words(page(record).all('aside').at(-1) as never).includes(`${address}${addressOf(record)}`)
    })
    expect(first(wrong.map(addressOf))).toEqual([])
  })

  it('every page leads to every source its record names', () => {
    const missing = records.flatMap((record) => {
      const there = new Set(links(record))
      const named = findReferences(record.collection, record).filter(({ to }) => 'collection' in to && to.collection === 'sources')
      return named.filter(({ id }) => !there.has(`/sources/${id}/`)).map(({ id, path }) => `${addressOf(record)} does not lead to ${id} (${path.join('.')})`)
    })
    expect(first(missing)).toEqual([])
  })

  it('every result leads to its sources, its measure, its capability and its organisation', () => {
    const missing = built.library.all('benefits').flatMap((benefit) => {
      const wanted = [...benefit.sources.map((id) => `/sources/${id}/`), `/measures/${benefit.measure}/`, `/capabilities/${benefit.capability}/`, `/organisations/${benefit.organisation}/`]
      const there = new Set(links(benefit))
      return wanted.filter((link) => !there.has(link)).map((link) => `${benefit.id}: ${link}`)
    })
    expect(first(missing)).toEqual([])
  })

  it('every capability and blueprint answers the six questions, in order, and no answer is empty', () => {
    const questions = ['Is it for somebody like me?', 'What does it cost, in what kind of money?', 'What would I get, and when?', 'How sure are we?', 'What goes wrong?', 'Who has done it, and whom can I ask?']
    const wrong = [...built.library.all('capabilities'), ...built.library.all('blueprints')].filter((record) => {
      const [list] = page(record).all('ul').filter((one) => hasClass(one, 'six'))
      const answers = (list?.children ?? []).flatMap((item) => (typeof item === 'string' ? [] : [words(item)]))
      return answers.length !== 6 || answers.some((answer, index) => !answer.startsWith(questions[index] ?? '') || answer.length < (questions[index] ?? '').length + 5)
    })
    expect(wrong.map(addressOf)).toEqual([])
  })

  it('no line of a record’s page is left empty: what is not known is said', () => {
    const empty = records.flatMap((record) => page(record).all('dd', 'td').filter((cell) => words(cell) === '' && !hasClass(cell, 'draw')).map(() => addressOf(record)))
    expect(first(empty)).toEqual([])
  })

  it('no draft is published', () => {
    const drafts = built.content.entries.filter(({ data }) => data['draft'] === true)
    expect(drafts.filter((draft) => found.addresses.has(addressOf(draft))).map(({ id }) => id)).toEqual([])
  })
})
