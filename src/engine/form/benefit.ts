import { attributions, benefitClasses, origins, studyLevels } from '../schema/words.ts'
import { type Ask, type Form, inWords } from './ask.ts'
import { recordSettled, sourcesAsk, whenHint } from './shared.ts'

const counted: readonly Ask[] = [
  { field: 'measure', label: 'What was counted?', why: 'Two places can be compared only if they count the same thing.', hint: 'Type a word, such as “falls”, and pick from the list.', adds: true },
  { field: 'unit', label: 'In which currency?', why: 'Ten million may be pounds, euros or kroner.', hint: 'Three capitals.', example: 'GBP', when: 'money' },
  { field: 'realised.baseline.value', label: 'The figure before', why: 'A figure alone does not show that anything changed.', hint: 'A number; or words such as 4 to 6, about 5, less than 10.', example: '11.5', unless: ['realised.change.value', 'realised.estimate.value'] },
  { field: 'realised.observations.0.value', label: 'The figure after', why: 'What came of it, so far as anybody counted.', hint: 'Written the same way.', example: '6.8', unless: ['realised.change.value', 'realised.estimate.value'] },
  {
    field: 'effect',
    label: 'Was that better or worse?',
    why: 'Harms and “no difference” stand beside benefits here, with equal weight.',
    words: { benefit: 'Better', null: 'No difference', disbenefit: 'Worse', mixed: 'Mixed: better in part, worse or unchanged in part' },
  },
]

const told: readonly Ask[] = [
  { field: 'title', label: 'In one line, what happened?', why: 'Readers run down a list and see the first words only.', example: 'Fewer doses given wrongly on six wards' },
  { field: 'summary', label: 'In one or two sentences', why: 'This is what is quoted and copied, so it must stand on its own.', hint: 'What was seen, where, compared with what.', example: 'On six wards, 6.8% of doses were given wrongly after scanning came in, against 11.5% before.' },
]

const method: readonly Ask[] = [
  { field: 'intervention', label: 'What exactly was put in?', why: 'A reader must see whether theirs is the same.', example: 'Barcode scanning of patient and medicine before each dose' },
  { field: 'realised.baseline.date', label: 'When was the figure before counted?', why: 'Old figures age.', hint: whenHint },
  { field: 'realised.observations.0.date', label: 'When was the figure after counted?', why: 'Old figures age.', hint: whenHint },
  { field: 'realised.observations.0.monthsSinceGoLive', label: 'How many months after go-live?', why: 'Others plan by it: how soon does it come?', example: '6' },
  { field: 'study.level', label: 'What kind of study was it?', why: 'It says how much weight the result bears.', hint: 'Left out, it is called self-reported.', words: inWords(studyLevels) },
  { field: 'study.design', label: 'How was it counted?', why: 'Somebody elsewhere may want to count it the same way.', hint: 'In a sentence.', example: 'Audit of 2,000 doses on six wards, three months before and after' },
  { field: 'study.sample.words', label: 'How many were counted?', why: 'Forty doses and four thousand are not the same proof.', hint: 'In words.', example: '2,000 doses before and 2,100 after' },
  {
    field: 'study.independence',
    label: 'Who counted?',
    why: 'A place’s own figure and somebody else’s are read differently.',
    hint: 'Left out, it is called your own organisation’s.',
    words: { independent: 'Somebody independent', 'own-organisation': 'Our own organisation', supplier: 'The supplier', 'not-known': 'Not known' },
  },
  { field: 'class', label: 'What is it worth, in the sense of a business case?', why: 'Time released is not cash.', hint: 'Left out, it is “not stated”.', words: inWords(benefitClasses) },
  { field: 'notes', label: 'What else must a reader know?', why: 'What else changed at that time, or who was left out.', hint: '' },
]

