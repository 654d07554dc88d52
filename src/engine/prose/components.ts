import { z } from 'zod'
import { ref, text } from '../schema/fields.ts'

/** What a component is: where it may stand, what it may hold, its props, and how to write it. */
interface Component {
  /** block: on lines of its own; inline: among words; either: a card alone, a link among words. */
  readonly place: 'block' | 'inline' | 'either'
  readonly holds: 'nothing' | 'text' | 'an ordered list'
  readonly props: z.ZodObject
  readonly example: string
}

const record = <P extends z.ZodObject>(props: P, example: string) => ({ place: 'either', holds: 'nothing', props, example }) as const

/** Every component a contributor may use. Anything else in a body is refused. */
export const components = {
  Note: {
    place: 'block',
    holds: 'text',
    props: z.strictObject({ title: text(120).optional(), tone: z.enum(['note', 'warning']).optional() }),
    example: '<Note title="Before you start">…</Note>',
  },
  Benefit: record(z.strictObject({ id: ref('benefits') }), '<Benefit id="fewer-missed-doses" />'),
  Lesson: record(z.strictObject({ id: ref('lessons') }), '<Lesson id="train-before-go-live" />'),
  Measure: record(z.strictObject({ id: ref('measures') }), '<Measure id="missed-doses" />'),
  Cost: record(z.strictObject({ id: ref('costs') }), '<Cost id="licences" />'),
  Timing: record(z.strictObject({ id: ref('timings') }), '<Timing id="first-ward" />'),
  Practice: record(z.strictObject({ id: ref('practice') }), '<Practice id="barcode-scanning" />'),
  Organisation: record(z.strictObject({ id: ref('organisations') }), '<Organisation id="a-hospital" />'),
  Cite: {
    place: 'inline',
    holds: 'nothing',
    props: z.strictObject({ source: ref('sources'), page: text(40).optional() }),
    example: '<Cite source="smith-2021" page="4" />',
  },
  Figure: {
    place: 'block',
    holds: 'nothing',
    props: z.strictObject({ src: text(200), alt: text(600), caption: text(600).optional() }),
    example: '<Figure src="/ward.png" alt="What the picture shows" />',
  },
  Steps: {
    place: 'block',
    holds: 'an ordered list',
    props: z.strictObject({}),
    example: '<Steps>, then lines that start 1. and 2., then </Steps>',
  },
} as const satisfies Record<string, Component>

export type ComponentName = keyof typeof components

/** What a page receives for one component. */
export type PropsOf<N extends ComponentName> = z.output<(typeof components)[N]['props']>

/** Is there a component of this name? */
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(components, name)

/** The one component as the readers of a body see it. */
export const componentOf = (name: ComponentName): Component => components[name]

/** Which collection a prop names a record of, if it does. Read off the schema. */
export const collectionNamedBy = (name: ComponentName, prop: string): string | undefined => {
  const schema = componentOf(name).props.shape[prop] as z.ZodType | undefined
  return (schema?.meta() as { refersTo?: string } | undefined)?.refersTo
}
