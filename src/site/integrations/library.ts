import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { checkContent } from '../../engine/checks/run.ts'
import { buildLibrary } from '../../engine/library/library.ts'
import { buildDate, today } from '../../engine/read/clock.ts'
import { type Content, readContent } from '../../engine/read/content.ts'
import { publicFiles } from '../../engine/read/folders.ts'
import { summaryLine } from '../../engine/report/text.ts'
import { startIndex } from './search/index-site.ts'

let checked: Content | undefined

/** Hands over content that has been read and checked already, so that the build need not do it again. */
export const giveChecked = (content: Content): void => void (checked = content)

// `npm run build` has checked already and said everything; a bare `astro build` is stopped here.
const readAndRefuse = (folder: string): Content => {
  const content = readContent(folder)
  const problems = checkContent(content, today(), publicFiles(folder))
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`${summaryLine(problems, content.texts.size)} Run \`npm run check\` to see them.`)
  return content
}

/**
 * Build hooks: refuse to build content with errors, and make the search index beside the pages.
 * The index is fed from the records, not from the pages, so the two run at the same time.
 */
export const library = ({ content: folder }: { content: string }): AstroIntegration => {
  let finishIndex: ReturnType<typeof startIndex> | undefined
  return {
    name: 'exemplar-library',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { programme, vocabulary, entries } = checked ?? readAndRefuse(folder)
        checked = undefined
        if (!programme) throw new Error('The content folder has no readable programme.json. Run `npm run check`.')
        finishIndex = startIndex(buildLibrary({ programme, vocabulary, entries, today: buildDate(folder) }))
        logger.info(`${entries.length} records read and checked`)
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await finishIndex?.(fileURLToPath(dir))
        logger.info(`${count ?? 0} search entries`)
      },
    },
  }
}
