import { bounds, scales } from '../figure-words.ts'
import type { Value } from '../schema/fields.ts'

/** What was typed, read; or why it cannot be used. */
export type Read<T> = { readonly value: T } | { readonly refused: string }

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?`
const plainNumber = new RegExp(String.raw`^([-−–]?)\s*(?:US|A|C)?[£$€]?\s*(${digits})\s*(k|thousand|m|million|bn|billion)?$`, 'i')

const help = 'Write it in figures, such as 1,200 or 12.5; or as 4 to 6, about 5, less than 10, at least 2.'

/** The unit after a number is taken off where it is the one that is counted in. */
const withoutUnit = (words: string, unit: string): string => {
  const said = [unit, unit.split(' ')[0] ?? '', ...(unit.startsWith('%') ? ['%', 'per cent', 'percent'] : [])].filter((spelt) => spelt !== '' && !/^\d/.test(spelt))
  const found = said.find((spelt) => words.toLowerCase().endsWith(spelt.toLowerCase()) && !/\p{L}$/u.test(words.slice(0, -spelt.length)))
  return found === undefined ? words : words.slice(0, -found.length).trim()
}

const numberIn = (words: string): number | undefined => {
  const [whole, minus = '', written = '', scale = ''] = plainNumber.exec(words) ?? []
  if (whole === undefined || written === '' || written === '.') return undefined
  const size = Number(written.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
  return Number.isFinite(size) ? Number(((minus === '' ? 1 : -1) * size).toPrecision(15)) + 0 : undefined
}

const rangeIn = (words: string, unit: string): { low: number; high: number } | undefined => {
  const [, from, to] = /^(?:between|from)?\s*(\S.*?)\s+(?:to|and)\s+(\S.*)$/i.exec(words) ?? /^([^-–—\s]+)\s*[-–—]\s*([^-–—\s]+)$/.exec(words) ?? []
  const [low, high] = [from, to].map((part) => (part === undefined ? undefined : numberIn(withoutUnit(part, unit))))
  return low === undefined || high === undefined ? undefined : { low, high }
}

/** A figure as people write it: 1,200, 12.5, £1.2m, 4 to 6, about 5, <10, at least 2, with or without its unit. */
export const readValue = (typed: string, unit = ''): Read<Value> => {
  const words = withoutUnit(typed.trim().replace(/\s+/g, ' '), unit)
  const single = numberIn(words)
  if (single !== undefined) return { value: single }
  for (const [key, pattern] of bounds) {
    const bound = pattern.test(words) ? numberIn(withoutUnit(words.replace(pattern, ''), unit)) : undefined
    if (bound !== undefined) return { value: { [key]: bound } as unknown as Value }
  }
  const range = rangeIn(words, unit)
  if (!range) return { refused: unit !== '' && unit !== 'count' && /^[\d.,]+ ?\p{L}/u.test(words) ? `This is counted in ${unit}. Write the number alone.` : help }
  return range.low <= range.high ? { value: range } : { refused: `This range runs downwards. Write ${range.high} to ${range.low}.` }
}

/** A single number, such as 12 or −3.5. */
export const readNumber = (typed: string): Read<number> => {
  const value = numberIn(typed.trim())
  return value === undefined ? { refused: 'Write one number in figures, such as 12 or 1,200.' } : { value }
}
