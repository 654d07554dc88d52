import type { Library, RecordOf } from '../library/library.ts'
import { effects, planStatuses } from '../schema/words.ts'
import type { Words } from './answers.ts'
import { type Cell, domainsOf } from './cells.ts'
import { listWords } from './certainty.ts'
import { evidenceMap } from './map.ts'

/** A question a reader brings to the maps, the answer in one sentence, and the way to it from the map page. */
export interface AnsweredQuestion {
  readonly question: string
  readonly answer: string
  /** Each step is one click, the first from /evidence/. */
  readonly path: readonly Words[]
}

type Ask = (library: Library) => AnsweredQuestion | undefined

const cellsOf = (library: Library) => evidenceMap(library).flatMap(({ rows }) => rows.flatMap(({ capability, cells }) => cells.map((cell) => ({ capability, cell }))))
const countOf = ({ effects: counts }: Cell, effect: string): number => counts.find((one) => one.effect === effect)?.count ?? 0
const most = <T>(items: readonly T[], size: (item: T) => number): T | undefined => [...items].sort((a, b) => size(b) - size(a))[0]
const lower = (label: string): string => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
const view = (segment: string, value: string, label: string): Words => ({ text: label, href: `/evidence/view/${segment}/${value}/` })
const cellLink = (library: Library, { capability, cell }: { capability: RecordOf<'capabilities'>; cell: Cell }): Words => ({ text: `${capability.label}, ${lower(library.label('outcome-domains', cell.domain))}`, href: `/evidence/${cell.capability}/${cell.domain}/` })

const harm: Ask = (library) => {
  const worst = most(cellsOf(library), ({ cell }) => countOf(cell, 'disbenefit'))
  if (!worst || countOf(worst.cell, 'disbenefit') === 0) return undefined
  const titles = worst.cell.benefits.filter(({ effect }) => effect === 'disbenefit').map(({ title }) => title)
  return { question: `Where is harm reported for ${lower(worst.capability.label)}?`, answer: `Most in ${lower(library.label('outcome-domains', worst.cell.domain))}: ${titles.join('; ')}.`, path: [cellLink(library, worst)] }
}

const randomised: Ask = (library) => {
  const found = library.all('capabilities').filter(({ id }) => library.all('benefits').some((benefit) => benefit.capability === id && benefit.study.level === 'randomised'))
  return found.length === 0 ? undefined : { question: 'Which capabilities have a result from a randomised trial?', answer: `${found.length} of ${library.all('capabilities').length}: ${listWords(found.map(({ label }) => lower(label)))}.`, path: [view('level', 'randomised', 'Only randomised trials')] }
}

const nothing: Ask = (library) => {
  const empty = cellsOf(library).filter(({ cell }) => cell.gaps.includes('none'))
  const [domain] = [...domainsOf(library)].sort((a, b) => empty.filter(({ cell }) => cell.domain === b.id).length - empty.filter(({ cell }) => cell.domain === a.id).length)
  return domain && empty.length > 0 ? { question: 'Where is there no evidence at all?', answer: `${empty.length} cells are empty; ${lower(domain.label)} has most of them.`, path: [{ text: 'The whole library', href: '/evidence/library/' }] } : undefined
}

const contradiction: Ask = (library) => {
  const torn = most(cellsOf(library).filter(({ cell }) => cell.gaps.includes('contradictory')), ({ cell }) => Math.min(countOf(cell, 'benefit'), countOf(cell, 'disbenefit')))
  return torn && { question: `What contradicts what in ${lower(torn.capability.label)}?`, answer: `In ${lower(library.label('outcome-domains', torn.cell.domain))}, ${countOf(torn.cell, 'benefit')} results point to benefit and ${countOf(torn.cell, 'disbenefit')} to disbenefit. They count different things.`, path: [cellLink(library, torn)] }
}

const time: Ask = (library) => {
  const said = library.all('benefits').filter(({ measuredAfter }) => measuredAfter !== undefined).length
  const timed = library.all('timings').filter(({ what, planned }) => what === 'first-benefit' && !planned).length
  return said + timed === 0 ? undefined : { question: 'How long until anything gets better?', answer: `${timed} records time a first benefit; ${said} of ${library.all('benefits').length} results say how long after go-live they were measured.`, path: [{ text: 'Time to benefit', href: '/evidence/time/' }] }
}

const learned: Ask = (library) => {
  const count = library.all('adoptions').length
  const live = library.all('adoptions').filter(({ status }) => status === 'adopted').length
  return count === 0 ? undefined : { question: 'Who took over whose system or method?', answer: `${count} adoptions are recorded; ${live} are in use.`, path: [{ text: 'Who learned from whom', href: '/evidence/network/' }] }
}

const country: Ask = (library) => {
  const counts = Map.groupBy(library.all('benefits'), ({ organisation }) => library.get('organisations', organisation).country)
  const first = most([...counts], ([, benefits]) => benefits.length)
  return first && { question: `What was measured in ${library.label('countries', first[0])}?`, answer: `${first[1].length} of ${library.all('benefits').length} results come from there.`, path: [view('country', first[0], library.label('countries', first[0]))] }
}

const independent: Ask = (library) => {
  const free = library.all('benefits').filter(({ study }) => !study.vendorInvolved)
  const good = free.filter(({ effect }) => effect === 'benefit').length
  return free.length === 0 ? undefined : { question: 'What remains if every result with a supplier in it is left out?', answer: `${free.length} results, ${good} of them ${effects.benefit.label.toLowerCase()}.`, path: [view('independent', 'yes', 'Without a supplier involved')] }
}

const onlyOwn: Ask = (library) => {
  const own = cellsOf(library).filter(({ cell }) => cell.gaps.includes('self-reported'))
  return own[0] && { question: 'Where is everything only self-reported?', answer: `In ${own.length} cells of the map, such as ${lower(own[0].capability.label)}, ${lower(library.label('outcome-domains', own[0].cell.domain))}.`, path: [{ text: 'The whole library', href: '/evidence/library/' }, cellLink(library, own[0])] }
}

const places: Ask = (library) => {
  const measured = new Set(library.all('benefits').map(({ organisation }) => organisation))
  const drawn = [...measured].filter((id) => library.get('organisations', id).coordinates !== undefined).length
  return measured.size === 0 ? undefined : { question: 'Where in the world has it been measured?', answer: `At ${measured.size} places or groups of places; ${drawn} of them can be put on a map.`, path: [{ text: 'Where', href: '/evidence/places/' }] }
}

const kept: Ask = (library) => {
  const late = library.all('plans').filter(({ status }) => status === 'not-realised').length
  return late === 0 ? undefined : { question: 'Which promises did not come?', answer: `${late} of ${library.all('plans').length} recorded plans: ${planStatuses['not-realised'].label.toLowerCase()}. Trouble is written about more often, so this is not a rate.`, path: [{ text: 'Plans not realised', href: '/plans/status/not-realised/' }] }
}

/** Up to ten questions that the records can answer, each in at most two clicks from the map. */
export const tenQuestions = (library: Library): readonly AnsweredQuestion[] =>
  [harm, randomised, nothing, contradiction, time, learned, country, independent, onlyOwn, places, kept].flatMap((ask) => ask(library) ?? []).slice(0, 10)
