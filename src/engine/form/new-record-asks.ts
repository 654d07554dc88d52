import type { CollectionName } from '../schema/collections.ts'
import type { Ask } from './ask.ts'

/** Collections to which a form can add a record that is “not in the list”. */
export type Addable = Extract<CollectionName, 'capabilities' | 'organisations' | 'measures' | 'sources'>

/** One question about such a record; some must be answered. */
export type NewAsk = Ask & { readonly need?: true }

/** What is asked of a record that is not in the library yet; the first question gives it its name. */
export const newRecordAsks: Readonly<Record<Addable, readonly NewAsk[]>> = {
  capabilities: [{ field: 'label', label: 'What is it called?', hint: 'In full, without short forms.', need: true }],
  organisations: [{ field: 'name', label: 'Its whole name', hint: 'An editor completes the rest.', need: true }],
  measures: [
    { field: 'name', label: 'What is counted, in plain words', hint: '', example: 'Doses given wrongly', need: true },
    { field: 'unit', label: 'In what?', hint: 'The unit of both figures.', example: '%', need: true },
    { field: 'direction', label: 'Which way is better?', hint: '', words: { lower: 'Lower is better', higher: 'Higher is better', depends: 'Neither, or it depends' } },
  ],
  sources: [
    { field: 'csl.title', label: 'Title of the document', hint: 'It is new to this library.', need: true },
    { field: 'kind', label: 'What kind of document is it?', hint: '' },
  ],
}

/** May a form add a record of this collection? */
export const isAddable = (collection: CollectionName): collection is Addable => Object.hasOwn(newRecordAsks, collection)
