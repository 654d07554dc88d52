import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDate } from '#engine/read/clock.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import { root } from '../../source-files.ts'
import { folderOf } from './folder.ts'

describe('the day a site is built as of', () => {
  it('is the day that is asked for', () => {
    expect(buildDate('/nowhere', '2031-05-01')).toBe('2031-05-01')
  })

  it('is the same for two builds of one commit: the day of the commit', () => {
    expect(buildDate(root, '')).toBe(buildDate(root, ''))
    expect(buildDate(root, '')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('is a day even where there is no history', () => {
    expect(buildDate(folderOf({}), '')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(buildDate('/nowhere', '')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

describe('where things are', () => {
  it('is content/ and dist/ below the project', () => {
    expect(folders('/project', {})).toEqual({ content: resolve('/project/content'), out: resolve('/project/dist') })
  })

  it('is elsewhere if CONTENT_DIR and OUT_DIR say so', () => {
    expect(folders('/project', { CONTENT_DIR: 'ours', OUT_DIR: '/srv/site' })).toEqual({ content: resolve('/project/ours'), out: resolve('/srv/site') })
  })

  it('lists the pictures of a programme as readers address them', () => {
    expect([...publicFiles(folderOf({ 'public/logo.svg': '', 'public/wards/map.png': '' }))].sort()).toEqual(['/logo.svg', '/wards/map.png'])
    expect(publicFiles(join(folderOf({}), 'nowhere')).size).toBe(0)
  })
})
