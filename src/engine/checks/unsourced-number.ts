import type { Entry } from '../read/entry.ts'
import { dataNumber } from './data-numbers.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'
import { fieldTexts } from './texts.ts'
import { walk } from './walk.ts'

type Path = readonly (string | number)[]
type Group = Readonly<Record<string, unknown>>
const isGroup = (node: unknown): node is Group => typeof node === 'object' && node !== null && !Array.isArray(node)
const isCited = ({ source, sources, practice }: Group): boolean => Boolean(source) || [sources, practice].some((list) => Array.isArray(list) && list.length > 0)

/** Records whose own list of sources covers every figure in them. */
const coveredAsAWhole = ['benefits', 'costs', 'timings', 'practice', 'adoptions', 'lessons', 'known-blueprints'] as const
/** Groups whose numbers are no findings: where a place lies on the map, the edition of the record. */
const noData = new Set(['coordinates', 'revision'])

const valueKeys = new Set(['low', 'high', 'about', 'lessThan', 'atMost', 'moreThan', 'atLeast'])
/** The field that holds a number: the value as a whole where it is a range or a bound. */
const fieldOf = (path: Path): Path => (valueKeys.has(String(path.at(-1))) ? path.slice(0, -1) : path)

const help = 'Name the source it was read in, such as "source": "poon-2010-bcma"; a number that nobody sourced is not published.'

function* wholeRecords({ entriesOf }: Given): Iterable<Finding> {
  for (const collection of coveredAsAWhole) {
    for (const entry of entriesOf(collection)) {
      if (entry.data.sources.length > 0) continue
      yield { entry, path: ['sources'], message: 'No source is named for the figures of this record.', help }
    }
  }
}

/** Numbers and sums in words that stand in no group with a source of its own. */
function* uncited(entry: Entry, covered: Group = {}): Iterable<Finding> {
  const groups = new Map([...walk({ ...entry.data, ...covered })].map(({ node, path }) => [path.join('.'), node]))
  const said = new Set<string>()
  for (const { node, path } of walk(entry.data)) {
    const written = typeof node === 'number' ? String(node) : path.at(-1) === 'amount' && typeof node === 'string' ? dataNumber(node) : undefined
    if (written === undefined || path.some((key) => noData.has(String(key)))) continue
    const around = path.map((_, index) => groups.get(path.slice(0, index).join('.')))
    if (around.some((group, index) => index > 0 && isGroup(group) && isCited(group))) continue
    const field = fieldOf(path)
    if (said.has(field.join('.'))) continue
    said.add(field.join('.'))
    yield { entry, path: field, message: `No source is named for ${written}.`, help }
  }
}

const promiseCited = ({ data }: EntryOf<'plans'>): boolean => data.revisions.some(({ source }) => source)

function* blueprintText(entry: EntryOf<'blueprints'>): Iterable<Finding> {
  for (const { node, path } of walk(entry.data)) {
    if (!isGroup(node) || isCited(node)) continue
    const field = 'practice' in node && typeof node['text'] === 'string' ? 'text' : typeof node['effort'] === 'string' ? 'effort' : undefined
    const written = field && dataNumber(String(node[field]))
    const steps = field === 'effort' ? (node['steps'] as readonly Group[]) : []
    if (!written || steps.some(isCited)) continue
    const [source = 'poon-2010-bcma'] = entry.data.sources
    const where = field === 'effort' ? `Cite it in one of this module’s steps, such as "sources": ["${source}"]` : `Add where it was read beside the text, such as "sources": ["${source}"]`
    yield { entry, path: [...path, field], within: written, message: `No source is named for “${written}” in this text.`, help: `${where}, or take the number out.` }
  }
}

function* check(given: Given): Iterable<Finding> {
  yield* wholeRecords(given)
  for (const entry of given.entriesOf('organisations')) yield* uncited(entry)
  for (const entry of given.entriesOf('plans')) if (!promiseCited(entry)) yield* uncited(entry)
  for (const entry of given.entriesOf('blueprints')) yield* blueprintText(entry)
  for (const entry of given.entriesOf('capabilities')) {
    if (isCited(entry.data)) continue
    for (const { text, where } of fieldTexts(entry)) {
      const written = /[%£$€]/.test(text) ? dataNumber(text) : undefined
      if (written) yield { entry, ...where(written), message: `No source is named for “${written}” in this text.`, help: 'Add where it was read, such as "sources": ["poon-2010-bcma"], or take the number out.' }
    }
  }
}

/** Does every number name a source that a reader can open? */
export const unsourcedNumber: Rule = {
  name: 'unsourced-number',
  severity: 'error',
  title: 'Every number names its source',
  why: 'Readers put these figures into business cases and must be able to check them. A number without a source is a rumour, however true it is.',
  wrong: '"cost": { "text": "About £1.2m a year." }',
  right: '"cost": { "text": "About £1.2m a year.", "sources": ["nao-2020-digital"] }',
  check,
}
