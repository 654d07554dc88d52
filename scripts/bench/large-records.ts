import type { CollectionName } from '#engine/schema/collections.ts'
import { countedIn, type Facts, type Maker, type Making } from './making.ts'
import { advice, sentence } from './sentences.ts'
import { counted, doers, things, whens } from './words.ts'

const effects = ['benefit', 'benefit', 'benefit', 'null', 'disbenefit', 'mixed'] as const
type Effect = (typeof effects)[number]

/** How far a figure moved, in tenths, so that sums stay exact; the sign fits the effect and the measure’s direction. */
const movedBy = (effect: Effect, better: 'lower' | 'higher', size: number): number => {
  if (effect === 'null') return 0
  return (better === 'lower') === (effect !== 'disbenefit') ? -size : size
}

const startsWith = (effect: Effect, moved: number): string =>
  effect === 'null' ? 'No difference in' : effect === 'mixed' ? 'Mixed results for' : moved < 0 ? 'Lower figure for' : 'Higher figure for'

const realised = (before: number, moved: number): Facts<'benefits'>['realised'] => ({
  baseline: { value: before / 10, date: '2019' },
  observations: [{ value: (before + moved) / 10, date: '2021', monthsSinceGoLive: 12 }],
  change: { value: moved / 10, kind: 'absolute' },
  interval: { low: (moved - 20) / 10, high: (moved + 20) / 10, of: 'change' },
})

const benefits: Maker<'benefits'> = (n, { random, id, reviewed }) => {
  const measure = id('measures')
  const { unit, direction } = countedIn(Number(measure.replace(/\D/g, '')))
  const effect = random.pick(effects)
  const moved = movedBy(effect, direction, 30 + random.below(120))
  return {
    title: `${startsWith(effect, moved)} ${random.pick(counted).toLowerCase()}, result ${n}`,
    summary: sentence(random),
    capability: id('capabilities'),
    intervention: `Doing without ${random.pick(things)}`,
    organisation: id('organisations'),
    measure,
    unit,
    effect,
    realised: realised(250 + random.below(500), moved),
    class: 'quality',
    study: { level: random.pick(['randomised', 'quasi-experimental', 'observational', 'self-reported']), design: sentence(random), independence: 'independent', vendorInvolved: false, sample: { n: 50 + random.below(5000), words: 'Charts looked at' } },
    attribution: { claim: 'plausible', reason: sentence(random) },
    sources: [id('sources')],
    reviewed,
  }
}

const plans: Maker<'plans'> = (_, { random, id, reviewed }) => ({
  organisation: id('organisations'),
  capability: id('capabilities'),
  benefit: advice(random),
  measure: id('measures'),
  unit: 'wards',
  better: 'higher',
  revisions: [{ setOn: '2018', value: 20 + random.below(20), source: id('sources') }, { setOn: '2019', value: 10 + random.below(10), reason: sentence(random), source: id('sources') }],
  realised: [{ date: '2021', value: random.below(30), source: id('sources') }],
  status: 'partly-realised',
  reviewed,
})

const lessons: Maker<'lessons'> = (n, { random, id, word, reviewed }) => ({
  statement: `${advice(random)} This is lesson ${n}.`,
  theme: word('themes'),
  phases: [word('phases')],
  polarity: random.pick(['do', 'avoid', 'it-depends']),
  context: sentence(random),
  consequence: { text: sentence(random), words: 'editors' },
  capabilities: [id('capabilities')],
  organisations: [id('organisations')],
  confirmedBy: [{ organisation: id('organisations'), source: id('sources'), note: sentence(random) }],
  sources: [id('sources')],
  reviewed,
})

const cited = ({ random, id }: Making) => ({ text: sentence(random), sources: [id('sources')] })
const several = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

const blueprints: Maker<'blueprints'> = (n, making) => {
  const { random, id, word, reviewed } = making
  const one = () => cited(making)
  return {
    title: `Doing without ${random.pick(things)}: blueprint ${n}`,
    kind: 'full',
    capability: id('capabilities'),
    question: `Should ${random.pick(doers)} do without ${random.pick(things)}?`,
    summary: sentence(random),
    answers: { fit: one(), cost: one(), gain: one(), certainty: one(), risks: one(), people: one() },
    context: { fixed: several(3, () => sentence(random)), forces: several(3, () => sentence(random)) },
    prerequisites: several(4, one),
    readiness: several(3, () => ({ question: advice(random), why: sentence(random), redFlag: sentence(random) })),
    modules: several(5, () => ({ title: `${random.pick(things)} ${random.pick(whens)}`, phase: word('phases'), purpose: sentence(random), steps: several(4, one), roles: ['Project lead'], fit: random.pick(['core', 'adaptable']) })),
    costs: several(2, () => id('costs')),
    benefits: several(4, () => id('benefits')),
    lessons: several(4, () => id('lessons')),
    measures: several(3, () => ({ measure: id('measures'), baseline: advice(random) })),
    doneBy: several(3, () => ({ organisation: id('organisations'), note: sentence(random) })),
    sources: several(5, () => id('sources')),
    reviewed,
  }
}

/** Makers of the records that have figures to agree or words to explain. */
export const largeRecords = { benefits, plans, lessons, blueprints } as const satisfies { [C in CollectionName]?: Maker<C> }
