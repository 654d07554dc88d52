import { round } from './drawing.ts'

/** Where a link meets or passes a column: the left and right edge of what stands there, its top and its height. */
export interface Stop {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}
interface Point {
  readonly left: number
  readonly right: number
  readonly y: number
}

type Route = readonly Stop[]

const middle = ({ top, height }: Stop): number => top + height / 2
const isBow = (route: Route): boolean => route[0]?.left === route.at(-1)?.left

/** Do the two boxes of a link stand one above the other with nothing between them? */
const isUpright = (route: Route, all: readonly Stop[]): boolean => {
  const [first, last] = [route[0], route.at(-1)]
  if (!first || !last || !isBow(route) || first.id === last.id) return false
  const [low, high] = [Math.min(middle(first), middle(last)), Math.max(middle(first), middle(last))]
  return !all.some((stop) => stop.left === first.left && middle(stop) > low && middle(stop) < high)
}

/** Which side of a box each end of a link meets. A bow within a column both leaves and enters on the right. */
const endsOf = (route: Route, index: number, all: readonly Stop[]) => {
  const [first, second, beforeLast, last] = [route[0], route[1], route.at(-2), route.at(-1)]
  if (!first || !second || !beforeLast || !last || isUpright(route, all)) return []
  return [
    { key: `${index} out`, side: `${first.id} right`, box: first, towards: middle(second) },
    { key: `${index} in`, side: `${last.id} ${isBow(route) ? 'right' : 'left'}`, box: last, towards: middle(beforeLast) },
  ]
}

/** The heights at which links meet boxes: spread along each side, in the order of where they lead. */
const ports = (routes: readonly Route[]): ReadonlyMap<string, number> => {
  const all = routes.flat()
  const sides = Map.groupBy(routes.flatMap((route, index) => endsOf(route, index, all)), ({ side }) => side)
  return new Map([...sides.values()].flatMap((ends) => ends.toSorted((a, b) => a.towards - b.towards).map(({ key, box }, at) => [key, round(box.top + (box.height * (at + 1)) / (ends.length + 1))] as const)))
}

/** A straight line between two boxes that stand one above the other. */
const upright = (first: Stop, last: Stop): { readonly line: string; readonly head: string } => {
  const x = round((first.left + first.right) / 2)
  const down = first.top < last.top
  const [from, to] = down ? [first.top + first.height, last.top] : [first.top, last.top + last.height]
  return { line: `M${x} ${round(from)}V${round(to)}`, head: `M${x - 4} ${round(to + (down ? -6 : 6))}l4 ${down ? 6 : -6}l4 ${down ? -6 : 6}` }
}

const bow = (first: Point, last: Point, gap: number): string => {
  const reach = round(first.right + gap * 0.6)
  return `M${first.right} ${first.y}C${reach} ${first.y} ${reach} ${last.y} ${last.right} ${last.y}`
}

const through = (points: readonly Point[], gap: number): string =>
  points.slice(1).reduce((d, { left, right, y }, at) => {
    const from = points[at] as Point
    const past = at < points.length - 2 ? `H${right}` : ''
    return `${d}C${round(from.right + gap / 2)} ${from.y} ${round(left - gap / 2)} ${y} ${left} ${y}${past}`
  }, `M${points[0]?.right} ${points[0]?.y}`)

/** A curve for every route, with its arrow head: from box to box through the columns between. */
export const curves = (routes: readonly Route[], gap: number): readonly { readonly line: string; readonly head: string }[] => {
  const port = ports(routes)
  const all = routes.flat()
  return routes.map((route, index) => {
    const [start, end] = [route[0], route.at(-1)]
    if (start && end && isUpright(route, all)) return upright(start, end)
    const points = route.map((stop, at): Point => ({ left: stop.left, right: stop.right, y: round((at === 0 ? port.get(`${index} out`) : at === route.length - 1 ? port.get(`${index} in`) : undefined) ?? middle(stop)) }))
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last) return { line: '', head: '' }
    if (isBow(route)) return { line: bow(first, last, gap), head: `M${last.right + 6} ${round(last.y - 4)}l-6 4l6 4` }
    return { line: through(points, gap), head: `M${last.left - 6} ${round(last.y - 4)}l6 4l-6 4` }
  })
}
