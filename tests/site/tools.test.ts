import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { realSite } from './built.ts'

const tools = ['/compare/', '/like-mine/', '/statement/', '/notebook/', '/evidence/'] as const
let out: string
beforeAll(async () => {
  out = (await realSite()).out
})

/** The script of a page and everything it imports before it can run; what is loaded on asking is left out. */
const scriptsOf = (page: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const follow = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const code = readFileSync(join(out, file), 'utf8')
    for (const [, name = ''] of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^"'();]*?from)?\s*["']\.\/([^"']+\.js)["']/g)) follow(`/_assets/${name}`)
  }
  for (const [, source = ''] of readFileSync(join(out, page, 'index.html'), 'utf8').matchAll(/<script[^>]*src="([^"]+)"/g)) follow(source)
  return found
}

describe('a tool', () => {
  it.each(tools)('%s brings at most 6 kB of script before its reader does anything', (page) => {
    const scripts = [...scriptsOf(page)]
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0)).toBeLessThanOrEqual(6 * 1024)
  })

  it('is listed at /tools/ and one link from every page', () => {
    const listed = readFileSync(join(out, 'tools/index.html'), 'utf8')
    for (const page of ['/capabilities/', '/compare/', '/like-mine/', '/statement/', '/checklists/', '/ask/', '/notebook/']) expect(listed).toContain(`href="${page}"`)
    expect(readFileSync(join(out, 'lessons/index.html'), 'utf8')).toContain('href="/tools/"')
  })
})
