import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What one process and all it started took. */
export interface Run {
  readonly code: number | null
  readonly seconds: number
  /** Seconds of processor time, all processes and cores together; it says more than the clock where others work on the same machine. */
  readonly processor: number | undefined
  /** Of the largest single process among them, in MB (10^6 bytes); nothing where it could not be read. */
  readonly peak: number | undefined
  readonly said: string
}

const timer = '/usr/bin/time'
const hook = new URL('peak-hook.ts', import.meta.url).href

const timed = process.platform === 'linux' && existsSync(timer)

/** Whose memory the peak is: without a timer only Node’s own processes can be seen. */
export const peakIsOf = timed ? 'the largest single process' : 'the largest single Node process'

/** How the command is started so that its peak memory lands in a file: GNU time where it is there, else a hook in every Node process. */
const watched = (args: readonly string[], note: string) =>
  timed
    ? { command: timer, given: ['-f', '%M %U %S', '-o', note, process.execPath, ...args], env: {} }
    : { command: process.execPath, given: args, env: { NODE_OPTIONS: `--import ${hook}`, BENCH_PEAK_FILE: note } }

/** What was noted: kB at most, seconds of the program, seconds of the system; words that the timer adds for a failed command are passed over. */
const readNote = (note: string): Pick<Run, 'processor' | 'peak'> => {
  const lines = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : []
  const noted = lines.filter((line) => /^\d+ [\d.]+ [\d.]+$/.test(line)).map((line) => line.split(' ').map(Number))
  if (noted.length === 0) return { processor: undefined, peak: undefined }
  const processor = noted.reduce((sum, [, own = 0, system = 0]) => sum + own + system, 0)
  return { processor, peak: (Math.max(...noted.map(([peak = 0]) => peak)) * 1024) / 1e6 }
}

/** Runs a Node script as a whole process, and says how long it took and how much memory at most. */
export const run = (args: readonly string[], extra: Readonly<Record<string, string>>, folder: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const note = join(folder, 'peak.txt')
    rmSync(note, { force: true })
    const { command, given, env } = watched(args, note)
    const started = performance.now()
    const child = spawn(command, given, { env: { ...process.env, ...env, ...extra, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, seconds: (performance.now() - started) / 1000, ...readNote(note), said: said.join('') }))
  })
