import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the content is and where the site goes: CONTENT_DIR and OUT_DIR, or content/ and dist/ below `root`. */
export const folders = (root: string, env: NodeJS.ProcessEnv = process.env) => ({
  content: resolve(root, env['CONTENT_DIR'] ?? 'content'),
  out: resolve(root, env['OUT_DIR'] ?? 'dist'),
})

/** Files under content/public as readers address them, such as /favicon.svg. */
export const publicFiles = (content: string): ReadonlySet<string> => {
  const root = join(content, 'public')
  if (!existsSync(root)) return new Set()
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Set(names.map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')))
}
