import type { Problem } from '../problem.ts'

/** The problems as JSON, for other programs. */
export const jsonReport = (problems: readonly Problem[], filesRead: number): string => `${JSON.stringify({ filesRead, problems }, null, 2)}\n`
