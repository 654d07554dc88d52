import { formatValue } from '../format/value.ts'
import type { Value } from '../schema/fields.ts'
import { readDate, readMonths } from './date-words.ts'
import { type Figure, isFigure, readFigure } from './number-words.ts'
import { change, type Filled, look, put, refuseCell, type RowState } from './row-state.ts'
import { converted, isCurrency, isSameUnit, unitCalled } from './unit-words.ts'

const first = (value: Value): number => (typeof value === 'number' ? value : (Object.values(value)[0] as number))

const wrongUnit = (state: RowState, filled: Filled, { value }: Figure, given: string, unit: string): void => {
  const help = converted(first(value), given, unit)
  const share = unitCalled(given) === '%' || given.startsWith('% ')
  const advice = share ? 'If it is the change, put it in a column “% change”.' : help === undefined ? `Write the figure in ${unit}, alone.` : `Write ${help}: ${filled.text} in ${unit}.`
  refuseCell(state, filled, `“${state.measure?.name ?? 'The measure'}” is counted in ${unit}, and this figure is in “${given}”.`, advice)
}

/** Does the unit beside the figure, or in the heading, agree with the measure’s? Money takes its currency from here. */
const agrees = (state: RowState, filled: Filled, figure: Figure): boolean => {
  const unit = look(state, 'unit') as string | undefined
  const given = figure.unit ?? filled.heading.target?.unit
  if (figure.scale === 'm' && unit !== undefined && !isCurrency(unit) && unit !== 'count') {
    refuseCell(state, filled, `The m could stand for million or for ${unit}.`, 'Write the number alone.')
    return false
  }
  if (given === undefined) return true
  if (unit !== undefined) {
    if (isSameUnit(given, unit) || (given === '$' && /^(CAD|AUD|USD)$/.test(unit))) return true
    wrongUnit(state, filled, figure, given, unit)
    return false
  }
  const called = unitCalled(given)
  put(state, 'unit', called, filled)
  if (!isCurrency(called) && state.measure?.unit === 'money') {
    refuseCell(state, filled, `“${state.measure.name}” is counted in money, and “${given}” is no currency.`, 'Write £, US$, € or three capitals such as GBP before the figure.')
    return false
  }
  change(state, filled, `the unit is ${called}, from “${given}”`)
  return true
}

const unitOf = (state: RowState): string => (look(state, 'unit') as string | undefined) ?? ''

/** The figure in some words of a cell, if it can be taken; what was understood is said. */
const figureFrom = (state: RowState, filled: Filled, words: string): Value | undefined => {
  if (filled.raw.isDate) {
    refuseCell(state, filled, 'The spreadsheet holds a date here, and a figure should stand here.', 'It may have made it of a range such as 5-10: write 5 to 10.')
    return undefined
  }
  const figure = readFigure(words)
  if (!isFigure(figure)) {
    refuseCell(state, filled, figure.refused, figure.help)
    return undefined
  }
  if (!agrees(state, filled, figure)) return undefined
  const { value, read } = figure
  if (read !== undefined) change(state, filled, `understood as ${formatValue(value, unitOf(state))}${read && ` (${read})`}`)
  if (unitOf(state) === '%' && figure.unit === undefined && typeof value === 'number' && value !== 0 && Math.abs(value) < 1) change(state, filled, `taken as ${value}%`, `If you mean ${Number((value * 100).toPrecision(12))}%, write it so.`)
  return value
}

/** A figure in the unit of the measure: before, or a target. */
export const figureCell = (state: RowState, filled: Filled): void => {
  const value = figureFrom(state, filled, filled.text)
  const field = filled.heading.target?.column.field ?? ''
  if (value !== undefined) put(state, field, value, filled)
}

/** The longest words in which more than a figure is looked for. */
const pieceLimit = 200
const piece = /^(.*?)(?:\s+at\s+([^()]*?months?))?(?:\s+in\s+(\d{4}[^()\s]*))?(?:\s*\(([^()]*)\))?$/is

/** One figure seen afterwards with what is said about it: 47.2 at 6 months (Surgical ward). */
const observation = (state: RowState, filled: Filled, words: string): Record<string, unknown> | undefined => {
  const parted = words.length > pieceLimit ? undefined : piece.exec(words)
  const [, figure = '', months, date, label] = parted?.[1] ? parted : [words, words]
  const value = figureFrom(state, filled, figure)
  if (value === undefined) return undefined
  const day = date === undefined ? undefined : readDate(date)
  const monthsSinceGoLive = months === undefined ? filled.heading.target?.months : readMonths(months).months
  return { value, ...(label?.trim() && { label: label.trim() }), ...(day && 'date' in day && { date: day.date }), ...(monthsSinceGoLive !== undefined && { monthsSinceGoLive }) }
}

/** The figures from after the change, in one cell or in several columns; each becomes an observation. */
export const figuresCell = (several: boolean) => (state: RowState, filled: Filled): void => {
  const words = filled.text.split(/\s*;\s*/).filter((one) => one !== '')
  const observations = words.map((one) => observation(state, filled, one))
  for (const seen of observations) {
    if (!seen) continue
    const at = ((look(state, 'realised.observations') as unknown[] | undefined) ?? []).length
    const named = several && seen['label'] === undefined && seen['monthsSinceGoLive'] === undefined ? { ...seen, label: filled.heading.words.slice(0, 80) } : seen
    put(state, `realised.observations.${at}`, named, filled)
    state.cells.set(`realised.observations.${at}.value`, filled)
  }
  if (words.length > 1) change(state, filled, `understood as ${words.length} figures`)
}

/** The unit column: it must be the measure’s own unit; for money, a currency. */
export const unitCell = (state: RowState, filled: Filled): void => {
  const wanted = state.measure?.unit
  const called = unitCalled(filled.text)
  if (wanted === undefined) put(state, 'unit', isCurrency(called) || called.includes('%') ? called : filled.text, filled)
  else if (wanted === 'money') {
    if (isCurrency(called)) put(state, 'unit', called, filled)
    else refuseCell(state, filled, `“${state.measure?.name ?? ''}” is counted in money, and this is no currency.`, 'Write £, US$, € or three capitals such as GBP.')
  } else if (isSameUnit(filled.text, wanted)) put(state, 'unit', wanted, filled)
  else refuseCell(state, filled, `“${state.measure?.name ?? ''}” is counted in ${wanted}, not in this.`, `Convert the figures and write ${wanted}, or name a measure that is counted in ${called}.`)
  const taken = look(state, 'unit')
  if (taken !== undefined && taken !== filled.text) change(state, filled, `understood as ${String(taken)}`)
}
