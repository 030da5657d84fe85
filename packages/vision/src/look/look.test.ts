import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Sighting } from '@clearpost/contract'
import bwip from 'bwip-js/node'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { VisionError } from '../errors.ts'
import type { FaceDetector, LookProgress, TextReader } from '../types.ts'
import { createEyes } from './eyes.ts'
import { readEyeFile } from './files.ts'
import { createLook } from './look.ts'
import { lookAtPicture } from './picture.ts'
import { gather } from './sight.ts'

const seen = (kind: Sighting['kind'], x: number, y: number, text: string | null = null): Sighting => ({
  kind,
  box: { x, y, width: 0.1, height: 0.1, angle: 0 },
  score: 0.9,
  reason: kind === 'face' ? 'face' : 'text_read',
  text,
  format: null,
  span: null,
})
/** Two looks with their models, in one thread of a machine that is busy with other tests. */
const BOTH_WAYS_MS = 120_000
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (error instanceof VisionError ? error.code : String(error)),
  )

/** A desk with a note, a label and the place where it was taken. */
async function deskPicture(): Promise<Uint8Array> {
  const note = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#d8d2c4"/>
    <rect x="40" y="60" width="560" height="130" fill="#fff6b0"/><text x="60" y="140" font-family="Liberation Sans" font-size="44">Call Maria Quill</text></svg>`
  const label = await bwip.toBuffer({
    bcid: 'qrcode',
    text: 'MRN 00482913',
    scale: 5,
    backgroundcolor: 'ffffff',
    padding: 4,
  })
  const picture = await sharp(Buffer.from(note))
    .composite([{ input: label, left: 660, top: 320 }])
    .withExif({
      IFD0: { Make: 'Invented', Model: 'Camera 1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '40/1 38/1 30/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '102/1 37/1 12/1',
      },
    })
    .jpeg({ quality: 90 })
    .toBuffer()
  return new Uint8Array(picture)
}

describe('a picture of a desk', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await deskPicture()
  })

  test(
    'shows its note, its label and its place; progress only grows, and faces are told first',
    async () => {
      const told: LookProgress[] = []
      const order: string[] = []
      const look = createLook({
        faces: async () => {
          order.push('faces asked')
          return [seen('face', 0.8, 0.1)]
        },
      })
      const sight = await look(bytes, {
        onProgress: (progress) => told.push(progress),
        onFaces: (faces) =>
          order.push(`${faces.length} face told before ${told.length > 3 ? 'nothing' : 'the rest'}`),
      })
      await look.close()
      expect(sight).toMatchObject({ media: 'picture', width: 900, height: 600, durationMs: null })
      expect(order).toEqual(['faces asked', '1 face told before the rest'])
      expect(sight.regions.map(({ kind }) => kind)).toEqual(['face', 'text', 'code'])
      const [, note, label] = sight.regions
      expect(note?.text).toBe('Call Maria Quill')
      expect(label).toMatchObject({ text: 'MRN 00482913', format: 'QRCode', reason: 'code_read' })
      expect(label && label.box.x < 0.74 && label.box.x + label.box.width > 0.85).toBe(true)
      expect(sight.metadata.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gps', 'camera']))
      const shares = told.map(({ share }) => share)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(shares.at(-1)).toBeCloseTo(1)
      expect(sight.tools).toContain('PP-OCR')
    },
    BOTH_WAYS_MS,
  )

  test(
    'shows the same to the page: one core over the same pixels, its files given as bytes',
    async () => {
      const wasm = readFileSync(
        createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
      )
      const runtime = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer
      const eyes = createEyes((name) => readEyeFile(name), runtime)
      const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      const inPage = await lookAtPicture(async () => ({ data: new Uint8Array(data), ...info }), eyes)
      const look = createLook()
      const { regions } = await look(bytes, { parts: ['faces', 'text', 'codes'] })
      await look.close()
      expect(inPage.regions).toEqual(regions)
      expect(regions.length).toBeGreaterThan(1)
    },
    BOTH_WAYS_MS,
  )

  test('is looked at in the parts that are asked for, with eyes of an own', async () => {
    const asked: string[] = []
    const eye =
      (name: string): FaceDetector & TextReader =>
      async () => {
        asked.push(name)
        return []
      }
    const look = createLook({
      faces: eye('faces'),
      text: eye('text'),
      codes: eye('codes'),
      c2pa: async () => [{ kind: 'provenance', block: 'C2PA', text: null }],
    })
    await look.open()
    expect((await look(bytes, { parts: ['text'] })).metadata).toEqual([])
    expect(asked).toEqual(['text'])
    const { metadata } = await look(bytes, { parts: ['metadata', 'codes'] })
    expect(asked).toEqual(['text', 'codes'])
    expect(metadata.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gps', 'provenance']))
    await look.close()
  })

  test('ends with the code of what went wrong, and the next one is looked at', async () => {
    const stop = new AbortController()
    const stopping: FaceDetector = async () => {
      stop.abort()
      throw new VisionError('cancelled')
    }
    let broken = true
    const look = createLook({
      faces: stopping,
      text: async () => {
        if (broken) throw new TypeError('Maria Quill')
        return []
      },
      codes: async () => [],
    })
    expect(await codeOf(look(bytes, { signal: stop.signal, parts: ['faces', 'codes'] }))).toBe('cancelled')
    expect(await codeOf(look(bytes, { signal: stop.signal }))).toBe('cancelled')
    expect(await codeOf(look(bytes, { parts: ['text'] }))).toBe('failed')
    broken = false
    expect(await codeOf(look(bytes, { parts: ['text'] }))).toBe('fine')
    expect(await codeOf(look(new TextEncoder().encode('a letter')))).toBe('not_media')
    await look.close()
  })
})

test('a folder of models takes the place of those that came with the program; a missing file is told', async () => {
  const own = await readEyeFile('textLetters')
  expect(new TextDecoder().decode(own)).toContain('a')
  expect(await readEyeFile('textLetters', '/nowhere')).toEqual(own)
})

test('letters that are the pattern of a code are no text; what is written beside it is', () => {
  const code: Sighting = {
    ...seen('code', 0.4, 0.4, 'MRN 1'),
    box: { x: 0.4, y: 0.4, width: 0.2, height: 0.2, angle: 0 },
  }
  const pattern = { ...seen('text', 0.45, 0.45), reason: 'text_unread' as const }
  const beside = seen('text', 0.7, 0.4, 'Label')
  const above = seen('text', 0.1, 0.1, 'Ward')
  expect(gather([], [beside, pattern, above], [code])).toEqual([above, beside, code])
})
