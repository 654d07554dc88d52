import { acronymUses, spells } from './acronyms.ts'
import type { Finding, Given, Rule } from './rule.ts'
import { fieldTexts, proseTexts, type TextAt } from './texts.ts'

const lowerFirst = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** What each known short form stands for, terms before capabilities. */
const knownForms = ({ entriesOf }: Given): Map<string, string> => {
  const known = new Map<string, string>()
  const terms = entriesOf('terms').map(({ data: { label, abbreviations, synonyms, us } }) => ({ label, abbreviations, others: [...synonyms, ...us] }))
  const capabilities = entriesOf('capabilities').map(({ data: { label, abbreviations, aliases } }) => ({ label, abbreviations, others: aliases }))
  for (const { label, abbreviations, others } of [...terms, ...capabilities]) {
    for (const short of abbreviations) {
      const full = [label, ...others].find((words) => spells(short, words)) ?? label
      if (!known.has(short)) known.set(short, lowerFirst(full))
    }
  }
  return known
}

/** The words a reader meets first, in the order they stand on the page. */
function* firstWords(given: Given, entry: Given['entries'][number]): Iterable<TextAt> {
  const part = (...fields: string[]) => fields.map((field): TextAt => ({ text: String(entry.data[field] ?? ''), where: (written) => ({ path: [field], within: written }) }))
  if (entry.collection === 'capabilities') yield* part('definition')
  if (entry.collection !== 'blueprints') return
  yield* part('summary')
  for (const { text, where } of fieldTexts({ data: Object(entry.data['answers']) as object })) yield { text, where: (written) => ({ path: ['answers', ...where(written).path], within: written }) }
  yield* proseTexts(given, entry)
}

function* check(given: Given): Iterable<Finding> {
  const known = knownForms(given)
  for (const entry of given.entries) {
    const met = new Set<string>()
    for (const { text, where } of firstWords(given, entry)) {
      for (const { short, expanded } of acronymUses(text)) {
        if (met.has(short)) continue
        met.add(short)
        if (expanded) continue
        const label = known.get(short)
        const help = label ? `Write “${label} (${short})” here, and “${short}” after that.` : `Write the words in full with (${short}) after them, as in “early warning score (EWS)”; if it is a term of the field, add it to terms/.`
        yield { entry, ...where(short), message: `“${short}” is not spelt out where it is first used.`, help }
      }
    }
  }
}

/** Is every short form spelt out where a reader first meets it? */
export const unexpandedAcronym: Rule = {
  name: 'unexpanded-acronym',
  severity: 'warning',
  title: 'Short forms are spelt out once',
  why: 'A nurse, a finance director and a software engineer each know different short forms, and some mean two things. Spelt out once, everybody can follow.',
  wrong: '“The EPR sends NEWS to the RRT.”',
  right: '“The electronic patient record (EPR) sends the early warning score to the rapid response team.”',
  check,
}
