import { stem, wordsOf } from '#engine/search/query/words.ts'
import { byId, element } from '../parts/element.ts'
import type { Fragment } from './pagefind.ts'

const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
const marks = byId<HTMLTemplateElement>('marks')

// Words of the query stand out where they stand; what is found under another name is named above the results.
const marked = (words: string, asked: ReadonlySet<string>): readonly (Node | string)[] =>
  words.split(/([\p{L}\p{N}]+)/u).map((part) => (asked.has(stem(wordsOf(part)[0] ?? '')) ? element('mark', {}, part) : part))

/** One result: what it is called, the figure and its mark, what kind of record it is, where, how sure, when, and how it begins. */
export const resultRow = ({ url, meta, sub_results: parts = [] }: Fragment, asked: ReadonlySet<string>): HTMLLIElement => {
  const effect = meta['effect'] && marks.content.querySelector(`[data-effect="${CSS.escape(meta['effect'])}"]`)?.firstElementChild?.cloneNode(true)
  const facts = [meta['kind'], meta['place'], meta['level'], meta['year']].filter(Boolean).join(' · ')
  const within = parts.filter((part) => part.url.includes('#')).slice(0, 3)
  return element(
    'li',
    {},
    element('span', { class: 't' }, element('a', { href: url }, ...marked(meta['title'] ?? url, asked))),
    element('span', { class: 'v' }, meta['figure'] && `${meta['figure']} `, effect || undefined),
    element('span', { class: 'f' }, capital(facts)),
    meta['summary'] ? element('span', { class: 'f' }, ...marked(capital(meta['summary']), asked)) : undefined,
    within.length > 0 ? element('span', { class: 'f' }, 'In it: ', ...within.flatMap((part, index) => [index > 0 ? ' · ' : '', element('a', { href: part.url }, part.title)])) : undefined,
  )
}

/** The words a reader asked with, as they are marked in results. */
export const askedWords = (query: string): ReadonlySet<string> => new Set(wordsOf(query).filter((word) => word.length > 2).map(stem))
