import { parseJson } from '../read/json-file.ts'
import { cellsOf, type checkTogether, sheetAdvice } from './check-rows.ts'
import type { FreshFile } from './fresh-records.ts'
import type { RowState, Said } from './row-state.ts'

type Problems = ReturnType<typeof checkTogether>

/** A record made from a row. */
export interface Judged {
  readonly state: RowState
  readonly file: string
  readonly text: string
  readonly draft: boolean
}

const question = (state: RowState, cell: Said | undefined, message: string, help: string | undefined): Said => ({ cell: cell?.cell ?? `row ${state.number}`, stood: cell?.stood, message, help: help === undefined ? undefined : sheetAdvice(help) })

/** What the rules say of a row’s record, at the cells it was read from; errors refuse the row. */
export const judge = ({ state, file, text, draft }: Judged, problems: Problems): Said[] => {
  const { locate } = parseJson(text)
  return (problems.get(file) ?? []).flatMap((problem) => {
    const [first, ...others] = cellsOf(problem, locate, state.cells)
    const cell = first && { cell: [first, ...others].map((one) => one.cell).join(' and '), stood: first.stood, message: '' }
    const asked = question(state, cell, problem.message, problem.help)
    if (problem.severity === 'error') state.refusals.push(asked)
    return problem.severity === 'error' || (draft && !cell) ? [] : [asked]
  })
}

/** A new draft that cannot be refuses every row that needs it. */
export const judgeFresh = (state: RowState, files: readonly FreshFile[], problems: Problems): void => {
  for (const { fresh, file } of files.filter((one) => state.fresh.has(one.fresh))) {
    for (const { severity, message, help } of problems.get(file) ?? []) if (severity === 'error') state.refusals.push({ cell: fresh.cell, message: `The new draft ${file} cannot be: ${message}`, help })
  }
}
