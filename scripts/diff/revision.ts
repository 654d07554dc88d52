import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { RawFile } from '#engine/read/files.ts'

const most = 1024 * 1024 * 1024

type Said = { readonly out: Buffer } | { readonly wrong: string }

const git = (folder: string, args: readonly string[], input?: string): Said => {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, input, maxBuffer: most, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } })
  if (error) return { wrong: `Git could not be run: ${error.message}` }
  return status === 0 ? { out: stdout } : { wrong: stderr.toString().trim() }
}

const line = (said: Said): string | undefined => ('out' in said ? said.out.toString().trim() : undefined)

/** The commit that a revision names; “main...” names the one at which this branch left main. */
const commitOf = (folder: string, base: string): string | undefined => {
  const name = base.replace(/\.\.\.$/, '')
  const commit = line(git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]))
  return commit && base !== name ? line(git(folder, ['merge-base', commit, 'HEAD'])) : commit
}

interface Blob {
  readonly file: string
  readonly object: string
}

/** Files of a commit below the folder; links and submodules are no files. */
const blobsIn = (folder: string, commit: string, prefix: string): Blob[] => {
  const said = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...(prefix === '' ? [] : [prefix])])
  const lines = 'out' in said ? said.out.toString().split('\0') : []
  return lines.flatMap((entry) => {
    const [, mode = '', kind, object = '', path = ''] = /^(\d+) (\w+) (\w+)\t([\s\S]*)$/.exec(entry) ?? []
    return kind === 'blob' && mode.startsWith('100') ? [{ file: path.slice(prefix.length), object }] : []
  })
}

/** What “git cat-file --batch” gives back: a line with the size before each file, a line break after it. */
const unpack = (out: Buffer, blobs: readonly Blob[]): RawFile[] => {
  let at = 0
  return blobs.map(({ file }) => {
    const start = out.indexOf('\n', at) + 1
    const size = Number(out.subarray(at, start).toString().trim().split(' ')[2])
    at = start + size + 1
    return { file, bytes: out.subarray(start, start + size) }
  })
}

/** Every file of the content folder as it was in a Git revision, read into memory; or why there is none. */
export const filesAt = (folder: string, base: string): { files: RawFile[] } | { wrong: string } => {
  if (!existsSync(folder)) return { wrong: `There is no content folder at ${folder}.` }
  const prefix = line(git(folder, ['rev-parse', '--show-prefix']))
  if (prefix === undefined) return { wrong: `The content folder is not in a Git repository. Name another folder: npm run diff -- --base-folder <folder>.` }
  const commit = commitOf(folder, base)
  if (!commit) return { wrong: `Git knows no revision "${base}" here. If this is a shallow copy, fetch that revision first.` }
  const blobs = blobsIn(folder, commit, prefix)
  if (blobs.length === 0) return { wrong: `There was no content in ${prefix || 'this repository'} at ${base}.` }
  const said = git(folder, ['cat-file', '--batch'], `${blobs.map(({ object }) => object).join('\n')}\n`)
  return 'out' in said ? { files: unpack(said.out, blobs) } : said
}
