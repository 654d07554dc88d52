import { type GeoContext, geoConicConformal, geoEqualEarth, geoPath, type GeoProjection } from 'd3'
import { merge } from 'topojson-client'
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' }
import fine from 'world-atlas/countries-50m.json' with { type: 'json' }

/** Empty land to put marks on. Coastlines only: no border is drawn, so none is taken sides on. */
export interface Land {
  readonly width: number
  readonly height: number
  /** The coast as the path of an SVG, in whole drawing units. */
  readonly coast: string
  /** Where a place stands on the drawing. Throws if it has no finite place there. */
  readonly place: (spot: { readonly lon: number; readonly lat: number }) => { readonly x: number; readonly y: number }
}

/** Who drew the coast; to be printed with every drawing of it. */
export const landCredit = 'Land: Natural Earth (public domain).'

type Atlas = Parameters<typeof merge>[0]
type Shapes = Parameters<typeof merge>[1]
type Outline = ReturnType<typeof merge>

const outline = (atlas: unknown, keep: (name: string) => boolean): Outline => {
  const { countries } = (atlas as Atlas).objects
  const shapes = countries && 'geometries' in countries ? countries.geometries : []
  return merge(atlas as Atlas, shapes.filter(({ properties }) => keep(String((properties as { readonly name?: string } | undefined)?.name))) as Shapes)
}

/** Writes a coast as short as it can be: whole units, each step relative to the last and at least so long, specks left out. A third the size of a plain path. */
const shortPen = (stride: number): { readonly pen: GeoContext; readonly written: () => string } => {
  const rings: [number, number][][] = []
  const step = (x: number, y: number) => {
    const [ring, point] = [rings.at(-1), [Math.round(x), Math.round(y)] as [number, number]]
    const last = ring?.at(-1)
    if (!last || Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) >= stride) ring?.push(point)
  }
  const pair = ([x, y]: readonly [number, number], first: boolean) => `${!first && x >= 0 ? ' ' : ''}${x}${y >= 0 ? ' ' : ''}${y}`
  const ring = (points: readonly [number, number][]) =>
    `M${points[0]?.join(' ')}l${points.slice(1).map(([x, y], index) => pair([x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)], index === 0)).join('')}z`
  return {
    pen: { beginPath: () => {}, arc: () => {}, closePath: () => {}, moveTo: (x, y) => (rings.push([]), step(x, y)), lineTo: step },
    written: () => rings.filter((points) => points.length > 2).map(ring).join(''),
  }
}

const onPaper = (projection: GeoProjection, shape: Outline, { width, height, stride }: { readonly width: number; readonly height: number; readonly stride: number }): Land => {
  const { pen, written } = shortPen(stride)
  geoPath(projection, pen)(shape)
  const place: Land['place'] = ({ lon, lat }) => {
    const [x, y] = projection([lon, lat]) ?? [NaN, NaN]
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Error(`There is no place on the drawing for longitude ${lon}, latitude ${lat}.`)
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
  }
  return { width, height, coast: written(), place }
}

/** The whole world but the Antarctic, every country the size it is. */
export const world = (): Land => {
  const [width, height] = [1120, 505]
  const shape = outline(coarse, (name) => name !== 'Antarctica')
  return onPaper(geoEqualEarth().fitExtent([[4, 4], [width - 4, height - 4]], shape), shape, { width, height, stride: 3 })
}

const near = new Set(['United Kingdom', 'Ireland', 'Isle of Man', 'Guernsey', 'Jersey'])

/** The United Kingdom, Ireland and the islands between and beside them. */
export const unitedKingdomAndIreland = (): Land => {
  const [width, height] = [760, 960]
  const shape = outline(fine, (name) => near.has(name))
  return onPaper(geoConicConformal().parallels([50, 58]).rotate([4, 0]).fitExtent([[10, 10], [width - 90, height - 10]], shape), shape, { width, height, stride: 1 })
}
