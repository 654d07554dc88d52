import { recordText } from '../draft/write.ts'
import { collections } from '../schema/collections.ts'
import type { Form } from './ask.ts'
import { plainProse } from './plain-prose.ts'
import type { Built } from './record.ts'

/** One file to be sent: where it belongs in the content folder, what it is called and what it says. */
export interface MadeFile {
  readonly folder: string
  readonly name: string
  readonly text: string
  /** What kind of record it is, in words. */
  readonly what: string
}

/** The files that a finished form comes to, exactly as `npm run new` writes them: the record first, then what is added beside it. */
export const filesOf = (form: Form, { id, data, body, drafts }: Built): readonly MadeFile[] => {
  const { file: type, one } = collections[form.collection]
  const record = { folder: form.collection, name: `${id}.${type}`, text: `${recordText(type, data, plainProse(body)).trimEnd()}\n`, what: one }
  return [record, ...drafts.map(({ collection, id: other, text }) => ({ folder: collection, name: `${other}.${collections[collection].file}`, text, what: collections[collection].one }))]
}
