import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { editorFiles, frontMatterManifest } from '#engine/editor/files.ts'
import type { Content } from '#engine/read/content.ts'
import { type ToWrite, writeFiles } from '../write-files.ts'

/** The files of an editor by their path from the project’s folder, for the content of this folder. */
export const filesForEditors = (content: Content, folder: string): ReadonlyMap<string, string> => new Map([...editorFiles(content), frontMatterManifest((file) => pathToFileURL(join(folder, file)).href, content)])

/** The files that are missing or say something else, so that nothing is written for nothing. */
export const staleFiles = (to: string, files: ReadonlyMap<string, string>): ToWrite[] =>
  [...files].flatMap(([file, text]) => {
    const path = join(to, file)
    if (!existsSync(path)) return [{ path, text }]
    return readFileSync(path, 'utf8') === text ? [] : [{ path, text, replaces: { path } }]
  })

/** After a record was added: its id is completed from now on, if somebody completes ids here at all. A courtesy, so it fails in silence. */
export const refreshSchemas = (project: string, folder: string, content: Content): void => {
  if (folder !== join(project, 'content') || !existsSync(join(project, '.vscode/schemas'))) return
  try {
    writeFiles(staleFiles(project, filesForEditors(content, folder)))
  } catch {
    // The record is there; npm run schemas says what is wrong.
  }
}
