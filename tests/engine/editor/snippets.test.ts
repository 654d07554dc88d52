import { describe, expect, it } from 'vitest'
import { type Snippet, snippetsFile, snippetText } from '#engine/editor/snippets.ts'
import { parseMdx } from '#engine/read/front-matter.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { isRequired } from '#engine/draft/shape.ts'

/** What stands in the file when somebody takes the first choice everywhere and types nothing. */
const untouched = (text: string): string =>
  text
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-22')
    .replace(/\$\{\d+\|((?:[^|\\]|\\.)*)\|\}/g, (_, choices: string) => (/^(?:[^,\\]|\\.)*/.exec(choices)?.[0] ?? ''))
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1')
    .replace('$0', '')

const recordOf = (name: (typeof collectionNames)[number], text: string): Record<string, unknown> => (collections[name].file === 'mdx' ? parseMdx(text).data : JSON.parse(text)) as Record<string, unknown>

describe('a snippet', () => {
  it.each(collectionNames)('of %s is a draft its schema takes, with every compulsory field', (name) => {
    const { schema } = collections[name]
    const record = recordOf(name, untouched(snippetText(name)))
    expect(schema.safeParse(record).error?.issues ?? []).toEqual([])
    const compulsory = Object.entries(schema.shape).filter(([, field]) => isRequired(field)).map(([key]) => key)
    expect(Object.keys(record)).toEqual(expect.arrayContaining([...compulsory, 'draft']))
    expect(record['draft']).toBe(true)
  })

  it.each(collectionNames)('of %s stops at each field in the order it is written, once', (name) => {
    const stops = [...snippetText(name).matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number))
    expect(stops).toEqual(stops.map((_, index) => index + 1))
    expect(stops.length).toBeGreaterThan(0)
  })

  it('offers the words of a list, the least claiming first, and says where an id comes from', () => {
    const text = snippetText('benefits')
    expect(text).toContain('"effect": "${8|mixed,benefit,null,disbenefit|}"')
    expect(text).toContain('"vendorInvolved": ${13|false,true|}')
    expect(text).toContain('"capability": "${3:id-from-capabilities}"')
  })

  it('puts the day of writing where the day of review belongs', () => {
    expect(snippetText('lessons')).toContain('reviewed: "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"')
  })

  it('comes up by the name of its kind, in files of its kind', () => {
    const snippets = JSON.parse(snippetsFile()) as Record<string, Snippet>
    expect(Object.keys(snippets)).toHaveLength(collectionNames.length)
    expect(snippets['Exemplar: lesson']).toMatchObject({ prefix: ['lesson', 'new lesson'], scope: 'mdx,markdown', isFileTemplate: true })
    expect(snippets['Exemplar: cost']).toMatchObject({ scope: 'json,jsonc' })
    expect(snippets['Exemplar: cost']?.body.join('\n')).toBe(snippetText('costs').trimEnd())
  })
})
