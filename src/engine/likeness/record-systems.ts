import type { RecordOf } from '../library/library.ts'
import { type Named, noSupplier, supplierNamed } from './suppliers.ts'

type System = RecordOf<'organisations'>['systems'][number]

/** Whose electronic record a place has now, and whose it had before; none of either where that is not known. */
export interface RecordSuppliers {
  readonly now: readonly Named[]
  readonly before: readonly Named[]
  /** The year of the list that says so, where one does. */
  readonly year?: number | undefined
}

/** Products that are one part of a record: having them says nothing about whose record the place has. */
const parts = /observations|\bEPMA\b|information exchange/i
const noRecord = /^no electronic patient record/i
const gone = /\b(?:replaced|former|decommissioned)\b/i

const yearOf = (text: string | undefined): number | undefined => {
  const [year] = /\b\d{4}\b/.exec(text ?? '') ?? []
  return year === undefined ? undefined : Number(year)
}

const namedBy = ({ supplier, product, status }: System): Named | undefined => {
  if (noRecord.test(status)) return { id: 'none', label: noSupplier.none.label }
  const name = supplier ?? product
  return name === undefined || parts.test(product ?? '') ? undefined : supplierNamed(name)
}

const unique = (found: readonly Named[]): readonly Named[] => found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index)

/** Sorts a place’s systems into now and before. What a list of some year says gives way to a system in use since a later year. */
export const recordSuppliers = (systems: readonly System[]): RecordSuppliers => {
  const found = systems.flatMap((system) => {
    const named = namedBy(system)
    return named ? [{ named, past: gone.test(system.status), listed: yearOf(system.status), since: yearOf(system.since) }] : []
  })
  const current = found.filter(({ past }) => !past)
  const overtaken = ({ named, listed }: (typeof found)[number]) => listed !== undefined && current.some((other) => other.named.id !== named.id && (other.since ?? 0) > listed)
  const kept = current.filter((one) => !overtaken(one))
  const now = unique(kept.map(({ named }) => named))
  const before = unique(found.filter((one) => one.past || overtaken(one)).map(({ named }) => named))
  return { now, before: before.filter(({ id }) => id !== 'none' && !now.some((one) => one.id === id)), year: kept.flatMap(({ listed }) => listed ?? []).sort()[0] }
}
