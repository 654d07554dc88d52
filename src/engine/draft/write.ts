import { Document, isScalar, Scalar, visit } from 'yaml'
import { idPattern } from '../schema/fields.ts'
import type { Group } from './shape.ts'

/** Where the explanation goes, in records that have one. */
const body = 'To be written: what a reader needs beyond the facts above. Take this line out if that is nothing.'

const frontMatter = (data: Group): string => {
  const document = new Document(data)
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string') node.type = idPattern.test(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0 })
}

/** The text of a record’s file. */
export const recordText = (type: 'json' | 'mdx', data: Group): string =>
  type === 'json' ? `${JSON.stringify(data, null, 2)}\n` : `---\n${frontMatter(data)}---\n\n${body}\n`
