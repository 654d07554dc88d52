import type { SearchEntry } from './entries.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/**
 * One search entry as the small HTML document that Pagefind reads. HTML rather than a custom record,
 * because only HTML carries weights: title above aliases above summary above body.
 */
export const toSearchDocument = ({ title, aliases, summary, body, filters, meta }: SearchEntry, language: string): string => {
  const filterTags = Object.entries(filters).flatMap(([name, values]) => values.map((value) => `<i data-pagefind-filter="${name}">${escape(value)}</i>`))
  const metaTags = Object.entries(meta).map(([name, value]) => `<i data-pagefind-meta="${name}">${escape(value)}</i>`)
  const aliasTag = aliases.length > 0 ? `<p data-pagefind-meta="aliases">${escape(aliases.join(' · '))}</p>` : ''
  return [
    `<html lang="${language}"><body>`,
    `<div data-pagefind-ignore="all">${filterTags.join('')}${metaTags.join('')}${aliasTag}</div>`,
    `<main data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="10">${escape(title)}</h1>`,
    aliases.length > 0 ? `<p data-pagefind-weight="3">${escape(aliases.join('. '))}.</p>` : '',
    `<p data-pagefind-weight="2">${escape(summary)}</p><p>${escape(body)}</p></main></body></html>`,
  ].join('')
}
