import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { reasonsFor } from '#engine/likeness/match.ts'
import { placesFile } from '#engine/likeness/places.ts'
import type { Profile } from '#engine/likeness/profile.ts'
import { rank, standing } from '#engine/likeness/rank.ts'
import { supplierNamed } from '#engine/likeness/suppliers.ts'
import { realContent, realLibrary } from './library.ts'

const library = realLibrary(realContent())
const file = placesFile(library)
const profile: Profile = { settings: ['acute'], beds: 600, supplier: 'meditech', maturity: 3, region: 'North West', country: 'england' }
const { ranked, tooLittle } = rank(profile, file.places, file.names)

const reasons = (id: string): string => {
  const place = file.places.find((one) => one.id === id)
  return place ? reasonsFor(profile, place, file.names).map(({ words }) => words).join('\n') : 'no such place'
}

describe('every supplier in the library', () => {
  const systems = library.all('organisations').flatMap((organisation) => organisation.systems)

  it('is known to the table, or is consciously none that two places could share', () => {
    const unknown = systems.flatMap(({ supplier }) => supplier ?? []).filter((name) => supplierNamed(name).unknown)
    expect([...new Set(unknown)], 'Add the name to src/engine/likeness/suppliers.ts, and say why it belongs there.').toEqual([])
  })

  it('is had now, was had before, or is not had at all: no status says anything else', () => {
    expect([...new Set(systems.map(({ status }) => status))].sort(), 'Say in src/engine/likeness/record-systems.ts what a new status means.').toEqual(['main electronic patient record in 2024', 'named in the source', 'no electronic patient record in 2024; buying one', 'replaced'])
  })
})

describe('an acute hospital in the North West with 600 beds and Meditech', () => {
  it('is compared with every provider once', () => {
    const providers = library.all('organisations').filter(({ kind }) => kind === 'provider').map(({ id }) => id)
    expect([...ranked, ...tooLittle].map(({ place }) => place.id).sort()).toEqual(providers.toSorted())
  })

  it('is told why a place is like it, and why not', () => {
    expect(reasons('countess-of-chester')).toMatchInlineSnapshot(`
      "Same setting: acute hospital.
      About the same size: 472 beds against your 600.
      Had your supplier before: Meditech, then Oracle Health.
      Maturity not known.
      Same region: North West.
      Same country: England."
    `)
    expect(reasons('bradford-teaching-hospitals')).toMatchInlineSnapshot(`
      "Same setting: acute hospital.
      About the same size: 617 beds against your 600.
      Different supplier in 2024: Oracle Health, yours is Meditech.
      Maturity not known.
      Different region: North East and Yorkshire.
      Same country: England."
    `)
    expect(reasons('granada-university-hospitals')).toMatchInlineSnapshot(`
      "Same setting: acute hospital.
      Size not known.
      Supplier not known.
      Maturity not known.
      Different region: it is in Spain.
      Different country: Spain."
    `)
    expect(reasons('alder-hey')).toMatchInlineSnapshot(`
      "Different setting: specialist, children.
      Much smaller: 196 beds against your 600.
      Same supplier in 2024: Meditech.
      More mature: reached EMRAM stage 7 in 2021 (Alder Hey), yours is 3.
      Same region: North West.
      Same country: England."
    `)
  })

  it('finds first who shares or shared its record, is of its size or is near, whatever is not known', () => {
    expect(ranked.slice(0, 5).map(({ place }) => place.id)).toMatchInlineSnapshot(`
      [
        "countess-of-chester",
        "city-hospitals-sunderland",
        "south-tyneside",
        "south-tyneside-and-sunderland",
        "wirral",
      ]
    `)
  })

  it('finds every blueprint once, redprints among them, each with reasons or with nobody to compare', () => {
    const found = standing(file.blueprints, ranked)
    expect(found.map(({ backed }) => backed.id).sort()).toEqual(library.all('blueprints').map(({ id }) => id))
    expect(found.filter(({ backed }) => backed.failed).length).toBe(library.all('blueprints').filter(({ kind }) => kind === 'redprint').length)
    for (const { backed, behind, uncompared } of found) expect(behind.length + uncompared).toBe(new Set(library.get('blueprints', backed.id).doneBy.map(({ organisation }) => organisation)).size)
  })
})

describe('what the browser loads to compare', () => {
  it('is small: at most 20 kB compressed', () => {
    expect(gzipSync(JSON.stringify(file)).length).toBeLessThan(20_000)
  })
})
