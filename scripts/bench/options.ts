import { parseArgs } from 'node:util'
import { type StepName, stepNames } from './steps.ts'

/** What to measure, and how. */
export interface Options {
  readonly records: readonly number[]
  readonly only: readonly StepName[]
  readonly runs: number
  readonly seed: number
  readonly mdx: boolean
  readonly keep: boolean
}

/** How the command is used. */
export const usage = `npm run bench -- [--records 1000,5000] [--only check,watch,import,build,search] [--runs 1] [--mdx] [--seed 1] [--keep]

Makes up a library of each size in a temporary folder, checks and builds it there in processes of their own,
and prints how long each took and how much memory at most. watch is the wait from saving one file to what
npm run check -- --watch says of it; import takes in a sheet of 200 results. Then searches the built site in a real browser, and prints
how long a reader waits for the first results and what is fetched. Nothing is written into the project.
--mdx makes every record a lesson with a long body. --keep leaves the folder where it is and names it.
`

const flags = {
  records: { type: 'string', default: '1000,5000' },
  only: { type: 'string', default: stepNames.join(',') },
  runs: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  mdx: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const isCount = (words: string, least: number): boolean => /^\d{1,6}$/.test(words) && Number(words) >= least

/** The fewest records a library can have: the capabilities are copied, and every other kind has at least one. */
const fewest = 100

/** The options as typed; or what is wrong with them. */
export const readOptions = (given: readonly string[]): Options | { wrong: string } | 'help' => {
  const unknown = given.find((word) => word.startsWith('--') && !Object.hasOwn(flags, word.slice(2).replace(/=.*/, '')))
  if (unknown) return { wrong: `There is no option called ${unknown}.` }
  const { values } = parseArgs({ args: [...given], options: flags })
  if (values.help) return 'help'
  const [sizes, only] = [values.records.split(','), values.only.split(',')]
  const strange = only.filter((name) => !(stepNames as readonly string[]).includes(name))
  if (strange.length > 0) return { wrong: `There is no step called "${strange.join('", "')}"; steps are ${stepNames.join(', ')}.` }
  if (!sizes.every((size) => isCount(size, fewest))) return { wrong: `--records takes whole numbers from ${fewest}, such as 1000,5000.` }
  if (!isCount(values.runs, 1) || !isCount(values.seed, 0)) return { wrong: '--runs and --seed take whole numbers.' }
  return { ...values, records: sizes.map(Number), only: only as StepName[], runs: Number(values.runs), seed: Number(values.seed) }
}
