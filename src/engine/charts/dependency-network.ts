import { addressOfNode, type NetworkLink, type NetworkNode, resultOf, shownBy, withNetwork } from '../evidence/dependencies.ts'
import type { Library } from '../library/library.ts'
import type { Network } from '../schema/network.ts'
import { networkLayerIds, networkLayers } from '../schema/words.ts'
import { type Cell, type Chart, type ChartTable, round, type Shape, sound } from './drawing.ts'
import { type BoxFacts, boxHeight, boxShapes, boxWidth } from './network-box.ts'
import { curves, type Stop } from './network-curves.ts'
import { layOut } from './network-layout.ts'

const gap = 62
const head = 92
const rank = ({ layer }: NetworkNode): number => networkLayerIds.indexOf(layer)
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The links as rows, each with whether it can be drawn: both ends known, leading forward, and not said before. */
const linkRows = (links: readonly NetworkLink[], nodes: ReadonlyMap<string, NetworkNode>) => {
  const said = new Set<string>()
  return links.map((link, index) => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
    const key = `${link.from}--${link.to}`
    const drawn = from !== undefined && to !== undefined && from !== to && rank(from) <= rank(to) && !said.has(key)
    const id = said.has(key) ? `${key}--${index}` : key
    said.add(key)
    return { id, link, drawn }
  })
}
type LinkRow = ReturnType<typeof linkRows>[number]

const columns: ChartTable['columns'] = ['From', 'What it is', 'Leads to', 'What it is', 'Evidenced or assumed', 'Shown by', 'Note'].map((label) => ({ label }))

const nodeCells = (library: Library, nodes: ReadonlyMap<string, NetworkNode>, id: string): readonly Cell[] => {
  const node = nodes.get(id)
  const href = node && addressOfNode(library, node)
  return node ? [href ? { text: node.label, href } : node.label, networkLayers[node.layer].label] : [id, 'Not in this network']
}

const shownCell = (library: Library, network: Network, link: NetworkLink): Cell => {
  const shown = shownBy(library, network, link)
  const [only] = shown
  return only && shown.length === 1 ? only : shown.map(({ text }) => text).join('; ')
}

/** Every link as a row, then every box that no drawn link touches, and every box whose id another has. */
const tableOf = (library: Library, network: Network, nodes: ReadonlyMap<string, NetworkNode>, rows: readonly LinkRow[], alone: readonly NetworkNode[], repeated: readonly NetworkNode[]): ChartTable => ({
  columns,
  rows: [
    ...rows.map(({ id, link, drawn }) => ({ id, drawn, cells: [...nodeCells(library, nodes, link.from), ...nodeCells(library, nodes, link.to), link.evidenced ? 'Evidenced' : 'Assumed', shownCell(library, network, link), link.note ?? ''] })),
    ...alone.map(({ id }) => ({ id, drawn: true, cells: [...nodeCells(library, nodes, id), 'Nothing', '', '', '', ''] })),
    ...repeated.map(({ id, label, layer }, index) => ({ id: `${id}--again-${index}`, drawn: false, cells: [label, networkLayers[layer].label, 'Not drawn: its id is taken', '', '', '', ''] })),
  ],
})

/** The key to the lines, and the name of each layer above its column. */
const headings = (layers: readonly NetworkNode['layer'][]): readonly Shape[] => [
  { shape: 'path', d: 'M1 12H37', kind: 'edge thick' },
  { shape: 'text', x: 46, y: 17, text: 'Solid: evidenced' },
  { shape: 'path', d: 'M1 36H37', kind: 'edge edge-assumed' },
  { shape: 'text', x: 46, y: 41, text: 'Dashed: assumed' },
  ...layers.map((layer, column): Shape => ({ shape: 'text', x: 1 + column * (boxWidth + gap), y: head - 16, text: networkLayers[layer].many, kind: 'strong' })),
]

