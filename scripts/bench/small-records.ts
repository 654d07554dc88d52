import type { CollectionName } from '#engine/schema/collections.ts'
import { countedIn, type Maker } from './making.ts'
import { advice, sentence } from './sentences.ts'
import { bodies, counted, doers, things, towns, whens } from './words.ts'

const year = (below: (limit: number) => number): number => 2012 + below(14)

const measures: Maker<'measures'> = (n, { random, word, reviewed }) => ({
  name: `${random.pick(counted)}, as counted in definition ${n}`,
  definition: sentence(random),
  ...countedIn(n),
  domain: word('outcome-domains'),
  howToCollect: `${sentence(random)} ${advice(random)}`,
  pitfalls: [sentence(random), sentence(random)],
  reviewed,
})

const costs: Maker<'costs'> = (_, { random, id, word, reviewed }) => ({
  organisation: id('organisations'),
  capability: id('capabilities'),
  kind: word('cost-kinds'),
  amount: random.pick([{ about: 1000 * (1 + random.below(9000)) }, 1000 * (1 + random.below(9000))]),
  unit: 'money',
  currency: random.pick(['GBP', 'EUR', 'USD']),
  year: String(year(random.below)),
  period: random.pick(['one year', 'five years', 'from contract to go-live']),
  per: random.pick(['hospital', 'ward', 'bed']),
  basis: word('cost-bases'),
  sources: [id('sources')],
  reviewed,
})

const timings: Maker<'timings'> = (_, { random, id, reviewed }) => ({
  organisation: id('organisations'),
  capability: id('capabilities'),
  what: random.pick(['procurement-to-go-live', 'roll-out', 'dip-length', 'recovery', 'first-benefit', 'full-benefit']),
  months: random.pick([1 + random.below(30), { atLeast: 1 + random.below(12) }]),
  of: `From the start until ${random.pick(doers)} had done without ${random.pick(things)}`,
  sources: [id('sources')],
  reviewed,
})

const practice: Maker<'practice'> = (_, { random, id, word, reviewed }) => ({
  statement: sentence(random),
  kind: word('practice-kinds'),
  capability: id('capabilities'),
  organisation: id('organisations'),
  numbers: [{ label: 'people trained', value: 20 + random.below(2000) }],
  sources: [id('sources')],
  reviewed,
})

const adoptions: Maker<'adoptions'> = (_, { random, id, reviewed }) => ({
  adopter: id('organisations'),
  from: id('organisations'),
  what: `The build for ${random.pick(things)}`,
  capability: id('capabilities'),
  year: String(year(random.below)),
  status: random.pick(['adopted', 'in-progress', 'delayed', 'abandoned']),
  changes: [advice(random), advice(random)],
  outcome: sentence(random),
  scope: 'between-organisations',
  sources: [id('sources')],
  reviewed,
})

const relationships: Maker<'relationships'> = (_, { random, id, word, reviewed }) => ({
  kind: word('relationship-kinds'),
  from: id('organisations'),
  to: id('organisations'),
  status: random.pick(['confirmed', 'planned', 'proposed']),
  sources: [id('sources')],
  reviewed,
})

const organisations: Maker<'organisations'> = (n, { random, id, word, reviewed }) => {
  const city = random.pick(towns)
  return {
    name: `${city} ${random.pick(bodies)} ${n}`,
    kind: word('organisation-kinds'),
    country: word('countries'),
    careSettings: [word('care-settings')],
    city,
    coordinates: { lat: 50 + random.below(80) / 10, lon: -random.below(50) / 10, precision: 'city', basis: 'Made up' },
    beds: { value: 100 + random.below(900), measure: 'Beds', date: '2024', source: id('sources') },
    systems: [{ product: `Record system ${random.below(9)}`, status: 'in use', source: id('sources') }],
    sources: [id('sources')],
    reviewed,
  }
}

const knownBlueprints: Maker<'known-blueprints'> = (n, { random, id, reviewed }) => ({
  title: `How to do without ${random.pick(things)}, number ${n}`,
  titleConfirmed: true,
  capability: id('capabilities'),
  organisation: id('organisations'),
  sources: [id('sources')],
  reviewed,
})

const sources: Maker<'sources'> = (n, { random, word, reviewed }) => ({
  csl: {
    type: random.pick(['article-journal', 'report', 'webpage']),
    title: `What ${random.pick(doers)} did about ${random.pick(things)} ${random.pick(whens)}: account ${n}`,
    author: [{ literal: `Study group ${1 + random.below(200)}` }],
    issued: { year: year(random.below) },
    'container-title': `Journal of made-up results ${1 + random.below(12)}`,
    DOI: `10.5555/made-up.${n}`,
    URL: `https://sources.example/account-${n}`,
  },
  kind: word('source-kinds'),
  peerReviewed: random.below(2) === 0,
  vendorInvolved: random.below(5) === 0,
  reviewed,
})

const terms: Maker<'terms'> = (n, { random, reviewed }) => ({
  label: `Word ${n} for ${random.pick(things)}`,
  definition: sentence(random),
  synonyms: [`Everyday word ${n}`, `Other word ${n}`],
  reviewed,
})

/** Makers of the records that are mostly facts. */
export const smallRecords = { measures, costs, timings, practice, adoptions, relationships, organisations, 'known-blueprints': knownBlueprints, sources, terms } as const satisfies { [C in CollectionName]?: Maker<C> }
