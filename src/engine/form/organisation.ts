import type { Ask, Form } from './ask.ts'
import { recordSettled, sourcesAsk, whenHint } from './shared.ts'

const contact: readonly Ask[] = [
  { field: 'contact.role', label: 'Who may be asked? A role, never a name', why: 'A talk with somebody who has done it is often worth more than any document.', hint: '', example: 'Digital programme team' },
  { field: 'contact.route', label: 'Team mailbox or web form', why: 'People change jobs; a team mailbox still answers.', example: 'digital.team@yourtrust.example' },
  { field: 'contact.offers', label: 'What do you offer?', why: 'So that nobody asks for more.', hint: '', words: { call: 'A call', visit: 'A visit', mentoring: 'Mentoring', documents: 'Documents' } },
  { field: 'contact.capacity', label: 'How many requests can you take?', why: 'So that you are not swamped.', hint: '', words: { open: 'We take requests', limited: 'A few', closed: 'None for now' } },
  { field: 'contact.consentedUntil', label: 'Until when may we show this?', why: 'After that day it is no longer offered, unless you renew it.', hint: 'A whole day.', example: '30 June 2027' },
]

const known: readonly Ask[] = [
  { field: 'city', label: 'City or town', why: 'It puts you on the map.' },
  { field: 'beds.value', label: 'Beds', why: 'Readers look for a place of their own size.', hint: 'A number. It needs a document that says so.', example: '617' },
  { field: 'beds.date', label: 'Beds, counted in', why: 'Wards open and close.', hint: whenHint },
  {
    field: 'systems',
    label: 'Record systems in use',
    why: 'The first thing many readers ask.',
    hint: '',
    one: 'system',
    each: [
      { field: 'product', label: 'Product' },
      { field: 'supplier', label: 'Supplier' },
      { field: 'since', label: 'In use since', hint: whenHint },
      { field: 'status', label: 'Status', hint: 'Left out: in use.' },
      { field: 'note', label: 'Note' },
    ],
  },
  {
    field: 'maturity',
    label: 'Digital maturity',
    why: 'It shows where you started from.',
    hint: '',
    one: 'score',
    each: [
      { field: 'instrument', label: 'Which scale', example: 'HIMSS EMRAM' },
      { field: 'level', label: 'Level', example: '6' },
      { field: 'date', label: 'When', hint: whenHint },
      { field: 'scope', label: 'What it covers' },
    ],
  },
]

const rest: readonly Ask[] = [
  { field: 'aliases', label: 'Other names it goes by', hint: 'One on each line.' },
  { field: 'identity.description', label: 'If the place must not be named: what to show instead' },
  { field: 'odsCode', label: 'NHS organisation code', hint: 'Capitals and digits.', example: 'RXX' },
  { field: 'staff.value', label: 'Staff' },
  { field: 'staff.measure', label: 'How staff are counted', hint: 'Left out: people employed.' },
  { field: 'staff.date', label: 'Staff, counted in', hint: whenHint },
  { field: 'population.value', label: 'People served' },
  { field: 'population.measure', label: 'How people served are counted', hint: 'Left out: people served.' },
  { field: 'population.date', label: 'People served, counted in', hint: whenHint },
  { field: 'region.value', label: 'Region' },
  { field: 'region.basis', label: 'Whose division into regions', example: 'NHS England regions' },
  { field: 'formerNames', label: 'Former names', one: 'former name', each: [{ field: 'name', label: 'Name' }, { field: 'until', label: 'Until', hint: whenHint }] },
  { field: 'facts', label: 'What else is known of it', hint: '', one: 'fact', each: [{ field: 'text', label: 'One sentence' }, { field: 'date', label: 'As of', hint: whenHint }] },
  { field: 'notes', label: 'What else must a reader know?', hint: '' },
]

/** What is asked of somebody who puts their own organisation into the library. */
export const organisationForm: Form = {
  name: 'organisation',
  collection: 'organisations',
  title: 'Add your organisation',
  lede: 'Four answers put it in the library. A team mailbox lets others ask you.',
  sections: [
    {
      tier: 'must',
      legend: 'Your organisation',
      asks: [
        { field: 'name', label: 'What is it called?', why: 'Readers find it by this name.', hint: 'Its whole name, as it stands on its own page.' },
        { field: 'kind', label: 'What kind of body is it?', why: 'A provider, a programme and a supplier are read differently.' },
        { field: 'country', label: 'Where is it?', why: 'Money and rules differ between countries.', adds: true },
        { field: 'careSettings', label: 'Where does it give care?', why: 'Readers look for a place like theirs.', hint: 'Tick all that fit.' },
      ],
    },
    { tier: 'helps', legend: 'Helpful: offer to be asked', about: 'Fill in all five or none.', asks: contact },
    { tier: 'helps', legend: 'Helpful: what kind of place it is', asks: [{ ...sourcesAsk, why: 'Every figure below needs a document that a reader can open.' }, ...known] },
    { tier: 'more', legend: 'More about it', asks: rest },
  ],
  settled: [...recordSettled, 'identity.verified', 'beds.measure', 'beds.source', 'staff.measure', 'staff.source', 'population.measure', 'population.source', 'systems.source', 'systems.status', 'maturity.source', 'formerNames.source', 'facts.source'],
  left: ['coordinates', 'roles', 'funding', 'medicalRecordsCost', 'otherFigures', 'currentName', 'successor', 'maturity.note', 'review', 'reviewBy'],
}
