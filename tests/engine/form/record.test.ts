import { describe, expect, it } from 'vitest'
import { parseMdx } from '#engine/read/front-matter.ts'
import { benefitForm } from '#engine/form/benefit.ts'
import { blueprintForm } from '#engine/form/blueprint.ts'
import { filesOf } from '#engine/form/files.ts'
import { lessonForm } from '#engine/form/lesson.ts'
import { organisationForm } from '#engine/form/organisation.ts'
import type { Form } from '#engine/form/ask.ts'
import { reviewAnswers } from '#engine/form/review.ts'
import { answers, benefitAnswers, blueprintAnswers, lessonAnswers, organisationAnswers, recordFrom, says, world } from './world.ts'

const made = (form: Form, given: Parameters<typeof answers>[0]) => filesOf(form, reviewAnswers(form, answers(given), world).built)
const factsOf = (form: Form, given: Parameters<typeof answers>[0]) => parseMdx(made(form, given)[0]?.text ?? '').data as Record<string, unknown>

describe('ten answers', () => {
  it('make a whole result, and what nobody was asked for claims least', () => {
    expect(made(benefitForm, benefitAnswers)[0]?.name).toBe('fewer-doses-given-wrongly.json')
    expect(recordFrom(benefitForm, benefitAnswers)).toEqual({
      title: 'Fewer doses given wrongly',
      summary: 'On six wards fewer doses were given wrongly after scanning than before.',
      capability: 'scanning',
      intervention: 'Scanning at the bedside',
      organisation: 'a-hospital',
      measure: 'errors',
      unit: '%',
      effect: 'benefit',
      realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }] },
      class: 'not-stated',
      study: { level: 'self-reported', design: 'Before and after. Nothing more was said about how it was counted.', independence: 'own-organisation', vendorInvolved: false },
      sources: ['a-source'],
      provenance: 'contributed',
      reviewed: '2026-11-22',
      revision: 1,
    })
  })

  it('stand in the file in the schema’s order', () => {
    expect(Object.keys(recordFrom(benefitForm, { notes: 'Last.', ...benefitAnswers, period: '2026' }))).toEqual('title summary capability intervention organisation measure unit effect realised period class study sources notes provenance reviewed revision'.split(' '))
  })
})

describe('what was answered', () => {
  it('is never overruled by what would be settled without it', () => {
    const more = { intervention: 'Scanners on six wards', class: 'quality', 'study.level': 'randomised', 'study.design': 'Drawn by lot.', 'study.independence': 'independent' }
    expect(recordFrom(benefitForm, { ...benefitAnswers, ...more })).toMatchObject({ intervention: 'Scanners on six wards', class: 'quality', study: { level: 'randomised', design: 'Drawn by lot.', independence: 'independent' } })
  })

  it('names the kind of comparison where that is all that was said of the method', () => {
    expect(recordFrom(benefitForm, { ...benefitAnswers, 'realised.baseline.comparator': 'control-group' })).toMatchObject({ study: { design: 'Compared with others without the change. Nothing more was said about how it was counted.' } })
  })

  it('loses its spaces and line ends, and keeps its words', () => {
    expect(recordFrom(benefitForm, { ...benefitAnswers, title: '  Fewer doses\n given wrongly ' })['title']).toBe('Fewer doses given wrongly')
  })

  it('may be the change alone, where the two figures are not known', () => {
    const { 'realised.baseline.value': before, 'realised.observations.0.value': after, ...rest } = benefitAnswers
    const change = { ...rest, 'realised.change.value': '-41', 'realised.change.kind': 'relative-percent' }
    expect([before, after, ...says(benefitForm, change)]).toEqual(['11.5', '6.8'])
    expect(recordFrom(benefitForm, change)['realised']).toEqual({ change: { value: -41, kind: 'relative-percent' } })
  })

  it('in money is asked for its currency, and otherwise takes the readers’ own', () => {
    const money = { ...benefitAnswers, measure: 'Cost of errors', 'realised.baseline.value': '£1.2m', 'realised.observations.0.value': '£1.1m' }
    expect(recordFrom(benefitForm, money)).toMatchObject({ unit: 'GBP', realised: { baseline: { value: 1_200_000 } } })
    expect(recordFrom(benefitForm, { ...money, unit: 'EUR' })['unit']).toBe('EUR')
  })

  it('in a list keeps its order, however its places are numbered', () => {
    const targets = { 'targets.3.value': '5', 'targets.3.dueBy': 'March 2027', 'targets.9.value': '4' }
    expect(recordFrom(benefitForm, { ...benefitAnswers, ...targets })['targets']).toEqual([{ value: 5, dueBy: '2027-03', source: 'a-source' }, { value: 4, source: 'a-source' }])
  })
})

