import type { Effect } from '../schema/words.ts'
import type { Shape } from './drawing.ts'

/** The mark of an effect, fourteen units square, with its corner at a place: the same shapes as on every page. */
export const effectMark = (effect: Effect, x: number, y: number): Shape => {
  const paths: Readonly<Record<Effect, string>> = {
    benefit: `M${x + 7} ${y + 1}l6 12h-12z`,
    null: `M${x + 7} ${y + 1.8}a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z`,
    disbenefit: `M${x + 7} ${y + 13}l-6-12h12z`,
    mixed: `M${x + 7} ${y + 1}l6 6-6 6-6-6z`,
  }
  const filled = effect === 'benefit' || effect === 'disbenefit'
  return { shape: 'path', d: paths[effect], kind: `${filled ? 'f' : 's'}-${effect}` }
}

const heights = [4, 7, 10, 13]
const bar = (index: number, x: number, y: number): string => `M${x + index * 5} ${y + 14}v-${heights[index]}h4v${heights[index]}z`

/** Four rising bars, of which as many are full as the step says: how sure, nineteen units wide and fourteen high. */
export const sureBars = (step: number, x = 0, y = 0): { readonly full: string; readonly hollow: string } => ({
  full: heights.map((_, index) => (index < step ? bar(index, x, y) : '')).join(''),
  hollow: heights.map((_, index) => (index < step ? '' : bar(index, x, y))).join(''),
})
