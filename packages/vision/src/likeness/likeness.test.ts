import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { decodePixels } from '../decode/pixels.ts'
import { runIsolated } from '../isolate/files.ts'
import { hashDistance, perceptualHash } from './hash.ts'
import { frameIn, SAME_PICTURE_MIN, signatureOf, similarity } from './signature.ts'

/** An invented street of shapes, another one for every seed. */
function scene(seed: number): Sharp {
  let state = seed * 7919 + 17
  const next = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const colour = () => `rgb(${next(256)},${next(256)},${next(256)})`
  const shapes = Array.from({ length: 90 }, () =>
    next(2) === 0
      ? `<rect x="${next(780)}" y="${next(580)}" width="${20 + next(120)}" height="${20 + next(120)}" fill="${colour()}"/>`
      : `<circle cx="${next(800)}" cy="${next(600)}" r="${8 + next(50)}" fill="${colour()}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${colour()}"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' })
}

const signed = async (picture: Sharp) =>
  signatureOf(await decodePixels(await picture.jpeg({ quality: 60 }).toBuffer()))
const png = (picture: Sharp) => picture.png().toBuffer()

test('re-encoded, resized and cropped copies are the same picture', async () => {
  const original = await png(scene(1))
  const signature = await signed(sharp(original))
  for (const copy of [
    sharp(original),
    sharp(original).resize(400),
    sharp(original).webp({ quality: 50 }),
    sharp(original).extract({ left: 0, top: 0, width: 620, height: 465 }),
    sharp(original).extract({ left: 180, top: 135, width: 620, height: 465 }).resize(500),
    sharp(original).extract({ left: 100, top: 0, width: 480, height: 600 }),
  ])
    expect(similarity(signature, await signed(copy))).toBeGreaterThanOrEqual(SAME_PICTURE_MIN)
})

test('where a crop lies in its original is known, and the other way about', async () => {
  const original = await png(scene(1))
  const whole = await signed(sharp(original))
  const part = await signed(
    sharp(original).extract({ left: 200, top: 60, width: 560, height: 480 }).resize(420),
  )
  const close = (frame: ReturnType<typeof frameIn>, x: number, y: number, width: number, height: number) => {
    expect(frame?.x).toBeCloseTo(x, 1)
    expect(frame?.y).toBeCloseTo(y, 1)
    expect(frame?.width).toBeCloseTo(width, 1)
    expect(frame?.height).toBeCloseTo(height, 1)
  }
  close(frameIn(whole, part), 0.25, 0.1, 0.7, 0.8)
  close(frameIn(part, whole), -0.357, -0.125, 1.428, 1.25)
  close(frameIn(whole, await signed(sharp(original).resize(500))), 0, 0, 1, 1)
  expect(frameIn(whole, await signed(scene(2)))).toBeNull()
})

test('different pictures are not, a crop of another one neither', async () => {
  const signatures = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => signed(scene(seed))))
  for (const [index, one] of signatures.entries())
    for (const other of signatures.slice(index + 1))
      expect(similarity(one, other)).toBeLessThan(SAME_PICTURE_MIN / 2)
})

test('a flat drawing is compared as a whole', async () => {
  const drawing = (fill: string) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#fff"/>${fill}</svg>`,
      ),
    )
  const circle = drawing('<circle cx="120" cy="150" r="90" fill="#036"/>')
  const other = drawing('<rect x="220" y="20" width="150" height="260" fill="#036"/>')
  const signature = await signed(circle.clone())
  expect(similarity(signature, await signed(circle.clone().resize(200)))).toBeGreaterThanOrEqual(
    SAME_PICTURE_MIN,
  )
  expect(similarity(signature, await signed(other))).toBeLessThan(SAME_PICTURE_MIN)
  expect(similarity(signature, await signed(scene(1)))).toBe(0)
})

test('what is no signature resembles nothing', async () => {
  const signature = await signed(scene(1))
  for (const broken of ['', 'abc', 'abc.???', `${signature.slice(0, 16)}.`])
    expect(similarity(signature, broken)).toBe(0)
})

test('the hash has 16 hex digits and moves little when a picture is re-encoded', async () => {
  const hashOf = async (picture: Sharp) => perceptualHash(await decodePixels(await picture.toBuffer()))
  const hash = await hashOf(scene(1).png())
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect(hashDistance(hash, await hashOf(scene(1).resize(300).jpeg({ quality: 40 })))).toBeLessThanOrEqual(6)
  expect(hashDistance(hash, await hashOf(scene(2).png()))).toBeGreaterThan(10)
  expect(hashDistance('ffffffffffffffff', '0000000000000000')).toBe(64)
})

test('a picture in which one face was exchanged is not the same throughout, though signature and hash say so', async () => {
  const original = await png(scene(1))
  const face = (fill: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="44"><ellipse cx="18" cy="22" rx="17" ry="21" fill="${fill}"/><circle cx="12" cy="18" r="3"/><circle cx="24" cy="18" r="3"/></svg>`,
    )
  const withFace = (fill: string) =>
    png(sharp(original).composite([{ input: face(fill), left: 400, top: 300 }]))
  const [one, other] = [await withFace('#e0b090'), await withFace('#8d5a3c')]
  expect(similarity(await signed(sharp(one)), await signed(sharp(other)))).toBeGreaterThanOrEqual(
    SAME_PICTURE_MIN,
  )
  expect(await runIsolated('sameThroughout', { bytes: one, other })).toBe(false)
  const copies = [sharp(one).jpeg({ quality: 50 }), sharp(one).resize(500).webp({ quality: 70 })]
  for (const copy of copies)
    expect(await runIsolated('sameThroughout', { bytes: one, other: await copy.toBuffer() })).toBe(true)
  const cropped = await png(sharp(one).extract({ left: 0, top: 0, width: 700, height: 600 }))
  expect(await runIsolated('sameThroughout', { bytes: one, other: cropped })).toBe(false)
})
