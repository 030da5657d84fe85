import { box, text, u16, u32 } from './heif.ts'

export interface MovieParts {
  brand: string
  width: number
  height: number
  seconds: number
  /** A quarter turn in the track's matrix. */
  turned?: boolean
  /** Boxes inside `udta` of the film. */
  userData?: Uint8Array[]
  /** Boxes inside `moov`, e.g. a `meta` with keys. */
  inMovie?: Uint8Array[]
  /** Boxes behind the film. */
  after?: Uint8Array[]
  /** Seconds since 1904 in the film's head; 0 says nothing. */
  createdSeconds?: number
}

/** The boxes of an MP4 or MOV with one empty picture track: enough for everything that reads no frame. */
export function movie(parts: MovieParts): Uint8Array {
  const { brand, width, height, seconds, turned = false, createdSeconds = 0 } = parts
  const matrix = turned
    ? [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
    : [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]
  const mvhd = box(
    'mvhd',
    u32(0),
    u32(createdSeconds),
    u32(createdSeconds),
    u32(1000),
    u32(seconds * 1000),
    new Uint8Array(80),
  )
  const tkhd = box(
    'tkhd',
    u32(7),
    u32(0),
    u32(0),
    u32(1),
    u32(0),
    u32(seconds * 1000),
    new Uint8Array(16),
    matrix.flatMap((value) => u32(value >>> 0)),
    u32(width * 65536),
    u32(height * 65536),
  )
  const hdlr = box('hdlr', u32(0), u32(0), text('vide'), new Uint8Array(13))
  const trak = box('trak', tkhd, box('mdia', hdlr))
  const userData = parts.userData ? [box('udta', ...parts.userData)] : []
  const moov = box('moov', mvhd, trak, ...userData, ...(parts.inMovie ?? []))
  const ftyp = box('ftyp', text(brand), u32(0), text(brand))
  return new Uint8Array(Buffer.concat([ftyp, moov, box('mdat', u32(0)), ...(parts.after ?? [])]))
}

/** A user-data text as QuickTime writes it: length, language, words. */
export const userText = (type: string, words: string): Uint8Array =>
  box(type, u16(Buffer.byteLength(words)), u16(0x15c7), text(words))

/** A `meta` box with `keys` and `ilst`, as phones write. */
export function keyedMeta(values: Record<string, string>): Uint8Array {
  const keys = Object.keys(values)
  return box(
    'meta',
    u32(0),
    box('hdlr', u32(0), u32(0), text('mdta'), new Uint8Array(13)),
    box('keys', u32(0), u32(keys.length), ...keys.map((key) => box('mdta', text(key)))),
    box(
      'ilst',
      ...keys.map((key, index) => {
        const item = box('data', u32(1), u32(0), text(values[key] ?? ''))
        return new Uint8Array(
          Buffer.concat([Uint8Array.from([...u32(item.length + 8), ...u32(index + 1)]), item]),
        )
      }),
    ),
  )
}

const element = (id: number[], ...parts: (Uint8Array | number[])[]): Uint8Array => {
  const body = Buffer.concat(parts.map((part) => Uint8Array.from(part)))
  return Uint8Array.from([...id, 0x10 | (body.length >>> 24), ...u32(body.length).slice(1), ...body])
}

/** The elements of a WebM file with one picture track and tags. */
export function webm(parts: {
  width: number
  height: number
  seconds: number
  title?: string
  tags?: Record<string, string>
}): Uint8Array {
  const duration = Buffer.alloc(8)
  duration.writeDoubleBE(parts.seconds * 1000)
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    element([0x2a, 0xd7, 0xb1], u32(1_000_000)),
    element([0x44, 0x89], duration),
    ...(parts.title ? [element([0x7b, 0xa9], text(parts.title))] : []),
  )
  const video = element([0xe0], element([0xb0], u16(parts.width)), element([0xba], u16(parts.height)))
  const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], video))
  const tags = Object.entries(parts.tags ?? {}).map(([name, value]) =>
    element([0x67, 0xc8], element([0x45, 0xa3], text(name)), element([0x44, 0x87], text(value))),
  )
  const tagging = tags.length > 0 ? [element([0x12, 0x54, 0xc3, 0x67], element([0x73, 0x73], ...tags))] : []
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], text('webm')))
  return new Uint8Array(Buffer.concat([head, element([0x18, 0x53, 0x80, 0x67], info, tracks, ...tagging)]))
}
