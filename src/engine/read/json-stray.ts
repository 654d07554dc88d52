import type { Slip } from './json-cursor.ts'

const marks = '{}[]",:;\'\\'
const lengthLimit = 50_000
const tryLimit = 120

const reads = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The one mark without which the whole file can be read, where several slips may come from it: nearest to the first slip first. */
export const strayMark = (text: string, slips: readonly Slip[]): Slip[] | undefined => {
  const [first] = slips
  if (!first || slips.length < 2 || text.length > lengthLimit) return undefined
  const start = text.lastIndexOf('\n', text.lastIndexOf('\n', first.at - 1) - 1) + 1
  const end = text.indexOf('\n', text.indexOf('\n', first.at) + 1)
  const places = Array.from({ length: (end === -1 ? text.length : end) - start }, (_, index) => start + index).filter((at) => marks.includes(text.charAt(at)))
  const nearest = places.sort((a, b) => Math.abs(a - first.at) - Math.abs(b - first.at)).slice(0, tryLimit)
  const at = nearest.find((place) => reads(text.slice(0, place) + text.slice(place + 1)))
  return at === undefined ? undefined : [{ at, length: 1, message: `This ${text[at]} does not belong here.`, help: 'Delete it.' }]
}
