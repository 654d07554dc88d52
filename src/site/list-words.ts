import type { CollectionName } from '#engine/schema/collections.ts'

/** What each list is called, what it is for, and the order it is in. */
export const listWords: Readonly<Record<CollectionName, { readonly title: string; readonly lede: string; readonly order: string }>> = {
  capabilities: { title: 'Capabilities', lede: 'What an organisation can put in place.', order: 'by name' },
  blueprints: { title: 'Blueprints', lede: 'How to do it, from first question to sustaining it.', order: 'newest first' },
  lessons: { title: 'Lessons', lede: 'One actionable thing learned, by the phase in which you can still act on it.', order: 'newest first' },
  benefits: { title: 'Benefits, nulls and disbenefits', lede: 'Every result with its kind of study and its source, and what it was compared with where the source says.', order: 'strongest comparison first, whichever way they point' },
  measures: { title: 'Measures', lede: 'What to count, how to get it, and how it misleads.', order: 'by name' },
  plans: { title: 'Plans', lede: 'What was promised, how the promise moved, and what came.', order: 'by name' },
  costs: { title: 'Costs', lede: 'What one thing cost one organisation, and what kind of money it was. Costs overlap: never add them up.', order: 'prices first, the programme’s own currency before others, the firmest figures before estimates' },
  timings: { title: 'Timings', lede: 'How long it took, how long the dip lasted, how soon a benefit came.', order: 'by kind and place' },
  practice: { title: 'How-to facts', lede: 'Training, devices, roles, steps: what others actually did.', order: 'by wording' },
  adoptions: { title: 'Adoptions', lede: 'Who took over whose system or method, what they changed, and what came of it.', order: 'by adopter' },
  relationships: { title: 'Relationships', lede: 'Exemplars and followers, shared systems, mergers and partnerships.', order: 'by name' },
  organisations: { title: 'Organisations', lede: 'Where it was done, measured or learned.', order: 'by name' },
  'known-blueprints': { title: 'Blueprints published elsewhere', lede: 'Real blueprints known by title, author and date; most need a login.', order: 'by title' },
  sources: { title: 'Sources', lede: 'Everything the library rests on; each page shows what was drawn from it.', order: 'newest first' },
  terms: { title: 'Glossary', lede: 'The words of the field in plain English, with every other name people use.', order: 'by word' },
}
