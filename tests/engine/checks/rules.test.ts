import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/engine/checks/rules.ts'
import { given } from './given.ts'

const here = new URL('.', import.meta.url)
const room = new URL('../../../src/engine/checks/', import.meta.url)

/** A thousand benefits of four hospitals, every tenth of them with a known fault. */
const thousand = () => {
  const measures = { errors: { name: 'Doses given wrongly' } }
  const benefits = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => {
      const baseline = 20 + index / 100
      const change = index % 10 === 0 ? -9 : -5
      const realised = { baseline: { value: baseline }, observations: [{ value: Number((baseline - 5).toFixed(2)) }], change: { value: change, kind: 'absolute' } }
      return [`b${index}`, { organisation: `hospital-${'abcd'[index % 4]}`, realised }]
    }),
  )
  const vocabulary = { 'outcome-domains': ['safety-quality'], 'capability-groups': ['medicines'], countries: ['england'], 'organisation-kinds': ['provider'], 'care-settings': ['acute'], 'source-kinds': ['audit-report'] }
  const organisations = Object.fromEntries([...'abcd'].map((letter) => [`hospital-${letter}`, {}]))
  return given({ measures, benefits, organisations, capabilities: { scanning: {} }, sources: { 'a-source': {} } }, { vocabulary })
}

describe('the rules', () => {
  it('each have a file, a test and a name of their own', () => {
    const names = rules.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(existsSync(new URL(`${name}.ts`, room)), `${name}.ts`).toBe(true)
      expect(existsSync(new URL(`${name}.test.ts`, here)), `${name}.test.ts`).toBe(true)
    }
  })

  it('leave no rule file unlisted', () => {
    const named = new Set(rules.map(({ name }) => `${name}.test.ts`))
    const others = ['rules.test.ts', 'run.test.ts', 'contact-patterns.test.ts', 'data-numbers.test.ts', 'figures.test.ts']
    expect(readdirSync(here).filter((file) => file.endsWith('.test.ts') && !named.has(file)).sort()).toEqual(others.sort())
  })

  it.each(rules)('$name says in words what it wants, why, what is wrong and what is right', ({ title, why, wrong, right }) => {
    for (const words of [title, why, wrong, right]) expect(words.trim().length).toBeGreaterThan(8)
    expect(title).not.toMatch(/[.!]$/)
    expect(why.match(/[.?!](\s|$)/g)?.length).toBeGreaterThanOrEqual(2)
    expect(wrong).not.toBe(right)
  })

  it('find the same hundred faults among a thousand benefits, and nothing else', () => {
    const library = thousand()
    const found = rules.flatMap((rule) => [...rule.check(library)].map(() => rule.name))
    const counts = Object.fromEntries(Map.groupBy(found, (name) => name).entries().map(([name, list]) => [name, list.length]))
    expect(counts).toMatchInlineSnapshot(`
      {
        "arithmetic": 100,
      }
    `)
  })
})
