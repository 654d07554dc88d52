import { parseMdx } from '../read/front-matter.ts'
import type { OrderAt } from './json-text.ts'
import { oneLineEnd } from './line-end.ts'
import { saysTheSame } from './same.ts'
import { type Change, type Path, withChanges } from './values.ts'
import { commentsIn, indentYaml } from './yaml-layout.ts'
import { orderYaml } from './yaml-order.ts'
import { changeYaml } from './yaml-values.ts'

const fence = '---\n'

/** The fields of a file, and the file again with other fields between its fences: its body stays letter by letter. */
const opened = (text: string): { fields: string; whole: (inside: string) => string } => {
  const { body } = parseMdx(text)
  const head = text.slice(0, text.length - body.length)
  return { fields: head.slice(head.indexOf('\n') + 1, head.lastIndexOf('---')), whole: (inside) => `${fence}${inside}${fence}${body}` }
}

const trimmedEnd = (line: string): string => {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return line.slice(0, end)
}

const withoutLineEndSpaces = (text: string): string => text.split('\n').map(trimmedEnd).join('\n')

const soundness = (comments: readonly string[], expected: unknown, whole: (inside: string) => string) => (inside: string): boolean => {
  const { data, problems } = parseMdx(whole(inside))
  return problems.length === 0 && saysTheSame(data, expected) && commentsIn(inside).join('\n') === comments.join('\n')
}

interface Changed {
  readonly fields: string
  readonly made: readonly Change[]
}

/** A record with front matter, its values changed. Everything else, the body too, stays letter by letter; a change after which the file could not be read is not made. */
export const changeMdx = (text: string, changes: readonly Change[]): { text: string; made: readonly Change[] } => {
  const { fields, whole } = opened(text)
  const { data } = parseMdx(text)
  const isSound = ({ fields: inside, made }: Changed): boolean => soundness(commentsIn(fields), withChanges(data, made), whole)(inside)
  const oneByOne = (): Changed =>
    changes.reduce<Changed>((before, change) => {
      const next = changeYaml(before.fields, [change])
      const both = { fields: next.fields, made: [...before.made, ...next.made] }
      return next.made.length > 0 && isSound(both) ? both : before
    }, { fields, made: [] })
  const together = changeYaml(fields, changes)
  const { fields: inside, made } = isSound(together) ? together : oneByOne()
  return made.length > 0 ? { text: whole(inside), made } : { text, made }
}

/** A record with front matter, its fields in order, its lines two spaces apart. Comments stay, and the body stays letter by letter. */
export const layOutMdx = (text: string, order: OrderAt): { text: string; reordered: readonly Path[]; relaid: boolean } => {
  const { fields, whole } = opened(text)
  const isSound = soundness(commentsIn(fields), parseMdx(text).data, whole)
  const ordered = orderYaml(fields, order, isSound)
  const tidy = [withoutLineEndSpaces, indentYaml].reduce((inside, step) => {
    const stepped = step(inside)
    return stepped !== inside && isSound(stepped) ? stepped : inside
  }, ordered.fields)
  return { text: whole(tidy), reordered: ordered.reordered, relaid: tidy !== ordered.fields || oneLineEnd(whole(fields)) !== oneLineEnd(text) }
}
