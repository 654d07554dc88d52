import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../source-files.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this test run alone: sites are built here, and it is gone when the run ends. */
    workshop: string
  }
}

/**
 * Gives every test file of a run one folder to share, and takes it away at the end. Builds nothing itself.
 * It lies inside the project: Astro keeps the working files of a build that goes elsewhere in one place, where two builds would clash.
 */
export default ({ provide }: TestProject): (() => void) => {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'tests-'))
  provide('workshop', folder)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
