import { watch } from 'node:fs'
import { checkContent } from '#engine/checks/run.ts'
import type { Problem } from '#engine/problem.ts'
import { today } from '#engine/read/clock.ts'
import { type Content, readContent } from '#engine/read/content.ts'
import { publicFiles } from '#engine/read/folders.ts'
import { readChanged, stampsOf } from '#engine/read/stamps.ts'
import { updateContent } from '#engine/read/update.ts'
import { stillKnown, watchReport } from '#engine/report/watch.ts'

/** How a watch shows problems: which of them, and where a rule is explained. */
export interface Shown {
  readonly filter: (problems: readonly Problem[]) => Problem[]
  readonly rulePage: (content: Content, rule: string) => string
  readonly say: (words: string) => void
}

/** Editors write a file in several steps; wait until they are done. */
const pause = 40

/** Some disks, such as a network drive, tell nobody when a file changes; looking is cheap. */
const lookAnyway = 2000

const whenChanged = (folder: string, look: () => void): void => {
  let waiting: NodeJS.Timeout | undefined
  const soon = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(look, pause)
  }
  setInterval(look, lookAnyway)
  try {
    watch(folder, { recursive: true }, soon).on('error', () => undefined)
  } catch {
    // No notice from this disk: the regular look finds the change.
  }
}

/** Files with a problem that give no record. */
const unreadIn = ({ entries, problems }: Content): Set<string> => {
  const read = new Set(entries.map(({ file }) => file))
  return new Set(problems.map(({ file }) => file).filter((file) => !read.has(file)))
}

/** Checks the folder, then again whenever a file of it changes; only files that changed are read again. Ctrl+C ends it. */
export const watchContent = (folder: string, first: (content: Content, problems: readonly Problem[]) => void, { filter, rulePage, say }: Shown): void => {
  process.on('SIGINT', () => process.exit(0))
  const problemsIn = (content: Content): Problem[] => filter(checkContent(content, today(), publicFiles(folder)))
  let stamps = stampsOf(folder)
  let content = readContent(folder)
  let known = problemsIn(content)
  first(content, known)
  whenChanged(folder, () => {
    const started = performance.now()
    const before = stamps
    stamps = stampsOf(folder)
    const changed = readChanged(folder, before, stamps)
    if (changed.length === 0) return
    content = updateContent(content, changed)
    const now = { problems: problemsIn(content), texts: content.texts, unread: unreadIn(content) }
    const report = watchReport(changed.map(({ file }) => file), known, now, (rule) => rulePage(content, rule))
    known = stillKnown(known, now)
    say(`\n${report}Checked again in ${Math.round(performance.now() - started)} ms.\n`)
  })
  say('Watching for changes. Ctrl+C ends it.\n')
}
