import { newestFirst } from '../evidence/freshness.ts'
import type { AnyRecord, Library } from '../library/library.ts'
import { addressOf, titleOf } from '../library/titles.ts'
import { collectionNames } from '../schema/collections.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
const absolute = (library: Library, path: string): string => new URL(path, library.programme.address).href

/** sitemap.xml: every record page with the day it was last reviewed, and the fixed pages. */
export const sitemap = (library: Library): string => {
  const fixed = ['/', '/evidence/', '/search/', '/contribute/', '/data/', '/method/', ...collectionNames.map((name) => `/${name}/`)].map((path) => `<url><loc>${absolute(library, path)}</loc></url>`)
  const records = collectionNames.flatMap((name) => (library.all(name) as readonly AnyRecord[]).map((record) => `<url><loc>${absolute(library, addressOf(record))}</loc><lastmod>${record.reviewed}</lastmod></url>`))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[...fixed, ...records].join('\n')}\n</urlset>\n`
}

/** An Atom feed of the forty records reviewed last among blueprints, lessons, benefits and capabilities. RFC 4287. */
export const feed = (library: Library): string => {
  const records = newestFirst([...library.all('blueprints'), ...library.all('capabilities'), ...library.all('lessons'), ...library.all('benefits')] as readonly AnyRecord[]).slice(0, 40)
  const entries = records.map((record) => {
    const address = absolute(library, addressOf(record))
    return `<entry><title>${escape(titleOf(library, record))}</title><id>${address}</id><link href="${address}"/><updated>${record.reviewed}T00:00:00Z</updated></entry>`
  })
  const home = absolute(library, '/')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${escape(library.programme.name)}</title><id>${home}</id><link href="${home}"/><link rel="self" href="${absolute(library, '/feed.xml')}"/><updated>${records[0]?.reviewed ?? library.today}T00:00:00Z</updated><author><name>${escape(library.programme.publisher)}</name></author>\n${entries.join('\n')}\n</feed>\n`
}

/** robots.txt: everything may be read. */
export const robots = (library: Library): string => `User-agent: *\nAllow: /\nSitemap: ${absolute(library, '/sitemap.xml')}\n`

/** theme.css: the programme’s accent colour, where it sets one. */
export const theme = ({ programme: { colours } }: Library): string => (colours ? `:root { --accent: light-dark(${colours.accentLight}, ${colours.accentDark}); }\n` : '')

/** _headers, as several static hosts read it: what a meta element cannot say. */
export const headers = (): string =>
  ['/*', "  Content-Security-Policy: frame-ancestors 'none'", '  X-Content-Type-Options: nosniff', '  Referrer-Policy: no-referrer', '  Strict-Transport-Security: max-age=63072000; includeSubDomains', '  Cross-Origin-Opener-Policy: same-origin', '  Permissions-Policy: camera=(), geolocation=(), microphone=()', '/_assets/*', '  Cache-Control: public, max-age=31536000, immutable', ''].join('\n')
