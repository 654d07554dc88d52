import type { CollectionName } from '../../../src/engine/schema/collections.ts'

const record = { reviewed: '2026-11-01' }
const cited = { sources: ['a-source'], ...record }
const answer = { text: 'Not known.', sources: [] }

/** The smallest record of each kind that its schema takes. */
export const smallest: Readonly<Record<CollectionName, Record<string, unknown>>> = {
  capabilities: { label: 'Scanning', definition: 'Scanning doses.', question: 'Should we scan?', group: 'medicines', ...record },
  blueprints: {
    title: 'Scan every dose',
    kind: 'on-a-page',
    capability: 'scanning',
    question: 'Should we scan?',
    summary: 'How to scan.',
    answers: { fit: answer, cost: answer, gain: answer, certainty: answer, risks: answer, people: answer },
    context: { fixed: [], forces: [] },
    ...cited,
  },
  lessons: { statement: 'Train everybody before go-live.', theme: 'training', phases: ['go-live'], polarity: 'do', context: 'One hospital.', ...cited },
  benefits: {
    title: 'Fewer doses given wrongly',
    summary: 'Fewer doses were given wrongly.',
    capability: 'scanning',
    intervention: 'Bedside scanning',
    organisation: 'a-hospital',
    measure: 'errors',
    unit: '%',
    effect: 'benefit',
    class: 'quality',
    study: { level: 'quasi-experimental', design: 'Before and after', independence: 'independent', vendorInvolved: false },
    ...cited,
  },
  measures: { name: 'Doses given wrongly', definition: 'Doses that differ from the order.', unit: '%', direction: 'lower', domain: 'safety-quality', howToCollect: 'Watch rounds.', ...record },
  plans: { organisation: 'a-hospital', capability: 'scanning', benefit: 'Wards live', unit: 'wards', better: 'higher', revisions: [{ value: 20, source: 'a-source' }], status: 'not-known', ...record },
  costs: { organisation: 'a-hospital', capability: 'scanning', kind: 'licences', amount: 100, currency: 'GBP', period: 'one year', per: 'hospital', basis: 'spent', ...cited },
  timings: { organisation: 'a-hospital', capability: 'scanning', what: 'roll-out', months: 6, of: 'First to last ward', ...cited },
  practice: { statement: 'Train for two hours.', kind: 'training', ...cited },
  adoptions: { adopter: 'a-hospital', what: 'The build', capability: 'scanning', status: 'adopted', outcome: 'In use.', scope: 'between-organisations', ...cited },
  relationships: { kind: 'shared-system', from: 'a-hospital', to: 'another-hospital', status: 'confirmed', ...record },
  organisations: { name: 'A hospital', kind: 'provider', country: 'england', careSettings: ['acute'], ...record },
  'known-blueprints': { title: 'Scanning', titleConfirmed: true, ...cited },
  sources: { csl: { type: 'report', title: 'A report' }, kind: 'audit-report', peerReviewed: false, vendorInvolved: false, ...record },
  terms: { label: 'Early warning score', definition: 'A score of vital signs.', ...record },
}
