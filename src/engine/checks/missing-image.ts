import { nearest } from '../nearest.ts'
import type { Segment } from '../prose/index.ts'
import type { Finding, Given, Rule } from './rule.ts'
import { placeInProse } from './texts.ts'

const pictures = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'html') return [...segment.html.matchAll(/\bsrc="([^"]*)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x26;', '&'))
    const { src } = segment.props
    return [...(typeof src === 'string' ? [src] : []), ...pictures(segment.children)]
  })

function* check(given: Given): Iterable<Finding> {
  for (const entry of given.entries) {
    for (const src of new Set(pictures(entry.prose?.segments ?? []))) {
      if (!src.startsWith('/') || given.publicFiles.has(src)) continue
      const meant = nearest(src, given.publicFiles)
      yield {
        entry,
        path: [],
        place: placeInProse(given, entry, src),
        message: `There is no picture ${src}.`,
        help: meant ? `Write "${meant}".` : `Put the file at public${src} in the content folder.`,
      }
    }
  }
}

/** Is every picture that prose shows in the content folder? */
export const missingImage: Rule = {
  name: 'missing-image',
  severity: 'error',
  title: 'Every picture must exist',
  why: 'A reader would see an empty frame where the drawing should be. Pictures live in the content folder, so that no other site can take them away.',
  wrong: '<Figure src="/ward-rond.svg" alt="…" />',
  right: '<Figure src="/ward-round.svg" alt="…" />',
  check,
}
