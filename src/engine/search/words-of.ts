import { formatValue } from '../format/value.ts'
import type { AnyRecord, Library } from '../library/library.ts'
import { shortCitation } from '../library/titles.ts'

/** What a record says in short. */
export const summaryOf = (library: Library, record: AnyRecord): string => {
  switch (record.collection) {
    case 'benefits':
      return record.summary
    case 'capabilities':
    case 'terms':
    case 'measures':
      return record.definition
    case 'blueprints':
      return record.summary
    case 'lessons':
      return record.context
    case 'costs':
      return `${record.per}, ${record.period}; ${library.label('cost-bases', record.basis).toLowerCase()}.`
    case 'timings':
      return record.of
    case 'adoptions':
      return record.outcome
    case 'sources':
      return [shortCitation(record), record.csl['container-title']].filter(Boolean).join('. ')
    case 'organisations':
      return [record.city, library.label('countries', record.country), record.careSettings.map((id) => library.label('care-settings', id)).join(', ')].filter(Boolean).join(' · ')
    case 'plans':
      return record.revisions.map(({ value }) => (value === undefined ? '' : typeof value === 'string' ? value : formatValue(value, record.unit))).filter(Boolean).join(' → ')
    case 'practice':
    case 'known-blueprints':
    case 'relationships':
      return record.notes ?? ''
  }
}

/** What else it says, its prose apart. */
export const bodyOf = (record: AnyRecord): string => {
  switch (record.collection) {
    case 'blueprints':
      return [record.question, ...Object.values(record.answers).map(({ text }) => text), ...record.modules.flatMap(({ title, purpose, steps }) => [title, purpose, ...steps.map(({ text }) => text)]), ...record.surprises.map(({ text }) => text), ...record.unknowns].join(' ')
    case 'lessons':
      return record.consequence?.text ?? ''
    case 'capabilities':
      return record.question
    case 'measures':
      return [record.howToCollect, ...record.pitfalls].join(' ')
    case 'benefits':
      return [record.intervention, record.study.design, record.notes ?? ''].join(' ')
    case 'adoptions':
      return record.changes.join(' ')
    default:
      return ''
  }
}

/** The words of its prose, cut at its headings; what stands before the first one belongs to the body. */
export const cutAtHeadings = (record: AnyRecord): { readonly before: string; readonly parts: readonly { readonly id: string; readonly title: string; readonly text: string }[] } => {
  const { text = '', headings = [] } = record.prose ?? {}
  let from = 0
  const starts = headings.map((heading) => {
    from = Math.max(from, text.indexOf(heading.text, from))
    const start = from
    from += heading.text.length
    return start
  })
  const parts = headings.map(({ id, text: title }, index) => ({ id, title, text: text.slice((starts[index] ?? 0) + title.length, starts[index + 1]).trim() }))
  return { before: text.slice(0, starts[0]), parts }
}
