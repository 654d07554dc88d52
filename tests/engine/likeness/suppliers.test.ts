import { describe, expect, it } from 'vitest'
import { recordSuppliers } from '#engine/likeness/record-systems.ts'
import { supplierNamed, suppliers } from '#engine/likeness/suppliers.ts'
import { tinyRecord } from '../tiny.ts'

const named = (name: string): string => supplierNamed(name).id
const kept = (...systems: readonly Record<string, unknown>[]) => {
  const { now, before, year } = recordSuppliers(tinyRecord('organisations', { systems: systems.map((system) => ({ status: 'in use', source: 'a-source', ...system })) }).systems)
  return { now: now.map(({ id }) => id), before: before.map(({ id }) => id), year }
}

describe('the name of a supplier', () => {
  it.each([
    ['oracle-health', ['Cerner', 'Oracle Cerner', 'Oracle Cerner Corporation', 'Oracle Health', 'Cerner Millennium']],
    ['epic', ['Epic', 'Epic Systems Corporation', 'Epic (Hive)']],
    ['meditech', ['Meditech', 'Meditech Group Limited', 'MEDITECH Expanse']],
    ['system-c', ['System C', 'System C Healthcare Ltd', 'CareFlow']],
    ['altera', ['Altera Digital Health', 'Allscripts (now Altera)', 'Sunrise']],
    ['tpp', ['TPP', 'SystmOne']],
    ['intersystems', ['InterSystems', 'TrakCare']],
    ['dedalus', ['Dedalus Healthcare Ltd', 'Lorenzo', 'DXC']],
    ['access', ['The Access Group', 'Rio', 'Servelec']],
    ['own', ['Generic or In House EPR Provider', 'Several', 'Several; Hyland (OnBase)']],
  ])('means %s in every spelling', (id, names) => {
    expect(names.map(named)).toEqual(names.map(() => id))
  })

  it('counts as a supplier of its own where the table does not know it, whatever the form of the firm', () => {
    expect(supplierNamed('Acme Records Ltd')).toEqual({ id: 'acme-records', label: 'Acme Records', unknown: true })
    expect(named('ACME Records Limited')).toBe('acme-records')
    expect(named('Epicentre Software')).toBe('epicentre-software')
  })

  it('has one family each, which says why its names are one', () => {
    const names = suppliers.flatMap((supplier) => supplier.names as readonly string[])
    expect(new Set(names).size).toBe(names.length)
    expect(suppliers.filter(({ why }) => why.length < 10)).toEqual([])
    for (const { id, names: own } of suppliers) expect(own.map(named)).toEqual(own.map(() => id))
  })
})

describe('whose record a place has', () => {
  it('is not known without a system', () => {
    expect(kept()).toEqual({ now: [], before: [], year: undefined })
  })

  it('is one supplier where two sources name it differently, as of the year of the list', () => {
    expect(kept({ supplier: 'Oracle Cerner Corporation', status: 'main electronic patient record in 2024' }, { supplier: 'Cerner', since: '2017' })).toEqual({ now: ['oracle-health'], before: [], year: 2024 })
  })

  it('was another before, where a system is told as replaced', () => {
    expect(kept({ supplier: 'Epic' }, { supplier: 'Meditech', status: 'replaced' })).toEqual({ now: ['epic'], before: ['meditech'], year: undefined })
  })

  it('gives way to a system in use since a later year than the list', () => {
    expect(kept({ supplier: 'System C', status: 'main electronic patient record in 2024' }, { supplier: 'Oracle Health', since: '2025-11' })).toEqual({ now: ['oracle-health'], before: ['system-c'], year: undefined })
    expect(kept({ supplier: 'System C', status: 'main electronic patient record in 2024' }, { supplier: 'Oracle Health', since: '2019' })).toEqual({ now: ['system-c', 'oracle-health'], before: [], year: 2024 })
  })

  it('is not told by a product that is only part of a record', () => {
    expect(kept({ supplier: 'Nervecentre', product: 'Nervecentre (e-observations)' }, { supplier: 'Nervecentre', product: 'Nervecentre EPMA' }, { supplier: 'Cerner', product: 'Health Information Exchange' }).now).toEqual([])
  })

  it('can be nobody’s: a place without a record says so', () => {
    expect(kept({ status: 'no electronic patient record in 2024; buying one' })).toEqual({ now: ['none'], before: [], year: 2024 })
    expect(kept({ status: 'no electronic patient record in 2024; buying one' }, { supplier: 'Epic', since: '2025' })).toEqual({ now: ['epic'], before: [], year: undefined })
  })
})
