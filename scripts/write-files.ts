import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** One file to write: new files must not be there yet, changed ones take the place of what was. */
export interface ToWrite {
  readonly path: string
  readonly text: string
  readonly change: boolean
}

const beside = (path: string): string => join(dirname(path), `.${basename(path)}-${randomUUID().slice(0, 8)}`)

/** Puts a finished file in its place. A new one is linked, because a rename would write over what is there. */
const settle = (written: string, { path, change }: ToWrite): void => {
  if (change) return renameSync(written, path)
  linkSync(written, path)
  rmSync(written)
}

/** Writes all of the files or none of them; gives the reason where it could not. */
export const writeFiles = (files: readonly ToWrite[]): string | undefined => {
  const drafts = files.map((file) => ({ ...file, written: beside(file.path) }))
  const before = new Map(drafts.filter(({ path }) => existsSync(path)).map(({ path }) => [path, readFileSync(path)]))
  const settled: ToWrite[] = []
  try {
    for (const { path, text, written } of drafts) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(written, text, { flag: 'wx' })
    }
    for (const file of drafts) {
      settle(file.written, file)
      settled.push(file)
    }
    return undefined
  } catch (error) {
    for (const { path, change } of settled) {
      const old = before.get(path)
      if (change && old) writeFileSync(path, old)
      else rmSync(path, { force: true })
    }
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'EEXIST' ? `A file of that name is there already: ${message}` : message
  } finally {
    for (const { written } of drafts) rmSync(written, { force: true })
  }
}
