/**
 * Whether a re-encoded, resized or cropped copy is known as the same picture, and whether different ones are not.
 *
 *   node scripts/run-ts.mjs bench/vision/likeness/measure.ts [folder with photos]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { decodePixels } from '../../../packages/vision/src/decode/pixels.ts'
import { hashDistance, perceptualHash } from '../../../packages/vision/src/likeness/hash.ts'
import { SAME_PICTURE_MIN, signatureOf, similarity } from '../../../packages/vision/src/likeness/signature.ts'
import { sameThroughout } from '../../../packages/vision/src/likeness/throughout.ts'

const folder = process.argv[2] ?? 'bench/vision/photos'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
  .sort()
if (files.length < 2) throw new Error(`${folder} holds fewer than two pictures.`)

/** A share of the area, in the picture's own shape or a narrower one, at one of three places. */
const crop =
  (area: number, place: number, narrow = 1) =>
  (picture: Sharp, width: number, height: number) => {
    const cropWidth = Math.min(width, Math.floor(width * Math.sqrt(area) * narrow))
    const cropHeight = Math.min(height, Math.floor((height * Math.sqrt(area)) / narrow))
    return picture.extract({
      left: Math.floor((width - cropWidth) * place),
      top: Math.floor((height - cropHeight) * (1 - place)),
      width: cropWidth,
      height: cropHeight,
    })
  }
type Change = (picture: Sharp, width: number, height: number) => Sharp

const CHANGES: [string, Change][] = [
  ['JPEG, quality 50', (picture) => picture.jpeg({ quality: 50 })],
  ['WebP, quality 60', (picture) => picture.webp({ quality: 60 })],
  ['half the size', (picture, width) => picture.resize(Math.ceil(width / 2)).jpeg({ quality: 80 })],
  ['480 pixels wide', (picture) => picture.resize(480).jpeg({ quality: 75 })],
  ['brighter, more contrast', (picture) => picture.linear(1.15, 8).jpeg({ quality: 80 })],
  ['crop to 90%', (picture, width, height) => crop(0.9, 0.2)(picture, width, height).jpeg({ quality: 80 })],
  ['crop to 75%', (picture, width, height) => crop(0.75, 1)(picture, width, height).jpeg({ quality: 80 })],
  [
    'crop to 60%, a corner',
    (picture, width, height) => crop(0.6, 0)(picture, width, height).jpeg({ quality: 80 }),
  ],
  [
    'crop to 60%, the middle',
    (picture, width, height) => crop(0.6, 0.5)(picture, width, height).jpeg({ quality: 80 }),
  ],
  [
    'crop to 60%, narrower, quality 60',
    (picture, width, height) => crop(0.6, 0.5, 0.8)(picture, width, height).jpeg({ quality: 60 }),
  ],
]

const originals: { name: string; hash: string; signature: string }[] = []
const found = CHANGES.map(() => ({ signature: 0, hash: 0, throughout: 0, lowest: 1 }))
let signatureMs = 0
for (const name of files) {
  const bytes = readFileSync(join(folder, name))
  const upright = await sharp(bytes).autoOrient().flatten({ background: '#fff' }).png().toBuffer()
  const pixels = await decodePixels(upright)
  const began = performance.now()
  const signature = signatureOf(pixels)
  signatureMs += performance.now() - began
  const hash = perceptualHash(pixels)
  originals.push({ name, hash, signature })
  for (const [index, [, change]] of CHANGES.entries()) {
    const changed = await decodePixels(await change(sharp(upright), pixels.width, pixels.height).toBuffer())
    const likeness = similarity(signature, signatureOf(changed))
    const row = found[index] as (typeof found)[number]
    row.lowest = Math.min(row.lowest, likeness)
    if (sameThroughout(pixels, changed)) row.throughout += 1
    if (likeness >= SAME_PICTURE_MIN) row.signature += 1
    else if (process.env.VERBOSE) console.log('missed', name, CHANGES[index]?.[0], likeness.toFixed(2))
    if (hashDistance(hash, perceptualHash(changed)) <= 8) row.hash += 1
  }
}

