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
import { refreshSchemas } from './schemas/write-schemas.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const { content: folder } = folders(project)

const taken = (file: string): Refusal => ({ message: `${file} exists already.`, help: 'Open that one, or give another id.' })

/** The content as it is with this draft, and what the check would say of the draft there. */
const tryOut = (draft: Draft, content: Content): { errors: readonly Refusal[]; tried: Content } => {
  const { entry, problems } = readRecord(draft.collection, draft.id, draft)
  const tried: Content = { ...content, entries: entry ? [...content.entries, entry] : content.entries, texts: new Map([...content.texts, [draft.file, draft.text]]) }
  const all: readonly Problem[] = [...problems, ...checkContent(tried, today(), publicFiles(folder)).filter(({ file }) => file === draft.file)]
  return { errors: all.filter(({ severity }) => severity === 'error'), tried }
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
  const { errors, tried } = tryOut(draft, content)
  if (errors.length > 0) return { refusals: errors }
  const refusal = write(draft.file, draft.text)
  if (refusal) return { refusals: [refusal] }
  refreshSchemas(project, folder, tried)
  return { said: madeListing(draft, relative(process.cwd(), join(folder, draft.file))) }
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
