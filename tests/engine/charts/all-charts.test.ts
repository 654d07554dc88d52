import { expect, test } from 'vitest'
import { allCharts, families } from '#engine/charts/catalogue.ts'
import { drawnMarks } from '#engine/charts/drawing.ts'
import { buildLibrary, type Library } from '#engine/library/library.ts'
import { chartCsv, chartJson, chartSvg } from '#engine/publish/chart-files.ts'
import { readContent } from '#engine/read/content.ts'

const libraryOf = (folder: string): Library => {
  const { programme, vocabulary, entries } = readContent(folder)
  if (!programme) throw new Error(`${folder} has no programme`)
  return buildLibrary({ programme, vocabulary, entries, today: '2026-11-22' })
}

// The real content and two fixture programmes: the smallest, and one of every situation.
const libraries = { content: libraryOf('content'), full: libraryOf('tests/fixtures/full'), minimal: libraryOf('tests/fixtures/minimal') }

for (const [name, library] of Object.entries(libraries)) {
  const charts = allCharts(library)

  test(`${name}: every chart has an id of its own, a title, a reading and a note`, () => {
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length)
    for (const { id, title, reading, note } of charts) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect([title, reading, note].every((words) => words.length > 3), id).toBe(true)
      expect(reading, id).toMatch(/[.]$/)
    }
  })

  test(`${name}: every chart draws just the rows its table says it draws`, () => {
    for (const chart of charts) expect(drawnMarks(chart), chart.id).toEqual(chart.table.rows.filter(({ drawn }) => drawn).map(({ id }) => id).sort())
  })

  test(`${name}: every row has a cell for every column, and none is undefined or not a number`, () => {
    for (const { id, table } of charts) {
      for (const { cells } of table.rows) {
        expect(cells.length, id).toBe(table.columns.length)
        expect(cells.every((cell) => cell !== undefined && (typeof cell !== 'number' || Number.isFinite(cell))), id).toBe(true)
      }
    }
  })

  test(`${name}: the downloads hold the same rows as the table, and the drawing loads nothing from elsewhere`, () => {
    for (const chart of charts) {
      expect((JSON.parse(chartJson(chart)) as { rows: unknown[] }).rows, chart.id).toHaveLength(chart.table.rows.length)
      expect(chartCsv(chart).split('\r\n').length, chart.id).toBeGreaterThanOrEqual(chart.table.rows.length + 2)
      expect(chartSvg(chart), chart.id).not.toMatch(/href|url\(|<script|NaN|undefined|Infinity/)
    }
  })

  test(`${name}: two runs give the same charts`, () => {
    expect(allCharts(library)).toEqual(charts)
  })
}

test('every family of charts draws something from the real content', () => {
  for (const [name, family] of Object.entries(families)) expect(family(libraries.content).length, name).toBeGreaterThan(0)
})
