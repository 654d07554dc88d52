import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countedIn } from './making.ts'
import { run, type Run } from './process.ts'

const rows = 200
const headings = 'Benefit ,Where?,Capability,Measure / KPI,Before,After (6m),Source link,Financial year'

const idsIn = (content: string, collection: string): string[] =>
  readdirSync(join(content, collection)).map((name) => name.replace(/\.\w+$/, '')).sort()

/** One figure as different people type it. */
const typed = (figure: number, unit: string, n: number): string => ([`${figure}`, `~${figure}`, unit === '%' ? `${figure}%` : ` ${figure} `, `${figure} to ${figure + 2}`] as const)[n % 4] ?? ''

/** A sheet of 200 results about places, measures and capabilities of this library, typed by several people. */
export const sheetFor = (content: string): string => {
  const [places, capabilities, measures] = ['organisations', 'capabilities', 'measures'].map((collection) => idsIn(content, collection))
  const of = (list: readonly string[] | undefined, n: number): string => list?.[n % list.length] ?? ''
  const row = (n: number): string => {
    const measure = of(measures, n)
    const { unit, direction } = countedIn(Number(measure.replace(/\D/g, '')))
    const [before, after] = direction === 'lower' ? [60, 40] : [40, 60]
    return [`${direction === 'lower' ? 'Fewer' : 'More'} at this place by line ${n + 1}`, of(places, n), of(capabilities, n), measure, typed(before, unit, n), typed(after, unit, n + 1), `www.northmoor.example/paper-${n % 9}`, `20${30 + (n % 60)}/${31 + (n % 60)}`].join(',')
  }
  return `${[headings, ...Array.from({ length: rows }, (_, n) => row(n))].join('\r\n')}\r\n`
}

/** Takes the sheet into a copy of the library, every row of it. */
export const importSheet = async ({ project, content, folder }: { readonly project: string; readonly content: string; readonly folder: string }): Promise<Run> => {
  const [copy, sheet] = [join(folder, 'imported'), join(folder, 'register.csv')]
  cpSync(content, copy, { recursive: true })
  writeFileSync(sheet, sheetFor(content))
  const done = await run([join(project, 'scripts/import.ts'), sheet, '--yes'], { CONTENT_DIR: copy }, folder)
  rmSync(copy, { recursive: true })
  return done
}
