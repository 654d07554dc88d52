import { describe, expect, it } from 'vitest'
import { benefitForm } from '#engine/form/benefit.ts'
import { blueprintForm } from '#engine/form/blueprint.ts'
import { lessonForm } from '#engine/form/lesson.ts'
import { organisationForm } from '#engine/form/organisation.ts'
import { asksOf } from '#engine/form/ask.ts'
import { benefitAnswers, blueprintAnswers, lessonAnswers, organisationAnswers, says } from './world.ts'

describe('the least that a form asks for', () => {
  it.each([[benefitForm, benefitAnswers], [lessonForm, lessonAnswers], [blueprintForm, blueprintAnswers], [organisationForm, organisationAnswers]] as const)('leaves nothing to say ($name)', (form, given) => {
    expect(says(form, given)).toEqual([])
  })

  it.each([benefitForm, lessonForm, blueprintForm, organisationForm])('is asked for in the order of the page ($name)', (form) => {
    const needed = asksOf(form).filter(({ tier, when }) => tier === 'must' && when === undefined).map(({ field }) => `${field === 'sources' ? 'sources.0' : field}: This needs an answer.`)
    expect(says(form, {})).toEqual(needed)
  })
})

/** What is wrong with an answer, and what somebody is told. */
const faults = [
  [{ title: 'Fewer '.repeat(20) }, 'title: Keep this to 90 characters'],
  [{ organisation: 'Northtwon General NHS Trust' }, 'organisation: There is none of that name in the list. Did you mean “Northtown General NHS Trust”? Pick it from the list, or tick “not in the list”.'],
  [{ 'sources.0': 'the board paper' }, 'sources.0: There is none of that name in the list. Pick it from the list, or paste its whole web address.'],
  [{ 'sources.0': 'https://me:secret@x.example/y', 'sources.0+csl.title': 'A paper' }, 'sources.0: Take the user name or password out of the address.'],
  [{ effect: 'nonsense' }, 'effect: Choose one of these.'],
  [{ capability: 'nonsense' }, 'capability: There is none of that name in the list.'],
  [{ 'realised.baseline.date': '2026-13' }, 'realised.baseline.date: Write a date as 2019, 2019-04 or 2019-04-07.'],
  [{ 'study.sample.n': '2.5', 'study.sample.words': 'Some' }, 'study.sample.n: This should be a whole number'],
  [{ 'study.sample.n': '40' }, 'study.sample.words: This needs an answer.'],
  [{ title: 'Fewer \u202Eerrors' }, 'title: An invisible character stands in these words'],
  [{ 'realised.observations.0.value': '14' }, 'realised.observations.0.value: The effect is "benefit", but the figure rose from 11.5% to 14%, and lower is better for “Doses given wrongly”. Check the two figures'],
  [{ 'realised.observations.0.value': '140', effect: 'disbenefit' }, 'realised.observations.0.value: A share cannot be 140%'],
  [{ 'realised.change.value': '-40', 'realised.change.kind': 'absolute' }, 'realised.change.value: 11.5% to 6.8% is a change of'],
  [{ 'realised.baseline.date': '2026', 'realised.observations.0.date': '2025' }, 'realised.observations.0.date: This was measured in 2025, before its baseline of 2026.'],
  [{ class: 'cash-releasing' }, 'class: This is called cash-releasing, but no source shows the cash. Say which spending went down'],
  [{ notes: 'Ring 01632 960123.' }, 'notes: This looks like a telephone number'],
  [{ summary: 'Write to jane.smith@northtown.example.' }, 'summary: This looks like an e-mail address'],
  [{ notes: 'Patient 943 476 5919 fell.' }, 'notes: This looks like an NHS number'],
  [{ title: 'Improved safety' }, 'title (worth a look): “Improved” does not say what moved'],
  [{ summary: 'Two of nine patients fell.' }, 'summary (worth a look): “Two of nine patients” could be so few people'],
] as const

describe('an answer that will not do', () => {
  it.each(faults)('%j', (wrong, told) => {
    const said = says(benefitForm, { ...benefitAnswers, ...wrong })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(told)
  })

  it('that holds somebody’s own details is told of before the rest is answered', () => {
    expect(says(lessonForm, { context: 'Ring 01632 960123.' }).filter((line) => !line.endsWith('This needs an answer.'))).toEqual([expect.stringContaining('context: This looks like a telephone number')])
  })

  it('in the story is told of at the story', () => {
    expect(says(lessonForm, { ...lessonAnswers, body: 'Ring 01632 960123.' })).toEqual([expect.stringContaining('body: This looks like a telephone number')])
    expect(says(lessonForm, { ...lessonAnswers, body: 'A\u200Bb' })).toEqual([expect.stringContaining('body: There is an invisible character here')])
    expect(says(lessonForm, { ...lessonAnswers, body: 'See http://me:secret@x.example' })).toEqual([expect.stringContaining('body: A web address here holds a user name or a password.')])
  })

  it('in a blueprint may be a short form that is not spelt out', () => {
    expect(says(blueprintForm, { ...blueprintAnswers, summary: 'The EPMA scans every dose.' })).toEqual(['summary (worth a look): “EPMA” is not spelt out where it is first used. Write the words in full, with the short form after them in brackets.'])
  })
})

describe('a lesson told without naming the place', () => {
  it('is looked over for names of places and people, and can still be sent', () => {
    expect(says(lessonForm, { ...lessonAnswers, context: 'At Northtown General NHS Trust our matron, Jane Smith, rang.' })).toEqual([
      'context (worth a look): “Northtown General NHS Trust” looks like the name of a place. Say what kind of place it is instead, such as “a district hospital”.',
      'context (worth a look): “Jane Smith” looks like the name of a person. Name the role instead.',
    ])
  })

  it('is looked over in its story too', () => {
    expect(says(lessonForm, { ...lessonAnswers, told: 'composite', body: 'It began in Northtown.' })).toEqual([expect.stringContaining('body (worth a look): “Northtown” looks like the name of a place.')])
  })

  it('may be told with the name, and then nobody minds', () => {
    expect(says(lessonForm, { ...lessonAnswers, told: 'named', context: 'At Northtown General NHS Trust.' })).toEqual([])
  })
})
