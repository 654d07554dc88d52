/** What a reader says of their organisation. Whatever they leave out is not known, and plays no part. */
export interface Profile {
  readonly settings: readonly string[]
  readonly beds?: number | undefined
  /** How many people it serves. */
  readonly people?: number | undefined
  readonly supplier?: string | undefined
  /** Stage of HIMSS EMRAM, 0 to 7. */
  readonly maturity?: number | undefined
  readonly region?: string | undefined
  readonly country?: string | undefined
}

/** The values that a profile may hold: those the form offers. */
export interface Offered {
  readonly setting: ReadonlySet<string>
  readonly supplier: ReadonlySet<string>
  readonly region: ReadonlySet<string>
  readonly country: ReadonlySet<string>
}

/** The largest sizes that are believed. People served reach further than beds: some places here serve more than a million. */
export const largest = { beds: 100_000, people: 100_000_000, maturity: 7 } as const

/** The names of the answers, in the address and in the form. */
export const fields = ['setting', 'beds', 'people', 'supplier', 'maturity', 'region', 'country'] as const
export type Field = (typeof fields)[number]

/** A profile as it was read. `dropped` names the field of every value that was left out. */
export interface ReadProfile {
  readonly profile: Profile
  readonly dropped: readonly Field[]
}

const mostSettings = 30

// 600 and 1,200, and nothing that a form of numbers would not hold.
const wholeNumber = (text: string, least: number, most: number): number | undefined => {
  const number = /^(?:\d{1,9}|\d{1,3}(?:,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

/** Reads a profile from an address, a store or a form. Every value is held against what the form offers; the others are left out. */
export const readProfile = (asked: URLSearchParams, offered: Offered): ReadProfile => {
  const dropped: Field[] = []
  const given = (field: Field): readonly string[] => asked.getAll(field).map((value) => value.trim()).filter(Boolean)
  const only = <T>(field: Field, read: (value: string) => T | undefined): T | undefined => {
    const [first, ...more] = given(field)
    const value = first === undefined ? undefined : read(first)
    dropped.push(...more.map(() => field), ...(first !== undefined && value === undefined ? [field] : []))
    return value
  }
  const among = (field: keyof Offered) => only(field, (value) => (offered[field].has(value) ? value : undefined))
  const wanted = given('setting')
  const settings = [...new Set(wanted.slice(0, mostSettings).filter((value) => offered.setting.has(value)))].sort()
  dropped.push(...wanted.slice(settings.length).map(() => 'setting' as const))
  const profile: Profile = {
    settings,
    beds: only('beds', (value) => wholeNumber(value, 1, largest.beds)),
    people: only('people', (value) => wholeNumber(value, 1, largest.people)),
    supplier: among('supplier'),
    maturity: only('maturity', (value) => wholeNumber(value, 0, largest.maturity)),
    region: among('region'),
    country: among('country'),
  }
  return { profile, dropped }
}

/** Whether an address asks for any profile at all, sense or nonsense. */
export const asksForProfile = (asked: URLSearchParams): boolean => fields.some((field) => asked.has(field))

/** A profile as the words after “?” in an address; nothing where nothing is known. The store keeps the same words. */
export const profileWords = ({ settings, ...single }: Profile): string => {
  const words = new URLSearchParams(settings.map((setting) => ['setting', setting]))
  for (const field of fields) if (field !== 'setting' && single[field] !== undefined) words.append(field, String(single[field]))
  return String(words)
}

/** What was found in the browser’s store as a profile; undefined if it cannot be one. */
export const asProfileWords = (found: unknown): string | undefined => (typeof found === 'string' && found.length <= 2000 ? found : undefined)
