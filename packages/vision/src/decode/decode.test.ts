import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { VisionError } from '../errors.ts'
import { plantHeif, sampleHeic } from '../testing/heif.ts'
import { bombPng, hugeHeader, manyChunks, pngChunk } from '../testing/hostile.ts'
import { movie, webm } from '../testing/movies.ts'
import { readHeader, readPictureHeader } from './header.ts'
import { decodePixels } from './pixels.ts'

const WIDTH = 96
const HEIGHT = 64
const COLOURS = {
  red: [220, 30, 30],
  green: [30, 200, 40],
  blue: [40, 50, 210],
  white: [240, 240, 240],
} as const

/** Red, green above blue, white. */
function quarters() {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const left = x < WIDTH / 2
      const colour = y < HEIGHT / 2 ? (left ? 'red' : 'green') : left ? 'blue' : 'white'
      data.set(COLOURS[colour], (y * WIDTH + x) * 3)
    }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
}

const files = {
  'image/jpeg': () => quarters().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
  'image/png': () => quarters().png().toBuffer(),
  'image/webp': () => quarters().webp({ quality: 95 }).toBuffer(),
  'image/gif': () => quarters().gif().toBuffer(),
  'image/avif': () => quarters().avif({ quality: 90, effort: 0 }).toBuffer(),
  'image/heic': async () => sampleHeic(),
}

/** Names of the colours at the four corners: top left, top right, bottom left, bottom right. */
async function corners(bytes: Uint8Array): Promise<string[]> {
  const { data, width, height } = await decodePixels(bytes)
  expect(data.length).toBe(width * height * 4)
  return [
    [8, 8],
    [width - 9, 8],
    [8, height - 9],
    [width - 9, height - 9],
  ].map(([x = 0, y = 0]) => {
    const at = (y * width + x) * 4
    const near = Object.entries(COLOURS).find(([, colour]) =>
      colour.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 40),
    )
    return near?.[0] ?? `${data.slice(at, at + 4)}`
  })
}

const codeOf = (call: () => unknown) => {
  try {
    call()
    return 'fine'
  } catch (error) {
    return error instanceof VisionError ? error.code : `${error}`
  }
}

describe.each(Object.entries(files))('%s', (mime, make) => {
  test('type and size come from the bytes', async () => {
    expect(readHeader(await make())).toEqual({
      mime,
      media: 'picture',
      width: WIDTH,
      height: HEIGHT,
      orientation: 1,
      pages: 1,
      durationMs: null,
    })
  })

  test('pixels are those that were drawn', async () => {
    expect(await corners(await make())).toEqual(['red', 'green', 'blue', 'white'])
  })

  test('a file that is cut off is damaged, never a half picture', async () => {
    const bytes = await make()
    for (const kept of [0.6, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * kept))
      await expect(decodePixels(cut)).rejects.toMatchObject({ name: 'VisionError', code: 'damaged' })
    }
  })

  test('changed bytes give a header or a VisionError, nothing else', async () => {
    const bytes = await make()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(bytes.length),
        (changes, cut) => {
          const changed = Uint8Array.from(bytes)
          for (const [index, value] of changes) changed[index] = value
          for (const file of [changed, changed.subarray(0, cut)])
            expect(['fine', 'damaged', 'not_media']).toContain(codeOf(() => readHeader(file)))
        },
      ),
      { numRuns: 300 },
    )
  })
})

test.each([
  ['image/jpeg', (picture: Sharp) => picture.jpeg({ quality: 95 })],
  ['image/webp', (picture: Sharp) => picture.webp({ quality: 95 })],
  ['image/png', (picture: Sharp) => picture.png()],
] as const)('an orientation in the EXIF of %s is applied', async (mime, encode) => {
  const bytes = await encode(quarters()).withMetadata({ orientation: 6 }).toBuffer()
  expect(readHeader(bytes)).toMatchObject({ mime, width: HEIGHT, height: WIDTH, orientation: 6 })
  expect(await corners(bytes)).toEqual(['blue', 'red', 'white', 'green'])
})

test('a rotated HEIC and a rotated AVIF are upright', async () => {
  for (const source of [sampleHeic(), new Uint8Array(await files['image/avif']())]) {
    const bytes = plantHeif(source, { quarterTurns: 3 })
    expect(readHeader(bytes)).toMatchObject({ width: HEIGHT, height: WIDTH })
    expect(await corners(bytes)).toEqual(['blue', 'red', 'white', 'green'])
  }
})

test('16 bits a channel, grey and palettes become four bytes a pixel', async () => {
  for (const bytes of [
    await quarters().toColourspace('rgb16').png().toBuffer(),
    await quarters().png({ palette: true }).toBuffer(),
  ])
    expect(await corners(bytes)).toEqual(['red', 'green', 'blue', 'white'])
  const grey = await decodePixels(await quarters().greyscale().jpeg().toBuffer())
  expect(grey.data.length).toBe(WIDTH * HEIGHT * 4)
})

