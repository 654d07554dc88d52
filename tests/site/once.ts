import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'

type Outcome = { readonly gave: string } | { readonly failed: string }

const write = (file: string, outcome: Outcome): void => {
  writeFileSync(`${file}.part`, JSON.stringify(outcome))
  renameSync(`${file}.part`, file)
}

/** Does a piece of work once for all test files of a run, whichever asks first; the others wait and get the same words. */
export const once = async (name: string, work: () => Promise<string>): Promise<string> => {
  const claim = join(inject('workshop'), `${name}.claimed`)
  const file = join(inject('workshop'), `${name}.done`)
  let mine = true
  try {
    mkdirSync(claim)
  } catch {
    mine = false
  }
  if (mine) write(file, await work().then((gave) => ({ gave }), (error: unknown) => ({ failed: String(error) })))
  while (!existsSync(file)) await pause(50)
  const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome
  if ('failed' in outcome) throw new Error(outcome.failed)
  return outcome.gave
}
