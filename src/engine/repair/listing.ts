import { printable } from '../report/text.ts'
import type { Problem } from '../problem.ts'
import type { Repair, RepairPlan } from './plan.ts'

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

const repairBlock = ({ file, did }: Repair): string => [printable(file), ...did.map((words) => `  ${printable(words)}`)].join('\n')

const problemLines = ({ line, column, severity, message, help }: Problem): string[] => [
  `  ${line}:${column}  ${severity === 'error' ? 'not touched' : 'left to you'}: ${printable(message)}`,
  ...(help ? [`    ${printable(help)}`] : []),
]

const summary = ({ repairs, problems, filesRead }: RepairPlan, dryRun: boolean): string => {
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size
  const left = problems.filter(({ severity }) => severity === 'warning').length
  const done = repairs.length === 0 ? 'Nothing to repair.' : `${dryRun ? 'Would repair' : 'Repaired'} ${count(repairs.length, 'file')}${dryRun ? '; nothing was written' : ''}.`
  const rest = [...(broken > 0 ? [`${count(broken, 'file')} not touched.`] : []), ...(left > 0 ? [`${count(left, 'place')} left to you.`] : [])]
  return [done, ...rest, `${count(filesRead, 'file')} read.`].join(' ')
}

/** What a repair did or would do, file by file, then what it left and why. */
export const repairListing = (plan: RepairPlan, dryRun: boolean): string => {
  const left = [...Map.groupBy(plan.problems, ({ file }) => file)].map(([file, problems]) => [printable(file), ...problems.flatMap(problemLines)].join('\n'))
  return `${[...plan.repairs.map(repairBlock), ...left, summary(plan, dryRun)].join('\n\n')}\n`
}

/** How the command is used. */
export const usage = `npm run fix [-- --dry-run] [files or folders …]

Repairs what can be repaired without choosing, in the content folder (CONTENT_DIR, else ./content), and says file by file what it did.
All files are written together, or none. A second run changes nothing.

  DOIs             https://doi.org/10.1136/x and doi:10.1136/x become 10.1136/x; no full stop at the end
  addresses        http://doi.org/… becomes https://doi.org/…; a full stop after them goes
  dates            7 April 2019, 2019/04/07, April 2019 become 2019-04-07, 2019-04-07, 2019-04
  numbers          "6.8" becomes 6.8 where a number belongs
  spaces           at the ends of words, or two where one is meant
  fields           in the order of the schema; two spaces; one line break at the end
  files            no byte-order mark, no Windows line ends
  names            Poon_2010.json becomes poon-2010.json, and every record that names it follows

What can be read in two ways, such as 04/07/2019, is left and said. A file that cannot be read is not touched, and the command ends with 1.
Below the facts of .mdx files nothing changes but line ends, the last line break and names of renamed records. Comments stay.
--dry-run only says what would be done.
`
