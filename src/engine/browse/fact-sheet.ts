import type { Words } from '../evidence/answers.ts'
import { formatDate } from '../format/date.ts'
import { formatNumber, formatValue } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, costFigure, shortCitation } from '../library/titles.ts'
import type { Value } from '../schema/fields.ts'
import { adoptionStatuses, planStatuses, timingKinds } from '../schema/words.ts'
import { subjectWords } from './subjects.ts'

/** One line of a fact sheet: a name and what stands against it. */
export interface Fact {
  readonly label: string
  readonly words: readonly Words[]
}

type SheetCollection = 'costs' | 'timings' | 'plans' | 'practice' | 'adoptions' | 'relationships' | 'known-blueprints' | 'terms'
/** The collections whose pages are a plain sheet of facts. */
export const sheetCollections = ['costs', 'timings', 'plans', 'practice', 'adoptions', 'relationships', 'known-blueprints', 'terms'] as const satisfies readonly SheetCollection[]
export type SheetRecord = { [C in SheetCollection]: RecordOf<C> }[SheetCollection]

const fact = (label: string, ...words: (Words | string | undefined)[]): Fact[] => {
  const given = words.filter((word) => word !== undefined && word !== '').map((word) => (typeof word === 'object' ? word : { text: word as string }))
  return given.length === 0 ? [] : [{ label, words: given }]
}
const place = (library: Library, id: string | undefined): Words | undefined => {
  const organisation = id === undefined ? undefined : library.get('organisations', id)
  return organisation && { text: organisation.name, href: addressOf(organisation) }
}
const capability = (library: Library, id: string | undefined): Words | undefined => {
  const found = id === undefined ? undefined : library.get('capabilities', id)
  return found && { text: found.label, href: addressOf(found) }
}
const source = (library: Library, id: string): Words => {
  const found = library.get('sources', id)
  return { text: shortCitation(found), href: addressOf(found) }
}
const planned = (value: Value | string | undefined, unit: string): string => (value === undefined ? 'value not printed' : typeof value === 'string' ? formatDate(value) : formatValue(value, unit))

type Sheets = { readonly [C in SheetCollection]: (library: Library, record: RecordOf<C>) => readonly Fact[] }

