import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../source-files.ts'

/** What an editor shows for one file: its faults as “line: words”, and what it offers at one place. */
export interface Shown {
  readonly faults: readonly string[]
  readonly offered: readonly string[]
}

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly items?: readonly unknown[] }
  readonly result?: { readonly items?: readonly { readonly message?: string; readonly label?: string; readonly range?: { readonly start: { readonly line: number } } }[] }
}

/** The very server that the Astro extension of an editor runs: it comes with @astrojs/check. */
const serverPath = (): string => createRequire(createRequire(join(root, 'package.json')).resolve('@astrojs/check')).resolve('@astrojs/language-server/bin/nodeServer.js')

const framed = (message: object): string => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

/** Cuts what the server writes into its messages. */
const reader = (heard: (answer: Answer) => void): ((bytes: Buffer) => void) => {
  let waiting = Buffer.alloc(0)
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes])
    for (;;) {
      const head = waiting.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(waiting.subarray(0, Math.max(0, head)).toString())?.[1])
      if (head < 0 || waiting.length < head + 4 + length) return
      heard(JSON.parse(waiting.subarray(head + 4, head + 4 + length).toString()) as Answer)
      waiting = waiting.subarray(head + 4 + length)
    }
  }
}

/** Opens one file of a folder in the language server, as an editor would, and asks for its faults and for completions at one place. */
export const openInEditor = async (folder: string, file: string, text: string, at: { readonly line: number; readonly character: number }): Promise<Shown> => {
  const server = spawn(process.execPath, [serverPath(), '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting = new Map<number, (answer: Answer) => void>()
  const send = (message: object): void => void server.stdin.write(framed(message))
  server.stdout.on('data', reader((answer) => {
    if (answer.method === undefined) waiting.get(answer.id ?? -1)?.(answer)
    else if (answer.id !== undefined) send({ id: answer.id, result: answer.params?.items?.map(() => null) ?? null })
  }))
  const ask = (id: number, method: string, params: object): Promise<Answer> => new Promise((resolve) => {
    waiting.set(id, resolve)
    send({ id, method, params })
  })
  const [home, uri] = [pathToFileURL(folder).href, pathToFileURL(join(folder, file)).href]
  try {
    const options = { contentIntellisense: true, typescript: { tsdk: join(root, 'node_modules/typescript/lib') } }
    await ask(1, 'initialize', { processId: process.pid, rootUri: home, workspaceFolders: [{ uri: home, name: 'test' }], capabilities: { textDocument: { diagnostic: {}, completion: {} }, workspace: { workspaceFolders: true, configuration: true } }, initializationOptions: options })
    send({ method: 'initialized', params: {} })
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'mdx', version: 1, text } } })
    const faults = (await ask(2, 'textDocument/diagnostic', { textDocument: { uri } })).result?.items ?? []
    const offered = (await ask(3, 'textDocument/completion', { textDocument: { uri }, position: at })).result?.items ?? []
    return { faults: faults.map(({ message, range }) => `${(range?.start.line ?? 0) + 1}: ${message}`), offered: offered.map(({ label }) => label ?? '') }
  } finally {
    server.kill()
  }
}
