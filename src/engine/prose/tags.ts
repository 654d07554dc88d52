import type { ElementContent } from 'hast'
import { collectionNamedBy, type ComponentName, componentOf, isComponentName } from './components.ts'
import { type Draft, isBlank, placeholder, type Situation } from './draft.ts'
import { imageProblem } from './links.ts'
import { unmaskValue } from './marks.ts'
import { type InlineHtmlName, inlineHtml, isInlineHtml, nameProblem } from './names.ts'
import { type Parsed, spanOf } from './parsed.ts'
import type { Found } from './problem.ts'
import { readAttributes, readProps } from './props.ts'
import { wrapSentences } from './sentences.ts'
import type { Tag } from './tag.ts'

type Decoded = (index: number) => string | undefined

const blockNames = new Set(['p', 'blockquote', 'ul', 'ol', 'pre', 'table', 'div', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6'])
const unreadable = (at: number): Found => ({
  code: 'tag-unfinished',
  message: 'This tag cannot be read.',
  help: 'Write the whole tag on one line.',
  at,
})

const readHtml = (tag: Tag & { name: InlineHtmlName }, decoded: Decoded) => {
  const { values, found } = readAttributes(tag, inlineHtml[tag.name], decoded)
  return {
    values,
    found: found.map((one): Found => (/^(?:prop-unknown|prop-forbidden|spread)$/.test(one.code) ? { ...one, code: 'html-attribute' } : one)),
  }
}

const inlineElement = (tag: Tag & { name: InlineHtmlName }, children: ElementContent[], draft: Draft, decoded: Decoded): ElementContent[] => {
  const { values, found } = readHtml(tag, decoded)
  draft.found.push(...found)
  const content = children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child]))
  const isWrong =
    tag.name === 'br' ? content.some((child) => !isBlank(child)) : content.some((child) => child.type === 'element' && blockNames.has(child.tagName))
  if (isWrong)
    draft.found.push({
      code: 'html-content',
      message: `<${tag.name}> cannot hold this.`,
      help: tag.name === 'br' ? 'Write <br />.' : 'Put a few words of one sentence in it.',
      at: tag.at,
      end: tag.end,
    })
  const title = values['title']
  return [{ type: 'element', tagName: tag.name, properties: typeof title === 'string' ? { title } : {}, children: tag.name === 'br' ? [] : content }]
}

/** What is wrong with a tag taken by itself: its name, its attributes, its values. */
export const tagProblems = (tag: Tag, decoded: Decoded = () => undefined): Found[] => {
  const { name } = tag
  if (isInlineHtml(name)) return readHtml({ ...tag, name }, decoded).found
  if (isComponentName(name)) return readProps(name, tag, decoded).found
  const problem = nameProblem(name, tag.at)
  return problem ? [problem] : []
}

const contentProblem = (name: ComponentName, children: readonly ElementContent[]): string | undefined => {
  const shown = children.filter((child) => !isBlank(child))
  const { holds } = componentOf(name)
  if (holds === 'nothing') return shown.length === 0 ? undefined : `<${name}> stands alone and holds nothing.`
  if (shown.length === 0) return `<${name}> is empty.`
  const isList = shown.length === 1 && shown[0]?.type === 'element' && shown[0].tagName === 'ol'
  return holds === 'text' || isList ? undefined : `<${name}> holds one numbered list and nothing else.`
}

const placeProblem = (name: ComponentName, situation: Situation): Found | undefined => {
  const help = `Put <${name}> on a line of its own, with a blank line before and after.`
  if (situation.link) return { code: 'component-in-link', message: `<${name}> cannot stand inside a link.`, help: 'Put it after the link.', at: 0 }
  const isMisplaced = situation.phrasing && componentOf(name).place === 'block'
  return isMisplaced
    ? { code: 'component-place', message: `<${name}> cannot stand inside a sentence, a heading or a table cell.`, help, at: 0 }
    : undefined
}

const pictureProblem = (tag: Tag, props: Readonly<Record<string, unknown>>): Found | undefined => {
  const wrong = tag.name === 'Figure' ? imageProblem(String(props['src'])) : undefined
  const attribute = tag.attributes.find(({ name }) => name === 'src')
  return wrong && attribute ? { ...wrong, at: attribute.at, end: attribute.end } : undefined
}

const noteReferences = (name: ComponentName, tag: Tag, props: Readonly<Record<string, unknown>>, draft: Draft): void => {
  for (const attribute of tag.attributes) {
    const collection = collectionNamedBy(name, attribute.name)
    if (collection) draft.references.push({ collection, id: String(props[attribute.name]), at: attribute.at, end: attribute.end })
    else if (['title', 'alt', 'caption'].includes(attribute.name)) draft.words.push(` ${String(props[attribute.name])} `)
  }
}

const component = (
  name: ComponentName,
  tag: Tag,
  children: ElementContent[],
  draft: Draft,
  situation: Situation,
  decoded: Decoded,
): ElementContent[] => {
  const { props, found } = readProps(name, tag, decoded)
  const place = placeProblem(name, situation)
  const content = contentProblem(name, children)
  draft.found.push(...found)
  if (place) draft.found.push({ ...place, at: tag.at, end: tag.end })
  if (content)
    draft.found.push({ code: 'component-content', message: content, help: `Write it as ${componentOf(name).example}.`, at: tag.at, end: tag.end })
  if (!props) return []
  const picture = pictureProblem(tag, props)
  if (picture) draft.found.push(picture)
  noteReferences(name, tag, props, draft)
  const inline = situation.phrasing || componentOf(name).place === 'inline'
  return [placeholder(draft, { name, props, children: componentOf(name).holds === 'text' ? wrapSentences(children, draft) : children, inline })]
}

/** Reads one tag of the tree: a component, or one of the few HTML elements. Anything else is refused. */
export const readTagNode = (node: Parsed, children: ElementContent[], draft: Draft, situation: Situation): ElementContent[] => {
  const { at } = spanOf(node)
  const tag = draft.masked.tags.get(at)
  const attributes = node.attributes ?? []
  const isData = attributes.every(({ type, value }) => type === 'mdxJsxAttribute' && (typeof value === 'string' || (value ?? null) === null))
  if (!tag || !isData || tag.name !== node.name || tag.attributes.length !== attributes.length) {
    draft.found.push(nameProblem(node.name ?? '', at) ?? unreadable(at))
    return []
  }
  const decoded: Decoded = (index) => {
    const value = attributes[index]?.value
    return typeof value === 'string' ? unmaskValue(value) : undefined
  }
  const { name } = tag
  if (isInlineHtml(name)) return inlineElement({ ...tag, name }, children, draft, decoded)
  if (isComponentName(name)) return component(name, tag, children, draft, situation, decoded)
  draft.found.push(...tagProblems(tag))
  return []
}
