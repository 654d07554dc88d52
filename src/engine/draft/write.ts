import { Document, isScalar, Scalar, visit } from 'yaml'
import { idPattern } from '../schema/fields.ts'
import type { Group } from './shape.ts'

/** Keeps the place of the explanation, in records that have one. */
const noBody = 'To be written: what a reader needs beyond the facts above. Take this line out if that is nothing.'

const frontMatter = (facts: Group): string => {
  const document = new Document(facts)
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string') node.type = idPattern.test(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0 })
}

/** The text of a record’s file: its facts and, where its kind has one, its explanation. */
export const recordText = (type: 'json' | 'mdx', facts: Group, body = noBody): string =>
  type === 'json' ? `${JSON.stringify(facts, null, 2)}\n` : `---\n${frontMatter(facts)}---\n\n${body}\n`
