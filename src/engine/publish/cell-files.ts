import type { CellView } from '../evidence/cell-view.ts'
import type { Library } from '../library/library.ts'
import { bibtex } from './bibtex.ts'
import { recordsCsv } from './csv.ts'
import { publicRecord } from './json.ts'

const resultsJson = (library: Library, { cell: { capability, domain }, answers, results }: CellView): string =>
  `${JSON.stringify({ capability, domain, address: new URL(`/evidence/${capability}/${domain}/`, library.programme.address).href, ...answers, licence: library.programme.licence, records: results.map((record) => publicRecord(library, record)) }, null, 1)}\n`

/** The downloads of one cell of the evidence map, by file name; made only where there is a result to download. */
export const cellFiles: Readonly<Record<string, (library: Library, view: CellView) => string>> = {
  'results.csv': (library, { results }) => recordsCsv(library, results),
  'results.json': resultsJson,
  'sources.bib': (_, { sources }) => bibtex(sources),
}
