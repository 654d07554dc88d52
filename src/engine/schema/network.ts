import { z } from 'zod'
import { idLimit, idPattern, ref, text } from './fields.ts'
import { networkLayerIds } from './words.ts'

const nodeId = z
  .string()
  .max(idLimit, `An id has at most ${idLimit} characters.`)
  .regex(idPattern, 'An id is lower-case words joined by hyphens, such as "scan-every-dose".')

const node = z.strictObject({
  id: nodeId.describe('What links of this network call it.'),
  layer: z.enum(networkLayerIds).describe('Where it stands on the way from what is bought to what it is for.'),
  label: text(60).describe('What stands in the box: a few plain words that say what changes.'),
  benefit: ref('benefits').optional().describe('The result that shows it, good or bad; the box opens it.'),
  measure: ref('measures').optional().describe('How it is counted; the box opens it where no result is named.'),
})

const link = z.strictObject({
  from: nodeId.describe('What must be there first: the id of a node.'),
  to: nodeId.describe('What depends on it: the id of a node.'),
  evidenced: z.boolean().describe('true: a source says so, or the node it leads to names a result that shows it. false: assumed.'),
  sources: z.array(ref('sources')).default([]).describe('Where an evidenced link can be checked: ids of records in content/sources.'),
  note: text(200).optional().describe('What was found, where, or why it is assumed; say so if the link works against what it leads to.'),
})

/** What must be in place before which benefit can come: boxes in five layers, and links that are evidenced or assumed (after Ward and Daniel). */
export const networkSchema = z.strictObject({
  nodes: z.array(node).min(2).describe('The boxes, in the order in which a reader should meet them.'),
  links: z.array(link).min(1).describe('What each box depends on. Links lead forward through the layers, or stay within one.'),
})
export type Network = z.output<typeof networkSchema>
