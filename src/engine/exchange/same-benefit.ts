import { folded } from './plain-words.ts'

type Group = Readonly<Record<string, unknown>>
const group = (value: unknown): Group => (typeof value === 'object' && value !== null ? (value as Group) : {})

/** A period however it is written: “January to March 2024” and “Jan–Mar 2024” are one. */
const foldedPeriod = (period: unknown): string =>
  typeof period === 'string' ? folded(period).replace(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/g, '$1').replace(/\b(to|until|and)\b/g, '').replace(/\s+/g, ' ') : ''

/** What makes two benefits the same: capability, place, measure and period, with the groups and moments that were measured. */
export const sameBenefitKey = (data: Group): string => {
  const realised = group(data['realised'])
  const seen = Array.isArray(realised['observations']) ? (realised['observations'] as unknown[]).map(group) : []
  return JSON.stringify([
    data['capability'],
    data['organisation'],
    data['measure'],
    foldedPeriod(data['period']),
    group(realised['baseline'])['date'],
    seen.map(({ label, date, monthsSinceGoLive }) => [typeof label === 'string' ? folded(label) : undefined, date, monthsSinceGoLive]),
    group(data['measuredAfter'])['words'],
  ])
}
