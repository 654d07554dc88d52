import { describe, expect, it } from 'vitest'
import { readFigure } from '#engine/exchange/number-words.ts'
import { readValue } from '#engine/form/read-value.ts'
import { meantFigure } from '#engine/schema/meant-figure.ts'

describe('a figure that is no exact one is understood alike in a spreadsheet, in a form and where a record is put right', () => {
  it.each([
    ['about 5', { about: 5 }],
    ['circa 5', { about: 5 }],
    ['c. 5', { about: 5 }],
    ['some 5', { about: 5 }],
    ['no more than 5', { atMost: 5 }],
    ['max. 5', { atMost: 5 }],
    ['<= 5', { atMost: 5 }],
    ['at least 5', { atLeast: 5 }],
    ['no fewer than 5', { atLeast: 5 }],
    ['fewer than 5', { lessThan: 5 }],
    ['<5', { lessThan: 5 }],
    ['over 5', { moreThan: 5 }],
    ['over £1.2 million', { moreThan: 1_200_000 }],
  ])('%s', (words, value) => {
    expect([readFigure(words), readValue(words), meantFigure(words)]).toEqual([expect.objectContaining({ value }), { value }, value])
  })
})
