import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copied = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'scripts'] as const

/**
 * Copies the project’s code into the folder, its packages linked, and gives back where it is.
 * A build keeps working files below the project it builds: in a copy it touches neither this one nor another build of it.
 */
export const copyProject = (folder: string): string => {
  const project = join(folder, 'project')
  mkdirSync(project)
  for (const name of copied) cpSync(join(root, name), join(project, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
  return project
}
