import { describe, expect, it } from 'vitest'
import { parseMdx } from '#engine/read/front-matter.ts'
import { collections } from '#engine/schema/collections.ts'
import { option, submitted } from './submitted.ts'
import { formNamed, known, outcomeOf, refusalsOf } from './world.ts'

const lesson = formNamed('lesson')
const lessonAnswers = {
  told: option(lesson, 'told', 'named'),
  statement: 'Give bank staff a log-in before the first night.',
  polarity: option(lesson, 'polarity', 'do'),
  context: 'Twenty wards went live; bank staff had no log-ins.',
  theme: option(lesson, 'theme', 'training'),
  phases: lesson.questions.find(({ id }) => id === 'phases')?.options.slice(0, 2).map(({ words }) => words).join(', ') ?? '',
  sources: 'https://study.example/board-paper',
  'sources-title': 'Board paper on go-live',
  organisations: 'Example Hospital A',
}
const result = formNamed('result')
const resultAnswers = {
  capability: 'Bedside scanning',
  organisation: 'Example Hospital B',
  measure: 'Wrong doses',
  'realised-baseline-value': '11.5%',
  'realised-observations-0-value': 'about 7',
  effect: option(result, 'effect', 'benefit'),
  title: 'Fewer doses given wrongly on six wards',
  summary: 'On six wards fewer doses were given wrongly.',
  sources: 'Example study 2024',
  'study-vendorInvolved': option(result, 'study-vendorInvolved', 'false'),
}
const measureName = known.world.lists.measures?.find(({ id }) => id === 'wrong-doses')?.label ?? ''
const sourceName = known.world.lists.sources?.find(({ id }) => id === 'example-study-2024')?.label ?? ''
const named = { ...resultAnswers, measure: measureName, sources: sourceName }

const dataOf = ({ file, text }: { file: string; text: string }): Record<string, unknown> => (file.endsWith('.mdx') ? parseMdx(text).data : JSON.parse(text)) as Record<string, unknown>
const fileIn = (outcome: ReturnType<typeof outcomeOf>, start: string) => outcome.files.find(({ file }) => file.startsWith(start)) ?? { file: '', text: '{}' }

describe('a lesson sent as an issue', () => {
  it('becomes a draft that its schema takes, with a draft of the document that is new', () => {
    const outcome = outcomeOf(submitted(lesson, { ...lessonAnswers, body: 'We opened at nine.\n\nNobody could log in.' }))
    expect(outcome.files.map(({ file }) => file)).toEqual(['sources/board-paper-on-go-live.json', 'lessons/give-bank-staff-a-log-in-before-the-first-night.mdx'])
    const draft = fileIn(outcome, 'lessons/')
    expect(collections.lessons.schema.safeParse(dataOf(draft)).error?.issues ?? []).toEqual([])
    expect(dataOf(draft)).toMatchObject({ statement: lessonAnswers.statement, polarity: 'do', organisations: ['example-hospital-a'], sources: ['board-paper-on-go-live'], draft: true })
    expect(draft.text.endsWith('---\n\nWe opened at nine.\n\nNobody could log in.\n')).toBe(true)
    expect(dataOf(fileIn(outcome, 'sources/'))).toMatchObject({ csl: { title: 'Board paper on go-live', URL: 'https://study.example/board-paper' }, draft: true })
    expect(outcome.left).toEqual([])
  })

  it('leaves the place out where it is not to be named, and the account with it', () => {
    const text = submitted(lesson, { ...lessonAnswers, told: option(lesson, 'told', 'anonymous') }, ['privacy', 'own-words', 'terms', 'credit'])
    const outcome = outcomeOf(text, 'Ward-Sister')
    const { text: draft } = fileIn(outcome, 'lessons/')
    expect(draft).not.toMatch(/example-hospital-a|ward-sister/)
    expect(dataOf(fileIn(outcome, 'lessons/'))).toMatchObject({ told: 'anonymous' })
    expect(outcome.notes.join(' ')).toContain('The account name was left out')
  })

  it('names its author only where that was ticked', () => {
    const ticks = ['privacy', 'own-words', 'terms']
    expect(dataOf(fileIn(outcomeOf(submitted(lesson, lessonAnswers, [...ticks, 'credit']), 'Ward-Sister'), 'lessons/'))['review']).toEqual({ step: 'initial', authors: ['ward-sister'] })
    expect(dataOf(fileIn(outcomeOf(submitted(lesson, lessonAnswers, ticks), 'Ward-Sister'), 'lessons/'))['review']).toBeUndefined()
  })

  it('takes a story as words, never as code, a link or a heading', () => {
    const { text } = fileIn(outcomeOf(submitted(lesson, { ...lessonAnswers, body: '# Loud\n\n- *one* of <5' })), 'lessons/')
    expect(text).toContain('\\# Loud\n\n\\- \\*one\\* of \\<5')
    const refused = outcomeOf(submitted(lesson, { ...lessonAnswers, body: 'import fs from "fs"' }))
    expect(refused.left).toMatchObject([{ why: 'It holds a line of code, and only plain text is taken.' }])
    expect(fileIn(refused, 'lessons/').text).not.toContain('import')
  })
})