const sheets: Sheets = {
  costs: (library, record) => [
    ...fact('Amount', costFigure(record)),
    ...fact('Cost of', record.per),
    ...fact('Period', record.period),
    ...fact('Kind of money', library.label('cost-kinds', record.kind)),
    ...fact('What the figure is', library.label('cost-bases', record.basis), record.derived ? ' (our arithmetic on printed figures)' : undefined),
    ...fact('Year', record.year && formatDate(record.year)),
    ...fact('Price year', record.priceYear ? String(record.priceYear) : 'Not stated'),
    ...fact('In the first business case', record.inOriginalCase === undefined ? 'Not known' : record.inOriginalCase ? 'Yes' : 'No: an overrun or an omitted cost'),
    ...fact('Capability', capability(library, record.capability)),
    ...fact('Organisation', place(library, record.organisation)),
  ],
  timings: (library, record) => [
    ...fact('How long', formatValue(record.months, 'months'), record.planned ? ' (planned, not seen)' : undefined, record.derived ? ' (worked out by the editors from printed dates)' : undefined),
    ...fact('What was timed', `${timingKinds[record.what].label}. ${timingKinds[record.what].meaning}`),
    ...fact('From what to what', record.of),
    ...fact('Capability', capability(library, record.capability)),
    ...fact('Organisation', place(library, record.organisation)),
  ],
  plans: (library, record) => [
    ...fact('Status', `${planStatuses[record.status].label}. ${planStatuses[record.status].meaning}`, record.statusBy === 'editors' ? ' The editors’ own reading of the values below.' : undefined),
    ...fact('Before', record.baseline === undefined ? 'Not stated' : formatValue(record.baseline, record.unit)),
    ...record.revisions.flatMap((revision, index) =>
      fact(index === 0 ? 'First promise' : `Change ${index}`, planned(revision.value, record.unit), revision.setOn ? `, set ${formatDate(revision.setOn)}` : undefined, revision.dueBy ? `, due ${/^\d{4}(-\d{2}){0,2}$/.test(revision.dueBy) ? formatDate(revision.dueBy) : revision.dueBy}` : undefined, revision.reason ? `. ${revision.reason}. ` : '. ', source(library, revision.source)),
    ),
    ...(record.realised.length === 0 ? fact('What came', 'No source says.') : record.realised.flatMap((seen) => fact('What came', planned(seen.value, record.unit), seen.date ? `, ${formatDate(seen.date)}. ` : '. ', source(library, seen.source)))),
    ...fact('Capability', capability(library, record.capability)),
    ...fact('Organisation', place(library, record.organisation)),
  ],
  practice: (library, record) => [
    ...fact('About', library.label('practice-kinds', record.kind)),
    ...record.numbers.flatMap(({ label, value }) => fact(label.replace(/^./, (letter) => letter.toUpperCase()), Array.isArray(value) ? value.map((one) => formatNumber(one)).join(', ') : formatValue(value as Value, ''))),
    ...fact('Capability', capability(library, record.capability) ?? 'All'),
    ...fact('Organisation', place(library, record.organisation)),
  ],
  adoptions: (library, record) => [
    ...fact('Who', place(library, record.adopter)),
    ...fact('From whom', record.from === record.adopter ? 'Within the organisation' : (place(library, record.from) ?? 'Not stated')),
    ...fact('What was taken over', record.what),
    ...fact('Status', `${adoptionStatuses[record.status].label}. ${adoptionStatuses[record.status].meaning}`),
    ...fact('Year', record.year),
    ...fact('How long it took', record.duration ?? 'Not known'),
    ...(record.changes.length === 0 ? fact('What they changed', 'Not known') : record.changes.flatMap((change) => fact('What they changed', change))),
    ...fact('What came of it', record.outcome),
    ...fact('Capability', capability(library, record.capability)),
  ],
  relationships: (library, record) => [
    ...fact('Tie', library.label('relationship-kinds', record.kind)),
    ...fact('From', place(library, record.from)),
    ...fact('To', place(library, record.to)),
    ...fact('Status', record.status === 'from-memory' ? 'Recalled by the editors; to be confirmed' : record.status.replace(/^./, (letter) => letter.toUpperCase())),
    ...fact('Date', record.date && formatDate(record.date)),
  ],
  'known-blueprints': (library, record) => [
    ...fact('Author', place(library, record.organisation) ?? record.author ?? 'Not known'),
    ...fact('Title', record.titleConfirmed ? 'As published' : 'The topic and author were read; the exact title is to be confirmed'),
    ...fact('Filed under', record.projectType),
    ...fact('Setting', record.careSetting),
    ...fact('For', record.users.join(', ')),
    ...fact('Date', record.date && formatDate(record.date)),
    ...fact('Capability', capability(library, record.capability)),
    ...fact('Where it is', 'In a library that needs a login; only its title is known here.'),
  ],
  terms: (library, record) => [
    ...fact('Meaning', record.definition),
    ...fact('Short forms', record.abbreviations.join(', ')),
    ...fact('Also called', record.synonyms.join(', ')),
    ...fact('In the United States', record.us.join(', ')),
    ...fact('Capability', capability(library, record.capability)),
    ...fact('See also', ...record.related.flatMap((id, index) => [...(index > 0 ? [', '] : []), { text: library.get('terms', id).label, href: `/terms/${id}/` }])),
  ],
}

/** The lines of a record whose page is a plain sheet of facts. */
export const factSheet = (library: Library, record: SheetRecord): readonly Fact[] => [
  ...(sheets[record.collection] as (library: Library, record: SheetRecord) => readonly Fact[])(library, record),
  ...fact('Subjects', ...subjectWords(library, record)),
]
