import type { CollectionName } from '../schema/collections.ts'
import { codeSpans, isInCode } from './code.ts'
import { coverHiddenCharacters, findHiddenCharacters } from './characters.ts'
import { type Draft, topLevel } from './draft.ts'
import { footnote } from './elements.ts'
import { headingNamer } from './headings.ts'
import { findExcess } from './limits.ts'
import { mask } from './mask.ts'
import { parseMasked } from './parsed.ts'
import { type Found, lineFinder, placeProblems } from './problem.ts'
import type { Prose, ProseProblem, Segment } from './prose.ts'
import { cutAtComponents } from './segments.ts'
import { problemsWithoutTree } from './syntax.ts'
import { readNode } from './walk.ts'

const footnoteNotes = (source: string): Found[] => {
  if (!source.includes('[^')) return []
  const code = codeSpans(source)
  return [...source.matchAll(/^[ \t>]{0,20}(\[\^[^\]\s]{1,80}\]:)/gm)]
    .map((match) => ({ at: match.index + match[0].length - (match[1]?.length ?? 0), end: match.index + match[0].length }))
    .filter(({ at }) => !isInCode(code, at))
    .map(footnote)
}

const newDraft = (source: string): Draft => ({
  source,
  masked: mask(source),
  found: [],
  parts: [],
  headings: [],
  references: [],
  words: [],
  nameHeading: headingNamer(),
})

// Code that follows import or export is refused with it, once.
const withoutEchoes = (found: readonly Found[], source: string): Found[] => {
  const modules = found
    .filter(({ code }) => code === 'esm')
    .map(({ at }) => [at, at + (/\n[ \t]*\r?\n/.exec(source.slice(at))?.index ?? source.length)] as const)
  return found.filter(({ code, at }) => code === 'esm' || code === 'character' || !modules.some(([from, to]) => at > from && at < to))
}

// Nothing of a body with problems is published, so it is not turned into HTML.
const readBody = (draft: Draft): Segment[] => {
  const { source, masked, found } = draft
  found.push(...footnoteNotes(source))
  try {
    const tree = parseMasked(masked.text)
    const nodes = readNode(tree, draft, topLevel)
    return found.length > 0 ? [] : cutAtComponents(nodes, draft)
  } catch (error) {
    found.push(...problemsWithoutTree(error, draft))
    return []
  }
}

/**
 * Reads an MDX body as data: nothing in it is run or imported. `firstLine` is the line of its file the body starts on.
 * A body with problems has no segments; its headings, words and references are still what could be read.
 */
export const parseProse = (body: string, options: { firstLine?: number } = {}): { prose: Prose; problems: ProseProblem[] } => {
  const place = lineFinder(body, options.firstLine ?? 1)
  const excess = findExcess(body)
  if (excess.length > 0) return { prose: { segments: [], headings: [], text: '', references: [] }, problems: placeProblems(excess, place) }
  const hidden = findHiddenCharacters(body)
  const draft = newDraft(coverHiddenCharacters(body, hidden))
  draft.found.push(...hidden)
  const segments = readBody(draft)
  const references = draft.references.map(({ collection, id, at, end }) => ({ collection: collection as CollectionName, id, ...place(at), ...(place(end).line === place(at).line ? { endColumn: place(end).column } : {}) }))
  const text = draft.words.join('').replace(/\s+/g, ' ').trim()
  return { prose: { segments, headings: draft.headings, text, references }, problems: placeProblems(withoutEchoes(draft.found, draft.source), place) }
}
