import { boxesOf } from '../decode/boxes.ts'
import { readItems } from '../decode/items.ts'

/**
 * 96 × 64 pixels in HEVC, four quarters: red, green, blue, white. Made once with heif-enc of Debian from a drawn
 * picture: nothing in the registry encodes HEVC.
 */
const SAMPLE =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA' +
  'AAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAxAAAACNpaW5mAAAAAAABAAAAFWluZmUC' +
  'AAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNw' +
  'AAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHB' +
  'crAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAADMbWRhdAAA' +
  'AMAoAa8J4ONHnLqv//5BH//+MRuQ/gTmpIJSefBXyf5uV//nZgaxZUcq+xLTzWdZLaCvgBaN1HUHjnnahBNfs8AKeB7yIGnl' +
  'mCkSRnUUJW7shhXXVNyh9ieinm8mbz/+3Gfj+XZ7v/kiR6BvKkzrLPPaofvpCi7/B3Z/9MsPXtd8L973rpJgl9hIZjHJcz82' +
  'rk3i3jmyxt9DcZv8ijKtgMdl/pkjbvm5hTIJl2Tg8UqDFzWZCTQ7zl0y1rMeo/4ZCrg='

export const sampleHeic = (): Uint8Array => new Uint8Array(Buffer.from(SAMPLE, 'base64'))

export interface HeifParts {
  /** TIFF structure of an Exif item. */
  exif?: Uint8Array
  xmp?: string
  /** Quarter turns to the left that a decoder has to make. */
  quarterTurns?: number
  /** Boxes behind the rest, whole. */
  after?: Uint8Array[]
  /** ICC profile in a `colr` property. */
  profile?: Uint8Array
}

/** A box of a type around parts. */
export function box(type: string, ...parts: (Uint8Array | number[])[]): Uint8Array {
  const body = Buffer.concat(parts.map((part) => Uint8Array.from(part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return new Uint8Array(Buffer.concat([head, body]))
}

export const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255]
export const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)]
export const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'utf8'))

/** Puts a coded picture of a HEIC or AVIF file into a new one with metadata beside it. */
export function plantHeif(source: Uint8Array, parts: HeifParts): Uint8Array {
  const table = readItems(source)
  const primary = table?.items.find(({ id }) => id === table.primary)
  const ftyp = boxesOf(source).boxes[0]
  if (!table || !primary || !ftyp) throw new Error('The source is no still picture in boxes.')
  const items = [{ type: primary.type, mime: '', content: table.content(primary.id, source.length) }]
  if (parts.exif)
    items.push({ type: 'Exif', mime: '', content: Uint8Array.from([0, 0, 0, 0, ...parts.exif]) })
  if (parts.xmp) items.push({ type: 'mime', mime: 'application/rdf+xml', content: text(parts.xmp) })
  const properties = primary.properties
    .filter(({ type }) => type !== 'irot')
    .map(({ type, data }) => box(type, data))
  if (parts.profile) properties.push(box('colr', text('prof'), parts.profile))
  if (parts.quarterTurns) properties.push(box('irot', [parts.quarterTurns]))
  const meta = (offsets: number[]) =>
    box(
      'meta',
      u32(0),
      box('hdlr', u32(0), u32(0), text('pict'), new Uint8Array(13)),
      box('pitm', u32(0), u16(1)),
      box(
        'iinf',
        u32(0),
        u16(items.length),
        ...items.map(({ type, mime }, index) =>
          box(
            'infe',
            u32(0x02000000),
            u16(index + 1),
            u16(0),
            text(type),
            [0],
            mime ? text(`${mime}\0`) : [],
          ),
        ),
      ),
      box(
        'iprp',
        box('ipco', ...properties),
        box(
          'ipma',
          u32(0),
          u32(1),
          u16(1),
          [properties.length],
          properties.map((_, index) => 0x80 | (index + 1)),
        ),
      ),
      box(
        'iloc',
        u32(0),
        [0x44, 0],
        u16(items.length),
        ...items.map(({ content }, index) => [
          ...u16(index + 1),
          ...u16(0),
          ...u16(1),
          ...u32(offsets[index] ?? 0),
          ...u32(content.length),
        ]),
      ),
    )
  const head = box('ftyp', ftyp.data)
  let at = head.length + meta(items.map(() => 0)).length + 8
  const offsets = items.map(({ content }) => {
    const offset = at
    at += content.length
    return offset
  })
  const mdat = box('mdat', ...items.map(({ content }) => content))
  return new Uint8Array(Buffer.concat([head, meta(offsets), mdat, ...(parts.after ?? [])]))
}
