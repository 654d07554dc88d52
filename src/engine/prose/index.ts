export { type ComponentName, componentOf, components, isComponentName, type PropsOf } from './components.ts'
export { parseProse } from './parse.ts'
export type { Heading, Prose, ProseProblem, ProseReference, Segment } from './prose.ts'