test('a moving GIF and a moving WebP are known by their frames; the first is decoded', async () => {
  const frames = await Promise.all([quarters().png().toBuffer(), quarters().negate().png().toBuffer()])
  const moving = () => sharp(frames, { join: { animated: true } })
  for (const bytes of [await moving().gif().toBuffer(), await moving().webp().toBuffer()]) {
    expect(readHeader(bytes)).toMatchObject({ media: 'moving_picture', pages: 2, height: HEIGHT })
    expect(await corners(bytes)).toEqual(['red', 'green', 'blue', 'white'])
  }
})

test('videos: size, turn and length', () => {
  expect(readHeader(movie({ brand: 'isom', width: 640, height: 360, seconds: 4 }))).toEqual({
    mime: 'video/mp4',
    media: 'video',
    width: 640,
    height: 360,
    orientation: 1,
    pages: 1,
    durationMs: 4000,
  })
  expect(
    readHeader(movie({ brand: 'qt  ', width: 640, height: 360, seconds: 4, turned: true })),
  ).toMatchObject({
    mime: 'video/quicktime',
    width: 360,
    height: 640,
  })
  expect(readHeader(webm({ width: 320, height: 180, seconds: 2 }))).toMatchObject({
    mime: 'video/webm',
    width: 320,
    height: 180,
    durationMs: 2000,
  })
  expect(codeOf(() => readPictureHeader(webm({ width: 320, height: 180, seconds: 2 })))).toBe('unsupported')
})

test('what is no picture is none, whatever its name says', () => {
  for (const content of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'GIF', 'PK\x03\x04'])
    expect(codeOf(() => readHeader(Buffer.from(content)))).toBe('not_media')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(codeOf(() => readHeader(bytes))).toBe('not_media')
    }),
  )
})

test.each(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic'] as const)(
  'a %s of 100 megapixels is refused by its header',
  async (mime) => {
    const bytes = hugeHeader(mime)
    expect(readHeader(bytes)).toMatchObject({ width: 10_000, height: 10_000 })
    await expect(decodePixels(bytes)).rejects.toMatchObject({ code: 'too_large' })
  },
)

test('a PNG that unpacks to far more than it says ends as damaged or as the size it says', async () => {
  await expect(
    decodePixels(bombPng({ width: 100, height: 100, unpackedBytes: 50_000_000 })),
  ).resolves.toMatchObject({
    width: 100,
    height: 100,
  })
})

test('a file of a million parts is not read to its end', async () => {
  const bytes = manyChunks(new Uint8Array(await files['image/png']()), 1_000_000)
  expect(codeOf(() => readHeader(bytes))).toBe('damaged')
  expect(readHeader(manyChunks(new Uint8Array(await files['image/png']()), 1000)).mime).toBe('image/png')
})

test('colours of a wide profile become sRGB in every type, HEIC included', async () => {
  const icc = (await sharp(await quarters().withIccProfile('p3').png().toBuffer()).metadata()).icc
  if (!icc) throw new Error('sharp gave no profile.')
  const profile = new Uint8Array(icc)
  // The same numbers as in the sample, said to be Display P3: red there is redder than sRGB's.
  const iccp = pngChunk('iCCP', Buffer.concat([Buffer.from('p3\0\0'), deflateSync(profile)]))
  const png = await quarters().png().toBuffer()
  const wide = Buffer.concat([png.subarray(0, 33), iccp, png.subarray(33)])
  const [expected, plain, heic] = await Promise.all([
    decodePixels(wide),
    decodePixels(sampleHeic()),
    decodePixels(plantHeif(sampleHeic(), { profile })),
  ])
  const at = (8 * WIDTH + 8) * 4
  const red = (pixels: { data: Uint8Array }) => [...pixels.data.slice(at, at + 3)]
  for (const [channel, value] of red(expected).entries())
    expect(Math.abs((red(heic)[channel] ?? 0) - value)).toBeLessThanOrEqual(8)
  expect(red(heic)[0] ?? 0).toBeGreaterThan((red(plain)[0] ?? 0) + 8)
  const back = await decodePixels(await quarters().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer())
  expect(Math.abs((back.data[at] ?? 0) - COLOURS.red[0])).toBeLessThanOrEqual(6)
})

test('a profile that is none changes nothing', async () => {
  const bytes = plantHeif(sampleHeic(), { profile: new Uint8Array(200) })
  expect(await corners(bytes)).toEqual(['red', 'green', 'blue', 'white'])
})

test('a JPEG of a hundred and more scans is refused before it is decoded', async () => {
  const jpeg = await quarters().jpeg({ progressive: true }).toBuffer()
  const scan = jpeg.indexOf(Buffer.of(0xff, 0xda))
  const next = jpeg.indexOf(Buffer.of(0xff, 0xda), scan + 1)
  const scans = Buffer.concat(new Array(200).fill(jpeg.subarray(scan, next)))
  expect(readHeader(jpeg).mime).toBe('image/jpeg')
  expect(codeOf(() => readHeader(Buffer.concat([jpeg.subarray(0, -2), scans, jpeg.subarray(-2)])))).toBe(
    'damaged',
  )
})
