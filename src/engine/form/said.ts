/** Something wrong with one answer, or worth a look: the name of its field on the page, what is wrong and what would be right. */
export interface Said {
  readonly field: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly help?: string | undefined
}

/** What is said of a question that must be answered and is not. */
export const needed = 'This needs an answer.'

/** A fault in one answer. */
export const fault = (field: string, message: string, help?: string): Said => ({ field, severity: 'error', message, help })
