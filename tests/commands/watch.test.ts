import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { tinyContent } from '../scripts/tiny-content.ts'
import { root } from '../source-files.ts'
import { command } from './command.ts'

/** A watch over a folder: what it said so far, a way to wait for words, and its end. */
const watched = (folder: string) => {
  const child = spawn(process.execPath, [join(root, 'scripts/check.ts'), '--watch'], { cwd: root, env: { ...process.env, NO_COLOR: '1', CONTENT_DIR: folder } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let heard = (): void => undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (words: Buffer) => {
      said += words.toString()
      heard()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  /** What was said since the last call, once these words are among it. */
  const hear = async (words: string): Promise<string> => {
    while (!said.includes(words)) await Promise.race([new Promise<void>((resolve) => (heard = resolve)), ended.then((code) => Promise.reject(new Error(`The watch ended with ${code}:\n${said}`)))])
    const all = said
    said = ''
    return all
  }
  return { hear, stop: () => child.kill('SIGINT'), ended }
}

it('checks again whenever a file changes, says what is new and what was put right, and ends with 0', async () => {
  const { folder, remove } = tinyContent()
  onTestFinished(remove)
  const file = join(folder, 'measures/errors.json')
  const good = readFileSync(file, 'utf8')
  const { hear, stop, ended } = watched(folder)
  expect(await hear('Ctrl+C ends it.')).toContain(' files read.')

  writeFileSync(file, good.replace('"unit"', '"unti"'))
  const broken = await hear('Checked again')
  expect(broken).toContain('Changed: measures/errors.json\n')
  expect(broken).toContain('There is no field called "unti" here.')
  expect(broken).not.toContain('Put right')

  writeFileSync(file, good)
  const mended = await hear('Checked again')
  expect(mended).toContain('Put right: measures/errors.json  There is no field called "unti" here.')
  expect(mended).not.toContain('Why:')

  writeFileSync(join(folder, 'measures/falls.json'), '{')
  expect(await hear('Checked again')).toContain('Changed: measures/falls.json\n\nmeasures/falls.json\n  1:')
  rmSync(join(folder, 'measures/falls.json'))
  expect(await hear('Checked again')).toContain('Put right: measures/falls.json')

  stop()
  expect(await ended).toBe(0)
})

it('goes with the report for people only', () => {
  const { code, said } = command('scripts/check.ts', ['--watch', '--format', 'json'], {})
  expect(code).toBe(2)
  expect(said).toContain('--watch speaks to people')
})
