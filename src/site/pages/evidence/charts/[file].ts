import type { APIRoute } from 'astro'
import { allCharts } from '#engine/charts/catalogue.ts'
import type { Chart } from '#engine/charts/drawing.ts'
import { chartCsv, chartJson, chartSvg } from '#engine/publish/chart-files.ts'
import { getLibrary } from '../../../library.ts'

const formats: Readonly<Record<string, (chart: Chart) => string>> = { csv: chartCsv, json: chartJson, svg: chartSvg }

export const getStaticPaths = async () => allCharts(await getLibrary()).flatMap((chart) => Object.entries(formats).map(([format, write]) => ({ params: { file: `${chart.id}.${format}` }, props: { chart, write } })))

/** Every chart as CSV, JSON and SVG. */
export const GET: APIRoute = ({ props }) => new Response((props['write'] as (chart: Chart) => string)(props['chart'] as Chart))
