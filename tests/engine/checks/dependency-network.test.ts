import { describe, expect, it } from 'vitest'
import { dependencyNetwork } from '../../../src/engine/checks/dependency-network.ts'
import { says } from './given.ts'

const node = (id: string, layer: string, more: object = {}) => ({ id, layer, label: `The ${id}`, ...more })
const link = (from: string, to: string, more: object = {}) => ({ from, to, evidenced: false, ...more })
const nodes = [node('scanners', 'enabler'), node('training', 'enabling-change'), node('scan', 'business-change'), node('fewer-errors', 'benefit'), node('safe', 'objective')]
const links = [link('scanners', 'training'), link('training', 'scan'), link('scan', 'fewer-errors'), link('fewer-errors', 'safe')]
const said = (network: object) => says(dependencyNetwork, { blueprints: { scanning: { network } } })

describe('dependency-network', () => {
  it('takes a network that leads forward, with evidence where it says so', () => {
    expect(said({ nodes, links: [...links, link('scanners', 'scan', { evidenced: true, sources: ['a-source'] })] })).toBe('')
    expect(said({ nodes: [...nodes, node('wanted', 'benefit', { benefit: 'fewer' })], links: [...links, link('scan', 'wanted', { evidenced: true }), link('wanted', 'safe')] })).toBe('')
  })

  it('takes a blueprint without a network, and a benefit that leads to another', () => {
    expect(says(dependencyNetwork, { blueprints: { scanning: {} } })).toBe('')
    expect(said({ nodes: [...nodes, node('less-harm', 'benefit')], links: [...links, link('fewer-errors', 'less-harm'), link('less-harm', 'safe')] })).toBe('')
  })

  it('says the whole of a circle once, and not also that it leads back', () => {
    expect(said({ nodes, links: [...links, link('safe', 'training')] })).toMatchInlineSnapshot(`
      "blueprints/scanning network.links.4
      These links run in a circle: “The training” leads to “The scan”, which leads to “The fewer-errors”, which leads to “The safe”, which leads to “The training”.
      Take one of them out."
    `)
  })

  it('says a box that leads to itself', () => {
    expect(said({ nodes, links: [...links, link('scan', 'scan')] })).toMatchInlineSnapshot(`
      "blueprints/scanning network.links.4
      These links run in a circle: “The scan” leads to “The scan”.
      Take one of them out."
    `)
  })

  it('says a link that leads back through the layers', () => {
    const more = [node('wards', 'enabler'), node('habit', 'business-change')]
    expect(said({ nodes: [...nodes, ...more], links: [...links, link('wards', 'habit'), link('habit', 'fewer-errors'), link('habit', 'training')] })).toMatchInlineSnapshot(`
      "blueprints/scanning network.links.6
      A link leads back from “The habit” (business change) to “The training” (enabling change).
      Turn it round: { "from": "training", "to": "habit" }; or put one of the two in another layer."
    `)
  })

  it('names the box that was meant', () => {
    expect(said({ nodes, links: [...links, link('scaners', 'scan'), link('scan', 'elsewhere')] })).toMatchInlineSnapshot(`
      "blueprints/scanning network.links.4.from
      There is no box called "scaners" in this network.
      Write "scanners".

      blueprints/scanning network.links.5.to
      There is no box called "elsewhere" in this network.
      Add it to "nodes", or name one that is there."
    `)
  })

  it('says boxes that lead nowhere or come from nowhere, but not the first and last of all', () => {
    expect(said({ nodes: [...nodes, node('money', 'enabler'), node('habit', 'business-change'), node('calm', 'objective')], links })).toMatchInlineSnapshot(`
      "blueprints/scanning network.nodes.5
      “The money” (enabler) leads nowhere.
      Add a link to what it is for, such as { "from": "money", "to": "training", "evidenced": false }, or take it out.

      blueprints/scanning network.nodes.6
      Nothing leads to “The habit” (business change).
      Add a link from what it depends on, such as { "from": "money", "to": "habit", "evidenced": false }, or take it out.

      blueprints/scanning network.nodes.6
      “The habit” (business change) leads nowhere.
      Add a link to what it is for, such as { "from": "habit", "to": "fewer-errors", "evidenced": false }, or take it out.

      blueprints/scanning network.nodes.7
      Nothing leads to “The calm” (objective).
      Add a link from what it depends on, such as { "from": "habit", "to": "calm", "evidenced": false }, or take it out."
    `)
  })

  it('says an id that two boxes have, and a link said twice', () => {
    expect(said({ nodes: [...nodes, node('scan', 'benefit')], links: [...links, link('training', 'scan')] })).toMatchInlineSnapshot(`
      "blueprints/scanning network.nodes.5.id
      Two boxes of this network are called "scan".
      Give one of them another id, and change its links.

      blueprints/scanning network.links.4
      The link from "training" to "scan" stands here twice.
      Keep one of them, with the sources of both."
    `)
  })

  it('says an evidenced link with nothing to show it', () => {
    expect(said({ nodes, links: [...links.slice(1), link('scanners', 'training', { evidenced: true })] })).toMatchInlineSnapshot(`
      "blueprints/scanning network.links.3.evidenced
      Nothing is named that shows the link from “The scanners” (enabler) to “The training” (enabling change).
      Name a source, such as "sources": ["poon-2010-bcma"], or a result in "benefit" of the box it leads to; or write "evidenced": false."
    `)
  })
})
