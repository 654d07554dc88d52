import { levelLabel } from '../evidence/certainty.ts'
import { figureBeside } from '../evidence/figure-beside.ts'
import type { Words } from '../evidence/answers.ts'
import { formatShortDate } from '../format/date.ts'
import { formatValue } from '../format/value.ts'
import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import { addressOf, costFigure, shortCitation, titleOf } from '../library/titles.ts'
import { adoptionStatuses, type Effect, planStatuses, timingKinds } from '../schema/words.ts'
import { lessonTag } from './lesson-tag.ts'

/** One line of a list: what it is, the figure if it has one, and the few facts a reader scans for. */
export interface Row {
  readonly href: string
  readonly title: string
  readonly effect?: Effect | undefined
  readonly tag?: string | undefined
  readonly figure?: string | undefined
  readonly facts: readonly Words[]
}

const place = (library: Library, id: string): Words => {
  const organisation = library.get('organisations', id)
  return { text: organisation.name, href: addressOf(organisation) }
}
const capability = (library: Library, id: string): Words => ({ text: library.get('capabilities', id).label, href: `/capabilities/${id}/` })
const cited = (library: Library, ids: readonly string[]): Words[] => ids.map((id) => library.get('sources', id)).map((source) => ({ text: shortCitation(source), href: addressOf(source) }))

type Describe = { readonly [C in AnyRecord['collection']]: (library: Library, record: RecordOf<C>) => Omit<Row, 'href' | 'title'> }

const describe: Describe = {
  capabilities: (library, record) => ({ facts: [{ text: library.label('capability-groups', record.group) }] }),
  blueprints: (library, record) => ({ tag: record.kind === 'redprint' ? 'Redprint' : undefined, facts: [capability(library, record.capability), { text: record.question }] }),
  lessons: (library, record) => ({
    tag: lessonTag(record),
    facts: [{ text: record.phases.map((id) => library.label('phases', id)).join(', ') }, ...record.capabilities.slice(0, 2).map((id) => capability(library, id)), ...cited(library, record.sources)],
  }),
  benefits: (library, record) => ({
    effect: record.effect,
    figure: figureBeside(record),
    facts: [capability(library, record.capability), place(library, record.organisation), { text: levelLabel(record.study.level) }, ...cited(library, record.sources)],
  }),
  measures: (library, record) => {
    const results = library.naming('benefits', { collection: 'measures', id: record.id })
    return { tag: record.core ? 'Core' : undefined, facts: [{ text: library.label('outcome-domains', record.domain) }, { text: record.unit === 'money' ? 'in money' : `in ${record.unit}` }, { text: `${results.length} ${results.length === 1 ? 'result' : 'results'}` }] }
  },
  plans: (library, record) => ({ tag: planStatuses[record.status].label, facts: [capability(library, record.capability), place(library, record.organisation), ...cited(library, record.revisions.slice(0, 1).map(({ source }) => source))] }),
  costs: (library, record) => ({ figure: costFigure(record), facts: [{ text: `${record.per}; ${record.period}` }, { text: library.label('cost-bases', record.basis) }, capability(library, record.capability), ...cited(library, record.sources)] }),
  timings: (library, record) => ({ figure: formatValue(record.months, 'months'), tag: record.planned ? 'Planned' : undefined, facts: [{ text: record.of }, capability(library, record.capability), ...cited(library, record.sources)] }),
  practice: (library, record) => ({ facts: [{ text: library.label('practice-kinds', record.kind) }, ...(record.capability ? [capability(library, record.capability)] : []), ...cited(library, record.sources)] }),
  adoptions: (library, record) => ({ tag: adoptionStatuses[record.status].label, facts: [...(record.from ? [{ text: record.from === record.adopter ? 'within the organisation' : `from ${library.get('organisations', record.from).name}` }] : []), ...(record.year ? [{ text: record.year }] : []), ...cited(library, record.sources)] }),
  relationships: (library, record) => ({ tag: record.status === 'confirmed' ? undefined : record.status.replace('-', ' '), facts: record.sources.length > 0 ? cited(library, record.sources) : [{ text: 'No source read; to be confirmed' }] }),
  organisations: (library, record) => ({
    facts: [{ text: record.careSettings.map((id) => library.label('care-settings', id)).join(', ') }, { text: [record.city, library.label('countries', record.country)].filter(Boolean).join(', ') }, ...(record.beds ? [{ text: `${formatValue(record.beds.value, 'beds')}` }] : [])],
  }),
  'known-blueprints': (_, record) => ({ tag: record.titleConfirmed ? undefined : 'Title to be confirmed', facts: [...(record.author ? [{ text: record.author }] : []), ...(record.date ? [{ text: formatShortDate(record.date) }] : [])] }),
  sources: (library, record) => ({ facts: [{ text: shortCitation(record) }, { text: library.label('source-kinds', record.kind) }, ...(record.vendorInvolved ? [{ text: 'supplier involved' }] : [])] }),
  terms: (_, record) => ({ facts: [{ text: [...record.abbreviations, ...record.synonyms].join(', ') }].filter(({ text }) => text !== '') }),
}

/** The line that shows a record in any list. */
export const rowOf = (library: Library, record: AnyRecord): Row => {
  const parts = (describe[record.collection] as (library: Library, record: AnyRecord) => Omit<Row, 'href' | 'title'>)(library, record)
  const title = record.collection === 'costs' ? `${library.label('cost-kinds', record.kind)}, ${library.get('organisations', record.organisation).name}` : record.collection === 'timings' ? `${timingKinds[record.what].label}, ${library.get('organisations', record.organisation).name}` : titleOf(library, record)
  return { href: addressOf(record), title, ...parts }
}
