import type { Draft } from '#engine/planning/draft-address.ts'
import type { CapabilityOptions } from '#engine/planning/options.ts'
import { readFile } from '../parts/files.ts'

interface Files {
  readonly known: ReadonlySet<string>
  readonly files: Map<string, CapabilityOptions>
}

/** What can be planned of a capability, from its file; undefined where the page does not offer it or the file could not be loaded. */
export const load = async ({ files, known }: Files, id: string): Promise<CapabilityOptions | undefined> => {
  const file = files.get(id) ?? (known.has(id) ? await readFile<CapabilityOptions>(`/statement/${id}.json`) : undefined)
  if (file) files.set(id, file)
  return file
}

/** How many measures of a draft this library does not offer. */
export const measuresMissing = ({ measures }: Draft['capabilities'][number], options: CapabilityOptions): number => measures.filter(({ id }) => !options.measures.some((measure) => measure.id === id)).length
