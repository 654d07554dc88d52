import { nearest } from '../nearest.ts'
import type { Problem } from '../problem.ts'
import { type CollectionName, collectionNames, collections, isCollectionName } from '../schema/collections.ts'
import { idLimit, idPattern } from '../schema/fields.ts'
import { idFrom } from '../schema/meant.ts'
import { referenceFields } from '../schema/references.ts'
import { parseMdx } from './front-matter.ts'
import { parseJson } from './json-file.ts'

const misplaced = (file: string, message: string, help: string): Problem => ({ rule: 'misplaced-file', severity: 'error', file, line: 1, column: 1, message, help })

const lists = [...new Set(collectionNames.flatMap((name) => referenceFields[name]).flatMap(({ to }) => ('vocabulary' in to ? [to.vocabulary] : [])))]
const documents = new Set('docx doc odt rtf pages pdf xlsx xls ods csv pptx ppt msg eml zip html htm png jpg jpeg gif svg webp'.split(' '))
const idOf = (name: string): string => idFrom(name).slice(0, idLimit).replace(/-+$/, '') || 'a-short-name'

/** What is wrong with a document that was put among the records. */
export const documentProblem = (file: string): Problem | undefined => {
  const [folder = '', name = ''] = file.split('/')
  const [stem = '', ending = ''] = name.toLowerCase().split(/\.(?=[^.]*$)/)
  if (!isCollectionName(folder) || !documents.has(ending)) return undefined
  return misplaced(file, `Records are text files; a file that ends in .${ending} cannot be read.`, `Put what it says into ${folder}/${idOf(stem)}.${collections[folder].file}; npm run new ${folder} starts one.`)
}

/** Which kinds of record would this text be, as it stands? */
export const takenBy = (text: string, type: 'json' | 'mdx', but?: CollectionName): CollectionName[] => {
  const { data, problems } = type === 'mdx' ? parseMdx(text) : parseJson(text)
  if (data === undefined || problems.length > 0) return []
  return collectionNames.filter((name) => name !== but && collections[name].file === type && collections[name].schema.safeParse(data).success)
}

/** A record of one kind in the folder of another. */
export const otherKind = (file: string, text: string, collection: CollectionName): Problem | undefined => {
  const [other, ...more] = takenBy(text, collections[collection].file, collection)
  if (other === undefined || more.length > 0) return undefined
  const [, name = ''] = file.split('/')
  return misplaced(file, `This is a ${collections[other].one}, and ${collection}/ holds ${collections[collection].many}.`, `Move it to ${other}/${name}.`)
}

const homeOf = (name: string, text: string): string => {
  const [ending] = /\.(json|mdx)$/.exec(name) ?? []
  const [only, ...more] = ending === undefined ? [] : takenBy(text, ending === '.mdx' ? 'mdx' : 'json')
  return only && more.length === 0 ? `Move it to ${only}/${name}.` : `Move it to the folder of its kind, such as lessons/ or benefits/. Folders are: ${collectionNames.join(', ')}.`
}

const listProblem = (file: string, name: string): Problem | undefined => {
  const id = name.split('.')[0] ?? ''
  if (!name.endsWith('.json') || name !== `${id}.json`) return misplaced(file, 'Lists in vocabulary/ are .json files.', `Rename it to ${id}.json.`)
  const meant = lists.includes(id) ? undefined : nearest(id, lists)
  return meant ? misplaced(file, `No record uses a list called "${id}".`, `Rename it to ${meant}.json, or put its words into that file.`) : undefined
}

const nameProblem = (file: string, folder: CollectionName, name: string): Problem | undefined => {
  const { file: type } = collections[folder]
  const [id = '', ...ending] = name.split('.')
  if (ending.join('.') !== type) return documentProblem(file) ?? misplaced(file, `Records in ${folder}/ are .${type} files.`, `Rename it to ${id}.${type}.`)
  if (id.length <= idLimit && idPattern.test(id)) return undefined
  return { ...misplaced(file, 'The file name is the record’s id: lower-case words joined by hyphens, starting with a letter.', `Rename it to ${idOf(id)}.${type}.`), rule: 'bad-id' }
}

/** What is wrong with where a file stands and what it is called, if anything is. */
export const placeProblem = ({ file, text }: { readonly file: string; readonly text: string }): Problem | undefined => {
  const [folder = '', name = '', ...deeper] = file.split('/')
  if (name === '') return misplaced(file, 'Records stand in the folder of their kind, not beside programme.json.', homeOf(folder, text))
  const isKnown = isCollectionName(folder) || folder === 'vocabulary'
  if (deeper.length > 0) return misplaced(file, 'Records stand in the folder of their kind, not in a folder inside it.', isKnown ? `Move it to ${folder}/${deeper.at(-1)}.` : homeOf(deeper.at(-1) ?? '', text))
  if (folder === 'vocabulary') return listProblem(file, name)
  if (isCollectionName(folder)) return nameProblem(file, folder, name)
  const meant = nearest(folder, [...collectionNames, 'vocabulary', 'public'])
  return misplaced(file, `There is no kind of record called "${folder}".`, meant ? `Move it to ${meant}/${name}.` : homeOf(name, text))
}
