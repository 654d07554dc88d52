import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkContent } from '#engine/checks/run.ts'
import { today } from '#engine/read/clock.ts'
import { readContent } from '#engine/read/content.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import { githubReport } from '#engine/report/github.ts'
import { jsonReport } from '#engine/report/json.ts'
import { sarifReport } from '#engine/report/sarif.ts'
import { textReport } from '#engine/report/text.ts'

const usage = `npm run check -- [--format text|json|github|sarif] [--quiet]

Reads every record in the content folder (CONTENT_DIR, else ./content) and reports every problem at once.
--quiet leaves warnings out. Exits with 1 if there is any error.`

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' }, quiet: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
const { content: folder } = folders(root)
const shown = relative(process.cwd(), folder) || '.'

const content = readContent(folder)
const all = checkContent(content, today(), publicFiles(folder))
const problems = values.quiet ? all.filter(({ severity }) => severity === 'error') : all
const rulePage = (rule: string): string => `${content.programme?.address ?? ''}/contribute/rules/${rule}/`

const formats: Record<string, () => string> = {
  text: () => textReport(problems, content.texts, rulePage),
  json: () => jsonReport(problems, content.texts.size),
  github: () => githubReport(problems, shown),
  sarif: () => sarifReport(problems, shown, rulePage),
}

const format = formats[values.format]
if (values.help || !format) {
  process.stdout.write(`${values.help ? '' : `There is no format "${values.format}".\n\n`}${usage}\n`)
  process.exitCode = values.help ? 0 : 2
} else {
  process.stdout.write(format())
  process.exitCode = all.some(({ severity }) => severity === 'error') ? 1 : 0
}
