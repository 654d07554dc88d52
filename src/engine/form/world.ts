import type { CollectionName } from '../schema/collections.ts'

/** One record to choose by name. What stands beside its name is what the checks and the pickers need. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly doi?: string
  readonly url?: string
  /** Every name by which a reader would know the place. */
  readonly place?: readonly string[]
  readonly measure?: { readonly name: string; readonly unit: string; readonly direction: 'lower' | 'higher' | 'depends'; readonly definition: string; readonly numerator?: string }
}

/** One word of a controlled list. */
export interface Term {
  readonly id: string
  readonly label: string
}

/** All that a form knows besides its answers. */
export interface World {
  /** The day it is filled in, such as 2026-11-22. */
  readonly today: string
  readonly programme: { readonly name: string; readonly currency: string; readonly repository: string; readonly branch: string; readonly contentPath: string; readonly contact: string }
  readonly vocabulary: Readonly<Record<string, readonly Term[]>>
  readonly lists: Readonly<Partial<Record<CollectionName, readonly Choice[]>>>
}

/** What stands in one of the lists; nothing where it was not loaded. */
export const listOf = ({ lists }: Pick<World, 'lists'>, collection: CollectionName): readonly Choice[] => lists[collection] ?? []

/** The words of a controlled list; none where the programme has no such list. */
export const termsOf = ({ vocabulary }: Pick<World, 'vocabulary'>, list: string): readonly Term[] => (Object.hasOwn(vocabulary, list) ? (vocabulary[list] ?? []) : [])
