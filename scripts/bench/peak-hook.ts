import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded into a measured process where no timer is installed: on its way out it notes its peak memory in kB and its processor time in seconds.
const note = process.env['BENCH_PEAK_FILE']
if (note && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    appendFileSync(note, `${maxRSS} ${userCPUTime / 1e6} ${systemCPUTime / 1e6}\n`)
  })
}
