import type { Library, RecordOf } from '../library/library.ts'

/** A family of capabilities, as they are listed together. */
export interface Family {
  readonly id: string
  readonly label: string
  readonly capabilities: readonly RecordOf<'capabilities'>[]
}

/** Capabilities by family, in the programme’s order; families without a capability are left out. */
export const familiesOf = (library: Library): readonly Family[] =>
  (library.vocabulary['capability-groups']?.terms ?? [])
    .map(({ id, label }) => ({ id, label, capabilities: library.all('capabilities').filter(({ group }) => group === id) }))
    .filter(({ capabilities }) => capabilities.length > 0)
