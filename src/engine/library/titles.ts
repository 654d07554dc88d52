import { formatValue } from '../format/value.ts'
import { adoptionStatuses, timingKinds } from '../schema/words.ts'
import type { AnyRecord, Library, RecordOf } from './library.ts'

/** The figure of a cost with its unit or currency: £1.3m, 40 hours. */
export const costFigure = ({ amount, range, currency, unit }: RecordOf<'costs'>): string =>
  `${formatValue(amount, currency ?? unit)}${range ? ` (${formatValue(range, currency ?? unit)})` : ''}`

/** Short reference to a source, as a reader would say it: “Poon 2010”, “National Audit Office 2011”. */
export const shortCitation = (source: RecordOf<'sources'>): string => {
  const [first, second] = source.csl.author
  const name = (author: typeof first) => (author === undefined ? undefined : 'family' in author ? author.family : author.literal)
  const year = source.csl.issued?.year
  const who = first === undefined ? source.csl['container-title'] ?? source.csl.title : name(first)
  const others = source.csl.author.length === 2 && !source.csl.authorsAbridged ? ` and ${name(second)}` : source.csl.author.length > 1 || source.csl.authorsAbridged ? ' and others' : ''
  const short = who && who.length > 48 ? `${who.slice(0, 46).replace(/\s+\S*$/, '')} …` : who
  return `${short}${first && 'family' in first ? others : ''}${year ? ` ${source.toConfirm.includes('year') ? 'about ' : ''}${year}` : ''}`
}

/** What a record is called on a page, whatever its collection. */
export const titleOf = (library: Library, record: AnyRecord): string => {
  switch (record.collection) {
    case 'capabilities':
    case 'terms':
      return record.label
    case 'measures':
    case 'organisations':
      return record.name
    case 'blueprints':
    case 'known-blueprints':
    case 'benefits':
      return record.title
    case 'lessons':
    case 'practice':
      return record.statement
    case 'plans':
      return record.benefit
    case 'sources':
      return record.csl.title
    case 'costs':
      return `${costFigure(record)}: ${library.label('cost-kinds', record.kind).toLowerCase()}, ${library.get('organisations', record.organisation).name}`
    case 'timings':
      return `${timingKinds[record.what].label}: ${formatValue(record.months, 'months')}, ${library.get('organisations', record.organisation).name}`
    case 'adoptions':
      return `${library.get('organisations', record.adopter).name}: ${record.what} (${adoptionStatuses[record.status].label.toLowerCase()})`
    case 'relationships':
      return `${library.get('organisations', record.from).name} and ${library.get('organisations', record.to).name}: ${library.label('relationship-kinds', record.kind).toLowerCase()}`
  }
}

/** The permanent address of a record’s page, from the site’s root. */
export const addressOf = (record: { readonly collection: string; readonly id: string }): string => `/${record.collection}/${record.id}/`
