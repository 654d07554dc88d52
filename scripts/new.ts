import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkContent } from '#engine/checks/run.ts'
import { keptByNpm, type Refusal, splitArguments } from '#engine/draft/arguments.ts'
import { type Draft, makeDraft } from '#engine/draft/draft.ts'
import { madeListing, refusedListing, usage } from '#engine/draft/listing.ts'
import { fieldsOf } from '#engine/draft/shape.ts'
import { shelfOf } from '#engine/draft/shelf.ts'
import type { Problem } from '#engine/problem.ts'
import { today } from '#engine/read/clock.ts'
import { type Content, readContent, readRecord } from '#engine/read/content.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import { collections } from '#engine/schema/collections.ts'

const { content: folder } = folders(fileURLToPath(new URL('..', import.meta.url)))

const taken = (file: string): Refusal => ({ message: `${file} exists already.`, help: 'Open that one, or give another id.' })

/** What the check would say of this record if it stood in the folder. */
const errorsIn = (draft: Draft, content: Content): Refusal[] => {
  const { entry, problems } = readRecord(draft.collection, draft.id, draft)
  const withDraft: Content = { ...content, entries: entry ? [...content.entries, entry] : content.entries, texts: new Map([...content.texts, [draft.file, draft.text]]) }
  const all: readonly Problem[] = [...problems, ...checkContent(withDraft, today(), publicFiles(folder)).filter(({ file }) => file === draft.file)]
  return all.filter(({ severity }) => severity === 'error')
}

/** Writes a file that must not be there yet; a file that could not be written whole is taken away again. */
const write = (file: string, text: string): Refusal | undefined => {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return taken(file)
    rmSync(path, { force: true })
    return { message: `${file} could not be written: ${message}` }
  }
}

const run = (given: readonly string[]): { refusals: readonly Refusal[] } | { said: string } => {
  const content = readContent(folder)
  const missing = content.problems.filter(({ rule }) => rule === 'missing-folder')
  if (missing.length > 0) return { refusals: missing }
  const draft = makeDraft(splitArguments(given), shelfOf(content), today())
  const schema = Object.entries(collections).find(([name]) => name === given[0])?.[1].schema
  const kept = schema ? keptByNpm(Object.keys(fieldsOf(schema)), process.env) : []
  if (kept.length > 0) return { refusals: kept }
  if ('refusals' in draft) return draft
  if (existsSync(join(folder, draft.file))) return { refusals: [taken(draft.file)] }
  const errors = errorsIn(draft, content)
  if (errors.length > 0) return { refusals: errors }
  const refusal = write(draft.file, draft.text)
  return refusal ? { refusals: [refusal] } : { said: madeListing(draft, relative(process.cwd(), join(folder, draft.file))) }
}

const given = process.argv.slice(2)
if (given.length === 0 || given.includes('--help')) process.stdout.write(usage)
else {
  const result = run(given)
  if ('said' in result) process.stdout.write(result.said)
  else {
    process.stderr.write(refusedListing(result.refusals))
    process.exitCode = 1
  }
}
