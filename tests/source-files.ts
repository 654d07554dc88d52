import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A file of the project’s own code, named from the project’s folder with forward slashes. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** Every code file below some folders, in order. */
export const sourceFiles = (...folders: readonly string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|astro|mjs|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
      .sort()
      .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })),
  )

/** One import line: where it leads, and the names it brings that are more than types. */
export interface Import {
  readonly line: number
  readonly from: string
  readonly values: readonly string[]
}

const importLine = /^[ \t]*(?:import|export)\s+(?:(type)\s+)?([^'"]*?)\s*from\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const valuesIn = (clause: string): string[] =>
  clause
    .replace(/[{}]/g, ',')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.replace(/\s+as\s+.*/, ''))

/** Every import of a file: named, side effect, re-exported or dynamic. */
export const importsOf = (text: string): Import[] =>
  [...text.matchAll(importLine)].map(({ index, 0: whole, 1: type, 2: clause = '*', 3: named, 4: bare, 5: dynamic }) => ({
    line: text.slice(0, index + whole.length).split('\n').length,
    from: named ?? bare ?? dynamic ?? '',
    values: type ? [] : valuesIn(named ? clause : '*'),
  }))

/** The code without its comments and the insides of its strings, line for line. */
export const bareCode = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (found) => found.replace(/[^\n]/g, ' '))
