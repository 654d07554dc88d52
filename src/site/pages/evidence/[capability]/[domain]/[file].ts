import type { APIRoute } from 'astro'
import { domainsOf } from '#engine/evidence/cells.ts'
import { type CellView, viewCell } from '#engine/evidence/cell-view.ts'
import { cellFiles } from '#engine/publish/cell-files.ts'
import { getLibrary } from '../../../../library.ts'

export const getStaticPaths = async () => {
  const library = await getLibrary()
  return library.all('capabilities').flatMap((capability) =>
    domainsOf(library)
      .map(({ id }) => viewCell(library, capability, id))
      .filter(({ results }) => results.length > 0)
      .flatMap((view) => Object.keys(cellFiles).map((file) => ({ params: { capability: capability.id, domain: view.cell.domain, file }, props: { view } }))),
  )
}

/** A cell’s results as CSV and JSON, and their sources as BibTeX. */
export const GET: APIRoute = async ({ params, props }) => new Response(cellFiles[params['file'] ?? '']?.(await getLibrary(), props['view'] as CellView))
