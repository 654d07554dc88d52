import { splitArguments } from '#engine/draft/arguments.ts'
import { type Draft, makeDraft } from '#engine/draft/draft.ts'
import type { Shelf } from '#engine/draft/shelf.ts'

/** A library that has one of everything. */
export const fullShelf: Shelf = {
  first: (to) => ('collection' in to ? `first-of-${to.collection}` : `first-of-${to.vocabulary}`),
  unitOf: (measure) => ({ costs: 'money', stays: 'days' })[measure],
}

/** A library that has only its word lists. */
export const emptyShelf: Shelf = { ...fullShelf, first: (to) => ('collection' in to ? undefined : `first-of-${to.vocabulary}`) }

/** What a command line asks for, as makeDraft gives it. */
export const asked = (given: readonly string[], shelf = fullShelf) => makeDraft(splitArguments(given), shelf, '2026-11-22')

/** The draft a command line makes; fails where it is refused. */
export const made = (given: readonly string[], shelf = fullShelf): Draft => {
  const draft = asked(given, shelf)
  if ('refusals' in draft) throw new Error(JSON.stringify(draft.refusals))
  return draft
}

/** The fields of a draft kept as JSON. */
export const fieldsMade = (given: readonly string[], shelf = fullShelf): Record<string, unknown> => JSON.parse(made(given, shelf).text) as Record<string, unknown>

/** Why a command line is refused, each reason with its advice. */
export const refused = (given: readonly string[], shelf = fullShelf): string => {
  const draft = asked(given, shelf)
  return 'refusals' in draft ? draft.refusals.map(({ message, help }) => `${message}\n  ${help ?? ''}`).join('\n') : 'a draft was made'
}
