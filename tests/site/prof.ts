import { survey } from './survey.ts'
const w = [...survey('/tmp/tsite/dist').weights].sort((a, b) => b[1] - a[1]).slice(0, 12)
console.log(w)
