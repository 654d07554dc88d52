import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { programme } from '../engine/checks/given.ts'
import { smallest } from '../engine/checks/smallest.ts'

const words: Readonly<Record<string, string>> = {
  'capability-groups': 'medicines',
  'care-settings': 'acute',
  'cost-bases': 'spent',
  'cost-kinds': 'licences',
  countries: 'england',
  'organisation-kinds': 'provider',
  'outcome-domains': 'safety-quality',
  phases: 'go-live',
  'practice-kinds': 'training',
  'relationship-kinds': 'shared-system',
  'source-kinds': 'audit-report',
  themes: 'training',
}

const records = { 'capabilities/scanning': smallest.capabilities, 'organisations/a-hospital': smallest.organisations, 'measures/errors': smallest.measures, 'sources/a-source': smallest.sources }

/** A content folder of its own with one word in each list and the four records that others name; take it away when done. */
export const tinyContent = () => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-tiny-'))
  const write = (file: string, data: unknown): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), JSON.stringify(data))
  }
  write('programme.json', programme)
  for (const [list, id] of Object.entries(words)) write(`vocabulary/${list}.json`, { title: list, description: list, terms: [{ id, label: id }] })
  for (const [name, data] of Object.entries(records)) write(`${name}.json`, data)
  return {
    folder,
    files: () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
