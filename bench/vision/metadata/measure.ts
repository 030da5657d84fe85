/**
 * Metadata planted in files of every type: what is read, what a safe copy still carries, and how long a copy takes.
 * exiftool reads the same files where it is installed.
 *
 *   node scripts/run-ts.mjs bench/vision/metadata/measure.ts
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { closeIsolation, openIsolation } from '../../../packages/vision/src/isolate/files.ts'
import { readMetadata } from '../../../packages/vision/src/metadata/index.ts'
import { copySafely } from '../../../packages/vision/src/safe-copy/copy.ts'
import { makeSafeCopy } from '../../../packages/vision/src/safe-copy/index.ts'
import { plantHeif, sampleHeic, text } from '../../../packages/vision/src/testing/heif.ts'
import { keyedMeta, movie, userText, webm } from '../../../packages/vision/src/testing/movies.ts'
import {
  GIF_PLANTS,
  JPEG_PLANTS,
  PLANTED,
  PLANTED_XMP,
  type Plant,
  PNG_PLANTS,
  plantedExif,
  WEBP_PLANTS,
} from '../../../packages/vision/src/testing/plant.ts'
import { makeSafeVideo } from '../../../packages/vision/src/video/safe-video.ts'

const folder = mkdtempSync(join(tmpdir(), 'vision-metadata-'))
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

/** The whole of what exiftool says of a file, for words that were planted. */
function exiftool(bytes: Uint8Array, extension: string): string {
  const path = join(folder, `file.${extension}`)
  writeFileSync(path, bytes)
  return spawnSync('exiftool', ['-a', '-u', '-ee', '-G1', '-n', path], { encoding: 'utf8' }).stdout
}
const WORDS = [
  ...Object.values(PLANTED),
  'Lumo',
  'SN-0098-77',
  'GPS',
  'C2PA',
  'ThumbnailImage',
  'ICC_Profile',
]
const leaks = (listing: string) => WORDS.filter((word) => listing.includes(word))

const canvas = () => sharp({ create: { width: 320, height: 200, channels: 3, background: '#4a7' } })
const heifPlants = (): Record<string, Plant> => ({
  'EXIF item': {
    kinds: ['gps', 'camera', 'serial', 'time', 'author', 'caption', 'comment', 'software', 'thumbnail'],
    put: (file) => plantHeif(file, { exif: plantedExif() }),
  },
  'XMP item': {
    kinds: ['caption', 'author', 'person_tag', 'gps'],
    put: (file) => plantHeif(file, { xmp: PLANTED_XMP }),
  },
  'HTML behind': {
    kinds: ['trailing_data'],
    put: (file) => plantHeif(file, { after: [text('<html></html>')] }),
  },
})
const formats: [string, string, Uint8Array, Record<string, Plant>][] = [
  ['JPEG', 'jpg', await canvas().jpeg().toBuffer(), JPEG_PLANTS],
  ['PNG', 'png', await canvas().png().toBuffer(), PNG_PLANTS],
  ['WebP', 'webp', await canvas().webp().toBuffer(), WEBP_PLANTS],
  ['GIF', 'gif', await canvas().gif().toBuffer(), GIF_PLANTS],
  ['AVIF', 'avif', await canvas().avif({ effort: 0 }).toBuffer(), heifPlants()],
  ['HEIC', 'heic', sampleHeic(), heifPlants()],
]

await openIsolation()
console.log(
  '| type | blocks planted | kinds planted | kinds read | left in the safe copy | planted words that exiftool finds |',
)
console.log('|---|---|---|---|---|---|')
for (const [name, extension, plain, plants] of formats) {
  const count = { kinds: 0, read: 0, left: 0, before: 0, leaked: 0 }
  for (const { kinds, put } of Object.values(plants)) {
    const file = put(new Uint8Array(plain))
    const read = new Set(readMetadata(file).map(({ kind }) => kind))
    count.kinds += kinds.length
    count.read += kinds.filter((kind) => read.has(kind)).length
    const copy = await makeSafeCopy(file, { cover: [] })
    count.left += readMetadata(copy.bytes).length
    if (!hasExiftool) continue
    count.before += leaks(exiftool(file, extension)).length
    count.leaked += leaks(exiftool(copy.bytes, copy.mime.slice(6))).length
  }
  const peer = hasExiftool ? `${count.before} before, ${count.leaked} in the copy` : 'not installed'
  console.log(
    `| ${name} | ${Object.keys(plants).length} | ${count.kinds} | ${count.read} | ${count.left} | ${peer} |`,
  )
}

