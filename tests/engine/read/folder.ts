import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Content, readContent } from '#engine/read/content.ts'
import { programme } from '../checks/given.ts'

/** Files by path; bytes where the encoding is the point, a link where that is. */
type Files = Readonly<Record<string, string | Uint8Array | { readonly linkTo: string }>>

/** A folder on disk with these files, gone when the test is over. */
export const folderOf = (files: Files): string => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    if (typeof content === 'object' && 'linkTo' in content) symlinkSync(content.linkTo, path)
    else writeFileSync(path, content)
  }
  return folder
}

/** A content folder with a sound programme.json and these files beside it, as read. */
export const read = (files: Files): Content => readContent(folderOf({ 'programme.json': JSON.stringify(programme), ...files }))

/** Everything that reading found wrong, one line each: where, which rule, what, and what to do. */
export const found = (files: Files): string[] => read(files).problems.map(({ file, line, column, rule, message, help }) => `${file} ${line}:${column} ${rule} | ${message} | ${help ?? ''}`)

/** A term that is sound, to stand beside a broken file. */
export const goodTerm = '{ "label": "Fall", "definition": "A fall.", "reviewed": "2026-11-01" }'
