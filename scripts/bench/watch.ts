import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './table.ts'

const changes = 9

/** A lesson saved once more, as an editor saves it: whole, with one word more. */
const saveAgain = (file: string, turn: number): void => writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\nSaved ${turn}.\n`)

/**
 * Starts a watch on the library and saves one lesson again and again. The seconds run from the save to the answer,
 * the moment included in which the watch waits for the editor to finish; the middle of nine saves counts.
 */
export const watchOne = async ({ project, content }: { readonly project: string; readonly content: string }): Promise<{ readonly code: number; readonly seconds: number; readonly said: string }> => {
  const lessons = join(content, 'lessons')
  const file = join(lessons, readdirSync(lessons).sort()[0] ?? '')
  const was = readFileSync(file)
  const child = spawn(process.execPath, [join(project, 'scripts/check.ts'), '--watch', '--quiet'], { env: { ...process.env, CONTENT_DIR: content, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let heard = (): void => undefined
  const ended = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error('The watch ended.'))))
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => {
    said += words.toString()
    heard()
  })
  const until = (words: RegExp, times: number): Promise<void> => new Promise((resolve) => {
    heard = () => (said.match(words)?.length ?? 0) >= times && resolve()
    heard()
  })
  const save = async (turn: number): Promise<number> => {
    const started = performance.now()
    saveAgain(file, turn)
    await Promise.race([until(/Checked again/g, turn), ended])
    return (performance.now() - started) / 1000
  }
  try {
    await Promise.race([until(/Watching for changes/g, 1), ended])
    const seconds: number[] = []
    for (let turn = 1; turn <= changes; turn++) seconds.push(await save(turn))
    return { code: 0, seconds: median(seconds), said }
  } catch {
    return { code: child.exitCode ?? 1, seconds: 0, said }
  } finally {
    child.removeAllListeners('exit')
    child.kill('SIGINT')
    writeFileSync(file, was)
  }
}
