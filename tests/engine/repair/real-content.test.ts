import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFrom } from '#engine/read/content.ts'
import { readRawFiles } from '#engine/read/files.ts'
import { planRepairs } from '#engine/repair/plan.ts'
import { root } from '../../source-files.ts'
import { rawFiles } from './in-memory.ts'

const before = readRawFiles(join(root, 'content'))
const plan = planRepairs(before)
const texts = new Map(plan.repairs.map(({ file, text }) => [file, text]))
const after = before.map((raw) => rawFiles({ [raw.file]: texts.get(raw.file) ?? raw.bytes })[0] ?? raw)

it('finds no file of the published content that cannot be read, and none to rename', () => {
  expect(plan.problems).toEqual([])
  expect(plan.repairs.filter(({ file, newFile }) => file !== newFile)).toEqual([])
})

it('would put fields in order there at most, and change no value', () => {
  expect(plan.repairs.flatMap(({ file, did }) => did.filter((words) => !words.startsWith('fields put in order')).map((words) => `${file}: ${words}`))).toEqual([])
})

it('has nothing left to do after it was done once', () => {
  expect(planRepairs(after).repairs).toEqual([])
})

it('leaves every record saying what it said, its words below the facts letter by letter', () => {
  const said = (files: typeof before) => contentFrom(files).entries.map(({ file, data, body }) => JSON.stringify([file, data, body]))
  expect(said(after)).toEqual(said(before))
})
