/** The part of CBOR (RFC 8949) that Pagefind's filter and meta files are written in: whole numbers, text and lists. */
export type Cbor = number | string | readonly Cbor[]

const kinds = { number: 0, text: 3, list: 4 } as const

/** Reads one value; throws on anything but whole numbers, text and lists of known length. */
export const decodeCbor = (bytes: Buffer): Cbor => {
  let at = 0
  const size = (short: number): number => {
    if (short < 24) return short
    const width = { 24: 1, 25: 2, 26: 4 }[short]
    if (width === undefined) throw new Error(`Pagefind wrote a CBOR length (${short}) that is not known here.`)
    at += width
    return bytes.readUIntBE(at - width, width)
  }
  const read = (): Cbor => {
    const head = bytes.readUInt8(at++)
    const length = size(head & 31)
    if (head >> 5 === kinds.number) return length
    if (head >> 5 === kinds.list) return Array.from({ length }, read)
    if (head >> 5 !== kinds.text) throw new Error(`Pagefind wrote a CBOR kind (${head >> 5}) that is not known here.`)
    at += length
    return bytes.toString('utf8', at - length, at)
  }
  return read()
}

const head = (kind: number, length: number): Buffer => {
  if (length < 24) return Buffer.of((kind << 5) | length)
  const width = length < 256 ? 1 : length < 65536 ? 2 : 4
  const bytes = Buffer.alloc(1 + width)
  bytes.writeUInt8((kind << 5) | { 1: 24, 2: 25, 4: 26 }[width], 0)
  bytes.writeUIntBE(length, 1, width)
  return bytes
}

/** Writes one value in the shortest form. */
export const encodeCbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return head(kinds.number, value)
  if (typeof value === 'string') return Buffer.concat([head(kinds.text, Buffer.byteLength(value)), Buffer.from(value)])
  return Buffer.concat([head(kinds.list, value.length), ...value.map(encodeCbor)])
}
