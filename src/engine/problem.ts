/** One thing wrong in the content, said so that the person who wrote it can mend it. */
export interface Problem {
  /** Permanent name of the rule, such as dangling-reference; its page explains why it exists. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** Path inside the content folder, with forward slashes. */
  readonly file: string
  /** 1-based, in characters. */
  readonly line: number
  readonly column: number
  readonly endColumn?: number | undefined
  /** What stands at this place is not printed again: an NHS number. */
  readonly covered?: boolean | undefined
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What to do about it: the nearest right value, an example. */
  readonly help?: string | undefined
}

/** Reading order: by file, then position, then rule, so that two runs print the same report. */
export const inReadingOrder = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule) || compareText(a.message, b.message)

/** Order of two strings by code unit: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
