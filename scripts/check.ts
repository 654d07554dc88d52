import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkContent } from '#engine/checks/run.ts'
import type { Problem } from '#engine/problem.ts'
import { today } from '#engine/read/clock.ts'
import { type Content, readContent } from '#engine/read/content.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import { githubReport } from '#engine/report/github.ts'
import { jsonReport } from '#engine/report/json.ts'
import { rulePage as rulePageOf } from '#engine/report/rule-page.ts'
import { sarifReport } from '#engine/report/sarif.ts'
import { textReport } from '#engine/report/text.ts'
import { watchContent } from './check/watch.ts'

const usage = `npm run check -- [--format text|json|github|sarif] [--quiet] [--watch]

Reads every record in the content folder (CONTENT_DIR, else ./content) and reports every problem at once.
--quiet leaves warnings out. Exits with 1 if there is any error.
--watch stays, and says what is new and what was put right whenever a file changes; Ctrl+C ends it with 0.`

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' }, quiet: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
const { content: folder } = folders(root)
const shown = relative(process.cwd(), folder) || '.'

const say = (words: string): void => void process.stdout.write(words)
const filter = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => !values.quiet || severity === 'error')
const rulePage = ({ programme, texts }: Content, rule: string): string => rulePageOf(rule, programme?.address, texts.get('programme.json'))

const formats: Record<string, (content: Content, problems: readonly Problem[]) => string> = {
  text: (content, problems) => textReport(problems, content.texts, (rule) => rulePage(content, rule)),
  json: (content, problems) => jsonReport(problems, content.texts.size),
  github: (_, problems) => githubReport(problems, shown),
  sarif: (content, problems) => sarifReport(problems, shown, (rule) => rulePage(content, rule)),
}

const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
const wrong = !format ? `There is no format "${values.format}".\n\n` : values.watch && values.format !== 'text' ? '--watch speaks to people: it goes with the format text.\n\n' : ''
if (values.help || !format || wrong !== '') {
  say(`${values.help ? '' : wrong}${usage}\n`)
  process.exitCode = values.help ? 0 : 2
} else if (values.watch) {
  watchContent(folder, (content, problems) => say(format(content, problems)), { filter, rulePage, say })
} else {
  const content = readContent(folder)
  const all = checkContent(content, today(), publicFiles(folder))
  say(format(content, filter(all)))
  process.exitCode = all.some(({ severity }) => severity === 'error') ? 1 : 0
}
