import type { EntryOf, Finding, Given, Rule } from './rule.ts'

type Capability = EntryOf<'capabilities'>

/** One loop of capabilities, each needing the next and the last the first. */
const findLoops = (byId: ReadonlyMap<string, Capability>): string[][] => {
  const loops: string[][] = []
  const finished = new Set<string>()
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id)
    if (start !== -1) loops.push(trail.slice(start))
    if (start !== -1 || finished.has(id)) return
    for (const { capability } of byId.get(id)?.data.prerequisites ?? []) walk(capability, [...trail, id])
    finished.add(id)
  }
  for (const id of byId.keys()) walk(id, [])
  return loops
}

function* check({ entriesOf }: Given): Iterable<Finding> {
  const byId = new Map(entriesOf('capabilities').map((entry) => [entry.id, entry]))
  const label = (id: string | undefined): string => `“${byId.get(id ?? '')?.data.label ?? id}”`
  for (const loop of findLoops(byId)) {
    const [id = ''] = loop
    const entry = byId.get(id)
    if (!entry) continue
    const next = loop[1] ?? id
    const index = entry.data.prerequisites.findIndex(({ capability }) => capability === next)
    const steps = loop.map((step, at) => `${at === 0 ? label(step) : 'which'} needs ${label(loop[at + 1] ?? id)}`)
    yield { entry, path: ['prerequisites', index, 'capability'], message: `These need each other: ${steps.join(', ')}.`, help: 'Take one of these prerequisites out; where two go together, use "related".' }
  }
}

/** Do capabilities need one another in a circle? */
export const prerequisiteCycle: Rule = {
  name: 'prerequisite-cycle',
  severity: 'error',
  title: 'Prerequisites must not run in a circle',
  why: 'If each of two things must come first, nobody can start. A reader who follows the list would go round for ever.',
  wrong: 'e-prescribing needs barcode scanning, and barcode scanning needs e-prescribing',
  right: 'barcode scanning needs e-prescribing',
  check,
}
