import type { Ask, Form } from './ask.ts'
import { recordSettled, sourcesAsk } from './shared.ts'

const about: readonly Ask[] = [
  { field: 'capability', label: 'What was put in place?', why: 'Readers look blueprints up by it.', hint: '', adds: true },
  { field: 'title', label: 'What is it called?', why: 'It is the line readers see in the list.', hint: 'Say what is done, not what it is.', example: 'Scan every dose at the bedside' },
  { field: 'question', label: 'Which question does it answer?', why: 'Readers arrive with a question, not with a keyword.', hint: '', example: 'Should we scan every dose?' },
  { field: 'summary', label: 'In two or three sentences, what did you do?', why: 'Many read no further.', hint: 'Spell out short forms once.' },
]

const answers: readonly Ask[] = [
  { field: 'answers.fit.text', label: 'Is it for somebody like me?', why: 'Size, setting and systems it worked with.' },
  { field: 'answers.cost.text', label: 'What does it cost, in what kind of money?', why: 'Once and every year, and who paid.' },
  { field: 'answers.gain.text', label: 'What would I get, and when?', why: 'What was counted, not what was hoped.' },
  { field: 'answers.certainty.text', label: 'How sure are we?', why: 'Who counted, and compared with what.' },
  { field: 'answers.risks.text', label: 'What goes wrong?', why: 'It went wrong somewhere; say so before the next place finds out.' },
  { field: 'answers.people.text', label: 'Who has done it, and whom can I ask?', why: 'The introduction is worth more than the document. Roles, never names.' },
].map((ask) => ({ ...ask, hint: '“Not known” is an answer.' }))

const steps: Ask = {
  field: 'modules',
  label: 'Steps, in stages',
  one: 'stage',
  each: [
    { field: 'title', label: 'Name of the stage' },
    { field: 'phase', label: 'Phase' },
    { field: 'purpose', label: 'What it is for' },
    { field: 'steps', label: 'Steps', hint: 'One on each line.', cited: true },
    { field: 'fit', label: 'May it be changed?', words: { core: 'No: keep it as it is', adaptable: 'Yes: fit it to your place' }, hint: '' },
    { field: 'roles', label: 'Who does it, by role', hint: 'One on each line.' },
    { field: 'decisions', label: 'Questions it must settle', hint: 'One on each line.' },
  ],
}

const more: readonly Ask[] = [
  steps,
  { field: 'prerequisites', label: 'What must be there first', hint: 'One on each line.', cited: true },
  { field: 'readiness', label: 'Questions to answer before you start', one: 'question', each: [{ field: 'question', label: 'Question' }, { field: 'why', label: 'Why it matters' }, { field: 'redFlag', label: 'The answer that should stop you' }] },
  { field: 'roles', label: 'Roles', one: 'role', each: [{ field: 'role', label: 'Role' }, { field: 'does', label: 'What they do' }] },
  { field: 'assurance', label: 'Safety and governance', one: 'requirement', each: [{ field: 'kind', label: 'Kind', words: { 'clinical-safety': 'Clinical safety', 'information-governance': 'Information governance', standard: 'Standard' } }, { field: 'text', label: 'What must be done' }] },
  { field: 'surprises', label: 'What nobody expected', hint: 'One on each line.', cited: true },
  { field: 'artefacts', label: 'Documents to reuse', one: 'document', each: [{ field: 'title', label: 'Title' }, { field: 'kind', label: 'What it is', example: 'Training plan' }, { field: 'source', label: 'Where it can be opened', hint: 'Pick it from the list.' }] },
  { field: 'benefits', label: 'Results in this library that belong here', hint: 'Benefits, harms and nulls alike.', one: 'result' },
  { field: 'lessons', label: 'Lessons in this library that belong here', one: 'lesson' },
  { field: 'notes', label: 'What else must a reader know?', hint: '' },
]

/** What is asked of somebody who put something in place and can say how, on one page. */
export const blueprintForm: Form = {
  name: 'blueprint',
  collection: 'blueprints',
  title: 'Tell us how you did it',
  lede: 'A blueprint on a page: what it is, and the six questions every reader asks first. “Not known” is an answer.',
  sections: [
    { tier: 'must', legend: 'What it is about', asks: about },
    { tier: 'must', legend: 'Six questions every reader asks', asks: answers },
    { tier: 'must', legend: 'How a reader can check it', asks: [sourcesAsk] },
    {
      tier: 'helps',
      legend: 'Helpful: answer what you know',
      asks: [
        { field: 'context.fixed', label: 'What can a place like yours not change?', why: 'A reader compares it with their own place.', hint: 'One on each line.', example: 'Two sites, one pharmacy' },
        { field: 'context.forces', label: 'What pulled against what?', why: 'Others meet the same tug-of-war.', hint: 'One on each line.', example: 'Speed at the bedside against a second check' },
        { field: 'doneBy', label: 'Who has done it', why: 'Readers look for somebody like them.', one: 'place', each: [{ field: 'organisation', label: 'Place', hint: 'Pick it from the list.' }, { field: 'note', label: 'What they did' }] },
        { field: 'measures', label: 'What to count from the start', why: 'Without a figure from before, nothing can be shown later.', one: 'measure', each: [{ field: 'measure', label: 'Measure', hint: 'Pick it from the list.' }, { field: 'baseline', label: 'What to record, and when' }] },
        { field: 'unknowns', label: 'What has nobody shown?', why: 'An open question is worth as much as an answer.', hint: 'One on each line.' },
        { field: 'body', label: 'Anything more to tell', why: 'Short first, depth for those who want it.', hint: 'Plain words. An empty line starts a new paragraph.' },
      ],
    },
    { tier: 'more', legend: 'Steps, roles and documents', asks: more },
  ],
  settled: [...recordSettled, 'kind', 'context.fixed', 'context.forces', ...answers.map(({ field }) => field.replace(/text$/, 'sources')), 'modules.steps.sources', 'prerequisites.sources', 'surprises.sources', 'assurance.sources'],
  left: ['modules.effort', ...answers.map(({ field }) => field.replace(/text$/, 'practice')), 'modules.steps.practice', 'prerequisites.practice', 'surprises.practice', 'assurance.practice', 'costs', 'timings', 'plans', 'network', 'subjects', 'asked', 'review', 'reviewBy'],
}
