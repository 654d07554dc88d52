import type { Library, RecordOf } from '../library/library.ts'
import { formatDate } from '../format/date.ts'
import { addressOf } from '../library/titles.ts'

type Author = RecordOf<'sources'>['csl']['author'][number]
const nameOf = (author: Author): string => ('family' in author ? `${author.family}${author.given ? ` ${author.given.replace(/[. ]/g, '')}` : ''}` : author.literal)

/** A full reference to a source in the Vancouver manner: authors, title, container, year. */
export const reference = ({ csl }: RecordOf<'sources'>): string => {
  const shown = csl.author.slice(0, 6).map(nameOf)
  const authors = csl.author.length > 6 || csl.authorsAbridged ? [...shown, 'and others'] : shown
  const end = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
  const pages = csl.page ? `:${csl.page}` : ''
  const where = csl['container-title'] ? `${csl['container-title']}${csl.volume ? ` ${csl.volume}${csl.issue ? `(${csl.issue})` : ''}${pages}` : ''}` : ''
  return [authors.length > 0 ? end(authors.join(', ')) : '', end(csl.title), where ? end(where) : '', csl.issued ? `${csl.issued.year}.` : 'Date not known.'].filter(Boolean).join(' ')
}

/** How to cite a page of this library. */
export const citePage = (library: Library, title: string, record: { readonly collection: string; readonly id: string; readonly reviewed: string; readonly revision: number }): string =>
  `${library.programme.publisher}. ${title.replace(/[.]$/, '')}. ${library.programme.name}, revision ${record.revision}, reviewed ${formatDate(record.reviewed)}. ${new URL(addressOf(record), library.programme.address).href}`
