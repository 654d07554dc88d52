import { describe, expect, it } from 'vitest'
import { nameBook, type NamedCollection } from '#engine/exchange/names.ts'
import { tiny } from './importing.ts'

const book = nameBook(tiny.entries)
const found = (collection: NamedCollection, words: string): string => {
  const result = book.find(collection, words)
  return 'id' in result ? `${result.id}, by ${result.by}` : 'several' in result ? `one of ${result.several.map(({ id }) => id).join(', ')}` : `near ${result.nearest.map(({ id }) => id).join(', ') || 'nothing'}`
}

describe('a record is found by', () => {
  it.each([
    ['capabilities', 'e-prescribing', 'e-prescribing, by id'],
    ['capabilities', ' ELECTRONIC  PRESCRIBING ', 'e-prescribing, by name'],
    ['capabilities', 'epma', 'e-prescribing, by abbreviation'],
    ['capabilities', 'e-PMA', 'e-prescribing, by abbreviation'],
    ['capabilities', 'Paperless drug chart', 'e-prescribing, by another name'],
    ['organisations', 'RZZ', 'northmoor, by code'],
    ['organisations', 'The Northmoor Teaching Hospitals', 'northmoor, by name spelt otherwise'],
    ['organisations', 'Northmoor Teaching Hospitals NHS FT', 'northmoor, by name spelt otherwise'],
    ['measures', 'drug round time', 'round-time, by another name'],
  ] as const)('%s: %s', (collection, words, told) => {
    expect(found(collection, words)).toBe(told)
  })
})

describe('a record that is not found is not guessed; the nearest are named:', () => {
  it.each([
    ['organisations', 'Northmor Teaching Hosps', 'near northmoor'],
    ['organisations', 'NTHFT', 'near northmoor'],
    ['capabilities', 'Prescribing', 'near e-prescribing'],
    ['measures', 'Time for drug rounds', 'near round-time'],
    ['measures', 'Zebra', 'near nothing'],
  ] as const)('%s: %s', (collection, words, told) => {
    expect(found(collection, words)).toBe(told)
  })
})

it('a name that two records share is nobody’s', () => {
  const twin = tiny.entries.filter(({ id }) => id === 'northmoor').map((entry) => ({ ...entry, id: 'northmoor-two' }))
  const result = nameBook([...tiny.entries, ...twin]).find('organisations', 'Northmoor Teaching Hospitals NHS Foundation Trust')
  expect(result).toMatchObject({ several: [{ id: 'northmoor' }, { id: 'northmoor-two' }] })
})
