import { describe, expect, it } from 'vitest'
import { prerequisiteCycle } from '../../../src/engine/checks/prerequisite-cycle.ts'
import { says } from './given.ts'

describe('prerequisite-cycle', () => {
  it('says the whole loop', () => {
    const said = says(prerequisiteCycle, { capabilities: { a: { label: 'Scanning', prerequisites: [{ capability: 'b', why: 'First.' }] }, b: { label: 'Prescribing', prerequisites: [{ capability: 'c', why: 'First.' }] }, c: { label: 'Wi-Fi', prerequisites: [{ capability: 'a', why: 'First.' }] } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/a prerequisites.0.capability
      These need each other: “Scanning” needs “Prescribing”, which needs “Wi-Fi”, which needs “Scanning”.
      Take one of these prerequisites out; where two go together, write "related": ["b"]."
    `)
  })

  it('says a capability that needs itself', () => {
    const said = says(prerequisiteCycle, { capabilities: { a: { label: 'Scanning', prerequisites: [{ capability: 'a', why: 'First.' }] } } })
    expect(said).toMatchInlineSnapshot(`
      "capabilities/a prerequisites.0.capability
      These need each other: “Scanning” needs “Scanning”.
      Take one of these prerequisites out; where two go together, write "related": ["a"]."
    `)
  })

  it('takes two roads to one place', () => {
    const said = says(prerequisiteCycle, { capabilities: { a: { prerequisites: [{ capability: 'b', why: 'First.' }, { capability: 'c', why: 'First.' }] }, b: { prerequisites: [{ capability: 'c', why: 'First.' }] }, c: {} } })
    expect(said).toBe('')
  })
})
