/** What a reader of XML is told, in order. Names come without their prefix. */
export interface XmlReader {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly words: (words: string) => void
}
/** XML that breaks off or that no spreadsheet program writes. */
export class BadXml extends Error {}

const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

const plain = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(/&(#x?[0-9a-fA-F]{1,6}|[a-z]+);/g, (whole, name: string) => {
        if (!name.startsWith('#')) return named.get(name) ?? whole
        const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : raw

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Where the tag that starts at `from` ends; a > between quotes does not end it. */
const tagEnd = (xml: string, from: number): number => {
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at]
    if (letter === '>') return at
    if (letter !== '"' && letter !== "'") continue
    at = xml.indexOf(letter, at + 1)
    if (at === -1) break
  }
  throw new BadXml()
}

const pair = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** The value of one attribute, looked for only when asked, from the first to the last; a prefix before its name is passed over. */
const attributeOf = (inside: string) => (name: string): string | undefined => {
  pair.lastIndex = 0
  for (let found = pair.exec(inside); found; found = pair.exec(inside)) {
    const [, key = '', double, single] = found
    if (key === name || bare(key) === name) return plain(double ?? single ?? '')
  }
  return undefined
}

const after = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw new BadXml()
  return at + mark.length
}

const tag = (xml: string, from: number, reader: XmlReader): number => {
  const end = tagEnd(xml, from + 1)
  if (xml[from + 1] === '/') {
    reader.close(bare(xml.slice(from + 2, end).trim()))
    return end + 1
  }
  const alone = xml[end - 1] === '/'
  const inside = xml.slice(from + 1, alone ? end - 1 : end)
  const length = inside.search(/\s/)
  const name = bare(length === -1 ? inside : inside.slice(0, length))
  reader.open(name, attributeOf(length === -1 ? '' : inside.slice(length)))
  if (alone) reader.close(name)
  return end + 1
}

/** Reads the XML of a workbook in one pass. Throws BadXml where it breaks off, or defines entities of its own. */
export const readXml = (xml: string, reader: XmlReader): void => {
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    if (next === -1) return
    if (next > at) reader.words(plain(xml.slice(at, next)))
    if (xml.startsWith('<!--', next)) at = after(xml, '-->', next + 4)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(xml, ']]>', next + 9)
      reader.words(xml.slice(next + 9, at - 3))
    } else if (xml.startsWith('<?', next)) at = after(xml, '?>', next + 2)
    else if (xml.startsWith('<!', next)) throw new BadXml('A document type.')
    else at = tag(xml, next, reader)
  }
}
