import type { z } from 'zod'
import { adoptionSchema } from './adoption.ts'
import { benefitSchema } from './benefit.ts'
import { blueprintSchema } from './blueprint.ts'
import { capabilitySchema } from './capability.ts'
import { conceptSchema } from './concept.ts'
import { costSchema } from './cost.ts'
import { knownBlueprintSchema } from './known-blueprint.ts'
import { lessonSchema } from './lesson.ts'
import { measureSchema } from './measure.ts'
import { organisationSchema } from './organisation.ts'
import { planSchema } from './plan.ts'
import { practiceSchema } from './practice.ts'
import { relationshipSchema } from './relationship.ts'
import { sourceSchema } from './source.ts'
import { timingSchema } from './timing.ts'

/** Every collection: its folder, its file type, its schema and what one and many are called. */
export const collections = {
  capabilities: { file: 'json', schema: capabilitySchema, one: 'capability', many: 'capabilities' },
  blueprints: { file: 'mdx', schema: blueprintSchema, one: 'blueprint', many: 'blueprints' },
  lessons: { file: 'mdx', schema: lessonSchema, one: 'lesson', many: 'lessons' },
  benefits: { file: 'json', schema: benefitSchema, one: 'benefit', many: 'benefits' },
  measures: { file: 'json', schema: measureSchema, one: 'measure', many: 'measures' },
  plans: { file: 'json', schema: planSchema, one: 'plan', many: 'plans' },
  costs: { file: 'json', schema: costSchema, one: 'cost', many: 'costs' },
  timings: { file: 'json', schema: timingSchema, one: 'timing', many: 'timings' },
  practice: { file: 'json', schema: practiceSchema, one: 'how-to fact', many: 'how-to facts' },
  adoptions: { file: 'json', schema: adoptionSchema, one: 'adoption', many: 'adoptions' },
  relationships: { file: 'json', schema: relationshipSchema, one: 'relationship', many: 'relationships' },
  organisations: { file: 'json', schema: organisationSchema, one: 'organisation', many: 'organisations' },
  'known-blueprints': { file: 'json', schema: knownBlueprintSchema, one: 'blueprint elsewhere', many: 'blueprints elsewhere' },
  sources: { file: 'json', schema: sourceSchema, one: 'source', many: 'sources' },
  terms: { file: 'json', schema: conceptSchema, one: 'term', many: 'terms' },
} as const satisfies Record<string, { file: 'json' | 'mdx'; schema: z.ZodObject; one: string; many: string }>

export type CollectionName = keyof typeof collections
export type DataOf<C extends CollectionName> = z.output<(typeof collections)[C]['schema']>
export const collectionNames = Object.keys(collections) as CollectionName[]
export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(collections, name)
