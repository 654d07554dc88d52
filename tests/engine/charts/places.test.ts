import { describe, expect, it } from 'vitest'
import { drawnMarks, type Shape } from '#engine/charts/drawing.ts'
import { unitedKingdomAndIreland, world } from '#engine/charts/land.ts'
import { places } from '#engine/charts/places.ts'
import { placesByCountry } from '#engine/charts/towns.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import { tinyLibrary } from '../tiny.ts'

const at = (lat: number, lon: number, precision = 'city') => ({ lat, lon, precision, basis: precision === 'city' ? 'City location, from general knowledge' : 'Address in a register' })
const vocabulary = { countries: ['england', 'united-states'] }
const library = tinyLibrary(
  {
    organisations: {
      'a-hospital': { city: 'Leeds', coordinates: at(53.8, -1.55) },
      'another-hospital': { name: 'Another hospital', city: 'Leeds', coordinates: at(53.81, -1.52, 'address') },
      'by-the-sea': { name: 'Hospital by the sea', city: 'Truro', coordinates: at(50.26, -5.05) },
      'far-away': { name: 'Hospital far away', country: 'united-states', city: 'Boston', coordinates: at(42.36, -71.06) },
      'who-knows': { name: 'Hospital nobody can place' },
    },
    benefits: { one: {}, two: { effect: 'disbenefit' }, three: { organisation: 'far-away' }, four: { organisation: 'who-knows' } },
  },
  { vocabulary },
)
const [whole, near] = places(library)
const links = (shapes: readonly Shape[] = []) => shapes.flatMap((shape) => (shape.shape === 'link' ? [[shape.href, shape.label]] : []))

describe('the map of places', () => {
  it('draws one mark for a town, however many organisations it has, and leads to all of them', () => {
    expect(near && drawnMarks(near)).toEqual(['england-leeds', 'england-truro'])
    expect(links(near?.drawing.shapes)).toEqual([
      ['/evidence/places/country/england/#england-leeds', 'Leeds: 2 organisations, 2 results'],
      ['/organisations/by-the-sea/', 'Truro: 1 organisation, no results'],
    ])
  })

  it('shows the islands as one frame on the world, with a map of their own', () => {
    expect(links(whole?.drawing.shapes)).toEqual([
      ['/evidence/places/uk/', 'United Kingdom and Ireland: 3 organisations, own map'],
      ['/organisations/far-away/', 'Boston: 1 organisation, 1 result'],
    ])
  })

  it('counts in words what it cannot draw, and keeps it in the table', () => {
    expect(near?.reading).toBe('3 organisations in 2 towns of the United Kingdom, Ireland and the islands about them have a position, with 2 results. 1 more has no position and stands only in the table, with 1 result.')
    expect(near?.table.rows.filter(({ drawn }) => !drawn).map(({ cells }) => cells.slice(2))).toEqual([[1, 1, 'None: not on the map']])
  })

  it('counts every organisation and every result once, on the map or in the table', () => {
    const sums = [2, 3].map((column) => whole?.table.rows.reduce((sum, { cells }) => sum + Number(cells[column]), 0))
    expect(sums).toEqual([library.all('organisations').length, library.all('benefits').length])
    expect(placesByCountry(library).map(({ country, organisations, results }) => [country, organisations, results])).toEqual([['england', 4, 3], ['united-states', 1, 1]])
  })

  it('says that a mark is a town and not a building, and where positions come from', () => {
    expect(near?.note).toBe('One mark is one town, not a building; positions rest on “City location, from general knowledge” for 2, “Address in a register” for 1. A larger mark means more results recorded there, not better ones. Land: Natural Earth (public domain).')
  })

  it('draws no map of land on which no place is known', () => {
    expect(places(tinyLibrary())).toEqual([])
    expect(places(tinyLibrary({ organisations: { 'a-hospital': { country: 'united-states', coordinates: at(42.36, -71.06) } } }, { vocabulary })).map(({ id }) => id)).toEqual(['places-world'])
  })

  it('stands as it stood', async () => {
    await expect(near ? chartSvg(near) : '').toMatchFileSnapshot('../../output/charts/places-uk-and-ireland.svg')
    await expect(whole ? chartSvg(whole) : '').toMatchFileSnapshot('../../output/charts/places-world.svg')
    expect(places(library)).toEqual([whole, near])
  })
})

describe('the land', () => {
  it('refuses a place that is not a number', () => {
    expect(() => world().place({ lon: NaN, lat: 51.5 })).toThrow('There is no place on the drawing for longitude NaN, latitude 51.5.')
  })

  it('has north above south and west left of east', () => {
    for (const { place } of [world(), unitedKingdomAndIreland()]) {
      const [belfast, truro, norwich] = [place({ lon: -5.93, lat: 54.6 }), place({ lon: -5.05, lat: 50.26 }), place({ lon: 1.3, lat: 52.63 })]
      expect(belfast.y).toBeLessThan(truro.y)
      expect(truro.x).toBeLessThan(norwich.x)
    }
  })

  it('is light enough to come with its page', () => {
    expect(world().coast.length).toBeLessThan(15_000)
    expect(unitedKingdomAndIreland().coast.length).toBeLessThan(6_000)
  })
})
