import type { Value } from '../schema/fields.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'
import { allTexts } from './texts.ts'

const people = /\b(patients?|people|persons?|participants?|women|men|children|babies|mothers|residents|users|inpatients|deaths|died)\b/i
const others = /\b(staff|posts?|comparisons?|studies|tests?|alerts?|wards?|hospitals?|trusts?|sites?|practices|units?|departments?|systems?|devices?|beds?|hours|days|errors?)\b/i
const fewOfMany =
  /\b([1-4]|one|two|three|four) (?:out )?of (?:the )?(\d[\d,]*|[a-z]+(?:een|ty|ve|ine|ight|even|ix|en)) (?:[a-z-]+ ){0,2}(?:patients|people|participants|women|men|children|babies|mothers|residents|inpatients)\b/i
const orExcept = ', or make sure that the source itself prints it and add an exception that says so.'
const help = `Write { "lessThan": 5 }${orExcept}`

const isFew = (value: Value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 4
const complain = (few: string): string => `${few} could be so few people that somebody recognises them.`

/** Does a count of this measure count people? Its name decides; then its definition and who was studied. */
const countsPeople = (measure: EntryOf<'measures'>['data'] | undefined, sample: string): boolean => {
  const name = `${measure?.name ?? ''} ${measure?.numerator ?? ''}`
  return people.test(name) || (!others.test(name) && people.test(`${measure?.definition ?? ''} ${sample}`))
}

function* figures(entry: EntryOf<'benefits'>, measure: EntryOf<'measures'>['data'] | undefined): Iterable<Finding> {
  const { unit, realised, study } = entry.data
  const sample = study.sample
  if (unit === 'count' && countsPeople(measure, sample?.words ?? '')) {
    if (realised?.baseline && isFew(realised.baseline.value)) yield { entry, path: ['realised', 'baseline', 'value'], message: complain(`A count of ${realised.baseline.value}`), help }
    for (const [index, { value }] of (realised?.observations ?? []).entries()) {
      if (isFew(value)) yield { entry, path: ['realised', 'observations', index, 'value'], message: complain(`A count of ${value}`), help }
    }
  }
  if (sample?.n !== undefined && isFew(sample.n) && people.test(sample.words) && !others.test(sample.words)) {
    yield { entry, path: ['study', 'sample', 'n'], message: complain(`A sample of ${sample.n}`), help: `Leave "n" out and write “fewer than 5” in its words${orExcept}` }
  }
}

function* check(given: Given): Iterable<Finding> {
  const measures = new Map(given.entriesOf('measures').map(({ id, data }) => [id, data]))
  for (const entry of given.entriesOf('benefits')) yield* figures(entry, measures.get(entry.data.measure))
  for (const entry of given.entries) {
    for (const { text, where } of allTexts(given, entry)) {
      const found = fewOfMany.exec(text)
      if (found) yield { entry, ...where(found[0]), message: complain(`“${found[0]}”`), help: `Write “fewer than 5”${orExcept}` }
    }
  }
}

/** Is a count of people so small that it could identify somebody? */
export const smallCount: Rule = {
  name: 'small-count',
  severity: 'warning',
  title: 'Very small numbers of people can identify somebody',
  why: 'Two patients at one named hospital in one named month may be known to their neighbours. Statistics offices hide counts below five for that reason.',
  wrong: '“2 of 9 patients fell in May.”',
  right: '“Fewer than 5 of 9 patients fell in May.”',
  check,
}
