import type { Content } from '../read/content.ts'
import { meaningsOf } from './meanings.ts'
import { type RecordChange, recordChanges } from './records.ts'
import { settingChanges } from './settings.ts'
import { sideOf } from './side.ts'
import { warningsOf } from './warnings.ts'

/** Everything a change does to a library, in words. */
export interface Changes {
  readonly records: readonly RecordChange[]
  /** Changes beside the records: settings, lists, exceptions. */
  readonly settings: readonly string[]
  /** What it means for a reader, one sentence each. */
  readonly meanings: readonly string[]
  /** What a reviewer should ask about, one sentence each. */
  readonly warnings: readonly string[]
}

/** What a change does to a library: the records, what they mean together, and what to ask about. Nothing where neither side has a programme.json that can be read. */
export const compareContents = (was: Content, is: Content, today: string): Changes | undefined => {
  const [old, fresh] = [was.programme ?? is.programme, is.programme ?? was.programme]
  if (!old || !fresh) return undefined
  const [before, after] = [sideOf(was, old, today), sideOf(is, fresh, today)]
  const records = recordChanges(before, after)
  return { records, settings: settingChanges(before, after), meanings: meaningsOf(before, after), warnings: warningsOf(records, before, after) }
}
