import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sighting } from '@clearpost/contract'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createSessions } from '../session.ts'
import type { Pixels } from '../types.ts'
import { createFaceDetector } from './index.ts'

const packageFolder = join(import.meta.dirname, '..', '..')
const photos = join(packageFolder, '..', '..', 'bench', 'vision', 'photos')
const detect = createFaceDetector({
  openSession: createSessions(),
  model: new Uint8Array(readFileSync(join(packageFolder, 'data', 'faces', 'centerface.onnx'))),
})
const truth = JSON.parse(readFileSync(join(photos, 'truth.json'), 'utf8')) as Record<
  string,
  { faces: { kind: string; box: [number, number, number, number] }[] }
>

async function read(name: string, quarters = 0): Promise<Pixels> {
  const { data, info } = await sharp(join(photos, name))
    .rotate(quarters * 90)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}

/** Whether one of the boxes has its middle in the true face and the face's middle in it. */
function holds(found: readonly Sighting[], [x, y, w, h]: number[], { width, height }: Pixels): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = [x, y, (x ?? 0) + (w ?? 0), (y ?? 0) + (h ?? 0)]
  const [faceX, faceY] = [(left + right) / 2 / width, (top + bottom) / 2 / height]
  return found.some(({ box }) => {
    const [middleX, middleY] = [(box.x + box.width / 2) * width, (box.y + box.height / 2) * height]
    const isInside = middleX > left && middleX < right && middleY > top && middleY < bottom
    return (
      isInside && faceX > box.x && faceX < box.x + box.width && faceY > box.y && faceY < box.y + box.height
    )
  })
}

test('a group of 29 is found whole, with a first answer that is part of the last', async () => {
  const pixels = await read('people-18.jpg')
  const first: Sighting[][] = []
  const found = await detect(pixels, { onFirst: (faces) => first.push(faces) })
  const faces = truth['people-18.jpg']?.faces ?? []
  expect(faces).toHaveLength(29)
  expect(faces.filter(({ box }) => !holds(found, box, pixels))).toEqual([])
  expect(first).toHaveLength(1)
  expect(first[0]?.length).toBeGreaterThan(10)
}, 60_000)

test('a face in sunglasses, a face in profile and a face on its side are found', async () => {
  for (const name of ['people-01.jpg', 'people-17.jpg', 'people-08.jpg']) {
    const pixels = await read(name)
    const found = await detect(pixels)
    for (const { box } of truth[name]?.faces ?? []) expect(holds(found, box, pixels), name).toBe(true)
  }
}, 60_000)

test('a face that fills the picture is one box over all of it', async () => {
  const pixels = await read('people-06.jpg')
  const [surest] = await detect(pixels)
  expect((surest?.box.width ?? 0) * (surest?.box.height ?? 0)).toBeGreaterThan(0.3)
}, 60_000)

test('the sea, a cup and flowers have no face', async () => {
  for (const name of ['nobody-05.jpg', 'nobody-11.jpg', 'nobody-22.jpg']) {
    expect(await detect(await read(name)), name).toEqual([])
  }
}, 60_000)

test('the same picture gives the same answer, and boxes lie within it', async () => {
  const pixels = await read('people-02.jpg')
  const found = await detect(pixels)
  expect(await detect(pixels)).toEqual(found)
  for (const { box, reason, score } of found) {
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
    expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1)
    expect(reason).toBe(score >= 0.5 ? 'face' : 'face_unsure')
  }
}, 60_000)

test('a picture of one pixel is looked at', async () => {
  expect(await detect({ data: new Uint8Array([9, 9, 9, 255]), width: 1, height: 1 })).toEqual([])
})

test('cancelling stops between two passes', async () => {
  const stop = new AbortController()
  const looking = detect(await read('people-01.jpg'), {
    signal: stop.signal,
    onFirst: () => stop.abort(),
  })
  await expect(looking).rejects.toMatchObject({ code: 'cancelled' })
}, 60_000)

test('a damaged model is said to be missing', async () => {
  const broken = createFaceDetector({ openSession: createSessions(), model: new Uint8Array(100) })
  await expect(broken.open()).rejects.toMatchObject({ code: 'files_missing' })
})