describe('a result sent as an issue', () => {
  it('becomes a draft with its figures as they were meant, and what nobody asked for settled humbly', () => {
    const outcome = outcomeOf(submitted(result, named))
    expect(outcome.files.map(({ file }) => file)).toEqual(['benefits/fewer-doses-given-wrongly-on-six-wards.json'])
    const data = dataOf(fileIn(outcome, 'benefits/'))
    expect(collections.benefits.schema.safeParse(data).error?.issues ?? []).toEqual([])
    expect(data).toMatchObject({ measure: 'wrong-doses', effect: 'benefit', realised: { baseline: { value: 11.5 }, observations: [{ value: { about: 7 } }] }, study: { level: 'self-reported', vendorInvolved: false }, class: 'not-stated', draft: true })
  })

  it('keeps the other answers where one cannot be read, and says which and why', () => {
    const outcome = outcomeOf(submitted(result, { ...named, 'realised-observations-0-value': 'a lot less', title: 'Fewer '.repeat(20), summary: 'See <b>this</b>.' }))
    expect(outcome.left.map(({ question }) => question).sort()).toEqual(['In one line, what happened?', 'In one or two sentences', 'The figure after'])
    expect(outcome.toFill.map(({ field }) => field)).toEqual(expect.arrayContaining(['title', 'summary']))
    expect(dataOf(fileIn(outcome, 'benefits/'))).toMatchObject({ title: expect.stringMatching(/^To be written/) as string, organisation: 'example-hospital-b' })
  })

  it('makes drafts of what the library lacks, and names the nearest it has', () => {
    const outcome = outcomeOf(submitted(result, { ...named, organisation: 'Example Hospital BB', measure: 'Lost pens', 'measure-unit': 'count' }))
    expect(outcome.files.map(({ file }) => file)).toEqual(['organisations/example-hospital-bb.json', 'measures/lost-pens.json', 'benefits/fewer-doses-given-wrongly-on-six-wards.json'])
    expect(outcome.notes).toContain('There is no organisation called “Example Hospital BB” here, so a draft of one was made. The nearest is “Example Hospital B”: if that was meant, name it and delete the draft.')
    expect(dataOf(fileIn(outcome, 'benefits/'))).toMatchObject({ unit: 'count', organisation: 'example-hospital-bb', measure: 'lost-pens' })
  })

  it('takes an id of its own where the name is taken, even by a draft', () => {
    const { content } = known
    const taken = { ...known, content: { ...content, texts: new Map([...content.texts, ['benefits/fewer-doses-given-wrongly-on-six-wards.json', '{}']]) } }
    expect(taken.content.texts.size).toBe(content.texts.size + 1)
    expect(outcomeOf(submitted(result, named)).files[0]?.file).toBe('benefits/fewer-doses-given-wrongly-on-six-wards.json')
    expect(outcomeOf(submitted(result, named), undefined, taken).files[0]?.file).toBe('benefits/fewer-doses-given-wrongly-on-six-wards-2.json')
  })
})

