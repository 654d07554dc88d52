import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addHospitals, registerCsv, registerWorkbook } from '../engine/exchange/register.ts'
import { root } from '../source-files.ts'
import { command } from './command.ts'
import { importFolder } from './import-folder.ts'

const { folder, env, standing, save, run } = importFolder()
beforeEach(() => {
  cpSync(join(root, 'content'), folder, { recursive: true, force: true })
  addHospitals(folder)
})
const checked = () => command('scripts/check.ts', ['--quiet'], env)

describe('a trust’s register of 200 rows beside the real library', () => {
  it('is taken from a workbook, all but the three lines that were filled in badly', async () => {
    const { code, said } = run(save('register.xlsx', await registerWorkbook(200)), '--yes', '--only-good')
    expect(said).toContain('200 rows: 0 taken as they stand, 197 changed, 3 refused. 5 rows left aside.\nRefused: rows 42, 94, 183.')
    expect(said).toContain('    F183  “see dashboard”  This is not a number.')
    expect(said).toContain('Wrote 197 benefits, all of them drafts, and 13 other drafts.')
    expect(code).toBe(0)
    expect(checked()).toMatchObject({ code: 0 })
  })

  it('is not taken in part unless that is asked for', async () => {
    const before = standing()
    const { code, said } = run(save('register.xlsx', await registerWorkbook(200)), '--yes')
    expect(said).toContain('Nothing was written, because 3 rows are refused. Mend them, or add --only-good to take the other 197.')
    expect(code).toBe(1)
    expect(standing()).toEqual(before)
  })

  it('is taken from CSV in the same way, whatever the order of its columns', () => {
    const { code, said } = run(save('register.csv', registerCsv(200)), '--yes', '--only-good')
    expect(said).toContain('Wrote 197 benefits, all of them drafts, and 13 other drafts.')
    expect(said).toContain('    L183  “see dashboard”  This is not a number.')
    expect(code).toBe(0)
    expect(checked()).toMatchObject({ code: 0 })
  })
})
