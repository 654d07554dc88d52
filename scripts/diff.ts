import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareContents } from '#engine/changes/compare.ts'
import { changesMarkdown, changesText } from '#engine/changes/say.ts'
import { today } from '#engine/read/clock.ts'
import { type Content, contentFrom, readContent } from '#engine/read/content.ts'
import { folders } from '#engine/read/folders.ts'
import { filesAt } from './diff/revision.ts'

const usage = `npm run diff -- <base> [--format text|markdown]
npm run diff -- --base-folder <folder> [--format text|markdown]

Says in plain words what the content folder (CONTENT_DIR, else ./content) holds now that it did not hold before,
what that means for a reader, and what a reviewer should ask about.

  main               compared with the Git revision of that name: a branch, a tag or a commit
  main...            compared with the commit at which this branch left main
  --base-folder      compared with another content folder
  --format markdown  for a comment on a pull request

Ends with 0 whatever it finds; npm run check is what refuses.
`

const formats = { text: changesText, markdown: changesMarkdown } as const
const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name)

// Whoever reads along, such as head, may have seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

const say = (words: string, code = 0): void => {
  ;(code === 0 ? process.stdout : process.stderr).write(words)
  process.exitCode = code
}

const options = { format: { type: 'string', default: 'text' }, 'base-folder': { type: 'string' }, help: { type: 'boolean', default: false } } as const

const read = () => {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return (error as Error).message
  }
}

/** The content to compare with; or why there is none. */
const baseContent = (folder: string, base: string | undefined, baseFolder: string | undefined): Content | { wrong: string } => {
  if (baseFolder === undefined) {
    const found = filesAt(folder, base ?? '')
    return 'wrong' in found ? found : contentFrom(found.files)
  }
  const content = readContent(resolve(baseFolder))
  const missing = content.problems.find(({ rule }) => rule === 'missing-folder')
  return missing ? { wrong: missing.message } : content
}

const compare = (folder: string, base: string | undefined, baseFolder: string | undefined, format: keyof typeof formats): void => {
  const [now, before] = [readContent(folder), baseContent(folder, base, baseFolder)]
  const missing = now.problems.find(({ rule }) => rule === 'missing-folder')
  if (missing) return say(`${missing.message}\n${missing.help}\n`, 1)
  if ('wrong' in before) return say(`${before.wrong}\n`, 1)
  const changes = compareContents(before, now, process.env['BUILD_DATE'] ?? today())
  if (!changes) return say('programme.json cannot be read on either side, so there is nothing to compare. npm run check says why.\n', 1)
  say(formats[format](changes))
}

const given = read()
if (typeof given === 'string') say(`${given}\n\n${usage}`, 2)
else if (given.values.help) say(usage)
else {
  const { format, 'base-folder': baseFolder } = given.values
  const [base, ...more] = given.positionals
  if (!isFormat(format)) say(`There is no format "${format}"; formats are text and markdown.\n\n${usage}`, 2)
  else if (more.length > 0 || (base === undefined) === (baseFolder === undefined)) say(`Name one revision or one folder to compare with, and put -- on its own before any flag.\n\n${usage}`, 2)
  else compare(folders(fileURLToPath(new URL('..', import.meta.url))).content, base, baseFolder, format)
}
