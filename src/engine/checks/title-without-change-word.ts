import { movement, singleFollowUp } from './figures.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

const changeWords = new Set(
  ('fewer less lower shorter faster quicker slower longer more higher no mixed rise rising fall falling saved released reduced cut drop dropped earlier later sooner ' +
    'greater smaller larger fuller wider narrower cheaper dearer lighter heavier safer riskier unchanged same little hardly not never nearly almost every all none ' +
    'extra added lost gained avoided missed doubled halved tripled up down worse steadier simpler harder easier only').split(' '),
)
const snapshot = /^(some|one|two|three|four|five|six|seven|eight|nine|half|most|many|few|several|about|around|over|under|a (third|quarter|fifth|tenth|few|minority|majority)|up to|at least|at most|[£$€]?\d)/i
const vague = /^(better|improv\w*|enhanc\w*|optimis\w*|positive|effective)\b/i

const suggestion = ({ effect, realised }: EntryOf<'benefits'>['data']): string => {
  if (effect === 'null') return 'Begin with “No difference in …”.'
  if (effect === 'mixed') return 'Begin with “Mixed”, and say what went which way.'
  const [before, after] = [realised?.baseline?.value, singleFollowUp(realised)]
  const way = before !== undefined && after !== undefined ? movement(before, after) : realised?.change && movement(0, realised.change.value)
  if (way === 'fell') return 'Begin with what the figure did: “Fewer …”, “Lower …” or “Shorter …”.'
  if (way === 'rose') return 'Begin with what the figure did: “More …”, “Higher …” or “Longer …”.'
  return 'Begin with what happened: “Fewer …”, “More …”, “No difference in …”; for something seen once, “Some …” or “One in …”.'
}

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('benefits')) {
    const { title } = entry.data
    const first = /^\p{L}+/u.exec(title)?.[0] ?? ''
    if (vague.test(title)) yield { entry, path: ['title'], message: `“${first}” does not say what moved, or which way.`, help: suggestion(entry.data) }
    else if (!changeWords.has(first.toLowerCase()) && !snapshot.test(title)) yield { entry, path: ['title'], message: `The title begins with “${first}”, which is no word of change.`, help: suggestion(entry.data) }
  }
}

/** Does every benefit’s title say first what happened? */
export const titleWithoutChangeWord: Rule = {
  name: 'title-without-change-word',
  severity: 'warning',
  title: 'A title says first what happened',
  why: 'Readers run down a list of titles and see only the first words. “Fewer wrong doses” tells them; “Medication safety” and “Improved safety” do not.',
  wrong: '"title": "Improved medication safety"',
  right: '"title": "Fewer doses given wrongly"',
  check,
}
