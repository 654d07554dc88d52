import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkContent } from '#engine/checks/run.ts'
import type { Refusal } from '#engine/draft/arguments.ts'
import { fromIssue, type Issue } from '#engine/issue/from-issue.ts'
import { knownFrom } from '#engine/issue/known.ts'
import type { FileToWrite, Outcome } from '#engine/issue/outcome.ts'
import { outcomeReport, refusalReport, usage } from '#engine/issue/report.ts'
import type { Problem } from '#engine/problem.ts'
import { today } from '#engine/read/clock.ts'
import { type Content, readContent, readRecord } from '#engine/read/content.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import type { CollectionName } from '#engine/schema/collections.ts'
import { readIssue } from './from-issue/read-issue.ts'
import { writeFiles } from './write-files.ts'

type Refused = { readonly refusals: readonly Refusal[] }

/** An issue’s file has its text and little more. */
const sizeLimit = 1024 * 1024

const issueIn = (path: string): Issue | Refused => {
  try {
    const { size } = statSync(path)
    return size > sizeLimit ? { refusals: [{ message: `${path} has ${Math.ceil(size / 1024)} kB; an issue has at most ${sizeLimit / 1024} kB.` }] } : readIssue(path, readFileSync(path))
  } catch (error) {
    return { refusals: [{ message: `${path} could not be read: ${(error as Error).message}` }] }
  }
}

/** What the check says of the new files once they stand in the folder. */
const problemsOf = (content: Content, files: readonly FileToWrite[], folder: string): { readonly broken: readonly Problem[]; readonly problems: readonly Problem[] } => {
  const read = files.map(({ file, text }) => readRecord(file.split('/')[0] as CollectionName, (file.split('/')[1] ?? '').replace(/\.[^.]*$/, ''), { file, text }))
  const broken = read.flatMap(({ problems }) => problems)
  const written = new Set(files.map(({ file }) => file))
  const entries = [...content.entries.filter(({ file }) => !written.has(file)), ...read.flatMap(({ entry }) => entry ?? [])]
  const texts = new Map([...content.texts, ...files.map(({ file, text }) => [file, text] as const)])
  const found = checkContent({ ...content, entries, texts }, today(), publicFiles(folder)).filter(({ file }) => written.has(file))
  const personal = found.filter(({ rule }) => rule === 'personal-details')
  return { broken: [...broken, ...personal], problems: found.filter(({ rule }) => rule !== 'personal-details') }
}

const outcomeFor = (issue: Issue, content: Content): Outcome | Refused => {
  const [missing] = content.problems.filter(({ rule }) => rule === 'missing-folder' || rule === 'missing-programme')
  const known = knownFrom(content, today())
  return known && !missing ? fromIssue(issue, known) : { refusals: [missing ?? { message: 'programme.json cannot be read.', help: 'Run npm run check.' }] }
}

const run = (path: string, dryRun: boolean): { said: string } | Refused => {
  const { content: folder } = folders(fileURLToPath(new URL('..', import.meta.url)))
  const issue = issueIn(path)
  if ('refusals' in issue) return issue
  const content = readContent(folder)
  const outcome = outcomeFor(issue, content)
  if ('refusals' in outcome) return outcome
  const { broken, problems } = problemsOf(content, outcome.files, folder)
  if (broken.length > 0) return { refusals: broken }
  const failure = dryRun ? undefined : writeFiles(outcome.files.map(({ file, text, change }) => ({ path: join(folder, file), text, replaces: change ? { path: join(folder, file) } : undefined })))
  if (failure) return { refusals: [{ message: failure }] }
  const shown = dryRun ? outcome.files.map(({ file, text }) => `\n${file}\n\n${text}`) : []
  return { said: `${outcomeReport(outcome, problems, dryRun)}${shown.join('')}` }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
const [path, ...more] = positionals
if (values.help || path === undefined || more.length > 0) {
  process.stdout.write(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  const result = run(path, values['dry-run'])
  if ('said' in result) process.stdout.write(result.said)
  else {
    process.stderr.write(refusalReport(result.refusals))
    process.exitCode = 1
  }
}
