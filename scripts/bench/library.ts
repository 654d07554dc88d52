import { recordText } from '#engine/draft/write.ts'
import { type CollectionName, collectionNames, collections } from '#engine/schema/collections.ts'
import { chance } from './chance.ts'
import { largeRecords } from './large-records.ts'
import { findable, idOf, type Maker, type Making } from './making.ts'
import { bodyText } from './sentences.ts'
import type { Counts } from './shares.ts'
import { smallRecords } from './small-records.ts'

/** What a made-up library keeps of a real one: its programme, its word lists and its capabilities, as files by path. */
export interface Base {
  readonly files: ReadonlyMap<string, string>
  /** Words of each list. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly capabilities: readonly string[]
  readonly reviewed: string
}

const makers = { ...smallRecords, ...largeRecords } as const
type Made = keyof typeof makers

/** Gives ids: capabilities by chance, everything else in turn, so that no record goes unnamed. */
const namer = (counts: Counts, capabilities: readonly string[], pick: Making['random']['pick']): Making['id'] => {
  const turns = new Map<CollectionName, number>()
  return (collection) => {
    if (collection === 'capabilities') return pick(capabilities)
    const turn = turns.get(collection) ?? 0
    turns.set(collection, turn + 1)
    return idOf(collection, 1 + (turn % counts[collection]))
  }
}

const textOf = (collection: Made, n: number, making: Making): string => {
  const { file, schema } = collections[collection]
  const facts = { ...(makers[collection] as Maker<Made>)(n, making), ...('asked' in schema.shape ? findable(making) : {}) }
  return recordText(file, facts, file === 'mdx' ? bodyText(making.random, making.id) : undefined)
}

/** Every file of a made-up library: path and text. The same seed gives the same files. */
export function* libraryFiles(base: Base, counts: Counts, seed: number): Iterable<readonly [string, string]> {
  yield* base.files
  const random = chance(seed)
  const word = (list: string): string => random.pick(base.words[list] ?? [])
  const making: Making = { random, id: namer(counts, base.capabilities, random.pick), word, reviewed: base.reviewed }
  for (const collection of collectionNames) {
    if (collection === 'capabilities') continue
    for (let n = 1; n <= counts[collection]; n++) yield [`${collection}/${idOf(collection, n)}.${collections[collection].file}`, textOf(collection, n, making)]
  }
}