const parts = { width: 64, height: 64, seconds: 1 }
const films: [string, Uint8Array, number][] = [
  [
    'MP4, ©xyz and names',
    movie({
      ...parts,
      brand: 'isom',
      userData: [userText('\xa9xyz', '+48.25+016.50/'), userText('\xa9nam', PLANTED.caption)],
    }),
    2,
  ],
  [
    'MOV, keys of phones',
    movie({
      ...parts,
      brand: 'qt  ',
      inMovie: [
        keyedMeta({
          'com.apple.quicktime.location.ISO6709': '+48.25+016.50/',
          'com.apple.quicktime.make': 'Lumo',
        }),
      ],
    }),
    2,
  ],
  ['WebM, title and tags', webm({ ...parts, title: PLANTED.caption, tags: { LOCATION: '+48+016/' } }), 2],
]
console.log('\n| film | planted | read |\n|---|---|---|')
for (const [name, bytes, planted] of films)
  console.log(`| ${name} | ${planted} | ${readMetadata(bytes).length} |`)

if (hasFfmpeg) {
  console.log('\n| film made by ffmpeg | read in it | left in its safe copy |\n|---|---|---|')
  for (const [extension, more] of [
    ['mp4', []],
    ['mov', ['-movflags', 'use_metadata_tags']],
    ['webm', ['-c:v', 'libvpx']],
  ] as const) {
    const path = join(folder, `film.${extension}`)
    const tags = {
      title: PLANTED.caption,
      artist: PLANTED.author,
      location: '+48.2500+016.5000/',
      comment: PLANTED.comment,
      creation_time: '2026-03-04T05:06:07',
    }
    const source = ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc=d=1:s=320x180']
    spawnSync('ffmpeg', [
      ...source,
      ...more,
      ...Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]),
      path,
    ])
    const film = new Uint8Array(readFileSync(path))
    const copy = await makeSafeVideo(film, { covers: [], sound: 'keep' })
    const listed = hasExiftool ? leaks(exiftool(copy.bytes, 'mp4')).length : 0
    console.log(
      `| ${extension} | ${readMetadata(film).length} | ${readMetadata(copy.bytes).length + listed} |`,
    )
  }
}

const RUNS = 9
const noise = await sharp({
  create: {
    width: 1920,
    height: 1080,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
  .blur(1.5)
  .jpeg({ quality: 92 })
  .toBuffer()
const boxes = Array.from({ length: 15 }, (_, index) => ({
  x: 0.05 + 0.06 * index,
  y: 0.1 + 0.05 * index,
  width: 0.04,
  height: 0.06,
  angle: index * 7,
}))
console.log(
  '\n| safe copy of 1920 × 1080, 15 boxes, read back | median ms in its own process | CPU ms |\n|---|---|---|',
)
for (const format of ['image/jpeg', 'image/webp', 'image/png'] as const) {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    await makeSafeCopy(noise, { cover: boxes, format })
    times.push(performance.now() - began)
  }
  const cpu: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage()
    await copySafely(noise, { cover: boxes, format })
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
  }
  console.log(`| ${format} | ${median(times).toFixed(0)} | ${median(cpu).toFixed(0)} |`)
}
const reading: number[] = []
for (let run = 0; run < 200; run++) {
  const file = (JPEG_PLANTS.EXIF as Plant).put(noise)
  const began = performance.now()
  readMetadata(file)
  reading.push(performance.now() - began)
}
console.log(
  `\nReading the metadata of a 1080p JPEG of ${Math.round(noise.length / 1024)} kB: ${median(reading).toFixed(2)} ms.`,
)
closeIsolation()
rmSync(folder, { recursive: true, force: true })

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
