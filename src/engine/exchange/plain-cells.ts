import { isGoodId } from '../draft/id.ts'
import { badId } from '../draft/name.ts'
import { fieldAt } from '../draft/shape.ts'
import { formatValue } from '../format/value.ts'
import { benefitSchema } from '../schema/benefit.ts'
import { readChoice, readTruth } from './choices.ts'
import { readDate, readDay, readMonths } from './date-words.ts'
import { valueOfCell } from './exact-cells.ts'
import { isFigure, readFigure } from './number-words.ts'
import { isNotKnown } from './plain-words.ts'
import { change, type Filled, look, put, refuseCell, type RowState } from './row-state.ts'

const fieldOf = ({ heading }: Filled): string => heading.target?.column.field ?? ''

/** Words as they stand. */
export const wordsCell = (state: RowState, filled: Filled): void => put(state, fieldOf(filled), filled.text, filled)

/** Words for the notes; those of a column that is not about notes keep its heading before them. */
export const notesCell = (state: RowState, filled: Filled): void => {
  const before = look(state, 'notes') as string | undefined
  const own = filled.heading.how !== 'map' || /note|comment|remark|caveat/i.test(filled.heading.words)
  const words = own ? filled.text : `${filled.heading.words.replace(/[\s:?]+$/, '')}: ${filled.text}`
  put(state, 'notes', before === undefined ? words : `${before}\n${words}`, filled)
  if (!own) change(state, filled, 'kept in the notes')
}

/** A word of a closed list. */
export const choiceCell = (state: RowState, filled: Filled): void => {
  const read = readChoice(fieldOf(filled), filled.text)
  if ('message' in read && isNotKnown(filled.text)) return change(state, filled, 'left out: not known')
  if ('message' in read) return refuseCell(state, filled, read.message, read.help)
  put(state, fieldOf(filled), read.id, filled)
  if (!read.plain) change(state, filled, `understood as ${read.id}`)
}

/** Yes or no. */
export const truthCell = (state: RowState, filled: Filled): void => {
  const truth = readTruth(filled.text)
  if (truth === undefined) return refuseCell(state, filled, 'This is neither yes nor no.', 'Write Yes or No.')
  put(state, fieldOf(filled), truth, filled)
}

/** A date, or where `whole` a day. */
export const dateCell = (whole: boolean) => (state: RowState, filled: Filled): void => {
  const read = whole ? readDay(filled.text) : readDate(filled.text)
  if ('message' in read) return refuseCell(state, filled, read.message, read.help)
  put(state, fieldOf(filled), read.date, filled)
  if (read.read !== undefined) change(state, filled, `understood as ${read.read}`)
}

/** When the figure from after the change was seen; it belongs to the one observation. */
export const seenOnCell = (state: RowState, filled: Filled): void => {
  const seen = look(state, 'realised.observations') as unknown[] | undefined
  if (seen?.length !== 1) return refuseCell(state, filled, seen ? 'There are several figures from after the change, so this date belongs to none of them.' : 'There is a date and no figure from after the change.', 'Write the figure in “After”, or take the date out.')
  dateCell(false)(state, filled)
}

/** How long after go-live, in words and where they say so in months. */
export const monthsCell = (state: RowState, filled: Filled): void => {
  const { months, words, read } = readMonths(filled.raw.isDate ? '' : filled.text)
  if (filled.raw.isDate) return refuseCell(state, filled, 'The spreadsheet holds a date here, and a length of time should stand here.', 'Write it in words, such as 6 months.')
  put(state, 'measuredAfter', { ...(months !== undefined && { months }), words }, filled)
  if (read !== undefined) change(state, filled, `understood as ${words}${typeof months === 'object' ? ` (${formatValue(months, 'months')})` : ''}`)
}

/** A whole number of people, cases or revisions. */
export const wholeCell = (state: RowState, filled: Filled): void => {
  const figure = readFigure(filled.text.replace(/^n\s*=\s*/i, ''))
  const { value, unit } = isFigure(figure) ? figure : { value: undefined, unit: undefined }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) return refuseCell(state, filled, 'A whole number of 1 or more should stand here.', 'Write the number alone, such as 45.')
  put(state, fieldOf(filled), value, filled)
  if (unit !== undefined || /^n/i.test(filled.text)) change(state, filled, `understood as ${value}`)
  if (fieldOf(filled) === 'study.sample.n' && look(state, 'study.sample.words') === undefined) put(state, 'study.sample.words', unit === undefined ? `n = ${value}` : filled.text, filled)
}

/** A figure that has no unit: an odds ratio, a p value. */
export const bareCell = (state: RowState, filled: Filled): void => {
  const figure = readFigure(filled.text.replace(/^p\s*(?:=|(?=[<>≤≥~]))\s*/i, ''))
  if (!isFigure(figure)) return refuseCell(state, filled, figure.refused, figure.help)
  if (figure.unit !== undefined) return refuseCell(state, filled, `“${figure.unit}” stands beside the figure.`, 'Write the figure alone.')
  put(state, fieldOf(filled), figure.value, filled)
  if (figure.read !== undefined) change(state, filled, `understood as ${formatValue(figure.value, '')}${figure.read && ` (${figure.read})`}`)
}

const span = /^(?:(\d{2}(?:\.\d+)?)\s*%\s*(?:ci|confidence interval)?\s*[:,]?\s*)?[[(]?\s*([-−]?\d[\d.,]*)\s*%?\s*(?:to|–|—|,|;|-)\s*([-−]?\d[\d.,]*)\s*%?\s*[\])]?(?:\s+(?:of|for|around) (?:the )?(change|estimate|follow-up|baseline))?$/i
const number = (words = ''): number => Number(words.replace('−', '-').replace(/,(?=\d{3})/g, ''))

/** A confidence interval such as 0.4 to 0.8, 95% CI 0.4–0.8, or 3 to 9 of the change. */
export const intervalCell = (state: RowState, filled: Filled): void => {
  const [, level, low, high, of] = span.exec(filled.text) ?? []
  if (low === undefined || high === undefined || !Number.isFinite(number(low)) || !Number.isFinite(number(high))) return refuseCell(state, filled, 'This is not an interval.', 'Write it as 0.4 to 0.8, or 95% CI 0.4 to 0.8.')
  const meant = of?.toLowerCase() ?? (look(state, 'realised.estimate') ? 'estimate' : look(state, 'realised.change') ? 'change' : 'follow-up')
  put(state, 'realised.interval', { low: number(low), high: number(high), ...(level !== undefined && { level: Number(level) }), of: meant }, filled)
  if (of === undefined) change(state, filled, `taken as the interval of the ${meant}`)
}

/** The id that the record is to have. */
export const idCell = (state: RowState, filled: Filled): void => {
  const wrong = isGoodId(filled.text) ? undefined : badId(filled.text)
  if (wrong) refuseCell(state, filled, 'This cannot be the id of a record: an id is lower-case words joined by hyphens.', wrong.help)
  else put(state, 'id', filled.text, filled)
}

/** A cell under a field’s own dotted name. */
export const exactCell = (state: RowState, filled: Filled): void => {
  const field = fieldAt(benefitSchema, fieldOf(filled).split('.'))
  const read = field && valueOfCell(field, filled.text)
  if (read && 'value' in read) put(state, fieldOf(filled), read.value, filled)
  else if (!isNotKnown(filled.text)) refuseCell(state, filled, 'This is not what the field takes.', read?.help)
}
