import { crc32, deflateSync } from 'node:zlib'
import type { MediaType } from '../decode/header.ts'
import { plantHeif, sampleHeic, text, u16, u32 } from './heif.ts'

/** A PNG chunk with its checksum. */
export function pngChunk(type: string, data: Uint8Array | number[]): Uint8Array {
  const body = Buffer.concat([text(type), Uint8Array.from(data)])
  return Uint8Array.from([...u32(body.length - 4), ...body, ...u32(crc32(body))])
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG whose data unpack to more, or far more, than its size says. */
export function bombPng(parts: { width: number; height: number; unpackedBytes: number }): Uint8Array {
  const ihdr = [...u32(parts.width), ...u32(parts.height), 8, 2, 0, 0, 0]
  const idat = deflateSync(Buffer.alloc(parts.unpackedBytes), { level: 9 })
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.from(PNG_SIGNATURE),
      pngChunk('IHDR', ihdr),
      pngChunk('IDAT', idat),
      pngChunk('IEND', []),
    ]),
  )
}

/** A PNG with many empty chunks that nobody knows. */
export function manyChunks(png: Uint8Array, count: number): Uint8Array {
  const empty = pngChunk('noTe', [])
  const chunks = Buffer.alloc(count * empty.length, empty)
  return new Uint8Array(Buffer.concat([png.subarray(0, -12), chunks, png.subarray(-12)]))
}

const SIDE = 10_000

/** A small file that says of itself that it is 10,000 × 10,000 pixels. */
export function hugeHeader(mime: MediaType): Uint8Array {
  switch (mime) {
    case 'image/png':
      return bombPng({ width: SIDE, height: SIDE, unpackedBytes: 1_000_000 })
    case 'image/jpeg': {
      const frame = [8, ...u16(SIDE), ...u16(SIDE), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
      return Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, ...u16(frame.length + 2), ...frame, 0xff, 0xd9])
    }
    case 'image/gif': {
      const side = [SIDE & 255, SIDE >> 8]
      return Uint8Array.from([
        ...text('GIF89a'),
        ...side,
        ...side,
        0,
        0,
        0,
        0x2c,
        0,
        0,
        0,
        0,
        ...side,
        ...side,
        0,
        2,
        0,
        0x3b,
      ])
    }
    case 'image/webp': {
      const u24 = [(SIDE - 1) & 255, (SIDE - 1) >> 8, 0]
      const chunk = [...text('VP8X'), 10, 0, 0, 0, 0, 0, 0, 0, ...u24, ...u24]
      return Uint8Array.from([...text('RIFF'), chunk.length + 4, 0, 0, 0, ...text('WEBP'), ...chunk])
    }
    default: {
      const bytes = plantHeif(sampleHeic(), {})
      const at = Buffer.from(bytes.buffer).indexOf('ispe')
      bytes.set([...u32(SIDE), ...u32(SIDE)], at + 8)
      return bytes
    }
  }
}
