import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { compareText } from '../../../engine/problem.ts'
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts'

/** One file of the index, by its path inside the pagefind folder. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

type List = readonly Cbor[]

const magic = 'pagefind_dcd'
const unpack = (content: Uint8Array): Cbor => decodeCbor(gunzipSync(content).subarray(magic.length))
const pack = (value: Cbor): Buffer => gzipSync(Buffer.concat([Buffer.from(magic), encodeCbor(value)]), { level: 9 })
const hashOf = (value: Cbor, length: number): string => createHash('sha256').update(encodeCbor(value)).digest('hex').slice(0, length)
const byFirst = (a: Cbor, b: Cbor): number => compareText(String((a as List)[0]), String((b as List)[0]))

const nameIn = (path: string): string => path.replace(/^.*\//, '').replace(/\.pf_filter$/, '')

/**
 * Pagefind 1.5.2 writes filters and their values in an order that changes from run to run, and names the files by
 * their content. Puts both in alphabetical order and renames the files to match, so that one library always gives one index.
 */
export const sameEveryTime = (files: readonly IndexFile[]): IndexFile[] => {
  const renamed = new Map<string, string>()
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter')).map(({ path, content }) => {
    const [name, values] = unpack(content) as [string, List]
    const sorted: Cbor = [name, [...values].sort(byFirst)]
    const id = `${nameIn(path).split('_')[0]}_${hashOf(sorted, 7)}`
    renamed.set(nameIn(path), id)
    return { path: `filter/${id}.pf_filter`, content: pack(sorted) }
  })
  const hashes = new Map<string, string>()
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta')).map(({ path, content }) => {
    const [version, pages, chunks, names, ...rest] = unpack(content) as List
    const sorted = (names as readonly [string, string][]).map(([name, id]): Cbor => [name, renamed.get(id) ?? id]).sort(byFirst)
    const meta = [version, pages, chunks, sorted, ...rest] as List
    const old = path.replace('pagefind.', '').replace('.pf_meta', '')
    const fresh = `${old.split('_')[0]}_${hashOf(meta, 10)}`
    hashes.set(old, fresh)
    return { path: `pagefind.${fresh}.pf_meta`, content: pack(meta) }
  })
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path)).map((file) => (file.path === 'pagefind-entry.json' ? { ...file, content: Buffer.from([...hashes].reduce((text, [old, fresh]) => text.replace(old, fresh), Buffer.from(file.content).toString())) } : file))
  return [...others, ...filters, ...metas]
}
