import { parseArgs } from 'node:util'
import { buildSite, builtLine } from './site/build-site.ts'
import { serveSite } from './site/serve-site.ts'

const usage = `npm start [-- --port 4321]

Builds the site from the content folder and serves it. Takes the next free port if the first is taken.`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean', default: false } } })

if (values.help) say(usage)
else {
  const site = await buildSite(say)
  if (!site) process.exitCode = 1
  else {
    say(builtLine(site))
    const { address } = await serveSite(site.out, Number(values.port))
    say(`\nOpen ${address}\nStop with Ctrl+C.`)
  }
}