const draw = (boxes: readonly BoxFacts[], rows: readonly LinkRow[]) => {
  const layers = networkLayerIds.filter((layer) => boxes.some(({ node }) => node.layer === layer))
  const columnOf = ({ node }: BoxFacts): number => layers.indexOf(node.layer)
  const { tops, routes, height } = layOut(boxes.map((box) => ({ id: box.node.id, column: columnOf(box), height: boxHeight(box) })), rows.map(({ link }) => link))
  const left = (column: number): number => 1 + column * (boxWidth + gap)
  const top = (id: string): number => round(head + (tops.get(id) ?? 0))
  const found = new Map(boxes.map((box) => [box.node.id, box]))
  const stops = routes.map((route) => {
    const start = found.get(route[0] ?? '')
    return route.map((id, at): Stop => {
      const box = found.get(id)
      const x = left(box ? columnOf(box) : (start ? columnOf(start) : 0) + at)
      return { id, left: x, right: x + boxWidth, top: top(id), height: box ? boxHeight(box) : 0 }
    })
  })
  const lines = curves(stops, gap).flatMap(({ line, head: arrow }, index): Shape[] => {
    const row = rows[index]
    const kind = row?.link.evidenced ? 'edge thick' : 'edge edge-assumed'
    return [{ shape: 'path', d: line, kind, mark: row?.id }, { shape: 'path', d: arrow, kind: row?.link.evidenced ? kind : 'edge', mark: row?.id }]
  })
  const shapes = [...headings(layers), ...lines, ...boxes.flatMap((box) => boxShapes(box, left(columnOf(box)), top(box.node.id)))]
  return { width: left(layers.length) - gap + 1, height: Math.ceil(head + height) + 1, shapes }
}

const readingOf = ({ nodes, links }: Network, undrawn: number): string => {
  const layers = networkLayerIds.flatMap((layer) => {
    const count = nodes.filter((node) => node.layer === layer).length
    return count === 0 ? [] : [counted(count, networkLayers[layer].label.toLowerCase(), networkLayers[layer].many.toLowerCase())]
  })
  const evidenced = links.filter((link) => link.evidenced).length
  const missing = undrawn === 0 ? '' : ` ${counted(undrawn, 'row of the table cannot be', 'rows of the table cannot be')} drawn.`
  return `From left to right, what must be in place before what can come: ${layers.join(', ')}. Of ${counted(links.length, 'link', 'links')}, ${evidenced} ${evidenced === 1 ? 'is' : 'are'} evidenced and ${links.length - evidenced} assumed.${missing}`
}

const note = 'Drawn by the editors. Evidenced means that a source named in the table says so of at least one place, not that it will happen in yours; assumed means that the editors judge it so. Do not add the benefits up: they are measured in different ways.'

/** The benefits dependency network of one blueprint: what must be in place before which benefit can come. */
export const dependencyNetwork = (library: Library, { id, title, network }: ReturnType<typeof withNetwork>[number]): Chart => {
  const nodes = new Map(network.nodes.toReversed().map((node) => [node.id, node]))
  const rows = linkRows(network.links, nodes)
  const drawn = rows.filter((row) => row.drawn)
  const kept = network.nodes.filter((node) => nodes.get(node.id) === node)
  const alone = kept.filter((node) => !drawn.some(({ link }) => link.from === node.id || link.to === node.id))
  const repeated = network.nodes.filter((node) => nodes.get(node.id) !== node)
  const boxes = kept.map((node): BoxFacts => ({ node, href: addressOfNode(library, node), effect: resultOf(library, node)?.effect, mark: alone.includes(node) ? node.id : undefined }))
  return sound({
    id: `dependency-network-${id}`,
    title: `What depends on what: ${title}`,
    reading: readingOf(network, rows.length - drawn.length + repeated.length),
    note,
    drawing: draw(boxes, drawn),
    table: tableOf(library, network, nodes, rows, alone, repeated),
  })
}

/** The networks of all blueprints that have one. */
export const dependencyNetworks = (library: Library): readonly Chart[] => withNetwork(library).map((blueprint) => dependencyNetwork(library, blueprint))
