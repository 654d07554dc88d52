import type { CollectionName } from '../schema/collections.ts'

/** must: without it there is no record. helps: worth a minute. more: everything else, closed until it is opened. */
export type Tier = 'must' | 'helps' | 'more'

/** When a question comes up at all: another answer is one of these, or the measure is counted in money. */
export type When = { readonly field: string; readonly is: readonly string[] } | 'money'

/** One question of a form. What it takes is read off the schema, so only the words stand here. */
export interface Ask {
  /** The field’s dotted name in the schema; a list of groups is named by the list. “body” is the explanation below the facts. */
  readonly field: string
  readonly label: string
  /** Why it is asked, for somebody who wonders whether to bother. */
  readonly why?: string
  /** What to write; the schema’s own description where this is left out. */
  readonly hint?: string
  readonly example?: string
  /** Other fields that stand in for the answer. */
  readonly unless?: readonly string[]
  /** Everyday words for the values of a fixed list. */
  readonly words?: Readonly<Record<string, string>>
  /** Questions about each item of a list of groups, and what one item is called. */
  readonly each?: readonly Ask[]
  readonly one?: string
  /** Every line typed becomes a sentence with its sources. */
  readonly cited?: true
  /** Offers “mine is not in the list”. */
  readonly adds?: true
  readonly when?: When
}

/** Questions that belong together. */
export interface Section {
  readonly tier: Tier
  readonly legend: string
  readonly about?: string
  readonly asks: readonly Ask[]
}

export type FormCollection = Extract<CollectionName, 'benefits' | 'lessons' | 'blueprints' | 'organisations'>

/** A guided form: what is asked, in which order, and what is settled without asking. */
export interface Form {
  /** The last part of its address. */
  readonly name: string
  readonly collection: FormCollection
  readonly title: string
  readonly lede: string
  readonly sections: readonly Section[]
  /** Fields that nobody is asked for: worked out from other answers, or always the same here. */
  readonly settled: readonly string[]
  /** Fields that are left to the file itself. */
  readonly left: readonly string[]
}

/** Every question of a form with its tier, groups as one. */
export const asksOf = ({ sections }: Pick<Form, 'sections'>): (Ask & { readonly tier: Tier })[] => sections.flatMap(({ tier, asks }) => asks.map((ask) => ({ ...ask, tier })))

/** The words of a list as “label: meaning”, for choosing among them. */
export const inWords = (table: Readonly<Record<string, { readonly label: string; readonly meaning: string }>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).map(([id, { label, meaning }]) => [id, `${label}. ${meaning}`]))
