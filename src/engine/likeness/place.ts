/** A size as its record says it. Without a count it cannot be compared: the record gives a bound only. */
export interface Size {
  readonly count?: number | undefined
  /** As 617, or “more than 900”. */
  readonly words: string
  /** The same with what was counted and when: 617 beds (Sept 2024). */
  readonly line: string
}

/** One organisation of the library as the browser compares it. What is left out is not known. */
export interface Place {
  readonly id: string
  /** Its name, or its description where its source does not name it. */
  readonly name: string
  readonly settings: readonly string[]
  readonly country: string
  readonly region?: string | undefined
  readonly city?: string | undefined
  readonly beds?: Size | undefined
  readonly people?: Size | undefined
  /** Whose electronic record it has; empty where not known. */
  readonly suppliers: readonly string[]
  /** The year in which that was so, where the source is a list of some year. */
  readonly suppliersIn?: number | undefined
  /** Whose it had before. */
  readonly before?: readonly string[] | undefined
  readonly maturity?: { readonly stage: number; readonly where: string } | undefined
  /** The organisation that it has become part of. */
  readonly partOf?: { readonly id: string; readonly name: string } | undefined
  /** What was measured there: which way each result points, as its place in `effects`. */
  readonly results: readonly { readonly id: string; readonly effect: number; readonly title: string }[]
  readonly lessons: number
  readonly adoptions: number
  /** Whether it offers a contact today. */
  readonly contact?: true | undefined
}

/** The labels that reasons are worded with. */
export interface Names {
  readonly settings: Readonly<Record<string, string>>
  readonly suppliers: Readonly<Record<string, string>>
  readonly countries: Readonly<Record<string, string>>
  /** The country or countries in which a region of that name lies. */
  readonly regions: Readonly<Record<string, readonly string[]>>
}

/** A blueprint or capability with the places that stand behind it. */
export interface Backed {
  readonly id: string
  readonly title: string
  readonly places: readonly string[]
  /** How many groups, programmes and unnamed places stand behind it too, which are not compared. */
  readonly others: number
}

/** A blueprint with what kind it is. */
export interface BackedBlueprint extends Backed {
  readonly kind: string
  readonly failed: boolean
}

/** What /like-mine/places.json holds. */
export interface PlacesFile {
  readonly names: Names
  /** The ways a result can point, with their marks, in the order in which they are shown. */
  readonly effects: readonly { readonly id: string; readonly mark: string; readonly label: string }[]
  readonly places: readonly Place[]
  readonly blueprints: readonly BackedBlueprint[]
  readonly capabilities: readonly Backed[]
}
