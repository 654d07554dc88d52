import { z } from 'zod'
import { notes, partialDate, recordFields, ref, sources, text } from './fields.ts'

/** A blueprint published elsewhere, known by its title. */
export const knownBlueprintSchema = z.strictObject({
  title: text(200),
  titleConfirmed: z.boolean().describe('false: topic and author were read, the exact title was not.'),
  capability: ref('capabilities').optional().describe('The capability it is about, in the editors’ reading.'),
  organisation: ref('organisations').optional(),
  author: text(200).optional().describe('The author as printed.'),
  projectType: text(120).optional().describe('As its own library files it.'),
  careSetting: text(60).optional().describe('As its own library files it.'),
  users: z.array(text(60)).default([]),
  date: partialDate.optional(),
  sources,
  notes,
  ...recordFields,
})
export type KnownBlueprint = z.output<typeof knownBlueprintSchema>
