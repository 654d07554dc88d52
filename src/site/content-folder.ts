import { publicFiles } from '#engine/read/folders.ts'

/** The content folder this site is built from; astro.config.mjs sets it as a whole path. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content'

/** Whether the programme has a mark of its own to show in the header and the browser’s tab. */
export const hasMark = publicFiles(contentFolder).has('/favicon.svg')
