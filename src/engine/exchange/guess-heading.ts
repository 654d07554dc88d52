import { nearest } from '../nearest.ts'
import { type Column, columns } from './columns.ts'
import { folded } from './plain-words.ts'
import { exactColumn, type Target, targetCalled, targetWords } from './target.ts'
import { isKnownUnit, unitCalled } from './unit-words.ts'
import type { Heading } from './contest.ts'

/** What a heading was taken for, and how surely. */
export type Guess = Pick<Heading, 'target' | 'how' | 'why'>

const exactBook = new Map(columns.flatMap((column) => column.names.map((name) => [name, column] as const)))
const looseBook = new Map(columns.flatMap((column) => column.loose.map((name) => [name, column] as const)))
const everyName = new Map([...looseBook, ...exactBook])

// A column about who does what is never guessed to be about the benefit; names of people would follow.
const neverGuessed = /\b(owner|lead|leads|manager|sponsor|sro|contact|responsible|accountable|officer|rag|status|ref|reference no|priority|risks?|issues?|dependenc\w+|assumptions?|email|phone|name of (lead|owner))\b/

/** What the heading says word for word: a known heading, “After at 6 months”, or a field by its dotted name. */
export const said = (words: string): Target | undefined => {
  const column = exactBook.get(folded(words)) ?? (words.includes('.') ? exactColumn(words) : undefined)
  if (column) return { column }
  const target = / at \d+(\.\d+)? months?$/i.test(words) ? targetCalled(words) : undefined
  return target && 'column' in target ? target : undefined
}

/** A heading with the months and the unit taken out of it: “After (6m)”, “Baseline (mins)”. */
const taken = (words: string): { base: string; months?: number; unit?: string } => {
  const [, time = '', years] = /\b(\d{1,3})\s*-?\s*(?:m|mo|mths?|months?|(y|yrs?|years?))\b/i.exec(words) ?? /\b(\d{1,2})\/12\b/.exec(words) ?? []
  const rest = time === '' ? words : words.replace(/\b\d{1,3}\s*-?\s*(?:m|mo|mths?|months?|y|yrs?|years?)\b|\b\d{1,2}\/12\b/i, ' ')
  const [, inside = ''] = /[([]([^()[\]]*)[)\]]/.exec(rest) ?? []
  const bare = folded(rest.replace(/[([][^()[\]]*[)\]]/g, ' ')).replace(/ (at|in|by)$/, '')
  const unit = isKnownUnit(inside) ? unitCalled(inside) : undefined
  return { base: bare, ...(time !== '' && { months: Number(time) * (years ? 12 : 1) }), ...(unit !== undefined && { unit }) }
}

const counts = (reads: Column['reads']): boolean => reads === 'figure' || reads === 'figures'

const guess = (column: Column, why: string, { months, unit }: ReturnType<typeof taken>): Guess => ({
  target: { column, months: column.reads === 'figures' ? months : undefined, unit: counts(column.reads) ? unit : undefined },
  how: 'guess',
  why,
})

const inOrder = (name: string): string => name.split(' ').sort().join(' ')
/** The known heading of the same words in another order: “Improvement %”. */
const sameWords = (base: string): Column | undefined => [...everyName].find(([name]) => inOrder(name) === inOrder(base))?.[1]

/** The known heading whose every word stands in this one; the longest wins. */
const within = (base: string): { name: string; column: Column } | undefined => {
  const words = new Set(base.split(' '))
  const found = [...everyName].filter(([name]) => name.length > 2 && name.includes('%') === base.includes('%') && name.split(' ').every((word) => words.has(word)))
  const [longest] = found.sort(([a], [b]) => b.length - a.length)
  return longest && { name: longest[0], column: longest[1] }
}

/** What does this heading most likely mean? */
export const guessed = (words: string): Guess => {
  const target = said(words)
  if (target) return { target, how: 'exact' }
  const parts = taken(words)
  const { base, months, unit } = parts
  if (base === '' || neverGuessed.test(base)) return { how: 'none' }
  const exact = exactBook.get(base)
  if (exact) {
    const shown = guess(exact, '', parts)
    const more = [months === undefined ? undefined : targetWords(shown.target as Target), unit && `in ${unit}`].filter(Boolean).join(', ')
    return { ...shown, why: more ? `read as “${exact.label}”: ${more}` : `read without what stands in brackets` }
  }
  const loose = looseBook.get(base) ?? sameWords(base)
  if (loose) return guess(loose, 'words that often mean this', parts)
  const inside = within(base)
  if (inside) return guess(inside.column, `its words hold “${inside.name}”`, parts)
  const near = nearest(base, [...everyName.keys()].filter((name) => name.includes('%') === base.includes('%')))
  const column = near === undefined ? undefined : everyName.get(near)
  return column ? guess(column, `the nearest known heading is “${near}”`, parts) : { how: 'none' }
}
