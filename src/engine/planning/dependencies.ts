import { networkLayers } from '../schema/words.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'

/** Something that must be there first: what it is, and of what kind. */
export interface Need {
  readonly text: string
  readonly kind: string
  readonly href?: string | undefined
}

type Network = NonNullable<RecordOf<'blueprints'>['network']>

/** Every box from which links lead to some others, in the network’s own order; a link that goes in a circle is followed once. */
const leadingTo = ({ nodes, links }: Network, goals: readonly string[]): Network['nodes'] => {
  const seen = new Set(goals)
  for (const goal of seen) for (const { from, to } of links) if (to === goal) seen.add(from)
  return nodes.filter(({ id, layer }) => seen.has(id) && layer !== 'benefit' && layer !== 'objective')
}

const inNetwork = (blueprint: RecordOf<'blueprints'>, measure: string, results: readonly string[]): Need[] => {
  const { network } = blueprint
  if (!network) return []
  const goals = network.nodes.filter((node) => node.layer === 'benefit' && (node.measure === measure || (node.benefit !== undefined && results.includes(node.benefit))))
  return leadingTo(network, goals.map(({ id }) => id)).map(({ label, layer }) => ({ text: label, kind: networkLayers[layer].label, href: `/blueprints/${blueprint.id}/network/` }))
}

/** What a benefit depends on: what leads to it in the network of a blueprint, or else the capabilities that must work first. Empty where the library does not know. */
export const needsOf = (library: Library, capability: RecordOf<'capabilities'>, blueprints: readonly RecordOf<'blueprints'>[], measure: string, results: readonly string[]): readonly Need[] => {
  const drawn = blueprints.map((blueprint) => inNetwork(blueprint, measure, results)).find((needs) => needs.length > 0)
  return drawn ?? capability.prerequisites.map(({ capability: id, why }) => {
    const needed = library.get('capabilities', id)
    return { text: `${needed.label}: ${why}`, kind: 'Capability', href: addressOf(needed) }
  })
}
