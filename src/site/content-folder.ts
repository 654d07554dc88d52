import { publicFiles } from '#engine/read/folders.ts'
import { type Content, readContent } from '#engine/read/content.ts'

/** The content folder this site is built from; astro.config.mjs sets it as a whole path. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content'

/** Whether the programme has a mark of its own to show in the header and the browser’s tab. */
export const hasMark = publicFiles(contentFolder).has('/favicon.svg')

let content: Content | undefined

/** Reads the content folder once for all collections; `again` reads it anew, for the dev server. */
export const readOnce = (again = false): Content => (content = again ? readContent(contentFolder) : (content ?? readContent(contentFolder)))
