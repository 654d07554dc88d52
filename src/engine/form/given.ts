import type { EntryOf, Given } from '../checks/rule.ts'
import type { Library } from '../library/library.ts'
import type { Entry } from '../read/entry.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import type { Built } from './record.ts'
import { listOf, type World } from './world.ts'

type Group = Readonly<Record<string, unknown>>

const entryOf = (collection: CollectionName, id: string, data: Group, text = ''): Entry => ({
  collection,
  id,
  file: `${collection}/${id}.${collections[collection].file}`,
  data,
  // The words alone: what checks look for in an explanation stands in its words.
  prose: text === '' ? undefined : { text, segments: [], headings: [], references: [] },
  locate: () => ({ line: 1, column: 1 }),
})

const parsedDrafts = ({ drafts }: Pick<Built, 'drafts'>): Entry[] =>
  drafts.flatMap(({ collection, id, text }) => (collections[collection].file === 'json' ? [entryOf(collection, id, collections[collection].schema.parse(JSON.parse(text)) as Group)] : []))

/** The measure it counts, so far as a rule asks about it. */
const measureNamed = (data: Group, world: World): Entry[] => {
  const found = listOf(world, 'measures').find(({ id }) => id === data['measure'])
  return found?.measure ? [entryOf('measures', found.id, { ...found.measure, reviewed: world.today })] : []
}

/** What rules that need only one record are given: the record itself, what is added beside it and the measure it names. */
export const givenFor = (collection: CollectionName, { id, drafts }: Pick<Built, 'id' | 'drafts'>, data: Group, body: string, world: World): Given => {
  const record = entryOf(collection, id, data, body)
  const entries = [record, ...parsedDrafts({ drafts }), ...measureNamed(data, world)]
  return {
    entries,
    entriesOf: (wanted) => entries.filter((entry) => entry.collection === wanted) as unknown as EntryOf<typeof wanted>[],
    // Only rules about the whole library look at it, and none of those is asked.
    library: {} as Library,
    today: world.today,
    publicFiles: new Set(),
    texts: new Map(),
    unreadable: new Set(),
  }
}