const pairs = { count: 0, signature: 0, hash: 0, ms: 0, highest: 0 }
for (const [index, one] of originals.entries())
  for (const other of originals.slice(index + 1)) {
    pairs.count += 1
    const began = performance.now()
    const likeness = similarity(one.signature, other.signature)
    pairs.ms += performance.now() - began
    if (likeness >= SAME_PICTURE_MIN) {
      pairs.signature += 1
      if (process.env.VERBOSE) console.log('false', one.name, other.name, likeness.toFixed(2))
    } else pairs.highest = Math.max(pairs.highest, likeness)
    if (hashDistance(one.hash, other.hash) <= 8) pairs.hash += 1
  }

console.log(`${files.length} pictures.\n`)
console.log('| copy | found by signature | by hash alone (≤ 8 bits) | same throughout | lowest similarity |')
console.log('|---|---|---|---|---|')
for (const [index, [name]] of CHANGES.entries()) {
  const row = found[index] as (typeof found)[number]
  console.log(
    `| ${name} | ${row.signature} of ${files.length} | ${row.hash} | ${row.throughout} | ${row.lowest.toFixed(2)} |`,
  )
}
console.log(
  `| **different pictures taken for one** | ${pairs.signature} of ${pairs.count} pairs | ${pairs.hash} | – | highest of the others ${pairs.highest.toFixed(2)} |`,
)
console.log(
  `\nSignature: ${(signatureMs / files.length).toFixed(0)} ms a picture. Comparison: ${((1000 * pairs.ms) / pairs.count).toFixed(0)} µs a pair.`,
)

const truthFile = join(folder, 'truth.json')
if (existsSync(truthFile)) await exchangeFaces(JSON.parse(readFileSync(truthFile, 'utf8')))

type Corner = [number, number, number, number]

/** Puts the face of one photo over one of another, as a second photo of a group would have it. */
async function exchangeFaces(
  truth: Record<string, { faces: { kind: string; box: Corner }[] }>,
): Promise<void> {
  const faces = Object.entries(truth).flatMap(([file, { faces: list }]) =>
    list.filter(({ kind }) => kind === 'clear').map(({ box }) => ({ file, box })),
  )
  const noticed = { faces: 0, throughout: 0, signature: 0, hash: 0 }
  for (const [index, { file, box }] of faces.entries()) {
    const other =
      faces.find((face, at) => at > index && face.file !== file) ?? faces.find((face) => face.file !== file)
    if (!other) return
    const [left, top, width, height] = box.map(Math.round) as Corner
    const [otherLeft, otherTop, otherWidth, otherHeight] = other.box.map(Math.round) as Corner
    const picture = await sharp(readFileSync(join(folder, file)))
      .autoOrient()
      .png()
      .toBuffer()
    const face = await sharp(
      await sharp(readFileSync(join(folder, other.file)))
        .autoOrient()
        .png()
        .toBuffer(),
    )
      .extract({
        left: Math.max(0, otherLeft),
        top: Math.max(0, otherTop),
        width: otherWidth,
        height: otherHeight,
      })
      .resize(width, height, { fit: 'fill' })
      .png()
      .toBuffer()
    const exchanged = sharp(picture).composite([{ input: face, left, top }])
    const [one, another] = [
      await decodePixels(picture),
      await decodePixels(await exchanged.jpeg().toBuffer()),
    ]
    noticed.faces += 1
    if (!sameThroughout(one, another)) noticed.throughout += 1
    if (similarity(signatureOf(one), signatureOf(another)) < SAME_PICTURE_MIN) noticed.signature += 1
    if (hashDistance(perceptualHash(one), perceptualHash(another)) > 8) noticed.hash += 1
  }
  console.log(
    '\n| one face exchanged for another | noticed by sameThroughout | by signature | by hash |\n|---|---|---|---|',
  )
  console.log(`| ${noticed.faces} | ${noticed.throughout} | ${noticed.signature} | ${noticed.hash} |`)
}
