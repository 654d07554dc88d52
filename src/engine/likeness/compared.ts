import type { Library, RecordOf } from '../library/library.ts'

type Organisation = RecordOf<'organisations'>

/** Whether an organisation is one that a reader’s own is compared with: a single provider. Groups told as one, programmes, networks, suppliers and unnamed places are not. */
export const isCompared = ({ kind }: Pick<Organisation, 'kind'>): boolean => kind === 'provider'

/** The organisations that a reader’s own is compared with, by id. */
export const comparedPlaces = (library: Library): readonly Organisation[] => library.all('organisations').filter(isCompared)
