import { Inflate } from 'fflate'
import { counted, refuse, type Refused } from './table.ts'

/** The most a workbook may unpack to, in all and for each byte of the file, and the most parts it may have. */
const unpackedLimit = 50 * 1024 * 1024
const ratioLimit = 200
const partLimit = 2000

/** A packed file whose directory has been looked through, its parts named in small letters. */
export interface Zip {
  readonly names: readonly string[]
  readonly read: (name: string) => Uint8Array | undefined
}
/** A part that is not what the directory says. */
export class Damaged extends Error {}

interface Part {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly locked: boolean
  readonly sum: number
  readonly offset: number
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const letters = new TextDecoder('utf-8')
const notZip = refuse('This is not an Excel workbook, although its name ends in .xlsx.', 'Open it in a spreadsheet program and save it as .xlsx. If it is text, name it .csv.')
const broken = refuse('The workbook is damaged: its list of parts does not hold together.', 'Fetch the file again, or open it in Excel and save it under another name.')
const bomb = (why: string): Refused => refuse(`The workbook is refused unopened: ${why}.`, 'Copy the rows you need into a new workbook and save that.')

/** Where the directory at the end of the file starts and how many parts it lists. */
const directoryAt = (at: DataView): { offset: number; count: number } | undefined => {
  for (let end = at.byteLength - 22; end >= Math.max(0, at.byteLength - 65_557); end--) {
    if (at.getUint32(end, true) === 0x06054b50) return { offset: at.getUint32(end + 16, true), count: at.getUint16(end + 10, true) }
  }
  return undefined
}

const partAt = (bytes: Uint8Array, at: DataView, start: number): { part: Part; next: number } => {
  if (at.getUint32(start, true) !== 0x02014b50) throw new Damaged()
  const [name, extra, comment] = [28, 30, 32].map((place) => at.getUint16(start + place, true)) as [number, number, number]
  const number = (place: number): number => at.getUint32(start + place, true)
  const part = {
    name: letters.decode(bytes.subarray(start + 46, start + 46 + name)),
    locked: (at.getUint16(start + 8, true) & 1) === 1,
    method: at.getUint16(start + 10, true),
    sum: number(16),
    packed: number(20),
    unpacked: number(24),
    offset: number(42),
  }
  return { part, next: start + 46 + name + extra + comment }
}

const directory = (bytes: Uint8Array): Part[] | Refused => {
  const at = view(bytes)
  const found = directoryAt(at)
  if (!found) return notZip
  if (found.count > partLimit) return bomb(`it has ${counted(found.count)} parts, and a spreadsheet has a few dozen`)
  const parts: Part[] = []
  try {
    for (let index = 0, next = found.offset; index < found.count; index++) {
      const read = partAt(bytes, at, next)
      parts.push(read.part)
      next = read.next
    }
  } catch {
    return broken
  }
  return parts
}

const megabytes = (size: number): string => `${Math.round(size / 1024 / 1024)} MB`

const refusal = (parts: readonly Part[]): Refused | undefined => {
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > unpackedLimit) return bomb(`it would unpack to ${megabytes(total)}, and the limit is ${megabytes(unpackedLimit)}`)
  const steep = parts.find(({ packed, unpacked }) => unpacked > ratioLimit * Math.max(packed, 1))
  if (steep) return bomb(`“${steep.name}” would grow ${Math.round(steep.unpacked / Math.max(steep.packed, 1))} times on unpacking, and the limit is ${ratioLimit} times`)
  if (parts.some(({ locked }) => locked)) return refuse('The workbook is locked with a password.', 'Save a copy without the password.')
  return undefined
}

let table: Uint32Array | undefined
const sumTable = (): Uint32Array =>
  (table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    return sum
  }))

/** The check sum a zip keeps of each part (CRC-32), so that a flipped bit cannot change a figure unseen. */
const checkSum = (bytes: Uint8Array): number => {
  const sums = sumTable()
  let sum = 0xffffffff
  for (let at = 0; at < bytes.length; at++) sum = (sums[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

/** Unpacks a little at a time and stops as soon as more comes out than the directory said. */
const inflated = (packed: Uint8Array, size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw new Damaged()
    whole.set(piece, filled)
    filled += piece.length
  })
  const step = 8192
  for (let start = 0; start < packed.length; start += step) inflate.push(packed.subarray(start, start + step), start + step >= packed.length)
  if (filled !== size) throw new Damaged()
  return whole
}

const unpack = (bytes: Uint8Array, { packed, unpacked, method, sum, offset }: Part): Uint8Array => {
  const at = view(bytes)
  if (at.getUint32(offset, true) !== 0x04034b50) throw new Damaged()
  const start = offset + 30 + at.getUint16(offset + 26, true) + at.getUint16(offset + 28, true)
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) throw new Damaged()
  const content = bytes.subarray(start, start + packed)
  const whole = method === 8 ? inflated(content, unpacked) : content
  if (checkSum(whole) !== sum) throw new Damaged()
  return whole
}

/** Opens a workbook’s outer file. Its directory is weighed before anything is unpacked. */
export const openZip = (bytes: Uint8Array): Zip | Refused => {
  if (bytes.length < 22 || view(bytes).getUint16(0, true) !== 0x4b50) return notZip
  const parts = directory(bytes)
  if ('refusals' in parts) return parts
  const wrong = refusal(parts)
  if (wrong) return wrong
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  if (byName.size < parts.length) return broken
  return {
    names: [...byName.keys()],
    read: (name) => {
      const part = byName.get(name.toLowerCase())
      try {
        return part && unpack(bytes, part)
      } catch {
        throw new Damaged(name)
      }
    },
  }
}
