import type { Library } from '../library/library.ts'
import { type Drawing, round, type Shape } from './drawing.ts'
import { type Standing, standings, type Tie, type TieGroup } from './ties.ts'
import { type Columns, untangled } from './two-columns.ts'
import { widthOf, wrapWords } from './wrap.ts'

/** A tie that has both its ends, so that a line can be drawn. */
export type DrawnTie = Tie & { readonly from: string }

// Names end at `left`, which a narrow phone shows whole; lines bend until `bend` and run level to `right`, where names begin.
const at = { width: 1090, left: 278, bend: 362, right: 756, row: 34, line: 17, port: 9, apart: 20, name: 268, words: 355 } as const

interface Place {
  readonly id: string
  readonly lines: readonly string[]
  readonly y: number
  readonly height: number
}

const measured = (library: Library, ids: readonly string[], ties: number | ((id: string) => number)): Place[] =>
  ids.map((id) => {
    const lines = wrapWords(library.get('organisations', id).name, at.name)
    return { id, lines, y: 0, height: Math.max((typeof ties === 'number' ? ties : ties(id)) * at.row, lines.length * at.line + 12) }
  })

const total = (places: readonly Place[]): number => places.reduce((sum, { height }) => sum + height, 0)

// Spreads a column over the height of the taller one.
const spread = (places: readonly Place[], top: number, height: number): ReadonlyMap<string, Place> => {
  const spare = (height - total(places)) / Math.max(1, places.length)
  let y = top
  return new Map(places.map((place) => {
    const middle = y + (place.height + spare) / 2
    y += place.height + spare
    return [place.id, { ...place, y: middle }]
  }))
}

const name = ({ id, lines, y }: Place, x: number, anchor: 'start' | 'end'): Shape => ({
  shape: 'link',
  href: `/organisations/${id}/`,
  label: lines.join(' '),
  inside: lines.map((text, index) => ({ shape: 'text', x, y: round(y + 5 + (index - (lines.length - 1) / 2) * at.line), text: index < lines.length - 1 ? `${text} ` : text, anchor })),
})

const tip = (x: number, y: number, oneWay: boolean): Shape =>
  oneWay ? { shape: 'path', d: `M${x - 9} ${round(y - 4.5)}l9 4.5l-9 4.5z`, kind: 'soft' } : { shape: 'circle', x: x - 4, y, r: 3.5, kind: 'soft' }

// A cross on the line: told apart from the others without colour.
const cross = (x: number, y: number): Shape => ({ shape: 'path', d: `M${x - 5} ${round(y - 5)}l10 10m0 -10l-10 10`, kind: 'edge' })

const strokes = (d: string, x: number, y: number, standing: Standing, mark?: string): Shape[] => [{ shape: 'path', d, kind: standings[standing].look, mark }, ...(standing === 'ended' ? [cross(x, y)] : [])]

// The words on a line, shortened until they fit above it; the status and the date always stand.
const said = ({ words, status, date }: Tie): string => {
  const end = [status, date].filter(Boolean).join(' ')
  let some = words
  while (some.length > 1 && widthOf(`${some}…, ${end}`, 12) > at.words) some = some.slice(0, -1)
  return `${some === words ? words : `${some.trimEnd()}…`}, ${end}`
}

const drawTie = (library: Library, tie: DrawnTie, from: number, to: number): Shape[] => {
  const [start, end, middle] = [at.left + 8, at.right - 8, (at.left + at.bend) / 2]
  const d = `M${start} ${round(from)}C${middle} ${round(from)} ${middle} ${round(to)} ${at.bend} ${round(to)}H${end}`
  const [giver, taker] = [library.get('organisations', tie.from).name, library.get('organisations', tie.to).name]
  return [
    ...strokes(d, at.bend, round(to), tie.standing, tie.id),
    tip(end, round(to), tie.oneWay),
    { shape: 'link', href: tie.href, label: `${giver} and ${taker}: ${said(tie)}`, inside: [{ shape: 'text', x: at.bend + 10, y: round(to - 5), text: said(tie), kind: 'small' }] },
  ]
}

// Where each line meets its name: fanned out in the order of the other ends, so that lines of one name never cross.
const ports = (place: Place, ends: readonly string[], step: number): ReadonlyMap<string, number> => new Map(ends.map((id, index) => [id, place.y + (index - (ends.length - 1) / 2) * step]))

const drawGroup = (library: Library, { left, right, lines }: Columns<DrawnTie>, top: number): { readonly shapes: readonly Shape[]; readonly height: number } => {
  const [givers, takers] = [measured(library, left, 0), measured(library, right, (id) => lines.filter(({ to }) => to === id).length)]
  const height = Math.max(total(givers), total(takers))
  const [from, to] = [spread(givers, top, height), spread(takers, top, height)]
  const sorted = (some: readonly DrawnTie[]) => [...some].sort((a, b) => right.indexOf(a.to) - right.indexOf(b.to) || left.indexOf(a.from) - left.indexOf(b.from))
  const starts = new Map([...from.values()].flatMap((place) => [...ports(place, sorted(lines.filter((tie) => tie.from === place.id)).map(({ id }) => id), Math.min(at.port, 30 / lines.length))]))
  const stops = new Map([...to.values()].flatMap((place) => [...ports(place, sorted(lines.filter((tie) => tie.to === place.id)).map(({ id }) => id), at.row)]))
  const shapes = [
    ...sorted(lines).flatMap((tie) => drawTie(library, tie, starts.get(tie.id) ?? 0, stops.get(tie.id) ?? 0)),
    ...[...from.values()].map((place) => name(place, at.left, 'end')),
    ...[...to.values()].map((place) => name(place, at.right, 'start')),
  ]
  return { shapes, height }
}

const key = (ties: readonly Tie[]): Shape[] =>
  (Object.keys(standings) as Standing[]).filter((standing) => ties.some((tie) => tie.standing === standing)).flatMap((standing, index) => {
    const [x, y] = [20 + (index % 2) * 480, 16 + Math.floor(index / 2) * 24]
    return [...strokes(`M${x} ${y}h50`, x + 25, y, standing), { shape: 'text', x: x + 60, y: y + 5, text: standings[standing].label, kind: 'small' } as const]
  })

/** Ties in two columns joined by lines, groups that do not touch one below the other, under a key to the lines. */
export const drawTies = (library: Library, { from, to }: TieGroup, ties: readonly DrawnTie[]): Drawing => {
  const lines = key(ties)
  const head = 24 * Math.ceil(new Set(ties.map(({ standing }) => standing)).size / 2) + 34
  const shapes: Shape[] = [...lines, { shape: 'text', x: at.left, y: head, text: from, kind: 'strong', anchor: 'end' }, { shape: 'text', x: at.right, y: head, text: to, kind: 'strong' }]
  let y = head + 12
  for (const group of untangled(ties)) {
    shapes.push({ shape: 'path', d: `M0 ${round(y)}H${at.width}`, kind: 'grid' })
    const drawn = drawGroup(library, group, y + at.apart / 2)
    shapes.push(...drawn.shapes)
    y += drawn.height + at.apart
  }
  return { width: at.width, height: Math.ceil(y), shapes }
}
