import { isCollection, isMap, isScalar, isSeq, Lexer, type Node } from 'yaml'
import { readYaml } from './yaml-values.ts'

const columnOf = (text: string, node: unknown): number => {
  const at = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

const isBlock = (node: unknown): node is Node & { flow?: boolean } => isCollection(node) && !node.flow && node.items.length > 0

const stepsIn = (text: string, node: unknown): number[] => {
  if (!isBlock(node)) return []
  if (isSeq(node)) return node.items.flatMap((item) => [...(isMap(item) && isBlock(item) ? [columnOf(text, item.items[0]?.key) - columnOf(text, node)] : []), ...stepsIn(text, item)])
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isBlock(value)) return []
    const step = columnOf(text, value) - columnOf(text, key)
    return [isSeq(value) && step === 0 ? 2 : step, ...stepsIn(text, value)] // a list may stand right under its field
  })
}

/** The same front matter, each level two spaces further in; untouched where it is so already. */
export const indentYaml = (fields: string): string => {
  const document = readYaml(fields)
  return stepsIn(fields, document.contents).every((step) => step === 2) ? fields : document.toString({ lineWidth: 0, indent: 2 })
}

/** Every comment of a front matter: none may get lost. */
export const commentsIn = (fields: string): string[] => [...new Lexer().lex(fields)].filter((token) => token.startsWith('#')).map((token) => token.trimEnd()).sort()
