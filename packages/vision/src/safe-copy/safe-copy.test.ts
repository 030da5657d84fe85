import { createHash } from 'node:crypto'
import type { Box } from '@clearpost/contract'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodePixels } from '../decode/pixels.ts'
import { readMetadata } from '../metadata/index.ts'
import { plantHeif, sampleHeic, text } from '../testing/heif.ts'
import { movie } from '../testing/movies.ts'
import {
  GIF_PLANTS,
  JPEG_PLANTS,
  PLANTED,
  PLANTED_XMP,
  PNG_PLANTS,
  plantedExif,
  WEBP_PLANTS,
} from '../testing/plant.ts'
import { copySafely, readBack, SAFE_COPY_TYPES, type SafeCopy } from './copy.ts'
import { coverOf, fill } from './cover.ts'
import { makeSafeCopy } from './index.ts'

const WIDTH = 400
const HEIGHT = 300
const box = (x: number, y: number, width: number, height: number, angle = 0): Box => ({
  x,
  y,
  width,
  height,
  angle,
})

/** Loud stripes and words, so that whatever shows through a cover is noticed. */
const loud = () => {
  const stripes = Array.from(
    { length: 40 },
    (_, index) => `<rect x="${index * 10}" y="0" width="5" height="300" fill="hsl(${index * 47} 90% 55%)"/>`,
  )
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="400" height="300" fill="#fff"/>${stripes.join('')}<text x="60" y="170" font-size="60">${PLANTED.person}</text></svg>`,
    ),
  ).flatten({ background: '#fff' })
}
const plain: Record<string, Uint8Array> = {}
beforeAll(async () => {
  plain.JPEG = new Uint8Array(await loud().jpeg({ quality: 95 }).toBuffer())
  plain.PNG = new Uint8Array(await loud().png().toBuffer())
  plain.WebP = new Uint8Array(await loud().webp({ quality: 95 }).toBuffer())
  plain.GIF = new Uint8Array(await loud().gif().toBuffer())
})
const file = (name: string): Uint8Array => plain[name] as Uint8Array

/** Largest distance of a pixel inside an upright box from the fill. */
async function farthest(copy: SafeCopy, { x, y, width, height }: Box): Promise<number> {
  const { data } = await decodePixels(copy.bytes)
  let most = 0
  for (let row = Math.ceil(y * copy.height); row < Math.floor((y + height) * copy.height); row++)
    for (let column = Math.ceil(x * copy.width); column < Math.floor((x + width) * copy.width); column++)
      for (let channel = 0; channel < 3; channel++)
        most = Math.max(most, Math.abs((data[(row * copy.width + column) * 4 + channel] as number) - 24))
  return most
}

describe.each(SAFE_COPY_TYPES)('%s', (format) => {
  test('a covered place is one colour, its padding too', async () => {
    const place = box(0.3, 0.3, 0.2, 0.2)
    const copy = await copySafely(file('PNG'), { cover: [place], format })
    expect(copy).toMatchObject({ mime: format, width: WIDTH, height: HEIGHT })
    expect(await farthest(copy, place)).toBeLessThanOrEqual(format === 'image/png' ? 0 : 30)
    // 60 pixels high, so 15 on each side.
    expect(copy.covered[0]?.x).toBeCloseTo(0.3 - 15 / WIDTH)
    expect(copy.covered[0]?.height).toBeCloseTo(0.2 + 30 / HEIGHT)
  })

  test('small, large, turned boxes and boxes at the edge pass the reading back', async () => {
    const cover = [
      box(0.5, 0.5, 0.005, 0.005),
      box(0, 0, 0.1, 0.1),
      box(0.95, 0.9, 0.05, 0.1),
      box(0.1, 0.6, 0.3, 0.05, 30),
      box(0.6, 0.1, 0.3, 0.1, -77),
    ]
    const copy = await copySafely(file('JPEG'), { cover, format, paddingRatio: 0 })
    expect(copy.covered).toHaveLength(cover.length)
    expect(await farthest(copy, cover[0] as Box)).toBeLessThanOrEqual(30)
    const whole = await copySafely(file('JPEG'), { cover: [box(0, 0, 1, 1)], format })
    expect(await farthest(whole, box(0, 0, 1, 1))).toBe(0)
  })
})

test('a turned box covers what is under it and not its upright neighbourhood', async () => {
  const copy = await copySafely(file('PNG'), { cover: [box(0.25, 0.45, 0.5, 0.1, 45)], paddingRatio: 0 })
  const { data } = await decodePixels(copy.bytes)
  const at = (x: number, y: number) => data[(y * WIDTH + x) * 4]
  // Along the diagonal through the middle, half of the box's length to both sides.
  for (const step of [-60, -30, 0, 30, 60]) expect(at(WIDTH / 2 + step, HEIGHT / 2 + step)).toBe(24)
  const original = await decodePixels(file('PNG'))
  const untouched = (60 * WIDTH + 280) * 4
  expect(data.slice(untouched, untouched + 3)).toEqual(original.data.slice(untouched, untouched + 3))
})

describe.each([
  ['JPEG', JPEG_PLANTS],
  ['PNG', PNG_PLANTS],
  ['WebP', WEBP_PLANTS],
  ['GIF', GIF_PLANTS],
] as const)('metadata of %s', (name, plants) => {
  test.each(Object.entries(plants))('%s is gone, and told', async (_block, { kinds, put }) => {
    const original = put(file(name))
    const copy = await copySafely(original, { cover: [] })
    expect(readMetadata(copy.bytes)).toEqual([])
    expect([...new Set(copy.removed.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort())
    for (const words of [...Object.values(PLANTED), 'notes.txt', 'Lumo', 'c2pa'])
      expect(Buffer.from(copy.bytes).includes(words)).toBe(false)
    expect(copy.originalSha256).toBe(createHash('sha256').update(original).digest('hex'))
    expect(copy.sha256).toBe(createHash('sha256').update(copy.bytes).digest('hex'))
  })
})
test('a HEIC with everything becomes a JPEG with nothing', async () => {
  const original = plantHeif(sampleHeic(), {
    exif: plantedExif(),
    xmp: PLANTED_XMP,
    quarterTurns: 1,
    after: [text('<html>')],
  })
  const copy = await copySafely(original, { cover: [box(0.2, 0.2, 0.3, 0.3)] })
  expect(copy).toMatchObject({ mime: 'image/jpeg', width: 64, height: 96 })
  expect(copy.removed.length).toBeGreaterThan(10)
})

test('orientation is applied before boxes count, and is not kept', async () => {
  const turned = await loud().jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer()
  const copy = await copySafely(turned, { cover: [box(0, 0, 0.2, 0.1)] })
  expect(copy).toMatchObject({ width: HEIGHT, height: WIDTH })
  expect(await farthest(copy, box(0, 0, 0.2, 0.1))).toBeLessThanOrEqual(30)
})

test('what a transparent place hid is white in the copy', async () => {
  const hidden = await sharp(Buffer.from([200, 10, 10, 1, 200, 10, 10, 0, 0, 0, 0, 255, 9, 9, 9, 0]), {
    raw: { width: 2, height: 2, channels: 4 },
  })
    .png()
    .toBuffer()
  const copy = await copySafely(hidden, { cover: [] })
  const { data } = await decodePixels(copy.bytes)
  expect([...data.slice(4, 8)]).toEqual([255, 255, 255, 255])
  expect((await sharp(copy.bytes).metadata()).hasAlpha).toBe(false)
})

test('a moving GIF becomes its first frame', async () => {
  const frames = await Promise.all([loud().png().toBuffer(), loud().negate().png().toBuffer()])
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const copy = await copySafely(moving, { cover: [box(0, 0, 0.5, 0.5)] })
  expect(copy).toMatchObject({ mime: 'image/png', width: WIDTH, height: HEIGHT })
})

test('a large picture is made smaller, and boxes stay where they were', async () => {
  const copy = await copySafely(file('PNG'), { cover: [box(0.5, 0.5, 0.2, 0.2)], maxSidePixels: 200 })
  expect(copy).toMatchObject({ width: 200, height: 150 })
  expect(await farthest(copy, box(0.5, 0.5, 0.2, 0.2))).toBe(0)
})

test('a video, a box without a place and a damaged file are refused', async () => {
  const video = movie({ brand: 'isom', width: 64, height: 64, seconds: 1 })
  await expect(makeSafeCopy(video, { cover: [] })).rejects.toMatchObject({ code: 'unsupported' })
  await expect(makeSafeCopy(file('PNG').subarray(0, 2000), { cover: [] })).rejects.toMatchObject({
    code: 'damaged',
  })
  await expect(makeSafeCopy(file('PNG'), { cover: [box(Number.NaN, 0, 1, 1)] })).rejects.toMatchObject({
    code: 'failed',
  })
})

describe('reading back refuses', () => {
  const place = box(0.2, 0.2, 0.4, 0.4)
  const encoded = async (filled: boolean) => {
    const pixels = await decodePixels(file('PNG'))
    const cover = coverOf(place, pixels, 0.25)
    if (filled) fill(pixels, cover)
    const raw = { width: pixels.width, height: pixels.height, channels: 4 } as const
    const picture = sharp(pixels.data, { raw }).removeAlpha()
    return {
      pixels,
      cover,
      png: await picture.png().toBuffer(),
      jpeg: await picture.jpeg({ quality: 90 }).toBuffer(),
    }
  }

  test('a picture whose cover is missing, in one of two places or at all', async () => {
    const { pixels, cover, png } = await encoded(false)
    await expect(readBack(png, 'image/png', pixels, [cover])).rejects.toMatchObject({ code: 'not_covered' })
    const covered = await encoded(true)
    const other = coverOf(box(0.7, 0.7, 0.1, 0.1), pixels, 0.25)
    await expect(readBack(covered.png, 'image/png', pixels, [cover])).resolves.toBeUndefined()
    await expect(readBack(covered.png, 'image/png', pixels, [cover, other])).rejects.toMatchObject({
      code: 'not_covered',
    })
  })

  test('a copy that carries metadata or data behind its end', async () => {
    const { pixels, cover, jpeg } = await encoded(true)
    await expect(readBack(jpeg, 'image/jpeg', pixels, [cover])).resolves.toBeUndefined()
    for (const { put } of Object.values(JPEG_PLANTS))
      await expect(readBack(put(jpeg), 'image/jpeg', pixels, [cover])).rejects.toMatchObject({
        code: 'not_covered',
      })
  })

  test('a copy of another type or size', async () => {
    const { pixels, cover, png, jpeg } = await encoded(true)
    await expect(readBack(jpeg, 'image/png', pixels, [cover])).rejects.toMatchObject({ code: 'not_covered' })
    const smaller = await sharp(png).resize(200).png().toBuffer()
    await expect(readBack(smaller, 'image/png', pixels, [cover])).rejects.toMatchObject({
      code: 'not_covered',
    })
  })
})
