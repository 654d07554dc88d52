import { unitWords } from '#engine/planning/amounts.ts'
import { type DraftMeasure, draftLimits as limits, plainNumber } from '#engine/planning/draft-address.ts'
import type { CapabilityOptions, MeasureOption, ResultOption } from '#engine/planning/options.ts'
import { percentSize, spanWords } from '#engine/planning/percent.ts'
import { readAmount, readBaseline, readWithin } from '#engine/planning/reader-number.ts'
import { tooFewWords } from '#engine/planning/reader-words.ts'
import { element, link } from '../parts/element.ts'
import { makeField, plainWords } from './field.ts'

/** One measure to choose, with the fields that the reader fills in for it. */
export interface Card {
  readonly element: HTMLElement
  /** What the reader entered; undefined while the measure is not chosen. */
  readonly read: () => DraftMeasure | undefined
}

/** The mark of an effect, as the page was built with it. */
export const effectMark = (effect: string): Node | undefined =>
  document.querySelector<HTMLTemplateElement>('#marks')?.content.querySelector(`[data-effect="${effect}"]`)?.cloneNode(true)

const changeWords = ({ change }: ResultOption, { direction }: MeasureOption): string => {
  if (change.kind === 'refused') return `Not on your baseline: ${change.why}`
  if (change.kind === 'no-change') return change.why
  const words = change.low === change.high ? `${percentSize(change.low)} ${change.low < 0 ? 'lower' : 'higher'}` : spanWords(change.low, change.high, direction).replace(/^from /, '')
  return `On your baseline: ${words}. ${change.from}`
}

const resultLine = (result: ResultOption, measure: MeasureOption, use: Node | undefined): HTMLLIElement =>
  element(
    'li',
    {},
    element('span', { class: 't' }, link(result.title, result.href)),
    element('span', { class: 'v' }, effectMark(result.effect)),
    element('span', { class: 'f' }, element('b', {}, `${result.figure}.`), ` ${changeWords(result, measure)} ${result.levelWords}; ${result.place}. ${result.sure}. Measured after: ${result.lag === 'Not known' ? 'not known' : result.lag}.`),
    use,
  )

type Fields = ReturnType<typeof fieldsOf>

const fieldsOf = (id: string, capability: CapabilityOptions, unit: () => string, start: DraftMeasure | undefined, changed: () => void) => {
  const text = (value: number | undefined) => (value === undefined ? undefined : plainNumber(value))
  const field = (name: string) => ({ id: `${id}-${name}`, changed })
  return {
    baseline: makeField({ ...field('baseline'), label: 'Your baseline', unit: unitWords(unit()), number: true, start: text(start?.baseline), read: (typed) => readBaseline(typed, unit()) }),
    owner: makeField({ ...field('owner'), label: 'Responsible officer', hint: 'A role, never a name.', list: capability.roles, start: start?.owner, read: plainWords(limits.owner) }),
    years: makeField({ ...field('years'), label: 'Timescale', unit: 'years', number: true, start: text(start?.years), read: (typed) => readWithin(typed, ...limits.years, 'years') }),
    optimism: makeField({ ...field('optimism'), label: 'Optimism adjustment', unit: 'per cent', hint: 'Moves the helpful end of the range towards no change. Harms stay as they are.', number: true, start: text(start?.optimism), read: (typed) => readWithin(typed, ...limits.optimism, '%') }),
    reason: makeField({ ...field('reason'), label: 'Why that much', hint: 'Without a reason the adjustment is not applied.', start: start?.reason, read: plainWords(200, (typed) => tooFewWords('reason', typed)) }),
    pounds: makeField({ ...field('pounds'), label: 'Worth of one unit over a full year, in £', hint: 'What one unit less, or more, is worth to you in a year.', number: true, start: text(start?.pounds), read: (typed) => readAmount(typed, 'GBP') }),
    source: makeField({ ...field('source'), label: 'Who says so', hint: 'Without a source no value is shown.', start: start?.source, read: plainWords(200, (typed) => tooFewWords('source', typed)) }),
  }
}

const fieldBox = (fields: Fields, name: string): HTMLElement => {
  const filled = [fields.owner, fields.years, fields.optimism, fields.reason, fields.pounds, fields.source]
  const more = element('details', {}, element('summary', {}, 'Officer, timescale, optimism, value'), ...filled.map((field) => field.element))
  more.open = filled.some((field) => field.read() !== undefined)
  return element('div', { class: 'fields', role: 'group', 'aria-label': name }, fields.baseline.element, more)
}

/** A check box for each result, where there is a choice among them. */
const choices = (id: string, { results }: MeasureOption, start: DraftMeasure | undefined, changed: () => void): ReadonlyMap<string, HTMLInputElement> => {
  const boxes = results.length < 2 ? [] : results.map((result, index) => {
    const box = element('input', { type: 'checkbox', id: `${id}-result-${index}` })
    box.checked = start?.leftOut.includes(result.id) !== true
    box.addEventListener('change', changed)
    return [result.id, box] as const
  })
  return new Map(boxes)
}

const entered = (id: string, fields: Fields, leftOut: readonly string[]): DraftMeasure => {
  const { baseline, owner, years, optimism, reason, pounds, source } = fields
  return { id, baseline: baseline.read(), owner: owner.read(), years: years.read(), optimism: optimism.read(), reason: reason.read(), pounds: pounds.read(), source: source.read(), leftOut }
}

const resultList = (measure: MeasureOption, uses: ReadonlyMap<string, HTMLInputElement>): HTMLElement => {
  const use = (result: ResultOption) => {
    const mine = uses.get(result.id)
    return mine && element('span', { class: 'f use' }, element('label', {}, mine, ' Rest on this result', element('span', { class: 'hidden' }, `: ${result.title}`)))
  }
  return element('ul', { class: 'rows' }, ...measure.results.map((result) => resultLine(result, measure, use(result))))
}

/** A measure with its results, whichever way they point, and its fields once it is chosen. */
export const makeCard = (capability: CapabilityOptions, measure: MeasureOption, start: DraftMeasure | undefined, changed: (chosen: boolean) => void): Card => {
  const id = `${capability.id}--${measure.id}`
  const box = element('input', { type: 'checkbox', id })
  const uses = choices(id, measure, start, () => changed(false))
  const left = (): string[] => [...uses].flatMap(([result, { checked }]) => (checked ? [] : [result]))
  const unit = (): string => (measure.results.find((result) => !left().includes(result.id)) ?? measure).unit
  const fields = fieldsOf(id, capability, unit, start, () => changed(false))
  const own = fieldBox(fields, measure.name)
  const toggle = (): void => {
    own.hidden = !box.checked
    for (const mine of uses.values()) mine.disabled = !box.checked
  }
  box.checked = start !== undefined
  box.addEventListener('change', () => (toggle(), changed(true)))
  toggle()
  const about = element('p', { class: 'small soft' }, `${measure.domain}. Counted in: ${measure.unitWords}; ${measure.directionWords}. `, link('How it is counted', measure.href))
  const read = (): DraftMeasure => {
    fields.baseline.setUnit(unitWords(unit()))
    return entered(measure.id, fields, left())
  }
  return { element: element('li', { class: 'module' }, element('div', {}, element('h4', {}, element('label', {}, box, ' ', measure.name)), about, own), resultList(measure, uses)), read: () => (box.checked ? read() : undefined) }
}
