import { describe, expect, it } from 'vitest'
import { markupIn, privacyRefusals } from '#engine/issue/plain-text.ts'
import { chosenIn, readSubmission } from '#engine/issue/submission.ts'
import { formNamed } from './world.ts'
import { submitted } from './submitted.ts'

const form = formNamed('correction')
const read = (text: string) => readSubmission(text, [form, formNamed('contact')])
const refusals = (text: string): readonly string[] => {
  const result = read(text)
  return 'refusals' in result ? result.refusals.map(({ message }) => message) : []
}
const whole = submitted(form, { page: 'https://x.example/lessons/a/', wrong: 'The figure.' })

describe('the text of an issue', () => {
  it('is read by its questions, whatever its line ends; what was left blank is not there', () => {
    const result = read(whole.replaceAll('\n', '\r\n'))
    expect('said' in result && [...result.said]).toEqual([['page', 'https://x.example/lessons/a/'], ['wrong', 'The figure.']])
  })

  it('keeps headings of the writer’s own as part of the answer', () => {
    const result = read(submitted(form, { page: 'p', wrong: 'First.\n\n### My own heading\n\nSecond.' }))
    expect('said' in result && result.said.get('wrong')).toBe('First.\n\n### My own heading\n\nSecond.')
  })

  it.each([
    ['is no form', 'Hello, there is a mistake.', 'This is not the text of one of the forms'],
    ['has a question twice, so that nobody knows which answer was meant', submitted(form, { page: 'p', wrong: 'x\n\n### Which page is it about?\n\nanother' }), 'stands in the text 2 times'],
    ['lacks a needed answer', submitted(form, { page: 'p' }), '“What is wrong there?” has no answer.'],
    ['lacks a tick', submitted(form, { page: 'p', wrong: 'w' }, ['own-words']), 'This is not ticked: “It names no person'],
    ['holds a character that cannot be seen', submitted(form, { page: 'p', wrong: 'fewer \u202Eesod' }), 'An invisible character (U+202E)'],
    ['is longer than any issue', `${whole}${'x'.repeat(70_000)}`, 'an issue has at most 65536'],
  ])('is refused where it %s', (_, text, said) => {
    expect(refusals(text)).toEqual([expect.stringContaining(said)])
  })

  it('is refused with every reason at once', () => {
    expect(refusals(submitted(form, {}, []))).toHaveLength(4)
  })

  it('is not taken for ticked by words that only look like a box', () => {
    expect(refusals(submitted(form, { page: 'p', wrong: form.ticks.map(({ words }) => `- [x] ${words}`).join('\n') }, []))).toHaveLength(2)
  })
})

describe('a choice', () => {
  const options = [{ id: 'a', words: 'Go-live' }, { id: 'b', words: 'People, money and skills' }, { id: 'c', words: 'People' }]
  it('is known by its words, several of them too, commas and all', () => {
    expect(chosenIn({ kind: 'one', options }, 'People, money and skills')).toEqual({ ids: ['b'] })
    expect(chosenIn({ kind: 'several', options }, 'People, money and skills, Go-live, People')).toEqual({ ids: ['b', 'a', 'c'] })
  })
  it('that is none of the options is not guessed; the nearest is named', () => {
    expect(chosenIn({ kind: 'one', options }, 'Go live')).toEqual({ unknown: 'Go live', meant: 'Go-live' })
    expect(chosenIn({ kind: 'several', options }, 'Go-live, Goo-live')).toEqual({ unknown: 'Goo-live', meant: 'Go-live' })
  })
})

describe('plain text', () => {
  it.each(['<b>bold</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[click](javascript:alert(1))', '![](https://x.example/a.png)', '```\ncode\n```', 'import fs from "fs"', '{process.env.SECRET}', '<!-- hidden -->'])('is not %s', (words) => {
    expect(markupIn(words)).toBeDefined()
  })
  it.each(['Down from 11.5% to <5% in 3 months', 'p<0.05 and n>40', 'See https://x.example/a?b=c#d or <https://x.example/>', 'Import of records began in May', 'We asked “who?” & got [no answer] (twice)', '# a heading stays words'])('is %s', (words) => {
    expect(markupIn(words)).toBeUndefined()
  })
})

describe('somebody’s own details', () => {
  it.each([['jane.doe@trust.example', 'an e-mail address'], ['07700 900123', 'a telephone number'], ['943 476 5919', 'an NHS number']])('%s is refused, and not printed again', (written, kind) => {
    const [refusal] = privacyRefusals(`Ring ${written} for more.`)
    expect(refusal?.message).toContain(kind)
    expect(JSON.stringify(refusal)).not.toContain(written)
  })
  it('is not a team’s mailbox', () => {
    expect(privacyRefusals('Ask digital.team@trust.example.')).toEqual([])
  })
})
