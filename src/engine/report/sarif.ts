import type { Problem } from '../problem.ts'

/** The problems as SARIF 2.1.0, for code-scanning tools. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const sarifReport = (problems: readonly Problem[], folder: string, rulePage: (rule: string) => string): string => {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort()
  const results = problems.map(({ rule, severity, file, line, column, endColumn, message, help }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: [message, help].filter(Boolean).join(' ') },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(`${folder}/${file}`) }, region: { startLine: line, startColumn: column, ...(endColumn ? { endColumn } : {}) } } }],
  }))
  const driver = { name: 'exemplar-check', rules: rules.map((id) => ({ id, helpUri: rulePage(id) })) }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, results }] }, null, 2)}\n`
}