const figures: readonly Ask[] = [
  { field: 'realised.baseline.comparator', label: 'What is the first figure?', words: { before: 'The same place, earlier', 'control-group': 'Others without the change', 'other-method': 'The old way, counted at the same time', expected: 'What was expected' }, hint: 'Left out, it is the same place, earlier.' },
  { field: 'realised.baseline.note', label: 'About the first figure' },
  { field: 'realised.observations.0.label', label: 'Which group the second figure is about' },
  { field: 'realised.observations.0.note', label: 'About the second figure' },
  { field: 'realised.change.value', label: 'The change, if that is all you have', hint: 'With a minus if it fell.', example: '-41' },
  { field: 'realised.change.kind', label: 'The change is', words: { absolute: 'In the unit counted', 'relative-percent': 'Per cent of the figure before' }, hint: '' },
  { field: 'realised.estimate.value', label: 'Estimate of the study', hint: 'From the study’s own analysis.' },
  { field: 'realised.estimate.kind', label: 'Kind of estimate' },
  { field: 'realised.interval.low', label: 'Confidence interval from' },
  { field: 'realised.interval.high', label: 'to' },
  { field: 'realised.interval.level', label: 'Level of the interval, in per cent', hint: '95 where left out.' },
  { field: 'realised.interval.of', label: 'The interval belongs to', words: { change: 'The change', estimate: 'The estimate', 'follow-up': 'The figure after', baseline: 'The figure before' }, hint: '' },
  { field: 'realised.p', label: 'p value', hint: 'As printed.', example: 'less than 0.001' },
  { field: 'study.sample.n', label: 'Number of people or things counted', hint: 'Beside the words for it above.' },
]

const context: readonly Ask[] = [
  { field: 'measuredAfter.words', label: 'How long after go-live, in words', example: 'Four to six months' },
  { field: 'period', label: 'Calendar period of the figures', example: 'January to June 2025' },
  { field: 'origin', label: 'Did anybody set out to get it?', words: inWords(origins), hint: '' },
  { field: 'attribution.claim', label: 'How firmly can it be put down to the change?', hint: 'Left out, it is “not established”.', words: inWords(attributions) },
  { field: 'attribution.reason', label: 'Why that firmly' },
  { field: 'cash.how', label: 'Which spending went down?', hint: 'Only for cash: say how the document shows it.' },
  { field: 'classifiedBy', label: 'Who says what it is worth?', words: { editors: 'Whoever fills in this form', source: 'The document itself' }, hint: '' },
  {
    field: 'targets',
    label: 'What was promised beforehand',
    one: 'promise',
    each: [
      { field: 'value', label: 'Promised figure' },
      { field: 'setOn', label: 'Set in', hint: whenHint },
      { field: 'dueBy', label: 'Due by', hint: whenHint },
      { field: 'reason', label: 'Why it was set or changed', hint: '' },
    ],
  },
]

/** What is asked of somebody who measured something. */
export const benefitForm: Form = {
  name: 'benefit',
  collection: 'benefits',
  title: 'Tell us a result',
  lede: 'You counted something before and after a digital change. Good, bad or no different: each is worth the same here.',
  sections: [
    {
      tier: 'must',
      legend: 'What, and where',
      asks: [
        { field: 'capability', label: 'What was put in place?', why: 'Readers look results up by it.', hint: '', adds: true },
        { field: 'organisation', label: 'Where was it counted?', why: 'Somebody in a place like yours will want to know.', hint: 'Type part of the name and pick from the list.', adds: true },
      ],
    },
    { tier: 'must', legend: 'The figures', asks: counted },
    { tier: 'must', legend: 'In your words', asks: told },
    {
      tier: 'must',
      legend: 'How a reader can check it',
      asks: [sourcesAsk, { field: 'study.vendorInvolved', label: 'Did a supplier pay for the counting, do it or take part?', why: 'Readers weigh a seller’s figure differently.', hint: '', words: { true: 'Yes', false: 'No' } }],
    },
    { tier: 'helps', legend: 'Helpful: answer what you know', asks: method },
    { tier: 'more', legend: 'More figures', asks: figures },
    { tier: 'more', legend: 'More about it', asks: context },
  ],
  settled: [...recordSettled, 'unit', 'intervention', 'class', 'study.level', 'study.design', 'study.independence', 'targets.source', 'cash.source'],
  left: ['measuredAfter.months', 'subjects', 'asked', 'review', 'reviewBy'],
}
