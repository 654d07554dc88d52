import type { ElementContent, Properties } from 'hast'

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => references[character] ?? '')
const escapeValue = (text: string): string => text.replace(/[&<>"]/g, (character) => references[character] ?? '')

const attributeNames = {
  ariaLabel: 'aria-label',
  className: 'class',
  href: 'href',
  id: 'id',
  rel: 'rel',
  role: 'role',
  scope: 'scope',
  start: 'start',
  tabIndex: 'tabindex',
  title: 'title',
} as const
const isKnown = (name: string): name is keyof typeof attributeNames => Object.hasOwn(attributeNames, name)
const voidNames = new Set(['br', 'hr'])

const attributes = (properties: Properties): string => {
  let html = ''
  for (const [name, value] of Object.entries(properties)) {
    if (isKnown(name)) html += ` ${attributeNames[name]}="${escapeValue(Array.isArray(value) ? value.join(' ') : String(value))}"`
  }
  return html
}

/** Writes a cleaned tree as HTML: text and values escaped, no attribute beyond the ten that this room sets. */
export const writeHtml = (nodes: readonly ElementContent[]): string => {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += escapeText(node.value)
    if (node.type !== 'element') continue
    html += `<${node.tagName}${attributes(node.properties)}>`
    if (!voidNames.has(node.tagName)) html += `${writeHtml(node.children)}</${node.tagName}>`
  }
  return html
}