describe('what is not in the list', () => {
  const unknown = { ...benefitAnswers, organisation: '', 'organisation+': 'new', 'organisation+name': 'Westtown Clinic', 'sources.0': 'https://west.example/board', 'sources.0+csl.title': 'Board paper' }

  it('gets a file of its own, and everything stays a draft until an editor has looked', () => {
    const files = made(benefitForm, unknown)
    expect(files.map(({ folder, name }) => `${folder}/${name}`)).toEqual(['benefits/fewer-doses-given-wrongly.json', 'organisations/westtown-clinic.json', 'sources/board-paper.json'])
    expect(files.map(({ text }) => (JSON.parse(text) as Record<string, unknown>)['draft'])).toEqual([true, true, true])
    expect(recordFrom(benefitForm, unknown)).toMatchObject({ organisation: 'westtown-clinic', sources: ['board-paper'] })
  })

  it('says in its file what only keeps a place', () => {
    expect(JSON.parse(made(benefitForm, unknown)[1]?.text ?? '')).toMatchObject({ name: 'Westtown Clinic', provenance: 'contributed', notes: 'Named by a contributor in a form. An editor still has to fill in: kind, country, careSettings.0.' })
  })

  it('needs a name, and is not taken twice', () => {
    expect(says(benefitForm, { ...unknown, 'organisation+name': '' })).toEqual(['organisation+name: This needs an answer.'])
    expect(says(benefitForm, { ...unknown, 'organisation+name': 'Northtown General NHS Trust' })).toEqual(['organisation+name: This one is in the list already. Untick “not in the list” and choose “Northtown General NHS Trust”.'])
    expect(says(benefitForm, { ...unknown, 'sources.0+csl.title': '' })).toEqual(['sources.0+csl.title: This needs an answer.'])
  })

  it('gets an id of its own where two would have the same', () => {
    const two = { ...unknown, 'sources.1': 'https://west.example/board-2', 'sources.1+csl.title': 'Board paper' }
    expect(recordFrom(benefitForm, two)['sources']).toEqual(['board-paper', 'board-paper-2'])
  })

  it('may be a measure: its unit is the record’s, and money is told by its currency', () => {
    const measure = { ...benefitAnswers, measure: '', 'measure+': 'new', 'measure+name': 'Falls on wards', 'measure+unit': 'per 1,000 bed-days' }
    expect(recordFrom(benefitForm, measure)).toMatchObject({ measure: 'falls-on-wards', unit: 'per 1,000 bed-days' })
    const money = { ...measure, 'measure+unit': '£' }
    expect(recordFrom(benefitForm, money)['unit']).toBe('GBP')
    expect(JSON.parse(made(benefitForm, money)[1]?.text ?? '')).toMatchObject({ unit: 'money' })
  })

  it('may be a word of a controlled list: it is noted for the editors', () => {
    const given = { ...organisationAnswers, country: 'new', 'country+words': 'Estonia' }
    expect(recordFrom(organisationForm, given)).toMatchObject({ country: 'england', draft: true, notes: '“Estonia” was meant where “country” says “england”: the list does not have it yet.' })
    expect(says(organisationForm, { ...given, 'country+words': '' })).toEqual(['country+words: Say it in your own words.'])
  })
})

