import type { Chance } from './chance.ts'
import { deeds, doers, headings, reasons, tasks, things, whens } from './words.ts'

/** The ids a body may name. */
export type IdOf = (collection: 'benefits' | 'lessons' | 'measures' | 'costs' | 'practice' | 'timings' | 'organisations' | 'sources') => string

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** One sentence about who did what, when and why. */
export const sentence = ({ pick }: Chance): string => `${upperFirst(pick(doers))} ${pick(deeds)} ${pick(things)} ${pick(whens)}, ${pick(reasons)}.`

/** One thing to do. */
export const advice = ({ pick }: Chance): string => `${pick(tasks)} ${pick(things)} ${pick(whens)}.`

const paragraph = (random: Chance, id: IdOf): string => {
  const sentences = Array.from({ length: 3 + random.below(3) }, () => sentence(random))
  const extras = [
    () => `It is told in one account <Cite source="${id('sources')}" page="${1 + random.below(90)}" />.`,
    () => `**${advice(random)}**`,
    () => `The same was seen at <Organisation id="${id('organisations')}" />.`,
    () => `A [short guide](https://guide.example/${random.below(900)}/) says more.`,
    () => 'The change took *less* time than the plan said.',
  ]
  return [...sentences, random.pick(extras)()].join(' ')
}

/** Components, of which every section has one. */
const cards: readonly ((random: Chance, id: IdOf) => string)[] = [
  (_, id) => `<Benefit id="${id('benefits')}" />`,
  (_, id) => `<Lesson id="${id('lessons')}" />`,
  (_, id) => `<Measure id="${id('measures')}" />`,
  (_, id) => `<Cost id="${id('costs')}" />`,
  (_, id) => `<Practice id="${id('practice')}" />`,
  (_, id) => `<Timing id="${id('timings')}" />`,
  (random) => `<Note title="Before you copy this" tone="warning">\n${sentence(random)} ${advice(random)}\n</Note>`,
  (random) => `<Steps>\n${[1, 2, 3].map((step) => `${step}. ${advice(random)}`).join('\n')}\n</Steps>`,
]

/** Other shapes that words take, in every second section. */
const shapes: readonly ((random: Chance) => string)[] = [
  (random) => [1, 2, 3, 4].map(() => `- ${advice(random)}`).join('\n'),
  (random) => `> ${sentence(random)}`,
  (random) => ['| When | What |', '| --- | --- |', ...[1, 2, 3].map((month) => `| Month ${month} | ${advice(random)} |`)].join('\n'),
]

const countWords = (text: string): number => text.split(/\s+/).length

/** The explanation of a lesson or a blueprint: 400 to 900 words under headings, with components of every kind among them. */
export const bodyText = (random: Chance, id: IdOf): string => {
  const wanted = 400 + random.below(220)
  const start = random.below(headings.length)
  const parts: string[] = []
  let words = 0
  for (let section = 0; words < wanted; section++) {
    const heading = headings[(start + section) % headings.length]
    const part = [`## ${heading}`, paragraph(random, id), random.pick(cards)(random, id), paragraph(random, id), ...(section % 2 === 1 ? [random.pick(shapes)(random)] : [])].join('\n\n')
    parts.push(part)
    words += countWords(part)
  }
  return parts.join('\n\n')
}
