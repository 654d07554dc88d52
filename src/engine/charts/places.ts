import type { Library } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { type Cell, type Chart, round, type Shape, sound } from './drawing.ts'
import { type Land, landCredit, unitedKingdomAndIreland, world } from './land.ts'
import { type Box, type Looks, sizeKey, townAddress, townMarks } from './place-marks.ts'
import { countryAddress, type Town, townsOf, type Unplaced, unplacedOf } from './towns.ts'

// Countries of the vocabulary that stand on the drawing of the United Kingdom and Ireland.
const near: ReadonlySet<string> = new Set(['england', 'scotland', 'wales', 'northern-ireland', 'united-kingdom', 'ireland', 'guernsey', 'jersey', 'isle-of-man'])
const isNear = ({ country }: { readonly country: string }): boolean => near.has(country)

/** Where the drawing of the United Kingdom and Ireland stands. */
export const nearAddress = '/evidence/places/uk/'
const nearId = 'united-kingdom-and-ireland'
const nearName = 'United Kingdom and Ireland'

const columns = [{ label: 'Country' }, { label: 'Town' }, { label: 'Organisations', numeric: true }, { label: 'Results', numeric: true }, { label: 'Where the position comes from' }]
type Row = Chart['table']['rows'][number]

const townRow = (library: Library, town: Town): Row => ({
  id: town.id,
  drawn: true,
  cells: [library.label('countries', town.country), { text: town.name, href: townAddress(town) }, town.organisations.length, town.results, town.basis],
})

const unplacedRow = (library: Library, { country, organisations, results }: Unplaced): Row => {
  const list: Cell = { text: 'No position', href: `${countryAddress(country)}#no-position` }
  return { id: `${country}-no-position`, drawn: false, cells: [library.label('countries', country), list, organisations.length, results, 'None: not on the map'] }
}

// By country; within one, towns by name before those without a position.
const byCountry = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => compareText(String(a.cells[0]).toLowerCase(), String(b.cells[0]).toLowerCase()))

const sum = (some: readonly { readonly organisations: readonly unknown[]; readonly results: number }[]): { readonly organisations: number; readonly results: number } => ({
  organisations: some.reduce((total, { organisations }) => total + organisations.length, 0),
  results: some.reduce((total, { results }) => total + results, 0),
})

const counted = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`

const reading = (towns: readonly Town[], unplaced: readonly Unplaced[], where: string): string => {
  const [shown, hidden] = [sum(towns), sum(unplaced)]
  const missing = hidden.organisations > 0 ? ` ${hidden.organisations} more ${hidden.organisations === 1 ? 'has no position and stands' : 'have no position and stand'} only in the table, with ${counted(hidden.results, 'result')}.` : ''
  return `${counted(shown.organisations, 'organisation')} in ${counted(towns.length, 'town')} ${where} ${shown.organisations === 1 ? 'has' : 'have'} a position, with ${counted(shown.results, 'result')}.${missing}`
}

const bases = (towns: readonly Town[]): string =>
  [...Map.groupBy(towns.flatMap(({ organisations }) => organisations.flatMap(({ coordinates }) => (coordinates ? [coordinates.basis] : []))), (basis) => basis)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([basis, some]) => `“${basis}” for ${some.length}`)
    .join(', ')

const note = (towns: readonly Town[]): string =>
  `One mark is one town, not a building${towns.length > 0 ? `; positions rest on ${bases(towns)}` : ''}. A larger mark means more results recorded there, not better ones. ${landCredit}`

const coast = ({ coast: d }: Land): Shape => ({ shape: 'path', d, kind: 'land' })

// A frame round the islands: on this scale their towns would be one blot.
const frameBox = (land: Land): Box => {
  const [from, to] = [land.place({ lon: -10.8, lat: 60.9 }), land.place({ lon: 1.9, lat: 49.2 })]
  return { left: round(Math.min(from.x, to.x) - 4), right: round(Math.max(from.x, to.x) + 2), top: from.y, bottom: to.y }
}

const frame = ({ left, right, top, bottom }: Box, towns: readonly Town[]): Shape[] => {
  if (towns.length === 0) return []
  const words = [`${nearName}: `, `${sum(towns).organisations} organisations, own map`]
  return [{
    shape: 'link',
    href: nearAddress,
    label: words.join(''),
    inside: [
      { shape: 'rect', x: left, y: top, width: round(right - left), height: round(bottom - top), kind: 'edge hit', mark: nearId },
      ...words.map((text, index) => ({ shape: 'text', x: right, y: round(top - 20 + index * 14), text, kind: 'small', anchor: 'end' }) as const),
    ],
  }]
}

const worldChart = (library: Library, towns: readonly Town[], unplaced: readonly Unplaced[]): Chart => {
  const land = world()
  const [here, far] = [towns.filter(isNear), towns.filter((town) => !isNear(town))]
  const [box, islands] = [frameBox(land), sum(here)]
  const looks: Looks = { largest: 11, kept: here.length > 0 ? [box, { left: box.right - 175, right: box.right, top: box.top - 32, bottom: box.top }] : [] }
  const nearRow: Row = { id: nearId, drawn: true, cells: [nearName, { text: `${here.length} towns on their own map`, href: nearAddress }, islands.organisations, islands.results, 'As on that map'] }
  return sound({
    id: 'places-world',
    title: 'Where in the world it was done',
    reading: reading(towns, unplaced, 'around the world'),
    note: note(towns),
    drawing: { width: land.width, height: land.height, shapes: [coast(land), ...frame(box, here), ...townMarks(land, far, looks), ...sizeKey(far, looks, 20, 390)] },
    table: { columns, rows: byCountry([...far.map((town) => townRow(library, town)), ...(here.length > 0 ? [nearRow] : []), ...unplaced.map((one) => unplacedRow(library, one))]) },
  })
}

const nearChart = (library: Library, towns: readonly Town[], unplaced: readonly Unplaced[]): Chart => {
  const land = unitedKingdomAndIreland()
  const looks: Looks = { largest: 17, kept: [] }
  return sound({
    id: 'places-uk-and-ireland',
    title: 'Where in the United Kingdom and Ireland it was done',
    reading: reading(towns, unplaced, 'of the United Kingdom, Ireland and the islands about them'),
    note: note(towns),
    drawing: { width: land.width, height: land.height, shapes: [coast(land), ...townMarks(land, towns, looks), ...sizeKey(towns, looks, 20, 60)] },
    table: { columns, rows: byCountry([...towns.map((town) => townRow(library, town)), ...unplaced.map((one) => unplacedRow(library, one))]) },
  })
}

/** Where it was done: the world, and the United Kingdom and Ireland if any place there is known. */
export const places = (library: Library): readonly Chart[] => {
  const [towns, unplaced] = [townsOf(library), unplacedOf(library)]
  const [here, hidden] = [towns.filter(isNear), unplaced.filter(isNear)]
  return [...(towns.length > 0 ? [worldChart(library, towns, unplaced)] : []), ...(here.length > 0 ? [nearChart(library, here, hidden)] : [])]
}
