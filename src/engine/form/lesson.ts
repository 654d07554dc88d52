import type { Ask, Form } from './ask.ts'
import { recordSettled, sourcesAsk } from './shared.ts'

const witness = (what: string): readonly Ask[] => [
  { field: 'source', label: `Document that ${what} it`, hint: 'Pick it from the list.' },
  { field: 'note', label: 'What was seen there', hint: '' },
  { field: 'organisation', label: 'Where', hint: 'If it may be named.' },
]

const learned: readonly Ask[] = [
  { field: 'statement', label: 'What would you tell somebody who starts next month?', why: 'Readers tick these off one by one, so it must be something to do, or not to do.', hint: 'One sentence.', example: 'Train everybody on the ward’s own devices before go-live.' },
  { field: 'polarity', label: 'Is it something to do or to avoid?', why: 'What went wrong helps readers most.', words: { do: 'Do it', avoid: 'Avoid it', 'it-depends': 'It depends on the place' } },
  { field: 'context', label: 'Where and how was it learned?', why: 'A reader must see whether it holds for them.', hint: 'What kind of place, what was put in, what happened. No names of people.', example: 'A district hospital put scanning on 20 wards; bank staff had no log-ins on the first night.' },
]

const filed: readonly Ask[] = [
  { field: 'theme', label: 'What is it mainly about?', why: 'It decides in which list it stands.', adds: true },
  { field: 'phases', label: 'When can a reader still act on it?', why: 'It comes up in the checklists of these phases.', hint: 'Tick all that fit.' },
]

/** What is asked of somebody who learned something. */
export const lessonForm: Form = {
  name: 'lesson',
  collection: 'lessons',
  title: 'Tell us a lesson',
  lede: 'One thing you would do again, or never again. You can tell it without naming the place.',
  sections: [
    {
      tier: 'must',
      legend: 'Your place',
      asks: [
        {
          field: 'told',
          label: 'May the place be named?',
          why: 'What went wrong is worth most, and is told more freely without a name.',
          hint: '',
          words: { named: 'Yes, name it', anonymous: 'No. Tell it without naming the place', composite: 'It happened at several places: tell it as one story, so that nobody can be picked out' },
        },
      ],
    },
    { tier: 'must', legend: 'What you learned', asks: learned },
    { tier: 'must', legend: 'Who should see it, and when', asks: filed },
    { tier: 'must', legend: 'How a reader can check it', asks: [{ ...sourcesAsk, why: 'A lesson nobody can check is a rumour. If you tell it without a name, choose a document that does not name you either.' }] },
    {
      tier: 'helps',
      legend: 'Helpful: answer what you know',
      asks: [
        { field: 'organisations', label: 'Where was it learned?', why: 'Somebody may want to ask.', hint: 'Type part of the name and pick from the list.', one: 'place', adds: true, when: { field: 'told', is: ['named'] } },
        { field: 'capabilities', label: 'What was being put in place?', why: 'The lesson then stands on that page.', hint: 'Leave empty if it holds for all.', one: 'capability' },
        { field: 'consequence.text', label: 'What happens if nobody heeds it?', why: 'It tells a busy reader why to stop here.', hint: '' },
        { field: 'body', label: 'The story, if you want to tell more', why: 'Short first, depth for those who want it.', hint: 'Plain words. An empty line starts a new paragraph.' },
      ],
    },
    {
      tier: 'more',
      legend: 'More about it',
      asks: [
        { field: 'alsoThemes', label: 'Is it about something else as well?' },
        { field: 'consequence.words', label: 'Who says what happens if nobody heeds it?', words: { editors: 'You infer it', source: 'The document says so' }, hint: '' },
        { field: 'confirmedBy', label: 'Seen elsewhere too', one: 'place that confirms it', each: witness('confirms') },
        { field: 'contradictedBy', label: 'Seen otherwise elsewhere', one: 'place that contradicts it', each: witness('contradicts') },
        { field: 'notes', label: 'What else must a reader know?', hint: '' },
      ],
    },
  ],
  settled: [...recordSettled, 'consequence.words'],
  left: ['subjects', 'asked', 'review', 'reviewBy'],
}
