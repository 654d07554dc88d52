import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { namesIn } from '#engine/editor/names.ts'
import { editorSchema, otherSchemas } from '#engine/editor/schema.ts'
import { readContent } from '#engine/read/content.ts'
import { parseMdx } from '#engine/read/front-matter.ts'
import { type CollectionName, collectionNames, collections, isCollectionName } from '#engine/schema/collections.ts'
import { referenceFields } from '#engine/schema/references.ts'
import { fixture } from '../../commands/command.ts'
import { root } from '../../source-files.ts'
import { smallest } from '../checks/smallest.ts'

/** A validator as strict as they come, which knows the two words that only editors read. */
const ajv = (): Ajv => {
  const one = new Ajv({ strict: true, allErrors: true, strictTypes: false })
  one.addVocabulary(['enumDescriptions', 'patternErrorMessage'])
  one.addFormat('uri', (words) => URL.canParse(words))
  one.addFormat('email', /^[^@\s]+@[^@\s]+$/)
  one.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
  return one
}

const validators = (folder: string): Record<CollectionName, ValidateFunction> => {
  const names = namesIn(readContent(folder))
  return Object.fromEntries(collectionNames.map((name) => [name, ajv().compile(editorSchema(name, names))])) as Record<CollectionName, ValidateFunction>
}

const dataIn = (folder: string, file: string): unknown => {
  const text = readFileSync(join(folder, file), 'utf8')
  return file.endsWith('.mdx') ? parseMdx(text.replaceAll('\r\n', '\n')).data : (JSON.parse(text) as unknown)
}

const faultsIn = (validate: ValidateFunction, data: unknown): string[] => (validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${String((params as { additionalProperty?: string; missingProperty?: string }).additionalProperty ?? (params as { missingProperty?: string }).missingProperty ?? '')}`.trim()))

describe('the schemas that editors are given', () => {
  const folder = join(root, 'content')
  const content = readContent(folder)
  const validate = validators(folder)

  it('take every record of the library as it stands in its file', () => {
    const records = [...content.texts.keys()].filter((file) => isCollectionName(file.split('/')[0] ?? ''))
    const wrong = records.flatMap((file) => faultsIn(validate[file.split('/')[0] as CollectionName], dataIn(folder, file)).map((fault) => `${file} ${fault}`))
    expect(wrong.slice(0, 10)).toEqual([])
    expect(records.length).toBeGreaterThan(1000)
  })

  it('take what the programme says of itself, its lists and its exceptions', () => {
    const others = { programme: ['programme.json'], exceptions: ['exceptions.json'], vocabulary: [...content.texts.keys()].filter((file) => file.startsWith('vocabulary/')) } as const
    for (const [name, files] of Object.entries(others)) {
      const check = ajv().compile(otherSchemas[name as keyof typeof otherSchemas])
      expect(files.flatMap((file) => faultsIn(check, dataIn(folder, file)).map((fault) => `${file} ${fault}`))).toEqual([])
    }
  })

  it('refuse records with mistakes, each where it is', () => {
    const wrong = fixture('ten-mistakes')
    const strict = validators(wrong)
    const faults = (file: string) => faultsIn(strict[file.split('/')[0] as CollectionName], dataIn(wrong, file))
    expect(faults('benefits/first-hospital-late-doses.json'), 'a source that is not there').toEqual(['/sources/0 enum'])
    expect(faults('benefits/first-hospital-slower-rounds.json'), 'a word that is none').toEqual(['/effect enum'])
    expect(faults('costs/first-hospital-licences.json'), 'a field that is missing').toContainEqual(expect.stringMatching(/ ?required \w+/))
    expect(faults('measures/doses-given-late.json'), 'a field that is misspelt').toEqual(['additionalProperties pitfals'])
    expect(faults('timings/first-hospital-roll-out.json'), 'words where a number belongs').toContainEqual('/months anyOf')
  })

  it('offer every id there is, and nothing else, in every field that names another record or a word', () => {
    const names = namesIn(content)
    for (const collection of collectionNames) {
      const { definitions } = editorSchema(collection, names) as { definitions: Record<string, { enum: string[]; enumDescriptions: string[] }> }
      const wanted = new Set(referenceFields[collection].map(({ to }) => ('collection' in to ? to.collection : `vocabulary-${to.vocabulary}`)))
      expect(new Set(Object.keys(definitions)), collection).toEqual(wanted)
      for (const { to } of referenceFields[collection]) {
        const { enum: ids, enumDescriptions } = definitions['collection' in to ? to.collection : `vocabulary-${to.vocabulary}`] as { enum: string[]; enumDescriptions: string[] }
        const there = 'collection' in to ? content.entries.filter((entry) => entry.collection === to.collection).map(({ id }) => id) : content.vocabulary[to.vocabulary]?.terms.map(({ id }) => id)
        expect([...ids].sort()).toEqual([...(there ?? [])].sort())
        expect(enumDescriptions).toHaveLength(ids.length)
      }
    }
  })
})

describe('a schema', () => {
  const holding = (texts: readonly string[] = [], data: Record<string, unknown> = {}) => ({
    entries: [{ collection: 'sources' as const, id: 'a-source', data: { ...smallest.sources, ...data } }],
    vocabulary: {},
    texts: new Map(['sources/a-source.json', ...texts].map((file) => [file, ''] as const)),
  })
  const sourcesOf = (given: ReturnType<typeof holding>) => (editorSchema('costs', namesIn(given))['definitions'] as Record<string, unknown>)['sources']

  it('says beside each id what the record is called, and that it is a draft', () => {
    expect(sourcesOf(holding())).toEqual({ enum: ['a-source'], enumDescriptions: ['A report'] })
    expect(sourcesOf(holding([], { draft: true }))).toEqual({ enum: ['a-source'], enumDescriptions: ['A report (draft)'] })
  })

  it('takes the name of a record whose file cannot be read just now: its mistake is not this one’s', () => {
    expect(sourcesOf(holding(['sources/broken.json']))).toEqual({ enum: ['a-source', 'broken'], enumDescriptions: ['A report', ''] })
  })

  it('takes nothing where there is nothing to name', () => {
    const schema = editorSchema('costs', namesIn({ entries: [], vocabulary: {}, texts: new Map() }))
    expect(faultsIn(ajv().compile(schema), smallest.costs)).toContain('/organisation not')
  })

  it('says in the schema’s own words what is wrong with a date or an id', () => {
    const { properties } = editorSchema('terms', namesIn(holding())) as { properties: Record<string, { patternErrorMessage?: string }> }
    expect(properties['reviewed']?.patternErrorMessage).toBe('Write a whole date as 2019-04-07.')
    expect(properties['label']?.patternErrorMessage).toBe('Remove the space at the start or the end.')
  })

  it.each(collectionNames)('of %s has the fields of its records, all of them and with their meaning', (name) => {
    const { properties, required, additionalProperties } = editorSchema(name, namesIn(holding())) as { properties: Record<string, { description?: string }>; required: string[]; additionalProperties: boolean }
    const { shape } = collections[name].schema
    expect(Object.keys(properties)).toEqual(Object.keys(shape))
    expect(required).toEqual(Object.keys(shape).filter((key) => !shape[key as keyof typeof shape].safeParse(undefined).success))
    expect(additionalProperties).toBe(false)
    expect(properties['reviewed']?.description).toBe('The day somebody last read the whole record against its sources.')
  })
})
