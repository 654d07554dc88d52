import { describe, expect, it } from 'vitest'
import { dataNumber } from '../../../src/engine/checks/data-numbers.ts'

describe('which numbers in a text are data', () => {
  it.each([
    ['Costs about £1.2m a year.', '£1.2m'],
    ['US$16bn in all', 'US$16bn'],
    ['Fell by 12% in a year.', '12%'],
    ['Train for 22.5 hours.', '22.5'],
    ['Use 450 devices.', '450'],
    ['Only 3 wards were live.', '3'],
    ['Between 4–6 months', '4–6'],
    ['Level 7 sites waited 18 months.', '18'],
    ['Took 30mins.', '30mins'],
  ])('%s has %s', (text, written) => expect(dataNumber(text)).toBe(written))

  it.each([
    ['NEWS2 and DCB0129'],
    ['HIMSS Level 7, stage 6 and phase 2'],
    ['WCAG 2.2 and ISO 13485'],
    ['Since 2019, in 2019-20 and on 3 June 2021'],
    ['COVID-19 came at 08:30, and help is there 24/7, 24 hours a day.'],
    ['It ran on Windows 10 and HL7 v2.5.'],
    ['No figure at all.'],
  ])('%s has none', (text) => expect(dataNumber(text)).toBe(undefined))
})
