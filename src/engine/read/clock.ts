import { execFileSync } from 'node:child_process'

/** The day it is where the command runs, such as 2026-11-22. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/**
 * The day a site is built as of: BUILD_DATE if set, else the day of the last commit, else today.
 * The commit’s day makes two builds of one commit identical; a nightly build sets BUILD_DATE to see what fell due.
 */
export const buildDate = (folder: string, given = process.env['BUILD_DATE']): string => {
  if (given) return given
  try {
    const out = execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return /^\d{4}-\d{2}-\d{2}$/.test(out) ? out : today()
  } catch {
    return today()
  }
}
