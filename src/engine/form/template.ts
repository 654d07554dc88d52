import { makeDraft } from '../draft/draft.ts'
import type { Library } from '../library/library.ts'
import type { Form } from './ask.ts'

const flagsFor: Readonly<Record<string, readonly { readonly name: string; readonly words: string }[]>> = {
  blueprint: [{ name: 'kind', words: 'on-a-page' }, { name: 'title', words: 'To be written' }],
}

/** The file that a form would fill in, every field with its placeholder; nothing where the library has no word yet for one of them. */
export const templateOf = (library: Library, form: Form): { readonly file: string; readonly text: string } | undefined => {
  const first = (collection: Parameters<Library['all']>[0]) => library.all(collection)[0]?.id
  const shelf = {
    first: (to: Parameters<Parameters<typeof makeDraft>[1]['first']>[0]) => ('collection' in to ? first(to.collection) : library.vocabulary[to.vocabulary]?.terms[0]?.id),
    unitOf: (measure: string) => library.find('measures', measure)?.unit,
  }
  const draft = makeDraft({ plain: [form.collection, `your-${form.name}`], flags: [...(flagsFor[form.name] ?? []), { name: 'provenance', words: 'contributed' }] }, shelf, library.today)
  return 'refusals' in draft ? undefined : { file: draft.file, text: draft.text }
}
