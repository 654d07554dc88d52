import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars']
const channels = ['chrome', 'msedge', 'chromium'] as const

const advice = `No browser was found.
Install Chrome, Edge or Chromium, or set CHROMIUM_PATH to the program, such as
CHROMIUM_PATH=/usr/bin/chromium npm test`

/** Where the browser that comes as a package is, once it is unpacked into the machine’s temporary folder. */
export const packagedBrowser = async (): Promise<string> => (await import('@sparticuz/chromium')).default.executablePath()

const installed = async (): Promise<Browser> => {
  for (const channel of channels) {
    try {
      return await chromium.launch({ channel, args })
    } catch {
      continue
    }
  }
  throw new Error(advice)
}

/** Starts a browser: the one CHROMIUM_PATH names, the one that comes as a package on Linux, or one installed on this machine. */
export const startBrowser = async (env: NodeJS.ProcessEnv = process.env, packaged: () => Promise<string> = packagedBrowser): Promise<Browser> => {
  const given = env['CHROMIUM_PATH']
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH says ${given}, and there is no such file.`)
    return chromium.launch({ executablePath: given, args })
  }
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ executablePath: await packaged(), args })
  return installed()
}
