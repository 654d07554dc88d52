import { describe, expect, it } from 'vitest'
import type { Names, Place } from '#engine/likeness/place.ts'
import type { Profile } from '#engine/likeness/profile.ts'
import { rank, standing } from '#engine/likeness/rank.ts'

const names: Names = { settings: {}, suppliers: {}, countries: {}, regions: { 'North West': ['england'] } }
const place = (id: string, fields: Partial<Place> = {}): Place => ({ id, name: id, settings: ['acute'], country: 'england', suppliers: [], results: [], lessons: 0, adoptions: 0, ...fields })
const beds = (count: number) => ({ beds: { count, words: String(count), line: '' } })
const profile: Profile = { settings: ['acute'], beds: 600, supplier: 'meditech', country: 'england' }
const ids = (places: readonly Place[], asked = profile): string => rank(asked, places, names).ranked.map(({ place: { id } }) => id).join()

describe('the ranking', () => {
  it('puts the likest first: all that is known of it matches', () => {
    expect(ids([place('none', { settings: ['community'], country: 'spain' }), place('some', { ...beds(5000), suppliers: ['epic'] }), place('all', { ...beds(600), suppliers: ['meditech'] })])).toBe('all,some,none')
  })

  it('never lets what is not known count against a place: it does at least as well as with a mismatch there', () => {
    const rest = [place('m', { suppliers: ['meditech'] }), place('e', { suppliers: ['epic'] }), place('s', { suppliers: ['system-c'] })]
    expect(ids([place('known-other', { suppliers: ['altera'], results: [{ id: 'r', effect: 0, title: 'R' }] }), place('unknown'), ...rest])).toMatch(/^m,unknown,/)
  })

  it('never lets what is not known help either: a place of which little is known does not overtake one that matches', () => {
    const sparse = place('sparse')
    const rich = place('rich', { ...beds(600), suppliers: ['meditech'], maturity: { stage: 7, where: '' } })
    const others = [place('o1', { ...beds(90), suppliers: ['epic'] }), place('o2', { ...beds(9000), suppliers: ['epic'] })]
    // Every point known of the sparse place matches; of the rich one four of five.
    expect(ids([sparse, rich, ...others], { ...profile, maturity: 2 })).toMatch(/^rich,sparse,/)
  })

  it('is the same whatever stands in a respect that is known of nobody', () => {
    const places = [place('a', beds(600)), place('b', beds(5000)), place('c', { settings: ['community'], ...beds(600) })]
    expect(ids(places)).toBe(ids(places, { settings: ['acute'], beds: 600, country: 'england' }))
  })

  it('breaks ties by how much is known, then by what was measured or learned, then by name', () => {
    const known = { settings: ['acute'], beds: 600 } as const
    // Both unknowns count as the average, which is a match where everybody matches.
    expect(ids([place('b'), place('a'), place('learned', { lessons: 1 }), place('measured', { results: [{ id: 'r', effect: 2, title: 'R' }], adoptions: 1 }), place('known', beds(600))], { ...known, country: 'england' })).toBe('known,measured,learned,a,b')
  })

  it('does not depend on the order in which places are given', () => {
    const places = [place('a', beds(600)), place('b', beds(610)), place('c', { ...beds(900), suppliers: ['meditech'] }), place('d', { suppliers: ['epic'] }), place('e', { country: 'scotland' })]
    const orders = [places, places.toReversed(), [places[2], places[0], places[4], places[1], places[3]].filter((one) => one !== undefined)]
    expect(new Set(orders.map((order) => ids(order))).size).toBe(1)
  })

  it('lists apart what is known in fewer than two respects', () => {
    const { ranked, tooLittle } = rank({ settings: ['acute'], beds: 600 }, [place('z'), place('both', beds(600)), place('y', { settings: ['mixed'] })], names)
    expect([ranked.map(({ place: { id } }) => id), tooLittle.map(({ place: { id } }) => id)]).toEqual([['both'], ['y', 'z']])
    expect(rank({ settings: ['acute'] }, [place('z')], names).ranked).toEqual([])
  })

  it('counts the points that match and those that could be compared', () => {
    expect(rank(profile, [place('a', beds(900))], names).ranked.map(({ known, matched }) => [known, matched])).toEqual([[3, 2]])
  })
})

describe('what places stand behind', () => {
  const ranked = rank({ settings: ['acute'], beds: 600 }, [place('first', beds(600)), place('second', beds(1100)), place('third', beds(9000))], names).ranked
  const backed = (id: string, places: readonly string[], others = 0) => ({ id, title: id, places, others })
  const order = (...all: readonly ReturnType<typeof backed>[]) => standing(all, ranked).map(({ backed: { id } }) => id).join()

  it('is ordered by the likest place behind it, then the next likest; what nobody comparable stands behind comes last', () => {
    expect(order(backed('nobody', [], 4), backed('late', ['third']), backed('early', ['third', 'first']), backed('best', ['first', 'second']), backed('alone', ['first']))).toBe('best,early,alone,late,nobody')
  })

  it('names the likest place first, and counts who is not compared', () => {
    const [found] = standing([backed('b', ['third', 'gone', 'first'], 2)], ranked)
    expect([found?.behind.map(({ place: { id } }) => id), found?.uncompared]).toEqual([['first', 'third'], 3])
  })

  it('goes by title where the same places stand behind both', () => {
    expect(order(backed('b', ['first']), backed('a', ['first']))).toBe('a,b')
  })
})
