import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../../scripts/site/serve-site.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let above: string
let served: Awaited<ReturnType<typeof serveSite>>

/** Asks for a path exactly as written: no client tidies it up on the way. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.address)
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    })
    asked.on('error', reject)
    asked.end()
  })

beforeAll(async () => {
  above = mkdtempSync(join(tmpdir(), 'exemplar-serve-'))
  const site = join(above, 'site')
  mkdirSync(join(site, 'lessons'), { recursive: true })
  mkdirSync(join(site, '_assets'))
  mkdirSync(join(above, 'site-secret'))
  writeFileSync(join(site, 'index.html'), '<h1>Home</h1>')
  writeFileSync(join(site, '404.html'), '<h1>There is no page at this address</h1>')
  writeFileSync(join(site, 'lessons', 'index.html'), '<h1>Lessons</h1>')
  writeFileSync(join(site, '_assets', 'page.css'), 'body{}')
  writeFileSync(join(above, 'secret.txt'), 'secret')
  writeFileSync(join(above, 'site-secret', 'index.html'), 'secret')
  served = await serveSite(site, 0)
})

afterAll(async () => {
  await served.close()
  rmSync(above, { recursive: true, force: true })
})

describe('the preview server', () => {
  it('serves a page at its address', async () => {
    const { status, headers, body } = await ask('/lessons/')
    expect([status, headers['content-type'], String(body)]).toEqual([200, 'text/html; charset=utf-8', '<h1>Lessons</h1>'])
  })

  it('adds a forgotten slash for good', async () => {
    const { status, headers } = await ask('/lessons')
    expect([status, headers.location]).toEqual([301, '/lessons/'])
  })

  it('answers an address it does not know with the “no page” page and status 404', async () => {
    const { status, body } = await ask('/nothing/here/')
    expect([status, String(body)]).toEqual([404, '<h1>There is no page at this address</h1>'])
  })

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/lessons/../../secret.txt', '/..%5csecret.txt', '/../site-secret/', '/%2e%2e%2fsite-secret%2f', '/lessons/%00', '/%', '/secret.txt'])('never serves a file outside the folder: %s', async (path) => {
    const { status, body } = await ask(path)
    expect([status, String(body).includes('secret')]).toEqual([404, false])
  })

  it('never sends a reader to another host: //elsewhere.example/lessons', async () => {
    const { headers } = await ask('//elsewhere.example/lessons')
    expect(headers.location ?? '').not.toMatch(/^\/\//)
  })

  it('still answers after a request that makes no sense', async () => {
    await ask('/%ff%fe')
    expect((await ask('/')).status).toBe(200)
  })

  it('sends text compressed to whoever takes it so', async () => {
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], String(gunzipSync(body))]).toEqual(['gzip', '<h1>Home</h1>'])
  })

  it('lets files whose name changes with their content be kept for a year, and asks again for the rest', async () => {
    expect((await ask('/_assets/page.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/')).headers['cache-control']).toBe('no-cache')
  })

  it('answers HEAD without a body', async () => {
    const { status, body } = await ask('/', {}, 'HEAD')
    expect([status, body.length]).toEqual([200, 0])
  })

  it('takes the next port where the first is taken', async () => {
    const taken = Number(new URL(served.address).port)
    const other = await serveSite(join(above, 'site'), taken)
    const port = Number(new URL(other.address).port)
    await other.close()
    expect(port).toBeGreaterThan(taken)
    expect(port).toBeLessThanOrEqual(taken + 20)
  })
})
