import type { Problem } from '../problem.ts'

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** GitHub workflow commands: each problem becomes an annotation on its line. */
export const githubReport = (problems: readonly Problem[], folder: string): string =>
  problems
    .map(({ severity, file, line, column, endColumn, rule, message, help }) => {
      const place = `file=${property(`${folder}/${file}`)},line=${line},col=${column}${endColumn ? `,endColumn=${endColumn}` : ''}`
      return `::${severity} ${place},title=${property(rule)}::${data([message, help].filter(Boolean).join(' '))}\n`
    })
    .join('')
