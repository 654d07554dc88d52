import { nearest } from '../nearest.ts'
import type { Segment } from '../prose/index.ts'
import type { Finding, Given, Rule } from './rule.ts'
import { placeInProse } from './texts.ts'

const picture = /\.(?:png|jpe?g|webp|avif)$/i

const pictures = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'html') return [...segment.html.matchAll(/\bsrc="([^"]*)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x26;', '&'))
    const { src } = segment.props
    return [...(typeof src === 'string' ? [src] : []), ...pictures(segment.children)]
  })

function* check(given: Given): Iterable<Finding> {
  for (const entry of given.entries) {
    for (const src of new Set(pictures(entry.prose?.segments ?? []))) {
      if (given.publicFiles.has(src)) continue
      const address = src.startsWith('/') ? src : `/${src.replace(/^(?:\.{1,2}\/)+|^public\//g, '')}`
      const ending = /\.\w+$/.exec(src)?.[0] ?? ''
      const meant = given.publicFiles.has(address) ? address : (nearest(address, [...given.publicFiles].filter((file) => file.endsWith(ending))) ?? nearest(address, [...given.publicFiles].filter((file) => picture.test(file))))
      yield {
        entry,
        path: [],
        place: placeInProse(given, entry, src),
        message: src.startsWith('/') ? `There is no picture ${src}.` : `The picture ${src} cannot be found from the page: its path starts with no slash.`,
        help: meant ? `Write "${meant}".` : `Put the file at public${address} in the content folder, and write "${address}".`,
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
