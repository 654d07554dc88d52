import { describe, expect, it } from 'vitest'
import { nearest } from '#engine/nearest.ts'
import { collectionNames, collections, isCollectionName } from '#engine/schema/collections.ts'
import { explainIssue } from '#engine/schema/explain.ts'
import { findReferences, referenceFields } from '#engine/schema/references.ts'
import { smallest } from '../checks/smallest.ts'

describe('every collection', () => {
  it.each(collectionNames)('%s takes its smallest record, and none with a field it does not know', (name) => {
    expect(collections[name].schema.safeParse(smallest[name]).error?.issues ?? []).toEqual([])
    expect(collections[name].schema.safeParse({ ...smallest[name], surprise: 1 }).success).toBe(false)
  })

  it('needs the day somebody last read the record', () => {
    const without = (name: (typeof collectionNames)[number]) => Object.fromEntries(Object.entries(smallest[name]).filter(([key]) => key !== 'reviewed'))
    expect(collectionNames.filter((name) => collections[name].schema.safeParse(without(name)).success)).toEqual([])
  })

  it('names only collections that exist', () => {
    const named = collectionNames.flatMap((name) => referenceFields[name]).flatMap(({ to }) => ('collection' in to ? [to.collection] : []))
    expect(named.filter((name) => !isCollectionName(name))).toEqual([])
  })

  it('is no word that every object answers to', () => {
    expect(isCollectionName('benefits')).toBe(true)
    expect(isCollectionName('benefit')).toBe(false)
    expect(isCollectionName('constructor')).toBe(false)
  })
})

describe('a figure without a source', () => {
  it.each(['benefits', 'costs', 'timings', 'practice', 'adoptions', 'lessons', 'known-blueprints'] as const)('is not taken in %s', (name) => {
    const [issue] = collections[name].schema.safeParse({ ...smallest[name], sources: [] }).error?.issues ?? []
    expect(issue?.message).toBe('Name at least one source; a figure without a source is not published.')
  })

  it('is not taken in a promise', () => {
    expect(collections.plans.schema.safeParse({ ...smallest.plans, revisions: [{ value: 20 }] }).success).toBe(false)
    expect(collections.plans.schema.safeParse({ ...smallest.plans, revisions: [] }).success).toBe(false)
  })
})

describe('names of other records', () => {
  it('are found wherever a schema says a field holds one', () => {
    const lesson = { ...smallest.lessons, capabilities: ['scanning'], confirmedBy: [{ organisation: 'a-hospital', source: 'a-study', note: 'Seen.' }] }
    expect(findReferences('lessons', lesson).map(({ path, id }) => `${path.join('.')} ${id}`)).toMatchInlineSnapshot(`
      [
        "theme training",
        "phases.0 go-live",
        "capabilities.0 scanning",
        "confirmedBy.0.organisation a-hospital",
        "confirmedBy.0.source a-study",
        "sources.0 a-source",
      ]
    `)
  })

  it('are not found in fields that only look like one', () => {
    expect(findReferences('terms', { label: 'sources', definition: 'a-source', related: ['fall'] }).map(({ id }) => id)).toEqual(['fall'])
  })
})

describe('what is wrong with a field, in words', () => {
  const explain = (fields: Record<string, unknown>) => {
    const { schema } = collections.benefits
    const data = { ...smallest.benefits, ...fields }
    return (schema.safeParse(data).error?.issues ?? []).flatMap((issue) => explainIssue(issue, schema, data)).map(({ rule, path, at, message, help }) => `${rule} ${path.join('.')} (${at}): ${message} ${help ?? ''}`)
  }

  it('names the field that was probably meant', () => {
    expect(explain({ sumary: 'x' })).toMatchInlineSnapshot(`
      [
        "unknown-field sumary (key): There is no field called "sumary" here. Write "summary".",
      ]
    `)
  })

  it('lists the fields there are where none is near', () => {
    expect(explain({ study: { ...(smallest.benefits['study'] as object), zzz: 1 } })).toMatchInlineSnapshot(`
      [
        "unknown-field study.zzz (key): There is no field called "zzz" here. Fields here are: level, design, sample, independence, vendorInvolved.",
      ]
    `)
  })

  it('names the word that was probably meant', () => {
    expect(explain({ effect: 'disbenfit' })).toMatchInlineSnapshot(`
      [
        "unknown-word effect (value): "disbenfit" is not one of the words this field takes. Write "disbenefit". It takes "benefit", "null", "disbenefit", "mixed".",
      ]
    `)
  })

  it('says what kind of thing should stand there, and what does', () => {
    expect(explain({ title: 5, targets: {}, study: 'randomised' })).toMatchInlineSnapshot(`
      [
        "wrong-kind title (value): "title" should be words in quotes, not a number. Write "5". Starts with a change word: “Fewer wrong doses”, “Slower prescribing”, “No difference in deaths”.",
        "wrong-kind targets (value): "targets" should be a list in [ ], not a group. For example, "targets": [{ "value": 6.8, "source": "poon-2010-bcma" }]. What was promised, in order. Add a line when it changes; never edit an old one.",
        "wrong-kind study (value): "study" should be a group in { }, not words. Write "study": { "level": "randomised", "design": "…", "independence": "independent", "vendorInvolved": true }.",
      ]
    `)
  })

  it('says what a figure looks like', () => {
    expect(explain({ realised: { observations: [{ value: '6.8%' }] } })).toMatchInlineSnapshot(`
      [
        "wrong-value realised.observations.0.value (value): "value" should be a number, not words. Write 6.8.",
      ]
    `)
  })
})

describe('the nearest right word', () => {
  it('forgives a swap, a slip and a plural, and guesses nothing far away', () => {
    const words = ['benefits', 'blueprints', 'measures', 'training']
    expect(['benifits', 'beneftis', 'blueprint', 'trainign', 'costs', 'x'].map((word) => nearest(word, words))).toEqual(['benefits', 'benefits', 'blueprints', 'training', undefined, undefined])
  })
})
