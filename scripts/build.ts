import { buildSite, builtLine } from './site/build-site.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const site = await buildSite(say)
if (site) say(builtLine(site))
else process.exitCode = 1
