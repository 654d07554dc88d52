import type { ElementContent } from 'hast'
import { type Draft, splitAtPlaceholders } from './draft.ts'
import { writeHtml } from './html.ts'
import type { Segment } from './prose.ts'

/** Cuts cleaned HTML at its components. Written out in order, the pieces are one valid document. */
export const cutAtComponents = (nodes: readonly ElementContent[], draft: Draft): Segment[] => {
  const html = writeHtml(nodes)
  return splitAtPlaceholders(html).flatMap((piece, index): Segment[] => {
    if (index % 2 === 0) return piece.trim() === '' ? [] : [{ kind: 'html', html: piece }]
    const part = draft.parts[Number(piece)]
    if (!part) return []
    const { name, props, inline, children } = part
    return [{ kind: 'component', name, props, inline, children: cutAtComponents(children, draft) }]
  })
}
