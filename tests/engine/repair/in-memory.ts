import type { RawFile } from '#engine/read/files.ts'
import { planRepairs, type RepairPlan } from '#engine/repair/plan.ts'

/** A content folder that exists only here: text or bytes by path. */
export type Folder = Readonly<Record<string, string | Uint8Array>>

const encoder = new TextEncoder()

/** The files of a folder as a repair reads them. */
export const rawFiles = (folder: Folder): RawFile[] => Object.entries(folder).map(([file, content]) => ({ file, bytes: typeof content === 'string' ? encoder.encode(content) : content }))

/** The folder once a plan is carried out. */
export const carriedOut = (folder: Folder, { repairs }: RepairPlan): Record<string, string | Uint8Array> => {
  const left = Object.entries(folder).filter(([file]) => !repairs.some((repair) => repair.file === file))
  return Object.fromEntries([...left, ...repairs.map(({ newFile, text }) => [newFile, text] as const)])
}

/** The folder after a repair, all that was done to it, and what was left. Throws if a second repair would still do something. */
export const repaired = (folder: Folder, wanted?: (file: string) => boolean) => {
  const plan = planRepairs(rawFiles(folder), wanted)
  const after = carriedOut(folder, plan)
  const again = planRepairs(rawFiles(after), wanted)
  if (again.repairs.length > 0) throw new Error(`A second repair would still change: ${again.repairs.flatMap(({ file, did }) => [file, ...did]).join('; ')}`)
  return { after, did: plan.repairs.flatMap(({ file, did }) => did.map((words) => `${file}: ${words}`)), left: plan.problems.map(({ file, line, severity, message }) => `${severity} ${file}:${line} ${message}`) }
}

/** One record of a collection after a repair: its data, what was done to its values, and what was left. */
export const repairedRecord = (file: string, record: unknown) => {
  const { after, did, left } = repaired({ [file]: `${JSON.stringify(record, null, 2)}\n` })
  const values = did.map((words) => words.slice(file.length + 2)).filter((words) => words !== 'fields put in order')
  return { data: JSON.parse(String(after[file])) as Record<string, unknown>, did: values, left }
}
