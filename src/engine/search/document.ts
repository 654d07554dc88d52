import type { SearchEntry } from './entries.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/**
 * One search entry as the small HTML document that Pagefind reads. HTML rather than a custom record,
 * because only HTML carries weights: title above its own other names above summary above body.
 */
export const toSearchDocument = ({ title, aliases, related, summary, body, filters, meta }: SearchEntry, language: string): string => {
  const filterTags = Object.entries(filters).flatMap(([name, values]) => values.map((value) => `<i data-pagefind-filter="${name}">${escape(value)}</i>`))
  const metaTags = Object.entries(meta).map(([name, value]) => `<i data-pagefind-meta="${name}">${escape(value)}</i>`)
  const aliasTag = aliases.length > 0 ? `<i data-pagefind-meta="aliases">${escape(aliases.join(' · '))}</i>` : ''
  const words = (weight: number, text: string) => (text === '' ? '' : `<p data-pagefind-weight="${weight}">${escape(text)}</p>`)
  return [
    `<html lang="${language}"><body>${filterTags.join('')}${metaTags.join('')}${aliasTag}`,
    `<main data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="7">${escape(title)}</h1>`,
    words(7, aliases.join('. ')),
    words(2, summary),
    words(1, body),
    words(0.5, related.join('. ')),
    '</main></body></html>',
  ].join('')
}
