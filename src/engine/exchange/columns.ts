import { folded } from './plain-words.ts'

/** How the cells of a column are read. */
export type Reads = 'words' | 'record' | 'choice' | 'unit' | 'figure' | 'figures' | 'change' | 'percent-change' | 'percent-fall' | 'bare' | 'interval' | 'date' | 'day' | 'months' | 'whole' | 'yes-no' | 'sources' | 'notes' | 'id' | 'exact'

/** One column a benefits spreadsheet may have: its heading for people, the field it fills, and other headings that mean it. */
export interface Column {
  readonly label: string
  readonly field: string
  readonly reads: Reads
  /** Headings that mean this and nothing else, between bars. */
  readonly names: readonly string[]
  /** Headings that probably mean this. */
  readonly loose: readonly string[]
}

const parted = (words: string): readonly string[] => (words === '' ? [] : words.split(' | '))
const column = (label: string, field: string, reads: Reads, names = '', loose = ''): Column => ({ label, field, reads, names: [folded(label), ...parted(names)], loose: parted(loose) })

/** The columns of a benefits spreadsheet in the order people read them. Names are folded: small letters, no signs but %. */
export const columns: readonly Column[] = [
  column('Benefit', 'title', 'words', 'title | benefit title | benefit name | name of benefit | benefit or disbenefit', 'benefits | headline | benefit short name | outcome'),
  column('What was seen', 'summary', 'words', 'summary | description | benefit description | description of benefit | what happened | what changed', 'details | narrative | findings | result summary | description of change'),
  column('Capability', 'capability', 'record', 'capability id | digital capability | technology', 'system | solution | digital solution | product | programme | workstream | project | category of technology'),
  column('What was put in', 'intervention', 'words', 'intervention | what was introduced | what was implemented', 'change made | initiative | what was done | solution deployed'),
  column('Where', 'organisation', 'record', 'organisation | organization | trust | provider | hospital | site | where measured | organisation name | trust name | place', 'location | hospital site | department | setting | nhs trust | ward'),
  column('Measure', 'measure', 'record', 'kpi | metric | indicator | performance measure | performance measure kpi | measure name | what is counted', 'measured by | how measured | outcome measure | key performance indicator'),
  column('Unit', 'unit', 'unit', 'units | unit of measure | unit of measurement | measured in | uom'),
  column('Effect', 'effect', 'choice', 'benefit or harm | direction of effect | effect direction', 'direction | polarity | impact | result'),
  column('Planned or not', 'origin', 'choice', 'origin | planned | planned or unplanned | expected', 'anticipated'),
  column('Target', 'targets.0.value', 'figure', 'target value | target improvement | planned value', 'goal | forecast | planned'),
  column('Target set on', 'targets.0.setOn', 'date', 'target date set'),
  column('Target due by', 'targets.0.dueBy', 'date', 'target date | due date | due by', 'realisation date | due'),
  column('Before', 'realised.baseline.value', 'figure', 'baseline | baseline value | baseline figure | pre | pre implementation | value before | before value', 'starting point | current | as is | start'),
  column('Before, when', 'realised.baseline.date', 'date', 'baseline date | date of baseline | date before', 'baseline measured | baseline period'),
  column('Compared with', 'realised.baseline.comparator', 'choice', 'comparator | compared to', 'comparison'),
  column('After', 'realised.observations', 'figures', 'follow up | follow up value | post | post implementation | value after | after value | realised | realised value | actual | achieved', 'outcome value | to date | current value | to be | latest | measured'),
  column('After, when', 'realised.observations.0.date', 'date', 'follow up date | date after | date measured | measured on | measurement date', 'date of measurement | date realised'),
  column('Change', 'realised.change', 'change', 'absolute change | difference', 'improvement | movement | variance | delta'),
  column('% change', 'realised.change.percent', 'percent-change', 'change % | percent change | percentage change | per cent change | relative change | % difference', '% improvement | % variance | %'),
  column('% reduction', 'realised.change.fall', 'percent-fall', 'reduction % | percent reduction | percentage reduction | % decrease | % fall', '% saved | % saving'),
  column('Estimate', 'realised.estimate.value', 'bare', 'effect estimate | odds ratio | relative risk'),
  column('Kind of estimate', 'realised.estimate.kind', 'words', 'estimate kind'),
  column('Confidence interval', 'realised.interval', 'interval', '95% ci | ci | 95% confidence interval'),
  column('p value', 'realised.p', 'bare', 'p', 'significance'),
  column('Measured after', 'measuredAfter', 'months', 'months after go live | months since go live | time since go live | time from go live', 'when measured | timescale | time to benefit | timing'),
  column('Period', 'period', 'words', 'period covered | reporting period | financial year | data period', 'year | dates | time period'),
  column('Class', 'class', 'choice', 'benefit class | class of benefit | benefit type | type of benefit | benefit category | cash or non cash', 'category | type | classification | cashable | cash releasing'),
  column('Classified by', 'classifiedBy', 'choice'),
  column('Cash: how', 'cash.how', 'words', 'how the cash was released | cash mechanism'),
  column('Cash: source', 'cash.source', 'sources', 'source of cash'),
  column('Kind of study', 'study.level', 'choice', 'study level | evidence level | level of evidence | study type | type of study', 'evidence type | evidence | strength of evidence'),
  column('Study design', 'study.design', 'words', 'design | method | methodology | how it was measured', 'measurement method | data collection | approach'),
  column('Number studied', 'study.sample.n', 'whole', 'n | sample size', 'number | sample n'),
  column('Sample', 'study.sample.words', 'words', 'sample description | who was studied', 'population | cohort'),
  column('Who did the study', 'study.independence', 'choice', 'independence | study by | evaluated by'),
  column('Supplier involved', 'study.vendorInvolved', 'yes-no', 'vendor involved | supplier involvement | vendor involvement', 'supplier | vendor'),
  column('Attribution', 'attribution.claim', 'choice', 'attribution claim', 'confidence | causality'),
  column('Reason for the attribution', 'attribution.reason', 'words', 'attribution reason'),
  column('Sources', 'sources', 'sources', 'source | source link | reference | references | link | url | doi | citation | evidence link | link to evidence | web link | source url | source document', 'evidence source | data source | where published | report | publication | more information'),
  column('Notes', 'notes', 'notes', 'note | comments | comment | caveats | remarks'),
  column('Provenance', 'provenance', 'choice'),
  column('Reviewed', 'reviewed', 'day', 'last reviewed | date reviewed'),
  column('Review by', 'reviewBy', 'day', 'next review'),
  column('Revision', 'revision', 'whole'),
  column('Draft', 'draft', 'yes-no'),
  column('Record', 'id', 'id', 'id | record id | file name'),
]

/** The column with this label, however it is spelt. */
export const columnCalled = (label: string): Column | undefined => columns.find((one) => one.names[0] === folded(label))

/** The column people would use for this field. */
export const columnOfField = (field: string): Column | undefined => columns.find((one) => one.field === field)

/** Columns that a record cannot do without: nothing can stand in for them. */
export const placing = ['capability', 'organisation', 'measure'] as const
