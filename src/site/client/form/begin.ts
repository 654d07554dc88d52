import type { Choice, World } from '#engine/form/world.ts'
import { readFile } from '../parts/files.ts'
import { today } from '../parts/today.ts'
import { controlsNamed } from './page.ts'

/** All that a form knows besides its answers, the day of this browser’s clock included. */
export const loadWorld = async (lists: readonly string[]): Promise<World> => {
  const [setting, ...found] = await Promise.all(['setting', ...lists].map((name) => readFile<unknown>(`/contribute/choices/${name}.json`)))
  if (!setting || found.some((list) => list === undefined)) throw new Error('A list could not be loaded.')
  return { ...(setting as Pick<World, 'programme' | 'vocabulary'>), today: today(), lists: Object.fromEntries(lists.map((name, index) => [name, found[index] as readonly Choice[]])) }
}

/** Answers that a link brought along: only those that can be chosen on the page. */
export const answersInAddress = (page: HTMLFormElement): ReadonlyMap<string, readonly string[]> => {
  const asked = [...new URLSearchParams(location.search)].filter(([name, value]) => controlsNamed(page, name).some((control) => (control instanceof HTMLSelectElement ? [...control.options].some((option) => option.value === value) : control.value === value)))
  return new Map(asked.map(([name, value]) => [name, [value]]))
}
