import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { peopleIn, peopleOf } from '#engine/read/history.ts'
import { folderOf } from './folder.ts'

const commit = (names: string, ...files: readonly string[]): string => `\u001E${names}\n\n${files.join('\n')}\n`
const others = ['lessons/c.mdx', 'lessons/d.mdx', 'lessons/e.mdx', 'lessons/f.mdx']

describe('everybody who added to the library', () => {
  it('is counted by the records they wrote or mended, each once, co-authors too', () => {
    const log = [commit('Editor', 'lessons/a.mdx', ...others), commit('Ward sister\u001FPorter <porter@hospital.example>', 'lessons/a.mdx', 'sources/b.json'), commit('Ward sister', 'lessons/a.mdx')].join('')
    expect(peopleIn(log)).toEqual([{ name: 'Porter', records: 2 }, { name: 'Ward sister', records: 2 }])
  })

  it('leaves out the editors, robots, empty and deceptive names, and files that are no records', () => {
    const log = [commit('Editor', 'lessons/a.mdx', ...others), commit('renewals[bot]', 'lessons/a.mdx'), commit('evil\u202Eeman', 'lessons/a.mdx'), commit('x'.repeat(61), 'lessons/a.mdx'), commit('', 'lessons/a.mdx'), commit('Painter', 'public/logo.png', 'programme.json')].join('')
    expect(peopleIn(log)).toEqual([])
  })

  it('is nobody where there is no history', () => {
    expect([peopleOf('/nowhere'), peopleIn('')]).toEqual([[], []])
  })

  it('comes from Git, by the names in .mailmap', () => {
    const folder = folderOf({ 'lessons/a.mdx': 'a', 'lessons/b.mdx': 'b', 'lessons/c.mdx': 'c', '.mailmap': 'Night nurse <old@hospital.example>\n' })
    const git = (name: string, ...words: readonly string[]) => execFileSync('git', ['-c', `user.name=${name}`, '-c', 'user.email=old@hospital.example', '-c', 'commit.gpgsign=false', ...words], { cwd: folder, stdio: 'ignore' })
    git('Editor', 'init')
    git('Editor', 'add', '.')
    git('Editor', 'commit', '-m', 'Begin', '--author', 'Editor <editor@hospital.example>')
    writeFileSync(join(folder, 'lessons/a.mdx'), 'better')
    git('Wrong name', 'commit', '-am', 'Mend')
    expect(peopleOf(folder)).toEqual([{ name: 'Night nurse', records: 1 }])
  })
})
