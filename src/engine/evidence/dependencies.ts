import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, shortCitation, titleOf } from '../library/titles.ts'
import type { Network } from '../schema/network.ts'
import { type Effect, effects, networkLayers, studyLevels } from '../schema/words.ts'
import type { Words } from './answers.ts'

export type NetworkNode = Network['nodes'][number]
export type NetworkLink = Network['links'][number]
type Drawable = RecordOf<'blueprints'> & { readonly network: Network }

/** Blueprints that have a network of dependencies. */
export const withNetwork = (library: Library): readonly Drawable[] => library.all('blueprints').filter((blueprint): blueprint is Drawable => blueprint.network !== undefined)

/** The result that a box names, if the library holds it. */
export const resultOf = (library: Library, { benefit }: NetworkNode) => (benefit === undefined ? undefined : library.find('benefits', benefit))

/** The page that a box opens: its result, or else how it is counted. */
export const addressOfNode = (library: Library, node: NetworkNode): string | undefined => {
  const record = resultOf(library, node) ?? (node.measure === undefined ? undefined : library.find('measures', node.measure))
  return record && addressOf(record)
}

/** What shows a link, each with its page: the result named by the box it leads to, then its sources. Nothing for an assumed link. */
export const shownBy = (library: Library, { nodes }: Network, { to, evidenced, sources }: NetworkLink): readonly Required<Pick<Words, 'text' | 'href'>>[] => {
  if (!evidenced) return []
  const goal = nodes.find(({ id }) => id === to)
  const result = goal && resultOf(library, goal)
  const cited = sources.flatMap((id) => library.find('sources', id) ?? []).map((source) => ({ text: shortCitation(source), href: addressOf(source) }))
  return [...(result ? [{ text: `${titleOf(library, result)} (${effects[result.effect].label}; ${studyLevels[result.study.level].label.toLowerCase()})`, href: addressOf(result) }] : []), ...cited]
}

/** One box with what it depends on, each with the link between them. */
export interface Dependency {
  readonly node: NetworkNode
  /** Which way its result points, or else its layer. */
  readonly kind: string
  readonly href: string | undefined
  /** What leads into its own list: a benefit depends on something, a harm comes from it. */
  readonly joint: string
  /** Its own list stands elsewhere on the page. */
  readonly elsewhere: boolean
  readonly on: readonly { readonly link: NetworkLink; readonly shownBy: ReturnType<typeof shownBy>; readonly dependency: Dependency }[]
}

const joints = { benefit: 'It depends on', null: 'It was looked for after', disbenefit: 'It comes from', mixed: 'It comes from' } as const satisfies Record<Effect, string>

/**
 * The network as a nested list, from what it is for back to what is bought: every link stands in it once.
 * A box that several others depend on is spelt out where it is first met; elsewhere its name leads there.
 */
export const dependencyList = (library: Library, network: Network): readonly Dependency[] => {
  const nodes = new Map(network.nodes.toReversed().map((node) => [node.id, node]))
  const known = network.links.filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  const told = new Set<string>()
  const tell = (node: NetworkNode): Dependency => {
    const elsewhere = told.has(node.id)
    told.add(node.id)
    const links = elsewhere ? [] : known.filter(({ to }) => to === node.id)
    const on = links.flatMap((link) => {
      const below = nodes.get(link.from)
      return below ? [{ link, shownBy: shownBy(library, network, link), dependency: tell(below) }] : []
    })
    const result = resultOf(library, node)
    return { node, kind: (result ? effects[result.effect] : networkLayers[node.layer]).label.toLowerCase(), href: addressOfNode(library, node), joint: joints[result?.effect ?? 'benefit'], elsewhere, on }
  }
  const ends = [...nodes.values()].toReversed().filter(({ id }) => !known.some(({ from }) => from === id)).map(tell)
  const inCircles = [...nodes.values()].toReversed().flatMap((node) => (told.has(node.id) ? [] : [tell(node)]))
  return [...ends, ...inCircles]
}
