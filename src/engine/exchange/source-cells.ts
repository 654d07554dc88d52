import { idFrom } from '../draft/id.ts'
import { sourceSchema } from '../schema/source.ts'
import type { Ground } from './name-cells.ts'
import { folded, shownWords } from './plain-words.ts'
import { change, type Filled, type Fresh, put, refuseCell, type RowState } from './row-state.ts'
import { pageKey, type SourceBook } from './source-book.ts'

/** The id of the source that stands in where a row names none; it stays a draft, so nothing that names it can be published. */
export const unnamedSource = 'source-to-be-named'

const doi = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?(10\.\d{4,9}\/[^\s;,"<>]+[^\s;,."<>)\]])/i
const address = /\b(?:https?:\/\/|www\.)[^\s;"<>]+[^\s;,."<>)\]]/i

/** What one piece of a cell says: the key that finds the source, and what a new record of it would say. */
interface Lead {
  readonly key: string
  readonly csl: Record<string, unknown>
  /** What its id is made from. */
  readonly name: string
  readonly read?: string | undefined
}

const placeholderTitle = (of: string): string => `To be written: the title of ${of}`.slice(0, 400)
const wordsBeside = (piece: string, found: string): string | undefined => {
  const rest = piece.replace(found, ' ').replace(/\b(doi|url|link|see|available at|source):?/gi, ' ').replace(/[\s(),:;<>[\]-]+$|^[\s(),:;<>[\]-]+/g, '').replace(/\s+/g, ' ')
  return /\p{L}{3}/u.test(rest) ? rest.slice(0, 400) : undefined
}

const leadOf = (piece: string): Lead | undefined => {
  const [found = '', number] = doi.exec(piece) ?? []
  if (number !== undefined) {
    const title = wordsBeside(piece, found)
    return { key: `doi ${number.toLowerCase()}`, csl: { type: 'document', title: title ?? placeholderTitle(`doi ${number}`), DOI: number }, name: title ?? `doi ${number}` }
  }
  const [url = ''] = address.exec(piece) ?? []
  if (url === '') return undefined
  const whole = /^www\./i.test(url) ? `https://${url}` : url
  const title = wordsBeside(piece, url)
  const name = title ?? pageKey(whole).replace(/[?#].*$/, '')
  return { key: `page ${pageKey(whole)}`, csl: { type: 'webpage', title: title ?? placeholderTitle(whole), URL: whole }, name, read: whole === url ? undefined : `read as ${whole}` }
}

/** Ids as npm run export lists them: ["one", "another"]. */
const listedIds = (text: string): string => (/^\["[a-z0-9-]+"(,\s*"[a-z0-9-]+")*\]$/.test(text) ? text.replace(/[[\]"]/g, '').replaceAll(',', ';') : text)

/** Pieces of a cell: one to a line, or parted by semicolons or bars; several addresses may stand side by side. */
const piecesOf = (text: string): string[] =>
  text
    .split(/\s*[;\n|]\s*/)
    .flatMap((piece) => ((piece.match(/https?:\/\//g) ?? []).length > 1 ? piece.split(/[\s,]+(?=https?:\/\/)/) : [piece]))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

const freshSource = (lead: Lead, filled: Filled, ground: Ground): Fresh | string => {
  const known = ground.fresh.get(lead.key)
  if (known) return known
  const checked = sourceSchema.shape.csl.safeParse(lead.csl)
  if (!checked.success) return checked.error.issues[0]?.message ?? 'This cannot be the address of a source.'
  const id = ground.freeId('sources', idFrom(lead.name) ?? 'source')
  const made: Fresh = { collection: 'sources', id, given: { csl: lead.csl }, cell: filled.cell }
  ground.fresh.set(lead.key, made)
  return made
}

/** The id one piece leads to; a source that is new becomes a draft. */
const sourceFrom = (state: RowState, filled: Filled, piece: string, ground: Ground, book: SourceBook): string | undefined => {
  const id = ground.settled.get(piece) ?? piece
  if (book.byKey(`id ${id}`)) return id
  const lead = leadOf(piece)
  if (!lead) return sourceByWords(state, filled, piece, ground, book)
  const known = book.byKey(lead.key)
  if (known) return known.id
  const made = freshSource(lead, filled, ground)
  if (typeof made === 'string') {
    refuseCell(state, filled, made, 'Write an address that starts with https://, or a DOI such as 10.1136/bmj.i3835.')
    return undefined
  }
  state.fresh.add(made)
  change(state, filled, `a new draft source, sources/${made.id}${lead.read ? ` (${lead.read})` : ''}`)
  return made.id
}

const sourceByWords = (state: RowState, filled: Filled, piece: string, ground: Ground, book: SourceBook): string | undefined => {
  const [only, another] = book.byWords(piece)
  if (only && !another) {
    if (folded(only.name) !== folded(piece)) change(state, filled, `source ${only.id}, “${shownWords(only.name, 50)}”`)
    return only.id
  }
  const near = only ? book.byWords(piece) : book.nearest(piece)
  if (!only) ground.unknown.set(piece, near)
  const list = near.map(({ id, name }) => `${id} (${shownWords(name, 50)})`).join(', ')
  const message = only ? `“${shownWords(piece, 40)}” could be more than one source.` : `The library has no source called “${shownWords(piece, 40)}”, and there is no address or DOI in the cell.`
  refuseCell(state, filled, message, `${list ? `Nearest: ${list}. Write one of these ids, or` : 'Write'} the address or DOI that a reader can open.`)
  return undefined
}

/** A cell that names the documents a figure rests on: ids, titles, addresses, DOIs, or words with a link behind them. */
export const sourcesCell = (ground: Ground, book: SourceBook) => (state: RowState, filled: Filled): void => {
  const { link } = filled.raw
  const text = link !== undefined && !address.test(filled.text) && !doi.test(filled.text) ? `${filled.text} ${link}` : filled.text
  const ids = piecesOf(listedIds(text)).map((piece) => sourceFrom(state, filled, piece, ground, book))
  const field = filled.heading.target?.column.field ?? ''
  if (ids.some((id) => id === undefined)) return
  put(state, field, field === 'sources' ? [...new Set(ids)] : ids[0], filled)
}
