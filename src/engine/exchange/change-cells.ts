import { formatValue } from '../format/value.ts'
import type { Value } from '../schema/fields.ts'
import { type Figure, isFigure, readFigure } from './number-words.ts'
import { change, type Filled, look, put, refuseCell, type RowState } from './row-state.ts'
import { isSameUnit } from './unit-words.ts'

const fell = /\b(reduction|reduced|decrease|decreased|fall|fell|drop|dropped|less|fewer|lower|down|saving|saved|shorter|faster|quicker)\b/
const rose = /\b(increase|increased|rise|rose|more|higher|up|growth|longer|gain)\b/

const negative = (value: Value): Value | undefined => {
  if (typeof value === 'number') return -Math.abs(value)
  if ('low' in value) return value.low < 0 ? value : { low: -value.high, high: -value.low }
  return 'about' in value ? { about: -Math.abs(value.about) } : undefined
}

interface Change {
  readonly value: Value
  readonly kind: 'absolute' | 'relative-percent' | undefined
  /** What was understood beyond the figure as it stands. */
  readonly read: readonly string[]
}

/** The change in a cell with the way it goes, if words or arrows beside it say: ↓35%, 35% reduction. */
const readChange = (filled: Filled): Change | { refused: string; help: string } => {
  const down = /^[↓▼]/.test(filled.text)
  const figure = readFigure(filled.text.replace(/^[↓▼↑▲]\s*/, ''))
  if (filled.raw.isDate || !isFigure(figure)) return isFigure(figure) ? { refused: 'The spreadsheet holds a date here.', help: 'Write the change as a number, such as -35%.' } : figure
  const beside = figure.unit ?? ''
  const isFall = down || fell.test(beside)
  const value = isFall ? negative(figure.value) : figure.value
  if (value === undefined) return { refused: 'A fall by less or more than this cannot be told from a rise.', help: 'Write a plain figure, such as -35%, or leave it out.' }
  const turned = isFall && value !== figure.value ? ['a fall is negative'] : []
  return { value, kind: kindOf(beside, figure), read: [...(figure.read === undefined ? [] : [figure.read]), ...turned] }
}

const kindOf = (beside: string, { unit }: Figure): Change['kind'] => {
  if (/^(pp|ppts?|% points?|percentage points?|points?)\b/.test(beside)) return 'absolute'
  if (/^%/.test(beside) || /^per ?cent/.test(beside)) return 'relative-percent'
  const words = beside.replace(fell, '').replace(rose, '').trim()
  return unit === undefined || words === '' ? undefined : 'absolute'
}

const brackets = (read: readonly string[]): string => (read.some(Boolean) ? ` (${read.filter(Boolean).join(', ')})` : '')

const say = (state: RowState, filled: Filled, { value, kind }: Pick<Change, 'value' | 'kind'>, read: readonly string[]): void => {
  const unit = kind === 'absolute' ? ((look(state, 'unit') as string | undefined) ?? '') : '%'
  if (read.length > 0) change(state, filled, `understood as a change of ${formatValue(value, unit)}${brackets(read)}`)
}

const putChange = (state: RowState, filled: Filled, made: Change, kind: NonNullable<Change['kind']>): void => {
  if (look(state, 'realised.change') !== undefined) return refuseCell(state, filled, 'Two columns say how much it changed.', 'Keep one: “Change” in the unit of the measure, or “% change”.')
  put(state, 'realised.change', { value: made.value, kind }, filled)
  state.cells.set('realised.change.value', filled)
  say(state, filled, { value: made.value, kind }, made.read)
}

/** A change in per cent of the figure before; under “% reduction” a positive figure is a fall. */
export const percentCell = (isReduction: boolean) => (state: RowState, filled: Filled): void => {
  const read = readChange(filled)
  if ('refused' in read) return refuseCell(state, filled, read.refused, read.help)
  if (read.kind === 'absolute') return refuseCell(state, filled, 'This is a change in percentage points or in a unit, and the column is for per cent of the figure before.', 'Put it in a column “Change”.')
  const value = isReduction && !read.read.includes('a fall is negative') ? negative(read.value) : read.value
  if (value === undefined) return refuseCell(state, filled, 'A fall by less or more than this cannot be told from a rise.', 'Write a plain figure, such as 35%, or leave it out.')
  const turned = isReduction && value !== read.value ? [...read.read, `the column “${filled.heading.words}” counts a fall as positive`] : read.read
  putChange(state, filled, { value, kind: 'relative-percent', read: turned }, 'relative-percent')
}

/** A change in a column that does not say of what: with a % sign it is relative, in the unit of the measure absolute. */
export const changeCell = (state: RowState, filled: Filled): void => {
  const read = readChange(filled)
  if ('refused' in read) return refuseCell(state, filled, read.refused, read.help)
  const unit = look(state, 'unit') as string | undefined
  const beside = readFigure(filled.text.replace(/^[↓▼↑▲]\s*/, '').replace(fell, '').replace(rose, ''))
  const given = isFigure(beside) ? beside.unit : undefined
  if (read.kind === 'relative-percent' && unit === '%') return refuseCell(state, filled, 'The measure is itself a share, so this could be percentage points or per cent of the share before.', 'Write “points” after it, or put it in a column “% change”.')
  if (read.kind !== 'relative-percent' && given !== undefined && unit !== undefined && !isSameUnit(given, unit) && !(unit === '%' && read.kind === 'absolute')) return refuseCell(state, filled, `The measure is counted in ${unit}, and this change is in “${given}”.`, `Write the change in ${unit}.`)
  putChange(state, filled, read, read.kind ?? 'absolute')
}

const close = (one: number, other: number): boolean => Math.abs(one - other) <= Math.max(1, Math.abs(other) * 0.02)

/** A % change whose sign or scale contradicts the figures before and after is read the way the figures say. */
export const settleChange = (state: RowState): void => {
  const made = look(state, 'realised.change') as { value: Value; kind: string } | undefined
  const [before, seen] = [look(state, 'realised.baseline.value'), look(state, 'realised.observations') as { value: Value }[] | undefined]
  const filled = state.cells.get('realised.change')
  const after = seen?.length === 1 ? seen[0]?.value : undefined
  if (!made || !filled || made.kind !== 'relative-percent' || typeof made.value !== 'number' || typeof before !== 'number' || typeof after !== 'number' || before === 0) return
  const { value } = made
  const real = ((after - before) / before) * 100
  const isSigned = /^\s*[-−+(↓↑▼▲]/.test(filled.text)
  const candidates = [value, ...(isSigned ? [] : [-value]), ...(filled.text.includes('%') || Math.abs(value) > 10 ? [] : [value * 100])]
  const meant = candidates.find((one) => close(one, real)) ?? value
  if (meant === value) return
  const rounded = Number(meant.toPrecision(12))
  put(state, 'realised.change', { ...made, value: rounded }, filled)
  change(state, filled, `understood as a change of ${formatValue(rounded, '%')}, because ${before} became ${after}`)
}
