import type { NetworkNode } from '../evidence/dependencies.ts'
import { type Effect, effects, networkLayers } from '../schema/words.ts'
import { round, type Shape } from './drawing.ts'
import { effectMark } from './map-marks.ts'
import { wrapWords } from './wrap.ts'

/** One box to draw: its node, the page it opens, and which way its result points. */
export interface BoxFacts {
  readonly node: NetworkNode
  readonly href?: string | undefined
  readonly effect?: Effect | undefined
  /** The row it stands for, where no link of it is drawn. */
  readonly mark?: string | undefined
}

/** How wide every box is. */
export const boxWidth = 172
const inset = 9
const lineHeight = 18

const linesOf = ({ label }: NetworkNode): readonly string[] => wrapWords(label, boxWidth - 2 * inset)
const footOf = ({ href, effect }: BoxFacts): string | undefined => (href === undefined ? undefined : effect ? effects[effect].label : 'How it is counted')

/** How tall a box is: its lines, and one more where it opens a page. */
export const boxHeight = (facts: BoxFacts): number => linesOf(facts.node).length * lineHeight + (footOf(facts) ? lineHeight : 0) + 14

// Said as it stands in the box, so that somebody who speaks to a computer can name what is seen.
const nameOf = (facts: BoxFacts): string => `${facts.node.label}: ${footOf(facts)}${facts.effect ? ', see the result' : ` (${networkLayers[facts.node.layer].label.toLowerCase()})`}`

/** A box with its words, and beneath them which way its result points, by shape and word; a link where it opens a page. */
export const boxShapes = (facts: BoxFacts, x: number, y: number): readonly Shape[] => {
  const lines = linesOf(facts.node)
  const [foot, footY] = [footOf(facts), round(y + 23 + lines.length * lineHeight)]
  // A space ends each line, so that lines read aloud or copied do not run together.
  const inside: readonly Shape[] = [
    { shape: 'rect', x, y, width: boxWidth, height: boxHeight(facts), kind: 'box', mark: facts.mark },
    ...lines.map((text, index): Shape => ({ shape: 'text', x: x + inset, y: round(y + 20 + index * lineHeight), text: `${text} ` })),
    ...(facts.effect && foot ? [effectMark(facts.effect, x + inset, Math.round(footY - 11))] : []),
    ...(foot ? [{ shape: 'text', x: x + inset + (facts.effect ? 20 : 0), y: footY, text: `${foot} `, kind: 'small' } as const] : []),
  ]
  return facts.href === undefined ? inside : [{ shape: 'link', href: facts.href, label: nameOf(facts), inside }]
}
