import { nearest } from '../nearest.ts'
import type { Network } from '../schema/network.ts'
import { networkLayerIds, networkLayers } from '../schema/words.ts'
import { findLoops } from './loops.ts'
import type { Finding, Rule } from './rule.ts'

type Node = Network['nodes'][number]
type Said = Pick<Finding, 'path' | 'message' | 'help'>
type Given = { readonly nodes: ReadonlyMap<string, Node>; readonly network: Network }

const [firstLayer, lastLayer] = [networkLayerIds[0], networkLayerIds.at(-1)]
const rank = ({ layer }: Node): number => networkLayerIds.indexOf(layer)
const leadsBack = (from: Node | undefined, to: Node | undefined): boolean => from !== undefined && to !== undefined && rank(to) < rank(from)
const named = (node: Node): string => `“${node.label}” (${networkLayers[node.layer].label.toLowerCase()})`
const at = (...path: readonly (string | number)[]): Said['path'] => ['network', ...path]

function* repeated({ network: { nodes, links } }: Given): Iterable<Said> {
  for (const [index, { id }] of nodes.entries()) {
    if (nodes.findIndex((node) => node.id === id) < index) yield { path: at('nodes', index, 'id'), message: `Two boxes of this network are called "${id}".`, help: 'Give one of them another id, and change its links.' }
  }
  for (const [index, link] of links.entries()) {
    if (links.findIndex(({ from, to }) => from === link.from && to === link.to) < index) yield { path: at('links', index), message: `The link from "${link.from}" to "${link.to}" stands here twice.`, help: 'Keep one of them, with the sources of both.' }
  }
}

function* unknown({ nodes, network }: Given): Iterable<Said> {
  for (const [index, link] of network.links.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (nodes.has(link[end])) continue
      const meant = nearest(link[end], nodes.keys())
      yield { path: at('links', index, end), message: `There is no box called "${link[end]}" in this network.`, help: meant ? `Write "${meant}".` : `Add it to "nodes", or name one that is there.` }
    }
  }
}

/** Links that lead round in a circle, and links that lead back to an earlier layer without one. */
function* wrongWay(given: Given): Iterable<Said> {
  const { nodes, network } = given
  const label = (id: string | undefined) => `“${nodes.get(id ?? '')?.label}”`
  const round = new Set<string>()
  const following = (id: string) => network.links.filter(({ from, to }) => from === id && nodes.has(to)).map(({ to }) => to)
  for (const loop of findLoops(nodes.keys(), following)) {
    const steps = loop.map((id, index) => ({ from: id, to: loop[(index + 1) % loop.length] ?? id }))
    for (const { from, to } of steps) round.add(`${from} ${to}`)
    const back = steps.find(({ from, to }) => leadsBack(nodes.get(from), nodes.get(to))) ?? steps.at(-1)
    const index = network.links.findIndex(({ from, to }) => from === back?.from && to === back.to)
    const words = steps.map(({ from, to }, step) => `${step === 0 ? label(from) : 'which'} leads to ${label(to)}`)
    yield { path: at('links', index), message: `These links run in a circle: ${words.join(', ')}.`, help: 'Take one of them out.' }
  }
  for (const [index, { from, to }] of network.links.entries()) {
    const [start, end] = [nodes.get(from), nodes.get(to)]
    if (!start || !end || !leadsBack(start, end) || round.has(`${from} ${to}`)) continue
    yield { path: at('links', index), message: `A link leads back from ${named(start)} to ${named(end)}.`, help: `Turn it round: { "from": "${to}", "to": "${from}" }; or put one of the two in another layer.` }
  }
}

const example = (from: string, to: string): string => `such as { "from": "${from}", "to": "${to}", "evidenced": false }`

function* orphans({ nodes, network: { nodes: written, links } }: Given): Iterable<Said> {
  // A link whose end is misspelt counts for the box it means: one slip, one problem.
  const meant = (id: string): string => (nodes.has(id) ? id : (nearest(id, nodes.keys()) ?? id))
  const [ends, starts] = [new Set(links.map(({ to }) => meant(to))), new Set(links.map(({ from }) => meant(from)))]
  for (const [index, node] of written.entries()) {
    if (nodes.get(node.id) !== node) continue
    const before = written.findLast((other) => rank(other) < rank(node))?.id ?? '…'
    const after = written.find((other) => rank(other) > rank(node))?.id ?? '…'
    if (node.layer !== firstLayer && !ends.has(node.id)) yield { path: at('nodes', index), message: `Nothing leads to ${named(node)}.`, help: `Add a link from what it depends on, ${example(before, node.id)}, or take it out.` }
    if (node.layer !== lastLayer && !starts.has(node.id)) yield { path: at('nodes', index), message: `${named(node)} leads nowhere.`, help: `Add a link to what it is for, ${example(node.id, after)}, or take it out.` }
  }
}

function* unsourced({ nodes, network }: Given): Iterable<Said> {
  for (const [index, { from, to, evidenced, sources }] of network.links.entries()) {
    if (!evidenced || sources.length > 0 || nodes.get(to)?.benefit !== undefined) continue
    const words = [from, to].map((id) => nodes.get(id)).map((node) => (node ? named(node) : 'a box that is not there'))
    yield { path: at('links', index, 'evidenced'), message: `Nothing is named that shows the link from ${words.join(' to ')}.`, help: 'Name a source, such as "sources": ["poon-2010-bcma"], or a result in "benefit" of the box it leads to; or write "evidenced": false.' }
  }
}

const parts = [repeated, unknown, wrongWay, orphans, unsourced]

/** Does a blueprint’s network of dependencies hang together, and is every evidenced link shown? */
export const dependencyNetwork: Rule = {
  name: 'dependency-network',
  severity: 'error',
  title: 'A network of dependencies leads forward, and evidenced links show their evidence',
  why: 'A reader follows the network from what to buy to what it is for. A box that leads nowhere, or a circle, means that somebody could do the work and never see the benefit; a link called evidenced without a source is a guess in disguise.',
  wrong: '{ "from": "scanners", "to": "fewer-wrong-doses", "evidenced": true }, with no source and no result',
  right: '{ "from": "scanners", "to": "fewer-wrong-doses", "evidenced": true, "sources": ["poon-2010-bcma"] }',
  *check({ entriesOf }) {
    for (const entry of entriesOf('blueprints')) {
      const { network } = entry.data
      if (!network) continue
      const nodes = new Map(network.nodes.filter(({ id }, index, all) => all.findIndex((node) => node.id === id) === index).map((node) => [node.id, node]))
      for (const part of parts) for (const said of part({ nodes, network })) yield { entry, ...said }
    }
  },
}