describe('a lesson', () => {
  it('told without naming the place leaves the place out, whatever was typed before', () => {
    expect(factsOf(lessonForm, { ...lessonAnswers, 'organisations.0': 'Northtown' })).not.toHaveProperty('organisations')
    expect(factsOf(lessonForm, { ...lessonAnswers, told: 'named', 'organisations.0': 'Northtown' })['organisations']).toEqual(['a-hospital'])
  })

  it('has the story below its facts, as plain words', () => {
    expect(made(lessonForm, { ...lessonAnswers, body: 'Under <5 staff.\n\n# {x}' })[0]?.text).toMatch(/\n---\n\nUnder \\<5 staff\.\n\n\\# \\\{x\\\}\n$/)
  })

  it('without a story ends with its facts', () => {
    expect(made(lessonForm, lessonAnswers)[0]?.text).toMatch(/revision: 1\n---\n$/)
  })

  it('gets a name of its own where one of the same name is there', () => {
    expect(made(lessonForm, { ...lessonAnswers, statement: 'Train everybody.' })[0]?.name).toBe('train-everybody-2.mdx')
    expect(made(lessonForm, { ...lessonAnswers, statement: '训练所有人。' })[0]?.name).toBe('lesson-2026-11-22.mdx')
  })
})

describe('a blueprint on a page', () => {
  it('names its document beside every sentence that holds a figure, and nowhere else', () => {
    const facts = factsOf(blueprintForm, { ...blueprintAnswers, surprises: 'Staff liked it.\n3 scanners broke a day.' })
    expect(facts['kind']).toBe('on-a-page')
    expect(facts['answers']).toMatchObject({ cost: { text: 'About £1.2m a year.', sources: ['a-source'] }, fit: { text: 'Wards with a drug round.' } })
    expect(facts['answers']).not.toHaveProperty('fit.sources')
    expect(facts['surprises']).toEqual([{ text: 'Staff liked it.' }, { text: '3 scanners broke a day.', sources: ['a-source'] }])
  })

  it('takes lists as lines, with or without the marks that people put before them', () => {
    expect(factsOf(blueprintForm, { ...blueprintAnswers, 'context.fixed': '- Two sites\n• One pharmacy\n\n2. Old wiring' })['context']).toEqual({ fixed: ['Two sites', 'One pharmacy', 'Old wiring'], forces: [] })
  })

  it('takes stages with their steps', () => {
    const stage = { 'modules.0.title': 'Wards', 'modules.0.phase': 'go-live', 'modules.0.purpose': 'To start.', 'modules.0.steps': 'Charge.\nTrain 20 nurses.', 'modules.0.fit': 'core' }
    expect(factsOf(blueprintForm, { ...blueprintAnswers, ...stage })['modules']).toEqual([{ title: 'Wards', phase: 'go-live', purpose: 'To start.', steps: [{ text: 'Charge.' }, { text: 'Train 20 nurses.', sources: ['a-source'] }], fit: 'core' }])
  })
})

describe('an organisation', () => {
  it('counts its beds by the document it names', () => {
    expect(recordFrom(organisationForm, { ...organisationAnswers, 'beds.value': '617', 'beds.date': 'September 2026', 'sources.0': 'a-source' })['beds']).toEqual({ value: 617, measure: 'Beds', date: '2026-09', source: 'a-source' })
    expect(says(organisationForm, { ...organisationAnswers, 'beds.value': '617' })).toEqual(['sources.0: Name the document where the figures and facts below can be checked.'])
  })

  it('that offers to be asked says all there is to say, or nothing', () => {
    expect(says(organisationForm, { ...organisationAnswers, 'contact.role': 'Digital team' })).toEqual(['contact.route', 'contact.offers', 'contact.capacity', 'contact.consentedUntil'].map((field) => `${field}: This needs an answer.`))
  })

  it('that is in the library already is not made twice', () => {
    const here = { ...world, lists: { ...world.lists, organisations: [{ id: 'southtown-infirmary', label: 'Southtown Infirmary' }] } }
    expect(says(organisationForm, organisationAnswers, here)).toEqual(['name: This organisation is in the library already. See /organisations/southtown-infirmary/ and use “Edit this record” there.'])
  })
})
