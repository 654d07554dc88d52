import { describe, expect, it } from 'vitest'
import { jsonMistakes } from '#engine/read/json-mistakes.ts'

const sound = `{
  "title": "Fewer doses given wrongly",
  "realised": {
    "baseline": { "value": 11.5, "date": "2023" },
    "observations": [
      { "value": 6.8 }
    ]
  },
  "peerReviewed": true,
  "sources": ["first-study", "second-study"]
}
`

const reads = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** Every text that one slip of a finger makes of the sound one, and where the finger slipped. */
const slips = [...sound].flatMap((_, at) => ['', ...'",}]{[:\\\''].map((typed) => ({ at, text: sound.slice(0, at) + typed + sound.slice(typed === '' ? at + 1 : at) }))).filter(({ text }) => !reads(text))

describe('one slip of the finger anywhere in a record', () => {
  it('is always found, inside the file, and told once or twice, hardly ever more', () => {
    expect(slips.length).toBeGreaterThan(1000)
    const counts = slips.map(({ text }) => {
      const found = jsonMistakes(text)
      for (const { at, message, help } of found) {
        expect(at).toBeLessThanOrEqual(text.length)
        expect(`${message} ${help}`).not.toMatch(/undefined|NaN/)
      }
      return found.length
    })
    expect(Math.min(...counts)).toBe(1)
    expect(counts.filter((count) => count > 2).length / counts.length).toBeLessThan(0.02)
  })

  it('is told on its line or the next, but for a bracket that is told where it was opened', () => {
    const far = slips.filter(({ at, text }) => {
      const [first] = jsonMistakes(text)
      return first && !/never closed|closes nothing|after the end/.test(first.message) && Math.abs(lineOf(text, first.at) - lineOf(text, at)) > 1
    })
    expect(far.length / slips.length).toBeLessThan(0.02)
  })

  it('is told as one mark too many where taking it out puts everything right', () => {
    expect(jsonMistakes(sound.replace('{ "value": 6.8 }', '{ "value": 6.8 }}')).map(({ message, help }) => `${message} ${help}`)).toEqual(['This } does not belong here. Delete it.'])
  })
})

describe('a file that is hardly JSON at all', () => {
  it('is given up soon, and never without a word', () => {
    for (const text of ['title: Fewer doses', 'id,title\n1,Fewer', '<html></html>', '***', '"', '{"a"', '[1 2 3', '{,}', '\u0000']) {
      const found = jsonMistakes(text)
      expect(found.length, text).toBeGreaterThan(0)
      expect(found.length, text).toBeLessThanOrEqual(4)
    }
  })
})
