import type { APIRoute } from 'astro'
import { comparisonColumns } from '#engine/browse/comparison.ts'
import { getLibrary } from '../../../library.ts'

export const getStaticPaths = async () =>
  comparisonColumns(await getLibrary()).map((column) => {
    const [collection, id] = column.key.split('/')
    return { params: { collection, file: `${id}.json` }, props: { column } }
  })

/** One column of a comparison, as the page at /compare/ reads it. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['column']))
