import { join } from 'node:path'
import { expect } from 'vitest'
import { buildLibrary, type Library } from '#engine/library/library.ts'
import { type Content, readContent } from '#engine/read/content.ts'
import { root } from '../source-files.ts'

/** Where the content of this library is. */
export const folder = join(root, 'content')

/** Everything in it as it was read, faults included. */
export const realContent = (): Content => readContent(folder)

/** The library of this programme, as on the day it was last searched for evidence. */
export const realLibrary = ({ programme = expect.fail('content/programme.json cannot be read'), vocabulary, entries }: Content = realContent()): Library =>
  buildLibrary({ programme, vocabulary, entries, today: programme.searchDate })
