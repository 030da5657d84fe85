/**
 * Files made to hurt whoever opens them: what the reader says, how soon, and the peak memory of the process that read.
 *
 *   node scripts/run-ts.mjs bench/vision/hostile/measure.ts
 */
import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { VisionError } from '../../../packages/vision/src/errors.ts'
import { closeIsolation, openIsolation, runIsolated } from '../../../packages/vision/src/isolate/files.ts'
import { readMetadata } from '../../../packages/vision/src/metadata/index.ts'
import { box, plantHeif, sampleHeic, text, u16, u32 } from '../../../packages/vision/src/testing/heif.ts'
import { bombPng, hugeHeader, manyChunks, pngChunk } from '../../../packages/vision/src/testing/hostile.ts'
import { JPEG_PLANTS, type Plant } from '../../../packages/vision/src/testing/plant.ts'

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#567' } })
const photo = new Uint8Array(
  await sharp({
    create: {
      width: 1920,
      height: 1080,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer(),
)
const png = new Uint8Array(await canvas(200, 100).png().toBuffer())
const inPng = (...chunks: Uint8Array[]) =>
  new Uint8Array(Buffer.concat([png.subarray(0, -12), ...chunks, png.subarray(-12)]))
const inJpeg = (segment: Uint8Array) =>
  new Uint8Array(Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]))
const nested = (depth: number): Uint8Array => {
  let inner: Uint8Array = new Uint8Array()
  for (let level = 0; level < depth; level++) inner = box('meta', u32(0), inner)
  return new Uint8Array(Buffer.concat([box('ftyp', text('heic'), u32(0)), inner]))
}
const xmpSegment = (packet: string): Uint8Array => {
  const body = text(`http://ns.adobe.com/xap/1.0/\0${packet}`)
  return Uint8Array.from([0xff, 0xe1, ...u16(body.length + 2), ...body])
}

/** Marker of a scan. */
const SCAN = Buffer.of(0xff, 0xda)
/** A progressive JPEG of 35 megapixels whose second scan is there a thousand times. */
async function manyScans(): Promise<Uint8Array> {
  const jpeg = await canvas(7000, 5000).jpeg({ progressive: true }).toBuffer()
  const second = jpeg.indexOf(SCAN, jpeg.indexOf(SCAN) + 1)
  const scan = jpeg.subarray(second, jpeg.indexOf(SCAN, second + 1))
  const scans = Buffer.concat(new Array(1000).fill(scan))
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, -2), scans, jpeg.subarray(-2)]))
}

const CASES: [string, Uint8Array][] = [
  ['PNG, 100 megapixels of zeros', bombPng({ width: 10_000, height: 10_000, unpackedBytes: 300_010_000 })],
  ['PNG that says 65,000 × 65,000', bombPng({ width: 65_000, height: 65_000, unpackedBytes: 1_000_000 })],
  [
    'PNG of 100 × 100 that unpacks to 300 MB',
    bombPng({ width: 100, height: 100, unpackedBytes: 300_000_000 }),
  ],
  ['JPEG, 100 megapixels', new Uint8Array(await canvas(10_000, 10_000).jpeg({ quality: 30 }).toBuffer())],
  ['GIF that says 100 megapixels', hugeHeader('image/gif')],
  ['WebP that says 100 megapixels', hugeHeader('image/webp')],
  ['HEIC that says 100 megapixels', hugeHeader('image/heic')],
  [
    'PNG text that unpacks to 300 MB',
    inPng(
      pngChunk(
        'zTXt',
        Buffer.concat([text('Comment\0\0'), deflateSync(Buffer.alloc(300_000_000), { level: 9 })]),
      ),
    ),
  ],
  ['PNG with 1,500,000 empty chunks', manyChunks(png, 1_500_000)],
  ['JPEG cut in the middle', photo.subarray(0, photo.length >> 1)],
  ['JPEG, only its beginning', photo.subarray(0, 300)],
  ['JPEG of 35 megapixels with 1,000 scans', await manyScans()],
  ['HEIC cut in the middle', sampleHeic().subarray(0, 400)],
  ['HEIC whose items lie outside the file', plantHeif(sampleHeic(), {}).subarray(0, -60)],
  ['boxes nested 4,000 deep', nested(4000)],
  ['XML nested 20,000 deep', inJpeg(xmpSegment('<a>'.repeat(20_000)))],
  [
    'XML with entities of its own',
    inJpeg(
      xmpSegment(
        `<!DOCTYPE x [${Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join('')}]><x>&e30;</x>`,
      ),
    ),
  ],
  ['random bytes, 20 MB', new Uint8Array(Buffer.alloc(20_000_000, 'qvz!'))],
  ['JPEG larger than 20 MB', new Uint8Array(Buffer.concat([photo, Buffer.alloc(21_000_000)]))],
  ['JPEG that is a ZIP as well', (JPEG_PLANTS['ZIP behind'] as Plant).put(photo)],
  ['JPEG that is a PDF as well', (JPEG_PLANTS['PDF in a comment'] as Plant).put(photo)],
  [
    'SVG that calls outside',
    text('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:9/x"/></svg>'),
  ],
  ['for comparison: a 39-megapixel photo', new Uint8Array(await canvas(7216, 5412).jpeg().toBuffer())],
]

/** Peak resident memory of this program's worker processes, megabytes. Linux tells it. */
function peakOfWorkers(): number {
  let peak = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== process.pid) continue
      peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // Ended meanwhile.
    }
  }
  return peak
}

const outcome = async (work: () => unknown): Promise<{ said: string; ms: number }> => {
  const began = performance.now()
  let said = 'fine'
  try {
    await work()
  } catch (error) {
    said = error instanceof VisionError ? error.code : 'ANOTHER ERROR'
  }
  return { said, ms: performance.now() - began }
}

console.log('| file | kB | decoding says | ms | peak memory of the process, MB | metadata | ms |')
console.log('|---|---|---|---|---|---|---|')
for (const [name, bytes] of CASES) {
  await openIsolation()
  const decoding = await outcome(() => runIsolated('decode', { bytes }))
  const peak = peakOfWorkers()
  let kinds: string[] = []
  const metadata = await outcome(() => {
    kinds = [...new Set(readMetadata(bytes).map(({ kind }) => kind))]
  })
  closeIsolation()
  const found = metadata.said === 'fine' ? kinds.join(', ') || 'nothing' : metadata.said
  console.log(
    `| ${name} | ${Math.round(bytes.length / 1024)} | ${decoding.said} | ${decoding.ms.toFixed(0)} | ${peak.toFixed(0)} | ${found} | ${metadata.ms.toFixed(0)} |`,
  )
}
