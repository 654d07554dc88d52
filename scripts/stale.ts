import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { waitingCsv, waitingText } from '#engine/browse/due-by-capability.ts'
import { publishedLibrary } from '#engine/library/published.ts'
import { today } from '#engine/read/clock.ts'
import { readContent } from '#engine/read/content.ts'
import { folders } from '#engine/read/folders.ts'
import { fullDate } from '#engine/schema/fields.ts'

const usage = `npm run stale [-- --by 2027-01-01] [--format text|csv]

Lists the records of the content folder (CONTENT_DIR, else ./content) whose review is overdue, by capability:
when it was due, when somebody last read the record against its sources, and its file.

  --by 2027-01-01   also those that fall due up to that day
  --format csv      a table with one line for each record

Ends with 0 whatever it finds. BUILD_DATE sets another day than today.
`

const options = { by: { type: 'string' }, format: { type: 'string', default: 'text' }, help: { type: 'boolean', default: false } } as const

// Whoever reads along, such as head, may have seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

const say = (words: string, code = 0): void => {
  ;(code === 0 ? process.stdout : process.stderr).write(words)
  process.exitCode = code
}

const read = () => {
  try {
    return parseArgs({ options })
  } catch (error) {
    return (error as Error).message
  }
}

const list = (format: string, now: string, by: string): void => {
  const { content: folder } = folders(fileURLToPath(new URL('..', import.meta.url)))
  const content = readContent(folder)
  const { programme } = content
  if (!programme) return say(content.problems.filter(({ file }) => file === 'programme.json').map(({ message, help }) => `${message}\n${help ?? ''}\n`).join(''), 1)
  const { library, leftOut } = publishedLibrary({ ...content, programme, today: now })
  const place = relative(process.cwd(), folder)
  say(format === 'csv' ? waitingCsv(library, by) : waitingText(library, by, place === '' ? '' : `${place}/`))
  const unread = new Set(content.problems.map(({ file }) => file)).size
  const count = unread + leftOut
  if (count > 0) process.stderr.write(`Left out: ${count} ${count === 1 ? 'file' : 'files'} that cannot be read or name a record that is not there. npm run check says why.\n`)
}

const given = read()
const now = process.env['BUILD_DATE'] ?? today()
if (typeof given === 'string') say(`${given}\nPut -- on its own before the first flag.\n\n${usage}`, 2)
else if (given.values.help) say(usage)
else {
  const { by = now, format } = given.values
  const date = fullDate.safeParse(by)
  if (format !== 'text' && format !== 'csv') say(`There is no format "${format}"; formats are text and csv.\n\n${usage}`, 2)
  else if (!date.success) say(`--by ${by}: ${date.error.issues[0]?.message}\n\n${usage}`, 2)
  else list(format, now, by)
}
