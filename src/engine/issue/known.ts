import { choiceLists, choicesOf, settingOf } from '../form/choices.ts'
import type { World } from '../form/world.ts'
import { buildLibrary } from '../library/library.ts'
import type { Content } from '../read/content.ts'

/** What an issue is read against: everything in the content folder, drafts too, on one day. */
export interface Known {
  readonly content: Content & { readonly programme: NonNullable<Content['programme']> }
  readonly world: World
  readonly today: string
}

/** The content folder as an issue is read against it; nothing where it does not say whose it is. */
export const knownFrom = (content: Content, today: string): Known | undefined => {
  const { programme, vocabulary } = content
  if (!programme) return undefined
  // A draft can be named and its id is taken, so drafts are shelved like the rest.
  const entries = content.entries.map((entry) => ({ ...entry, data: { ...entry.data, draft: false } }))
  const library = buildLibrary({ programme, vocabulary, entries, today })
  const lists = Object.fromEntries(choiceLists.map((name) => [name, choicesOf(library, name)]))
  return { content: { ...content, programme }, world: { ...settingOf(library), today, lists }, today }
}
