/** Which rule’s page explains each refusal of the prose reader; tells a family by how the code begins. */
const families = [
  ['esm', 'code-in-prose'],
  ['expression', 'code-in-prose'],
  ['html-', 'html-in-prose'],
  ['component-', 'component-in-prose'],
  ['prop-', 'component-in-prose'],
  ['link-', 'unsafe-link'],
  ['image-', 'unsafe-image'],
  ['character', 'hidden-character'],
] as const

/** The rule a prose problem belongs to; whatever is not dangerous is a matter of writing it so that it can be read. */
export const ruleOfProse = (code: string): string => families.find(([start]) => code.startsWith(start))?.[1] ?? 'unreadable-prose'
