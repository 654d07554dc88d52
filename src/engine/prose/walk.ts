import type { ElementContent } from 'hast'
import type { Draft, Situation } from './draft.ts'
import { elementReaders } from './elements.ts'
import { type Parsed, spanOf } from './parsed.ts'
import type { Found } from './problem.ts'
import { wrapSentences } from './sentences.ts'
import { readTagNode } from './tags.ts'
import { readWords } from './words.ts'

const depthLimit = 100
const sentenceNames = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'td', 'em', 'strong', 'del', 'a'])
const codeNames = new Set(['code', 'pre'])
const blockNames = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'th', 'td', 'pre', 'br'])
const isLowerCase = (name: string | null | undefined): boolean => /^[a-z]/.test(name ?? '')

const inside = (node: Parsed, { phrasing, code, link, depth }: Situation): Situation => ({
  phrasing: phrasing || sentenceNames.has(node.tagName ?? '') || isLowerCase(node.name),
  code: code || codeNames.has(node.tagName ?? ''),
  link: link || node.tagName === 'a',
  depth: depth + 1,
  span: spanOf(node),
})

const unknown = (node: Parsed): Found => ({
  code: 'syntax',
  message: 'This cannot be published from a text file.',
  help: 'Say it in Markdown or with one of the components.',
  ...spanOf(node),
})

const isComment = (code: string): boolean => {
  const text = code.trim()
  return text.startsWith('/*') && text.length >= 4 && text.indexOf('*/', 2) === text.length - 2
}

const readExpression = (node: Parsed, draft: Draft): ElementContent[] => {
  if (!isComment(node.value ?? ''))
    draft.found.push({
      code: 'expression',
      message: 'Curly brackets start code here, and nothing is ever run.',
      help: 'Write \\{ for the bracket itself, or put the words in `backticks`.',
      ...spanOf(node),
    })
  return []
}

const readElement = (node: Parsed, children: ElementContent[], draft: Draft, situation: Situation): ElementContent[] => {
  const name = node.tagName ?? ''
  const read = Object.hasOwn(elementReaders, name) ? elementReaders[name] : undefined
  if (blockNames.has(name)) draft.words.push(' ')
  if (read) return read(node, name === 'blockquote' ? wrapSentences(children, draft) : children, draft, situation)
  draft.found.push(unknown(node))
  return []
}

/** Reads a node of the parser's tree into publishable HTML, refusing whatever is not on the list. */
export const readNode = (node: Parsed, draft: Draft, situation: Situation): ElementContent[] => {
  if (node.type === 'text') return readWords(node, draft, situation)
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return readExpression(node, draft)
  if (situation.depth > depthLimit) {
    draft.found.push({ code: 'too-deep', message: 'This is nested too deep.', help: 'Use fewer levels.', ...spanOf(node) })
    return []
  }
  const children = (node.children ?? []).flatMap((child) => readNode(child, draft, inside(node, situation)))
  if (node.type === 'root') return wrapSentences(children, draft)
  if (node.type === 'element') return readElement(node, children, draft, situation)
  if (node.type === 'mdxJsxFlowElement') return readTagNode(node, children, draft, situation)
  if (node.type === 'mdxJsxTextElement') return readTagNode(node, children, draft, { ...situation, phrasing: true })
  draft.found.push(unknown(node))
  return []
}
