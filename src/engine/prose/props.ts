import { type ComponentName, componentOf, isComponentName } from './components.ts'
import { hasHiddenCharacter } from './characters.ts'
import { nearest } from '../nearest.ts'
import type { Found } from './problem.ts'
import type { Attribute, Tag } from './tag.ts'

type Literal = string | number | boolean | readonly (string | number | boolean)[]

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value)

const literal = (text: string): Literal | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isPlain(value) || (Array.isArray(value) && value.every(isPlain)) ? (value as Literal) : undefined
  } catch {
    return undefined
  }
}

const problem = (code: string, message: string, help: string, { at, end }: { at: number; end: number }): Found => ({ code, message, help, at, end })

const forbidden = /^(?:on[A-Z_-].*|on[a-z]+|style|class|className|id|name|is|slot|ref|key|srcdoc|children|dangerouslySetInnerHTML|.*:.*)$/

const nameProblem = (attribute: Attribute, tag: Tag, known: readonly string[], seen: ReadonlySet<string>): Found | undefined => {
  const { kind, name } = attribute
  const example = isComponentName(tag.name) && known.length > 0 ? ` Write it as ${componentOf(tag.name).example}.` : ''
  const takes = known.length > 0 ? `<${tag.name}> takes ${known.join(', ')}.${example}` : `<${tag.name}> takes nothing.`
  if (kind === 'spread')
    return problem('spread', 'Nothing is ever run here, so {...} cannot fill in values.', `Write each value out. ${takes}`, attribute)
  if (seen.has(name)) return problem('prop-repeated', `"${name}" is written twice.`, 'Keep one of them.', attribute)
  if (known.includes(name)) return undefined
  if (forbidden.test(name))
    return problem(
      'prop-forbidden',
      `"${name}" is not allowed: looks and behaviour are the site’s, not the text’s.`,
      `Take it out. ${takes}`,
      attribute,
    )
  const near = nearest(name, known)
  return problem('prop-unknown', `<${tag.name}> has nothing called "${name}".`, near ? `Did you mean "${near}"? ${takes}` : takes, attribute)
}

/** Checks the names and the values of a tag's attributes; `decoded` gives quoted values with &amp; and the like resolved. */
export const readAttributes = (tag: Tag, known: readonly string[], decoded: (index: number) => string | undefined) => {
  const values: Record<string, Literal> = {}
  const found: Found[] = []
  const seen = new Set<string>()
  tag.attributes.forEach((attribute, index) => {
    const wrong = nameProblem(attribute, tag, known, seen)
    seen.add(attribute.name)
    if (wrong) return found.push(wrong)
    const { kind, name, value } = attribute
    const read = kind === 'bare' ? true : kind === 'string' ? (decoded(index) ?? value).replace(/\s*\n\s*/g, ' ') : literal(value)
    if (read === undefined)
      return found.push(
        problem(
          'prop-not-literal',
          `{${value.slice(0, 40)}} is code, and nothing is ever run here.`,
          `Write the value itself: ${name}="…", a number or true in braces, or a list such as {["a", "b"]}.`,
          attribute,
        ),
      )
    if (hasHiddenCharacter(String(read)))
      return found.push(problem('character', `"${name}" holds a character nobody can see.`, 'Type the value again.', attribute))
    return (values[name] = read)
  })
  return { values, found }
}

const reword = (message: string, name: string): string =>
  /^Invalid input: expected string/.test(message)
    ? `"${name}" needs words in quotes.`
    : message
        .replace(/^Invalid option: expected one of /, `"${name}" takes one of these words: `)
        .replaceAll('"|"', ', ')
        .replaceAll(/: "|"$/g, (edge) => (edge === '"' ? '.' : ': '))

/** Checks the attributes of a component against its schema. Props are undefined when something is wrong. */
export const readProps = (name: ComponentName, tag: Tag, decoded: (index: number) => string | undefined) => {
  const { props: schema, example } = componentOf(name)
  const { values, found } = readAttributes(tag, Object.keys(schema.shape), decoded)
  if (found.length > 0) return { props: undefined, found }
  const read = schema.safeParse(values)
  if (read.success) return { props: read.data as Readonly<Record<string, unknown>>, found }
  const problems = read.error.issues.map((issue): Found => {
    const prop = String(issue.path[0])
    const attribute = tag.attributes.find((one) => one.name === prop)
    if (!attribute)
      return problem('prop-missing', `<${name}> needs "${prop}".`, `Write it as ${example}.`, { at: tag.at, end: tag.at + 1 + name.length })
    const [word] = issue.code === 'invalid_value' ? issue.values : []
    const meant = issue.code === 'invalid_value' ? (nearest(attribute.value, issue.values.map(String)) ?? String(word)) : undefined
    return problem('prop-value', reword(issue.message, prop), meant ? `Write ${prop}="${meant}".` : `Write it as ${example}.`, attribute)
  })
  return { props: undefined, found: problems }
}
