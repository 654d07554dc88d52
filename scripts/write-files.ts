import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** One file to write. Without `replaces` it must not be there yet. */
export interface ToWrite {
  readonly path: string
  readonly text: string
  /** The file whose place it takes, under the same name or another; `was` is what that file must still hold. */
  readonly replaces?: { readonly path: string; readonly was?: Uint8Array } | undefined
}

/** A file on its way: where it waits, what it takes the place of, and how far it has come, so that it can be undone. */
interface Step extends ToWrite {
  readonly waiting: string
  readonly old: { readonly bytes: Buffer; readonly mode: number } | undefined
  begun: boolean
  placed: boolean
}

const stepOf = (file: ToWrite): Step => {
  const old = file.replaces && { bytes: readFileSync(file.replaces.path), mode: statSync(file.replaces.path).mode }
  return { ...file, waiting: join(dirname(file.path), `.${basename(file.path)}-${randomUUID().slice(0, 8)}`), old, begun: false, placed: false }
}

const isChanged = ({ replaces }: ToWrite): boolean => {
  if (replaces?.was === undefined) return false
  try {
    return !readFileSync(replaces.path).equals(replaces.was)
  } catch {
    return true
  }
}

const wait = ({ path, text, waiting, old }: Step): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(waiting, text, { flag: 'wx', ...(old && { mode: old.mode }) })
}

/** Puts a finished file in its place. Under a new name it is linked, because a rename would write over what is there. */
const settle = (step: Step): void => {
  const { path, replaces, waiting } = step
  step.begun = true
  if (replaces?.path === path) renameSync(waiting, path)
  else {
    if (replaces) rmSync(replaces.path) // first, for disks on which Poon.json and poon.json are one file
    linkSync(waiting, path)
  }
  step.placed = true
}

const putBack = (steps: readonly Step[]): void => {
  for (const { path, replaces, old, placed } of steps.filter(({ begun }) => begun).reverse()) {
    if (placed && replaces?.path !== path) rmSync(path, { force: true })
    if (replaces && old) writeFileSync(replaces.path, old.bytes, { mode: old.mode })
  }
}

/** Writes all of the files or none of them: each under another name first. Gives the reason where it could not. */
export const writeFiles = (files: readonly ToWrite[]): string | undefined => {
  const changed = files.find(isChanged)
  if (changed) return `${changed.replaces?.path} was changed by somebody else in the meantime.`
  const steps: Step[] = []
  try {
    for (const file of files) steps.push(stepOf(file))
    steps.forEach(wait)
    steps.forEach(settle)
    return undefined
  } catch (error) {
    putBack(steps)
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'EEXIST' ? `A file of that name is there already: ${message}` : message
  } finally {
    for (const { waiting } of steps) rmSync(waiting, { force: true })
  }
}
