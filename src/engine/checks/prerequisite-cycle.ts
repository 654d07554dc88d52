import { findLoops } from './loops.ts'
import type { Finding, Given, Rule } from './rule.ts'

function* check({ entriesOf }: Given): Iterable<Finding> {
  const byId = new Map(entriesOf('capabilities').map((entry) => [entry.id, entry]))
  const label = (id: string | undefined): string => `“${byId.get(id ?? '')?.data.label ?? id}”`
  const needs = (id: string): string[] => (byId.get(id)?.data.prerequisites ?? []).map(({ capability }) => capability)
  for (const loop of findLoops(byId.keys(), needs)) {
    const [id = ''] = loop
    const entry = byId.get(id)
    if (!entry) continue
    const next = loop[1] ?? id
    const index = entry.data.prerequisites.findIndex(({ capability }) => capability === next)
    const steps = loop.map((step, at) => `${at === 0 ? label(step) : 'which'} needs ${label(loop[at + 1] ?? id)}`)
    yield { entry, path: ['prerequisites', index, 'capability'], message: `These need each other: ${steps.join(', ')}.`, help: `Take one of these prerequisites out; where two go together, write "related": ["${next}"].` }
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
