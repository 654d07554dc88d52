import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBase } from './bench/base.ts'
import { type Base, libraryFiles } from './bench/library.ts'
import { type Options, readOptions, usage } from './bench/options.ts'
import { peakIsOf } from './bench/process.ts'
import { copyProject } from './bench/project.ts'
import { allLessons, spread } from './bench/shares.ts'
import { type Place, type Result, type StepName, steps } from './bench/steps.ts'
import { median, type Row, table } from './bench/table.ts'

const say = (words: string): void => void process.stdout.write(`${words}\n`)

/** Writes a made-up library into the folder and says how many records it has. */
const writeLibrary = (folder: string, base: Base, records: number, { mdx, seed }: Options): number => {
  const counts = (mdx ? allLessons : spread)(records, base.capabilities.length)
  for (const [file, text] of libraryFiles(base, counts, seed)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** A step that ended badly: what it said is the message. */
class StepFailed extends Error {}

const measure = async (step: StepName, place: Place, runs: number): Promise<Result[]> => {
  const results: Result[] = []
  for (let at = 0; at < runs; at++) {
    const result = await steps[step](place)
    if (result.code !== 0) throw new StepFailed(`${step} ended with ${result.code}:\n\n${result.said.slice(-4000)}`)
    results.push(result)
  }
  return results
}

const known = (figures: readonly (number | undefined)[]): number[] => figures.filter((figure) => figure !== undefined)

const toRow = (records: number, step: StepName, results: readonly Result[]): Row => {
  const [processors, peaks] = [known(results.map(({ processor }) => processor)), known(results.map(({ peak }) => peak))]
  const last = results.at(-1)
  return {
    records,
    step,
    seconds: median(results.map(({ seconds }) => seconds)),
    processor: processors.length > 0 ? median(processors) : undefined,
    peak: peaks.length > 0 ? Math.max(...peaks) : undefined,
    pages: last?.pages,
    output: last?.output,
    waited: last?.waited,
  }
}

const bench = async (options: Options, folder: string): Promise<Row[]> => {
  const base = readBase(fileURLToPath(new URL('../content', import.meta.url)))
  const project = copyProject(folder)
  const rows: Row[] = []
  for (const size of options.records) {
    const content = join(folder, `content-${size}`)
    const records = writeLibrary(content, base, size, options)
    for (const step of options.only) rows.push(toRow(records, step, await measure(step, { project, content, folder }, options.runs)))
    rmSync(join(folder, 'site'), { recursive: true, force: true }) // the next size must not be searched in this one’s site
    if (!options.keep) rmSync(content, { recursive: true })
  }
  return rows
}

const explain = ({ runs, mdx, seed }: Options): string =>
  `Node ${process.versions.node} on ${availableParallelism()} cores; seed ${seed}${mdx ? '; lessons only' : ''}; ${runs === 1 ? 'one run' : `median of ${runs} runs, largest peak`}. Peak is ${peakIsOf}, in 10^6 bytes; processor seconds count every process and core; a build is cold.`

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return say(usage)
  if ('wrong' in options) {
    say(`${options.wrong}\n\n${usage}`)
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-bench-'))
  process.on('exit', () => options.keep || rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  try {
    say(`${table(await bench(options, folder))}\n\n${explain(options)}`)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    say(error.message)
    process.exitCode = 1
  }
  if (options.keep) say(`Kept ${folder}`)
}

await main()
