import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readPictureHeader } from './picture.ts'

const canvas = () => sharp({ create: { width: 37, height: 21, channels: 3, background: '#336699' } })
const files = {
  'image/png': () => canvas().png().toBuffer(),
  'image/jpeg': () => canvas().jpeg({ progressive: true }).withMetadata().toBuffer(),
  'image/gif': () => canvas().gif().toBuffer(),
  'image/webp': () => canvas().webp().toBuffer(),
  'image/webp lossless': () => canvas().webp({ lossless: true }).toBuffer(),
  'image/webp with metadata': () =>
    canvas()
      .webp()
      .withExif({ IFD0: { Artist: 'x' } })
      .toBuffer(),
}

describe.each(Object.entries(files))('%s', (name, make) => {
  test('type and size come from the bytes', async () => {
    expect(readPictureHeader(await make())).toEqual({ mime: name.split(' ')[0], width: 37, height: 21 })
  })

  test('a file that is cut off is not whole', async () => {
    const bytes = await make()
    for (const kept of [0, 4, 12, 20, Math.floor(bytes.length / 2), bytes.length - 3]) {
      expect(readPictureHeader(bytes.subarray(0, kept))).toBeNull()
    }
  })
})

test('a PNG with one changed byte is damaged', async () => {
  const bytes = await files['image/png']()
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
      const damaged = Uint8Array.from(bytes)
      damaged[index] = (damaged[index] ?? 0) ^ change
      expect(readPictureHeader(damaged)).toBeNull()
    }),
  )
})

test('bytes that are no picture are none, and never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readPictureHeader(bytes)).toBeNull()
    }),
  )
})

test('a JPEG with bytes after its end, as phones write, is whole', async () => {
  const bytes = Buffer.concat([await files['image/jpeg'](), Buffer.alloc(64)])
  expect(readPictureHeader(bytes)).toMatchObject({ mime: 'image/jpeg' })
})
