import { expect, test } from 'vitest'
import { libraryOverview } from '#engine/charts/library-overview.ts'
import { chartCsv, chartSvg } from '#engine/publish/chart-files.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (level: string, vendorInvolved = false) => ({ level, design: 'A study', independence: 'not-known', vendorInvolved })
const library = tinyLibrary({
  benefits: {
    fewer: { title: 'Fewer errors', effect: 'benefit', study: study('randomised') },
    more: { title: 'More errors', effect: 'disbenefit', study: study('self-reported', true) },
    same: { title: 'No difference in errors', effect: 'null', study: study('self-reported') },
  },
})
const [byStudy, byYear, bySupplier] = libraryOverview(library)

test('every result is counted once in each chart, and none is averaged', () => {
  for (const chart of libraryOverview(library)) {
    const total = chart.table.rows.reduce((sum, { cells }) => sum + Number(cells.at(-1)), 0)
    expect(total, chart.id).toBe(3)
  }
})

test('a kind of study without a result is in the table as nought and is not drawn', () => {
  expect(byStudy?.table.rows.filter(({ drawn }) => drawn).map(({ id }) => id)).toEqual(['randomised', 'self-reported'])
  expect(byStudy?.table.rows).toHaveLength(9)
})

test('the readings say what stands behind them', () => {
  expect([byStudy, byYear, bySupplier].map((chart) => chart?.reading)).toEqual([
    '1 of 3 results come from a randomised trial; 2 are self-reported or second-hand.',
    '3 of 3 results come from sources of 2020 or after.',
    'A supplier wrote, paid for or took part in 1 of 3 results.',
  ])
})

test('a chart can be taken away as a table and as a drawing that stands alone', async () => {
  expect(bySupplier && chartCsv(bySupplier)).toBe('Supplier,Benefit,No difference,Disbenefit,Mixed,All\r\nNo supplier known to be involved,1,1,0,0,2\r\nA supplier was involved,0,0,1,0,1\r\n')
  await expect(byStudy && chartSvg(byStudy)).toMatchFileSnapshot('../../output/charts/library-by-study.svg')
})
