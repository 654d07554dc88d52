import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { createGzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
}
const compressible = /html|css|javascript|json|csv|xml|plain|svg/

/** The file an address stands for, or nothing; never a file outside the folder. */
const fileFor = (root: string, url: string): string | undefined => {
  let path: string
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://local').pathname))
  } catch {
    return undefined
  }
  const file = join(root, path.endsWith(sep) ? join(path, 'index.html') : path)
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined
}

const answer = (root: string, request: IncomingMessage, response: ServerResponse): void => {
  // Two slashes at the start would name another host in the answer below.
  const url = (request.url ?? '/').replace(/^\/{2,}/, '/')
  const found = fileFor(root, url)
  const folder = found === undefined && !url.includes('?') ? fileFor(root, `${url}/`) : undefined
  if (folder) return void response.writeHead(301, { location: `${url}/` }).end()
  const file = found ?? fileFor(root, '/404.html')
  if (file === undefined) return void response.writeHead(404).end()
  const type = types[extname(file)] ?? 'application/octet-stream'
  const zip = compressible.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const lasting = file.includes(`${sep}_assets${sep}`)
  response.writeHead(found ? 200 : 404, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : {}),
  })
  if (request.method === 'HEAD') return void response.end()
  const stream = createReadStream(file)
  if (zip) stream.pipe(createGzip()).pipe(response)
  else stream.pipe(response)
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

/** Serves a built site on this machine, on `port` or the next of twenty that is free; 0 takes any. */
export const serveSite = async (root: string, port: number): Promise<{ readonly address: string; readonly close: () => Promise<void> }> => {
  for (let attempt = 0; ; attempt++) {
    const server = createServer((request, response) => answer(root, request, response))
    try {
      const bound = await listen(server, port === 0 ? 0 : port + attempt)
      return { address: `http://localhost:${bound}/`, close: () => new Promise((resolve) => server.close(() => resolve())) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === 20) throw error
    }
  }
}
