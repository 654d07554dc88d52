import type { RecordOf } from '../library/library.ts'

type Organisation = Pick<RecordOf<'organisations'>, 'kind' | 'identity'>

const notOnePlace: ReadonlySet<string> = new Set(['programme', 'aggregate', 'network', 'supplier'])

/** Whether an organisation can be counted as one place: not a programme, a group told as one, a network or a supplier. */
export const isOnePlace = ({ kind }: Organisation): boolean => !notOnePlace.has(kind)

/** Why an organisation is not listed as somebody to ask: several told as one, not named by its source, or the seller; undefined where it is. */
export const notToBeAsked = ({ kind, identity }: Organisation): 'group' | 'unnamed' | 'supplier' | undefined =>
  kind === 'aggregate' ? 'group' : identity || kind === 'anonymised' ? 'unnamed' : kind === 'supplier' ? 'supplier' : undefined
