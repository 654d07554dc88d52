import { describe, expect, it } from 'vitest'
import { type Dependency, dependencyList, withNetwork } from '#engine/evidence/dependencies.ts'
import { tinyLibrary } from '../tiny.ts'

const node = (id: string, layer: string, more: object = {}) => ({ id, layer, label: `The ${id}`, ...more })
const link = (from: string, to: string) => ({ from, to, evidenced: false })
const listOf = (network: object): readonly Dependency[] => {
  const library = tinyLibrary({ benefits: { slower: { effect: 'disbenefit' } }, blueprints: { scanning: { network } } })
  return withNetwork(library).flatMap((blueprint) => dependencyList(library, blueprint.network))
}
const told = (list: readonly Dependency[], depth = 0): string =>
  list.map(({ node: { id }, kind, joint, elsewhere, on }) => `${'  '.repeat(depth)}${id} (${kind})${elsewhere ? ' see above' : ''}${on.length > 0 ? `. ${joint}:` : ''}\n${told(on.map(({ dependency }) => dependency), depth + 1)}`).join('')

describe('a network as a nested list', () => {
  it('goes from what it is for back to what is bought, spells a box out once, and says that a harm comes from something', () => {
    const nodes = [node('scanners', 'enabler'), node('scan', 'business-change'), node('fewer', 'benefit'), node('slower', 'benefit', { benefit: 'slower' }), node('safe', 'objective')]
    expect(told(listOf({ nodes, links: [link('scanners', 'scan'), link('scan', 'fewer'), link('scan', 'slower'), link('fewer', 'safe'), link('slower', 'safe')] }))).toBe(
      'safe (objective). It depends on:\n  fewer (benefit or harm). It depends on:\n    scan (business change). It depends on:\n      scanners (enabler)\n  slower (disbenefit). It comes from:\n    scan (business change) see above\n',
    )
  })

  it('ends, and loses nothing, where links run in a circle', () => {
    const nodes = [node('a', 'benefit'), node('b', 'benefit')]
    expect(told(listOf({ nodes, links: [link('a', 'b'), link('b', 'a')] }))).toBe('a (benefit or harm). It depends on:\n  b (benefit or harm). It depends on:\n    a (benefit or harm) see above\n')
  })
})
