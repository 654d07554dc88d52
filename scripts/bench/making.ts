import type { CollectionName, collections } from '#engine/schema/collections.ts'
import type { Chance } from './chance.ts'
import { doers, things } from './words.ts'

/** The facts of a record as its file has them. */
export type Facts<C extends CollectionName> = (typeof collections)[C]['schema']['_zod']['input']

/** What the maker of a record may draw on. */
export interface Making {
  readonly random: Chance
  /** Some record of the collection; each source and measure gets its turn. */
  readonly id: (collection: CollectionName) => string
  /** Some word of a list in the vocabulary. */
  readonly word: (list: string) => string
  /** Such as 2026-11-22. */
  readonly reviewed: string
}

/** Makes the nth record of a collection, counted from 1. */
export type Maker<C extends CollectionName> = (n: number, making: Making) => Facts<C>

/** The id of the nth record of a collection. */
export const idOf = (collection: CollectionName, n: number): string => `${collection.replace(/s$/, '')}-${n}`

/** The terms a record is about, and what somebody would type who needs it, as most records of the published library have them. */
export const findable = ({ random, id }: Making) => ({
  subjects: [...new Set([id('terms'), id('terms')])],
  asked: [0, 1, 2].map((n) => `${['can', 'how do', 'why do'][n]} ${random.pick(doers)} do without ${random.pick(things)}`.slice(0, 90).trim()),
})

const units = ['%', 'minutes', 'days', 'per 1,000 patient-days', 'hours'] as const
const directions = ['lower', 'higher'] as const

/** What the nth measure is counted in and which way is better; benefits must agree with it. */
export const countedIn = (n: number) => ({ unit: units[n % units.length] ?? '%', direction: directions[n % 2] ?? 'lower' })
