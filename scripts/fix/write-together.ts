import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** One file to be written: where it stands, what it held when it was read, and what it is to hold under which name. */
export interface Writing {
  readonly path: string
  readonly newPath: string
  readonly was: Uint8Array
  readonly text: string
}

const beside = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.new`)

const changedMeanwhile = ({ path, was }: Writing): boolean => {
  try {
    return !readFileSync(path).equals(was)
  } catch {
    return true
  }
}

/** A file on its way: what of it has happened so far, so that it can be undone. */
interface Step extends Writing {
  readonly mode: number
  placed: boolean
}

/** Puts back what was there before the first of these files was replaced. */
const putBack = (begun: readonly Step[]): void => {
  for (const { path, newPath, was, mode, placed } of [...begun].reverse()) {
    if (placed && newPath !== path) rmSync(newPath, { force: true })
    writeFileSync(path, was, { mode })
  }
}

const replace = (files: readonly Writing[]): void => {
  const begun: Step[] = []
  try {
    for (const file of files) {
      const step = { ...file, mode: statSync(file.path).mode, placed: false }
      begun.push(step)
      if (file.newPath !== file.path) rmSync(file.path) // first, for disks on which Poon.json and poon.json are one file
      renameSync(beside(file.newPath), file.newPath)
      step.placed = true
    }
  } catch (error) {
    putBack(begun)
    throw error
  }
}

const writeBeside = ({ path, newPath, text }: Writing): void => writeFileSync(beside(newPath), text, { flag: 'wx', mode: statSync(path).mode })

/** Writes all files or none: each under a temporary name first, then all are renamed. Says why where nothing could be written. */
export const writeTogether = (files: readonly Writing[]): string | undefined => {
  const changed = files.find(changedMeanwhile)
  if (changed) return `${changed.path} was changed by somebody else in the meantime.`
  try {
    files.forEach(writeBeside)
    replace(files)
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    for (const { newPath } of files) rmSync(beside(newPath), { force: true })
  }
}
