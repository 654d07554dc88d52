import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { defOf, fieldsOf, isRequired, unwrap } from '#engine/draft/shape.ts'
import { type Ask, asksOf, type Form } from '#engine/form/ask.ts'
import { type Question, questionOf, schemaOf } from '#engine/form/control.ts'
import { forms } from '#engine/form/forms.ts'
import { newRecordAsks } from '#engine/form/new-record-asks.ts'
import { collections } from '#engine/schema/collections.ts'

interface Leaf {
  readonly name: string
  /** Whether every record, or every item of its list, must say it. */
  readonly required: boolean
}

/** Every field of a schema that holds no further fields, by its dotted name without places in lists. */
const leaves = (field: z.ZodType, name = '', required = true): Leaf[] => {
  const { element } = defOf(unwrap(field))
  const inner = element ?? unwrap(field)
  const fields = Object.entries(fieldsOf(inner))
  if (fields.length === 0 || defOf(inner).options) return [{ name, required }]
  return fields.flatMap(([key, one]) => leaves(one, name === '' ? key : `${name}.${key}`, required && isRequired(one) && !defOf(unwrap(field)).options))
}

const withoutPlaces = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, '')

/** The fields a form asks for, lists item by item; sentences with sources are asked for by their words. */
const asked = (form: Form): string[] =>
  asksOf(form).flatMap(({ field, each, cited }) => {
    const name = withoutPlaces(field)
    const inner = each?.flatMap((ask) => [`${name}.${ask.field}`, ...(ask.cited ? [`${name}.${ask.field}.text`] : [])])
    return inner ?? [name, ...(cited ? [`${name}.text`] : [])]
  })

const isAmong = (names: readonly string[], field: string): boolean => names.some((name) => field === name || field.startsWith(`${name}.`))

const everyAsk = (form: Form): { ask: Ask; question: Question }[] =>
  asksOf(form).flatMap((ask) => [{ ask, question: questionOf(form, ask) }, ...(ask.each ?? []).map((inner) => ({ ask: inner, question: questionOf(form, inner, `${ask.field}.0.`) }))])

describe.each(forms.map((form) => [form.name, form] as const))('the form for a %s', (_, form) => {
  const { schema, file } = collections[form.collection]

  it('asks only for fields that the schema has', () => {
    const strangers = everyAsk(form).length > 0 ? asksOf(form).filter(({ field }) => !(field === 'body' && file === 'mdx') && !schemaOf(form, field)) : []
    expect(strangers).toEqual([])
  })

  it('settles and leaves only fields that the schema has', () => {
    const names = leaves(schema).map(({ name }) => name)
    const groups = new Set(names.flatMap((name) => name.split('.').map((__, index, parts) => parts.slice(0, index + 1).join('.'))))
    expect([...form.settled, ...form.left].filter((field) => !groups.has(field))).toEqual([])
  })

  it('asks for every field that a record must have, or settles it', () => {
    const lacking = leaves(schema).filter(({ name, required }) => required && !isAmong(asked(form), name) && !isAmong(form.settled, name))
    expect(lacking).toEqual([])
  })

  it('asks for whatever a group needs of which it asks for a part, or settles it', () => {
    const names = asked(form)
    const parts = leaves(schema).filter(({ name }) => !isAmong(names, name) && !isAmong(form.settled, name))
    const needed = parts.filter(({ name }) => {
      const group = name.split('.').slice(0, -1)
      const here = group.length > 0 && names.some((one) => one.startsWith(`${group.join('.')}.`))
      const field = here ? schemaOf(form, name) ?? schemaOf(form, [...group.slice(0, -1), group.at(-1), '0', name.split('.').at(-1)].join('.')) : undefined
      return field !== undefined && isRequired(field)
    })
    expect(needed).toEqual([])
  })

  it('accounts for every field there is: asked, settled or left to the file', () => {
    const lost = leaves(schema).filter(({ name }) => ![asked(form), form.settled, form.left].some((names) => isAmong(names, name)))
    expect(lost).toEqual([])
  })

  it('needs at most twelve answers, even where nothing that is named is in the library yet', () => {
    const needed = asksOf(form).filter(({ tier, when }) => tier === 'must' && when === undefined)
    const answers = needed.map((ask) => {
      const { control } = questionOf(form, ask)
      const to = control.kind === 'record' || control.kind === 'records' ? control.to : undefined
      const own = ask.adds && to && to in newRecordAsks ? newRecordAsks[to as keyof typeof newRecordAsks].filter(({ need }) => need).length : 0
      // A new document is told by its address and its title; of anything else its name stands in place of the choice.
      return to === 'sources' ? own + 1 : Math.max(1, own)
    })
    expect(answers.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(12)
  })

  it('says of every question that is not tucked away why it is asked', () => {
    expect(asksOf(form).filter(({ tier, why }) => tier !== 'more' && !why).map(({ field }) => field)).toEqual([])
  })

  it('has everyday words for every value of a list, and no words for values that are not there', () => {
    const wrong = everyAsk(form).flatMap(({ ask, question: { control } }) => {
      const values = control.kind === 'words' || control.kind === 'ticks' ? control.values : control.kind === 'yes-no' ? ['true', 'false'] : undefined
      return values && JSON.stringify(Object.keys(ask.words ?? {}).toSorted()) !== JSON.stringify([...values].toSorted()) ? [ask.field] : []
    })
    expect(wrong).toEqual([])
  })

  it('asks each question once, in words of its own', () => {
    const labels = asksOf(form).map(({ label }) => label)
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
    expect(new Set(asksOf(form).map(({ field }) => field)).size).toBe(asksOf(form).length)
  })
})

describe('a record that is not in the list', () => {
  it.each(Object.entries(newRecordAsks))('%s are asked about only in fields that their schema has', (collection, asks) => {
    expect(asks.filter(({ field }) => !schemaOf({ collection } as never, field))).toEqual([])
  })
})

describe('this test', () => {
  it('sees a compulsory field that nobody is asked for', () => {
    const names = leaves(collections.measures.schema).filter(({ required }) => required).map(({ name }) => name)
    expect(names).toEqual(['name', 'definition', 'unit', 'direction', 'domain', 'howToCollect', 'reviewed'])
  })
})
