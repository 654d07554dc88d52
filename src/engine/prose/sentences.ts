import type { ElementContent } from 'hast'
import { type Draft, isBlank, partAt } from './draft.ts'
import { inlineHtml } from './names.ts'

const inlineNames = new Set([...Object.keys(inlineHtml), 'a', 'em', 'strong', 'del', 'code'])

const isInline = (node: ElementContent, draft: Draft): boolean =>
  node.type === 'text' ? (partAt(draft, node)?.inline ?? true) : node.type === 'element' && inlineNames.has(node.tagName)

/** Puts words that stand loose between blocks into paragraphs, as `<Note>words</Note>` on one line leaves them. */
export const wrapSentences = (nodes: readonly ElementContent[], draft: Draft): ElementContent[] => {
  const wrapped: ElementContent[] = []
  let sentence: ElementContent[] = []
  const close = () => {
    const from = sentence.findIndex((node) => !isBlank(node))
    const to = sentence.findLastIndex((node) => !isBlank(node)) + 1
    wrapped.push(...(from === -1 ? sentence : sentence.slice(0, from)))
    if (from !== -1) wrapped.push({ type: 'element', tagName: 'p', properties: {}, children: sentence.slice(from, to) }, ...sentence.slice(to))
    sentence = []
  }
  for (const node of nodes) {
    if (isInline(node, draft)) sentence.push(node)
    else {
      close()
      wrapped.push(node)
    }
  }
  close()
  return wrapped
}
