import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { checkContent } from '#engine/checks/run.ts'
import { benefitForm } from '#engine/form/benefit.ts'
import { blueprintForm } from '#engine/form/blueprint.ts'
import { choiceLists, choicesOf, settingOf } from '#engine/form/choices.ts'
import { filesOf } from '#engine/form/files.ts'
import { lessonForm } from '#engine/form/lesson.ts'
import { organisationForm } from '#engine/form/organisation.ts'
import { reviewAnswers } from '#engine/form/review.ts'
import { templateOf } from '#engine/form/template.ts'
import type { World } from '#engine/form/world.ts'
import { buildLibrary } from '#engine/library/library.ts'
import { readContent } from '#engine/read/content.ts'
import { tinyContent } from '../../scripts/tiny-content.ts'
import { answers, benefitAnswers, blueprintAnswers, lessonAnswers, organisationAnswers } from './world.ts'

const tiny = tinyContent()
const { folder } = tiny
const day = '2026-11-22'
const content = readContent(folder)
const library = buildLibrary({ programme: content.programme as NonNullable<typeof content.programme>, vocabulary: content.vocabulary, entries: content.entries, today: day })
const world: World = { ...settingOf(library), today: day, lists: Object.fromEntries(choiceLists.map((list) => [list, choicesOf(library, list)])) }
const place = world.lists.organisations?.[0]?.label ?? ''
const named = { organisation: place, measure: world.lists.measures?.[0]?.label ?? '', 'sources.0': 'a-source' }
const everythingNew = {
  'capability+': 'new',
  'capability+label': 'Falls sensors',
  'organisation+': 'new',
  'organisation+name': 'Westtown Clinic',
  'measure+': 'new',
  'measure+name': 'Falls on wards',
  'measure+unit': 'per 1,000 bed-days',
  'realised.baseline.value': '3.1',
  'realised.observations.0.value': '2.9',
  effect: 'null',
  title: 'No difference in falls',
  summary: 'As many patients fell with sensors as without.',
  'sources.0': 'https://west.example/falls',
  'sources.0+csl.title': 'Falls at Westtown',
  'study.vendorInvolved': 'true',
}

afterAll(tiny.remove)

const written: string[] = []
afterEach(() => {
  for (const file of written.splice(0)) rmSync(file)
})

/** What the check says once the files of a form stand in the content folder. */
const checked = (form: Parameters<typeof reviewAnswers>[0], given: Parameters<typeof answers>[0]): string[] => {
  const { built, said } = reviewAnswers(form, answers(given), world)
  expect(said.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const { folder: room, name, text } of filesOf(form, built)) {
    const file = join(folder, room, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    written.push(file)
  }
  return checkContent(readContent(folder), day).filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file}: ${message}`)
}

describe('files that a form made are accepted by the check as they are', () => {
  it.each([
    ['a result', benefitForm, { ...benefitAnswers, ...named }],
    ['a result of which nothing is in the library yet: twelve answers', benefitForm, everythingNew],
    ['a result with everything else answered', benefitForm, { ...benefitAnswers, ...named, 'targets.0.value': '5', 'measuredAfter.words': 'Six months', origin: 'planned', 'attribution.claim': 'plausible', 'realised.p': '<0.001', 'realised.observations.0.monthsSinceGoLive': '4 to 6' }],
    ['a lesson', lessonForm, { ...lessonAnswers, 'sources.0': 'a-source' }],
    ['a lesson with a story that tries to be code', lessonForm, { ...lessonAnswers, 'sources.0': 'a-source', body: 'import x from "y"\n\n<script>{process.env.HOME}</script>\n\n---\nstatement: "x"\n---' }],
    ['a lesson whose words try to end the facts', lessonForm, { ...lessonAnswers, 'sources.0': 'a-source', statement: '"\n---\nexport: [', context: '... # & * ! |' }],
    ['a blueprint', blueprintForm, { ...blueprintAnswers, 'sources.0': 'a-source' }],
    ['an organisation', organisationForm, organisationAnswers],
    ['an organisation that offers to be asked', organisationForm, { ...organisationAnswers, 'contact.role': 'Digital team', 'contact.route': 'digital.team@south.example', 'contact.offers': ['call'], 'contact.capacity': 'open', 'contact.consentedUntil': '30 June 2027' }],
    ['an organisation with figures', organisationForm, { ...organisationAnswers, 'sources.0': 'a-source', 'beds.value': 'about 600', 'maturity.0.instrument': 'HIMSS EMRAM', 'maturity.0.level': '6', 'systems.0.supplier': 'Example', 'formerNames.0.name': 'Old Infirmary', 'facts.0.text': 'It opened 3 wards.' }],
  ] as const)('%s', (_, form, given) => {
    expect(checked(form, given)).toEqual([])
  })

  it.each([benefitForm, lessonForm, blueprintForm, organisationForm])('and so is the file to write by hand ($name)', (form) => {
    const template = templateOf(library, form)
    const file = join(folder, template?.file ?? '')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, template?.text ?? '', { flag: 'wx' })
    written.push(file)
    expect(checkContent(readContent(folder), day).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(template?.text).toContain('contributed')
  })
})

describe('this test', () => {
  it('sees a file that the check would refuse', () => {
    const file = join(folder, 'lessons/wrong.mdx')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '---\nstatement: "x"\n---\n')
    written.push(file)
    expect(checkContent(readContent(folder), day).some(({ file: where }) => where === 'lessons/wrong.mdx')).toBe(true)
  })
})
