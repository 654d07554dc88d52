import { bounds, scales } from '../figure-words.ts'

const figure = /^([-−–+]?)\s*([£$€]?)\s*(\d[\d,.\s]*?|\.\d+)\s*(?:(k|m|bn|thousand|million|billion)\b)?\s*(?:%|[a-z][a-z -]*)?$/i

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const inFigures = (said: string): string => said.replace(/\b[a-z]+\b/gi, (word) => (words.includes(word.toLowerCase()) ? String(words.indexOf(word.toLowerCase()) + 1) : word))

const digits = (written: string): number => {
  const tight = written.replace(/\s/g, '')
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(tight)) return Number(tight.replaceAll(',', ''))
  return Number(tight.replace(/^(\d+),(\d+)$/, '$1.$2').replace(/[.,]$/, ''))
}

const numberIn = (words: string): number | undefined => {
  const [, sign, currency, written, size = ''] = figure.exec(words.trim()) ?? []
  if (written === undefined) return undefined
  const isShort = /^[km]$/i.test(size)
  const number = digits(written) * (isShort && !currency ? 1 : (scales[size.toLowerCase()] ?? 1))
  return Number.isNaN(number) ? undefined : Number((sign === '' || sign === '+' ? number : -number).toPrecision(12))
}

const rangeIn = (words: string): { low: number; high: number } | undefined => {
  const [, from = '', to = ''] = /^(?:between |from )?(.*?\d)\s*(?:%\s*)?(?:-|–|—|\bto\b|\band\b)\s*([£$€]?\d.*)$/i.exec(words) ?? []
  const [low, high] = [numberIn(from), numberIn(to)]
  return low === undefined || high === undefined ? undefined : low < high ? { low, high } : { low: high, high: low }
}

/** The figure that words probably stand for, as a record writes it: “6.8%”, “<0.05”, “4-6”, “about £120,000”. */
export const meantFigure = (said: string): number | Readonly<Record<string, number>> | undefined => {
  const written = inFigures(said.trim().replace(/^p\s*(?:value\s*)?=?\s*(?=[<>\d.])/i, ''))
  const plain = numberIn(written)
  if (plain !== undefined) return plain
  for (const [key, opening] of bounds) {
    const number = opening.test(written) ? numberIn(written.replace(opening, '')) : undefined
    if (number !== undefined) return { [key]: number }
  }
  return rangeIn(written)
}
