import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import { tinyContent } from '../scripts/tiny-content.ts'
import { command } from './command.ts'

/** A small content folder that is new before every test, and the import into it. */
export const importFolder = () => {
  const place = mkdtempSync(join(tmpdir(), 'exemplar-import-'))
  const tiny = tinyContent()
  const folder = join(place, 'content')
  const env = { CONTENT_DIR: folder }
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(tiny.folder, folder, { recursive: true })
  })
  afterAll(() => {
    tiny.remove()
    rmSync(place, { recursive: true })
  })
  return {
    place,
    folder,
    env,
    /** Every file of the content folder with its words: what an import that is refused must leave as it was. */
    standing: (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => `${file} ${readFileSync(file, 'utf8')}`),
    save: (name: string, words: string | Uint8Array): string => {
      writeFileSync(join(place, name), words)
      return join(place, name)
    },
    run: (...given: string[]) => command('scripts/import.ts', given, env),
    record: (id: string): unknown => JSON.parse(readFileSync(join(folder, 'benefits', `${id}.json`), 'utf8')),
  }
}

/** The headings of a small register. */
export const heading = 'Benefit,Where?,Capability ,Measure,Before,After (6m),% change,Source link,Period\n'
/** A row of it that can be taken. */
export const good = 'Fewer doses given wrongly,a-hospital,scanning,errors,12%,~8%,-33%,https://www.northmoor.example/report,2024\n'
/** A row whose place is spelt wrongly. */
export const bad = 'Fewer falls,a-hospitl,scanning,errors,12%,8%,,a-source,2025\n'
