import { formatDate } from '../format/date.ts'
import { formatMoney, formatValue } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, shortCitation } from '../library/titles.ts'
import type { Words } from '../evidence/answers.ts'
import { hasOpenContact } from '../evidence/open-contact.ts'
import type { Fact } from './fact-sheet.ts'

type Organisation = RecordOf<'organisations'>
type Figure = NonNullable<Organisation['beds']>

const cite = (library: Library, id: string | undefined): Words[] => {
  const source = id === undefined ? undefined : library.get('sources', id)
  return source ? [{ text: ' ' }, { text: `(${shortCitation(source)})`, href: addressOf(source) }] : []
}

const figure = (library: Library, label: string, given: Figure | undefined, unit = ''): Fact[] =>
  given
    ? [
        {
          label,
          words: [
            { text: unit === 'GBP' && typeof given.value === 'number' ? formatMoney(given.value, 'GBP') : formatValue(given.value, '') },
            { text: ` ${given.measure}${given.date ? `, ${formatDate(given.date)}` : ''}` },
            ...cite(library, given.source),
          ],
        },
      ]
    : []

const dated = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ')

const contact = (library: Library, organisation: Organisation): Fact => {
  const { contact: given } = organisation
  const words: Words[] = given && hasOpenContact(library, organisation) ? [{ text: `${given.role}: ` }, { text: given.route.includes('@') ? given.route : 'contact form', href: given.route.includes('@') ? `mailto:${given.route}` : given.route }, { text: ` (${given.offers.join(', ')}; ${given.capacity})` }] : [{ text: 'No contact offered. ' }, { text: 'Offer one', href: '/contribute/' }]
  return { label: 'Whom to ask', words }
}

/** What is known about an organisation, each figure with its date and source. */
export const organisationFacts = (library: Library, organisation: Organisation): readonly Fact[] => [
  contact(library, organisation),
  ...(organisation.odsCode ? [{ label: 'NHS code', words: [{ text: organisation.odsCode }] }] : []),
  ...(organisation.region ? [{ label: 'Region', words: [{ text: `${organisation.region.value}. ${organisation.region.basis}.` }] }] : []),
  ...figure(library, 'Beds', organisation.beds),
  ...figure(library, 'Staff', organisation.staff),
  ...figure(library, 'Population', organisation.population),
  ...figure(library, 'Paper records', organisation.medicalRecordsCost, 'GBP'),
  ...organisation.otherFigures.flatMap((other) => figure(library, 'Also', other)),
  ...organisation.systems.map((system) => ({
    label: 'System',
    words: [{ text: dated([system.product, system.supplier === system.product ? undefined : system.supplier, system.since && `since ${formatDate(system.since)}`, system.status]) }, ...(system.note ? [{ text: `. ${system.note}` }] : []), ...cite(library, system.source)],
  })),
  ...organisation.maturity.map((step) => ({ label: 'Digital maturity', words: [{ text: dated([`${step.instrument} ${step.level}`, step.scope, step.date && formatDate(step.date)]) }, ...(step.note ? [{ text: `. ${step.note}` }] : []), ...cite(library, step.source)] })),
  ...organisation.funding.map((grant) => ({
    label: 'Programme',
    words: [{ text: library.get('organisations', grant.programme).name, href: `/organisations/${grant.programme}/` }, { text: `: ${dated([grant.role.replaceAll('-', ' '), grant.announced && `announced ${formatDate(grant.announced)}`, grant.amount, grant.status.replaceAll('-', ' ')])}` }, ...cite(library, grant.source)],
  })),
  ...organisation.facts.map(({ text, date, source }) => ({ label: 'Known of it', words: [{ text: date ? `${text} (${formatDate(date)})` : text }, ...cite(library, source)] })),
  ...organisation.formerNames.map(({ name, until, source }) => ({ label: 'Known before as', words: [{ text: dated([name, until && `until ${formatDate(until)}`]) }, ...cite(library, source)] })),
  ...(organisation.currentName ? [{ label: 'Known today as', words: [{ text: organisation.currentName.name }, ...cite(library, organisation.currentName.source)] }] : []),
  ...(organisation.successor ? [{ label: 'Part today of', words: [{ text: library.get('organisations', organisation.successor).name, href: `/organisations/${organisation.successor}/` }] }] : []),
  ...(organisation.notes ? [{ label: 'Notes', words: [{ text: organisation.notes }] }] : []),
]
