import { scaleSqrt } from 'd3'
import { round, type Shape } from './drawing.ts'
import type { Land } from './land.ts'
import { countryAddress, type Town } from './towns.ts'
import { widthOf } from './wrap.ts'

/** A rectangle of the drawing. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A town as it stands on the drawing. */
interface Mark {
  readonly town: Town
  readonly x: number
  readonly y: number
  readonly r: number
}

const smallest = 4
const target = 12

/** Where a town’s mark leads: to its one organisation, or to the list of them. */
export const townAddress = ({ id, country, organisations: [first, second] }: Town): string => (first && !second ? `/organisations/${first.id}/` : `${countryAddress(country)}#${id}`)

const counted = (many: number, one: string): string => `${many === 0 ? 'no' : many} ${one}${many === 1 ? '' : 's'}`

/** What a mark stands for, in words. */
export const townWords = ({ name, organisations, results }: Town): string => `${name}: ${counted(organisations.length, 'organisation')}, ${counted(results, 'result')}`

/** How the marks of one drawing look: the radius of the largest, and the room that names must leave free. */
export interface Looks {
  readonly largest: number
  readonly kept: readonly Box[]
}

// Area goes with the number of results; none is as small as the smallest.
const radius = (most: number, largest: number): ((results: number) => number) => {
  const scale = scaleSqrt([0, Math.max(1, most)], [0, largest])
  return (results) => round(Math.max(smallest, scale(results)))
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const around = ({ x, y, r }: Mark): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

// A name goes where it covers neither a mark nor another name, or is left to the table.
const spotsFor = ({ x, y, r, town }: Mark): { readonly box: Box; readonly shape: Shape }[] => {
  const wide = widthOf(town.name, 12)
  const text = (textX: number, textY: number, anchor: 'start' | 'middle' | 'end', left: number) => ({ box: { left: left - 2, right: left + wide + 2, top: textY - 11, bottom: textY + 3 }, shape: { shape: 'text', x: round(textX), y: round(textY), text: town.name, kind: 'small', anchor } as const })
  return [text(x + r + 3, y + 4, 'start', x + r + 3), text(x - r - 3, y + 4, 'end', x - r - 3 - wide), text(x, y - r - 4, 'middle', x - wide / 2), text(x, y + r + 13, 'middle', x - wide / 2)]
}

const named = (marks: readonly Mark[], land: Land, kept: readonly Box[]): Shape[] => {
  const taken: Box[] = [...marks.map(around), ...kept]
  return marks.flatMap((mark) => {
    const spot = spotsFor(mark).find(({ box }) => box.left >= 0 && box.right <= land.width && box.top >= 0 && box.bottom <= land.height && !taken.some((other) => overlap(box, other)))
    if (spot) taken.push(spot.box)
    return spot ? [spot.shape] : []
  })
}

// A small mark that stands alone takes a press as wide as a finger; in a crowd that would take its neighbours’.
const aim = (mark: Mark, marks: readonly Mark[]): Shape[] =>
  mark.r < target && marks.every((other) => other === mark || Math.hypot(other.x - mark.x, other.y - mark.y) >= target + Math.max(target, other.r)) ? [{ shape: 'circle', x: mark.x, y: mark.y, r: target, kind: 'hit' }] : []

const circleOf = (mark: Mark, marks: readonly Mark[]): Shape => {
  const { town, x, y, r } = mark
  return {
    shape: 'link',
    href: townAddress(town),
    label: townWords(town),
    inside: [...aim(mark, marks), { shape: 'circle', x, y, r, kind: town.results > 0 ? 'spot' : 'spot-none', mark: town.id }],
  }
}

/** The marks of some towns, largest behind, each a link, with the names that find room. */
export const townMarks = (land: Land, towns: readonly Town[], { largest, kept }: Looks): readonly Shape[] => {
  const size = radius(Math.max(0, ...towns.map(({ results }) => results)), largest)
  const marks = towns.map((town) => ({ town, ...land.place(town), r: size(town.results) })).sort((a, b) => b.r - a.r || b.town.organisations.length - a.town.organisations.length)
  return [...named(marks, land, kept), ...marks.map((mark) => circleOf(mark, marks))]
}

/** A key to the sizes, so that a mark can be read as a number of results. */
export const sizeKey = (towns: readonly Town[], { largest }: Looks, x: number, y: number): readonly Shape[] => {
  const most = Math.max(0, ...towns.map(({ results }) => results))
  const size = radius(most, largest)
  const steps = [...new Set([0, 1, Math.round(most / 4), most])].filter((step) => step <= most).sort((a, b) => a - b)
  return steps.flatMap((step, index) => [
    { shape: 'circle', x: x + largest, y: y + index * 30, r: size(step), kind: step > 0 ? 'spot' : 'spot-none' } as const,
    { shape: 'text', x: x + 2 * largest + 8, y: y + index * 30 + 4, text: counted(step, 'result'), kind: 'small' } as const,
  ])
}
