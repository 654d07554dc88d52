import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { issueFormFile, issueFormPath } from '#engine/issue/form-file.ts'
import { issueForms } from '#engine/issue/forms.ts'
import { readContent } from '#engine/read/content.ts'
import { folders } from '#engine/read/folders.ts'
import { filesForEditors, staleFiles } from './schemas/write-schemas.ts'
import { writeFiles } from './write-files.ts'

const usage = `npm run schemas [-- --to folder]

Writes what editors and the issue page need, from the schemas of the records and from
what stands in the content folder (CONTENT_DIR, else ./content):

  .vscode/schemas/            fields, meanings and every id that may be named; not kept in Git
  .astro/collections/         the same for the facts at the top of lessons and blueprints; not kept in Git
  .vscode/exemplar.code-snippets   a snippet for a new record of every kind
  .github/ISSUE_TEMPLATE/     the forms for people who do not use Git

Run it when you start, and again when records were added: new ids are then completed too.
Once it was run, npm run new adds the id of each new record by itself.
`

const project = fileURLToPath(new URL('..', import.meta.url))

const run = (to: string): { said: string; failed: boolean } => {
  const { content: folder } = folders(project)
  const content = readContent(folder)
  const missing = content.problems.find(({ rule }) => rule === 'missing-folder')
  if (missing) return { said: `${missing.message} ${missing.help ?? ''}\n`, failed: true }
  const vocabulary = Object.fromEntries(Object.entries(content.vocabulary).map(([list, { terms }]) => [list, terms]))
  const forms = issueForms({ vocabulary }).map((form) => [issueFormPath(form), issueFormFile(form)] as const)
  const files = new Map([...filesForEditors(content, folder), ...forms])
  const wanted = staleFiles(to, files)
  const failure = writeFiles(wanted)
  if (failure) return { said: `Nothing was written. ${failure}\n`, failed: true }
  return { said: wanted.length === 0 ? `All ${files.size} files are up to date.\n` : `Wrote ${wanted.length} of ${files.size} files, from ${content.texts.size} files of content.\n`, failed: false }
}

const { values } = parseArgs({ options: { to: { type: 'string', default: project }, help: { type: 'boolean', default: false } } })
if (values.help) process.stdout.write(usage)
else {
  const { said, failed } = run(values.to)
  ;(failed ? process.stderr : process.stdout).write(said)
  process.exitCode = failed ? 1 : 0
}
