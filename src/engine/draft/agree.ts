import type { CollectionName } from '../schema/collections.ts'
import type { Gap } from './placeholder.ts'
import type { Group } from './shape.ts'
import type { Shelf } from './shelf.ts'

/** Fields that a rule ties to another field: which one they stand after, their values, and what belongs there. */
interface Agreement {
  readonly after: string
  readonly about: string
  readonly fields: (data: Group, shelf: Shelf) => Group
}

/** ISO 4217’s code for “no currency”: a placeholder that nobody takes for a real one. */
const noCurrency = 'XXX'

const agreements: Readonly<Partial<Record<CollectionName, Agreement>>> = {
  benefits: {
    after: 'measure',
    about: 'The unit of the measure; a currency code where that is money.',
    fields: ({ measure }, { unitOf }) => {
      const unit = unitOf(String(measure))
      return unit === undefined ? {} : { unit: unit === 'money' ? noCurrency : unit }
    },
  },
  costs: {
    after: 'amount',
    about: 'Three capitals, such as GBP; leave it out where the unit is not money.',
    fields: ({ unit = 'money' }): Group => (unit === 'money' ? { currency: noCurrency } : {}),
  },
}

const note = (toFill: Gap['toFill'], field: string, value: unknown, about: string): void => {
  const known = toFill.findIndex((placeholder) => placeholder.field === field)
  toFill.splice(known === -1 ? toFill.length : known, known === -1 ? 0 : 1, { field, value, about })
}

/** The record with what no schema can ask for but a rule does: a currency beside money, the measure’s own unit. */
export const agreed = (collection: CollectionName, data: Group, given: Group, gap: Gap): Group => {
  const agreement = agreements[collection]
  if (!agreement) return data
  const added = Object.fromEntries(Object.entries(agreement.fields(data, gap.shelf)).filter(([field]) => given[field] === undefined))
  for (const [field, value] of Object.entries(added)) note(gap.toFill, field, value, agreement.about)
  const others = Object.entries(data).filter(([field]) => !Object.hasOwn(added, field))
  return Object.fromEntries(others.flatMap(([field, value]) => [[field, value], ...(field === agreement.after ? Object.entries(added) : [])]))
}
