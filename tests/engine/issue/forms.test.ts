import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fieldAt, unwrap } from '#engine/draft/shape.ts'
import { issueFormFile } from '#engine/issue/form-file.ts'
import { issueFormNames, issueForms } from '#engine/issue/forms.ts'
import { guidedForms } from '#engine/issue/record-from.ts'
import { collections } from '#engine/schema/collections.ts'
import { formNamed, known } from './world.ts'

interface Element {
  readonly type: string
  readonly id?: string
  readonly attributes: { readonly label?: string; readonly options?: readonly (string | { readonly label: string; readonly required?: boolean })[]; readonly multiple?: boolean }
  readonly validations?: { readonly required: boolean }
}
// As GitHub reads it, where a bare Yes would be a truth and not a word.
const fileOf = (name: (typeof issueFormNames)[number]) => parse(issueFormFile(formNamed(name)), { version: '1.1' }) as { name: string; title: string; description: string; body: Element[] }

describe('every issue form', () => {
  it.each(issueFormNames)('%s is one that GitHub takes', (name) => {
    const { name: title, description, body } = fileOf(name)
    expect([title, description].every((words) => words.length > 3)).toBe(true)
    const asked = body.filter(({ type }) => type !== 'markdown')
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
    expect(new Set(asked.map(({ attributes }) => attributes.label)).size).toBe(asked.length)
    for (const { type, id, attributes } of asked) {
      expect(id).toMatch(/^[\w-]+$/)
      expect(attributes.label?.length).toBeGreaterThan(5)
      if (type !== 'dropdown') continue
      const options = attributes.options ?? []
      expect(options.length).toBeGreaterThan(0)
      expect(new Set(options).size).toBe(options.length)
      expect(options.filter((words) => typeof words !== 'string' || words.toLowerCase() === 'none')).toEqual([])
    }
  })

  it.each(issueFormNames)('%s can be filled in by somebody who knows nothing of files', (name) => {
    const words = fileOf(name).body.map(({ attributes }) => JSON.stringify(attributes)).join(' ')
    expect(words).not.toMatch(/\b(json|ids?|schema|field|repository|commit|pull request|markdown)\b/i)
  })

  it.each(issueFormNames)('%s asks that nobody’s own details be in it, before it can be sent', (name) => {
    const boxes = fileOf(name).body.at(-1)
    expect(boxes).toMatchObject({ type: 'checkboxes', id: 'agreed' })
    expect(boxes?.attributes.options?.[0]).toMatchObject({ label: expect.stringContaining('names no person') as string, required: true })
  })
})

describe('the words of a form', () => {
  it.each(Object.entries(guidedForms))('%s: every answer has a place in the record, and every choice is a word its schema takes', (name, { collection }) => {
    for (const { answers, options, id } of formNamed(name as 'result').questions) {
      if (answers === 'body' || answers.includes('+')) continue
      const field = fieldAt(collections[collection].schema, answers.split('.'))
      expect(field, answers).toBeDefined()
      const element = field && (unwrap(field) as unknown as { def: { element?: Parameters<typeof unwrap>[0] } }).def.element
      for (const option of options) {
        const value = option.id === 'true' || option.id === 'false' ? option.id === 'true' : option.id
        expect((element ?? field)?.safeParse(value).success, `${id}: ${option.id}`).toBe(true)
      }
    }
  })

  it('offers the programme’s own words for its own lists', () => {
    const phases = formNamed('lesson').questions.find(({ id }) => id === 'phases')
    expect(phases).toMatchObject({ kind: 'several', required: true, options: known.content.vocabulary['phases']?.terms.map(({ id, label }) => ({ id, words: label })) })
  })

  it('asks in words where the programme has no such list', () => {
    const [, lesson] = issueForms({ vocabulary: {} })
    expect(lesson?.questions.find(({ id }) => id === 'theme')).toMatchObject({ kind: 'line', options: [] })
  })
})