describe('a contact sent as an issue', () => {
  const contact = formNamed('contact')
  const answers = { organisation: 'Example Hospital C', 'contact-role': 'Digital programme team', 'contact-route': 'digital.team@hospital.example', 'contact-offers': ['call', 'documents'].map((id) => option(contact, 'contact-offers', id)).join(', '), 'contact-capacity': option(contact, 'contact-capacity', 'limited'), 'contact-consentedUntil': '30 June 2027' }
  const at = { ...answers, organisation: known.world.lists.organisations?.find(({ id }) => id === 'example-hospital-b')?.label ?? '' }

  it('changes the organisation’s file and nothing else in it', () => {
    const [file] = outcomeOf(submitted(contact, at)).files
    expect(file).toMatchObject({ file: 'organisations/example-hospital-b.json', change: true })
    const before = known.content.texts.get('organisations/example-hospital-b.json') ?? ''
    const { contact: added, ...rest } = JSON.parse(file?.text ?? '{}') as Record<string, unknown>
    expect(added).toEqual({ role: 'Digital programme team', route: 'digital.team@hospital.example', offers: ['call', 'documents'], capacity: 'limited', consentedUntil: '2027-06-30' })
    const { contact: _, ...old } = JSON.parse(before) as Record<string, unknown>
    expect(rest).toEqual(old)
  })

  it.each([
    ['a place that is not here', { organisation: 'Elsewhere Hospital' }, 'There is no organisation called “Elsewhere Hospital” here.'],
    ['one person’s own mailbox', { 'contact-route': 'jane.doe@hospital.example' }, 'The text holds what looks like an e-mail address: jan…'],
    ['an address that is none', { 'contact-route': 'ring us' }, 'route'],
    ['a day that has passed', { 'contact-consentedUntil': '1 May 2026' }, 'Consent ends on 1 May 2026, which has passed.'],
    ['a day that is none', { 'contact-consentedUntil': 'next summer' }, 'consentedUntil'],
  ])('is refused with %s', (_, wrong, said) => {
    expect(refusalsOf(submitted(contact, { ...at, ...wrong })).join(' ')).toContain(said)
  })
})

describe('a correction sent as an issue', () => {
  const correction = formNamed('correction')
  const notes = (page: string) => outcomeOf(submitted(correction, { page, wrong: 'The figure.' })).notes[0]

  it('writes nothing and says which file it is about', () => {
    expect(outcomeOf(submitted(correction, { page: 'x', wrong: 'y' })).files).toEqual([])
    expect(notes('https://programme.example/lessons/charge-every-scanner/?x=1#y')).toBe('The record’s file is library/lessons/charge-every-scanner.mdx.')
    expect(notes('/benefits/no-such-result/')).toBe('There is no record benefits/no-such-result.json: the address may be mistyped, or the record has gone.')
    expect(notes('https://programme.example/method/')).toContain('not that of a record')
    expect(notes('https://programme.example/lessons/../../etc/passwd')).toContain('There is no record')
  })
})

describe('an issue that must not be used', () => {
  it('is refused whole, wherever somebody’s own details stand in it', () => {
    expect(refusalsOf(`${submitted(lesson, lessonAnswers)}\n\nRing Sister on 07700 900123.`)).toEqual(['The text holds what looks like a telephone number: 077…'])
    expect(refusalsOf(submitted(result, { ...named, summary: 'Write to jane.doe@trust.example.' }))).toEqual(['The text holds what looks like an e-mail address: jan…'])
  })
})
