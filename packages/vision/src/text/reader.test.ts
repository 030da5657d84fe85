import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createSessions } from '../session.ts'
import type { Pixels } from '../types.ts'
import { createTextReader } from './index.ts'

const data = (name: string) => readFile(fileURLToPath(new URL(`../../data/text/${name}`, import.meta.url)))
const reader = createTextReader({
  openSession: createSessions(),
  detection: await data('detection.onnx'),
  blurred: await data('blurred.onnx'),
  recognition: await data('recognition.onnx'),
  letters: (await data('letters.txt')).toString('utf8'),
})

/** Made with bench/vision/text; the people are invented. */
async function sample(name: string): Promise<Pixels> {
  const file = fileURLToPath(new URL(`./samples/${name}.jpg`, import.meta.url))
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}
const textOf = async (pixels: Pixels) => (await reader(pixels)).map(({ text }) => text)
const blank = (width: number, height: number): Pixels => ({
  data: new Uint8Array(4 * width * height).fill(200),
  width,
  height,
})

describe('three made pictures, word by word', () => {
  test('a wristband', async () => {
    const sightings = await reader(await sample('wristband'))
    expect(sightings.map(({ text }) => text)).toEqual([
      'MARIA DELGADO',
      'MRN 00482913 DOB 01/01/1931',
      'Dr. Pell Room 204 F',
    ])
    for (const { reason, box, score } of sightings) {
      expect(reason).toBe('text_read')
      expect(score).toBeGreaterThan(0.8)
      expect(Math.abs(box.angle)).toBeLessThan(2)
    }
  })

  test('a monitor, light on dark', async () => {
    expect(await textOf(await sample('monitor'))).toEqual(
      expect.arrayContaining(['MRN: 05837518', 'BP 128/79 mmHg Temp 37.2 C']),
    )
  })

  test('a whiteboard in Spanish, upside down', async () => {
    expect(await textOf(await sample('board-upside-down'))).toEqual(
      expect.arrayContaining(['Alta antes de comer', 'Planta 4 martes']),
    )
  })
})

test('the same picture gives the same answer, also in two steps', async () => {
  const pixels = await sample('wristband')
  const once = await reader(pixels)
  expect(await reader(pixels)).toEqual(once)
  expect(await reader.read(pixels, await reader.find(pixels))).toEqual(once)
})

test('a line that no letter is read in is a place all the same', async () => {
  const pixels = await sample('wristband')
  const places = [{ rect: { cx: 640, cy: 20, width: 60, height: 20, angle: 0 }, score: 0.7 }]
  expect(await reader.read(pixels, places)).toMatchObject([
    { kind: 'text', reason: 'text_unread', score: 0.7 },
  ])
})

test('text out of focus is a place that somebody must look at, whatever was guessed there', async () => {
  const { data, width, height } = await sample('wristband')
  const raw = { width, height, channels: 4 as const }
  const soft = await sharp(data, { raw }).blur(6).raw().toBuffer()
  const sightings = await reader({ data: new Uint8Array(soft), width, height })
  expect(sightings.length).toBeGreaterThan(0)
  expect(new Set(sightings.map(({ reason }) => reason))).toEqual(new Set(['text_unread']))
})

test('a knob in which no letter is read is no place', async () => {
  const places = [{ rect: { cx: 640, cy: 20, width: 24, height: 24, angle: 0 }, score: 0.7 }]
  expect(await reader.read(await sample('wristband'), places)).toEqual([])
})

test.each([
  [1, 1],
  [3000, 2],
  [640, 480],
])('nothing is written in a plain picture of %i by %i', async (width, height) => {
  expect(await reader(blank(width, height))).toEqual([])
})

test('a cancelled look stops before the next step', async () => {
  await expect(reader(blank(64, 64), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  })
})

test('a network that does not open is tried again by the next picture', async () => {
  let tries = 0
  const broken = createTextReader({
    openSession: () => {
      tries += 1
      return Promise.reject(new Error('no network'))
    },
    detection: new Uint8Array(),
    blurred: new Uint8Array(),
    recognition: new Uint8Array(),
    letters: 'a\n',
  })
  await expect(broken(blank(8, 8))).rejects.toThrow('no network')
  await expect(broken(blank(8, 8))).rejects.toThrow('no network')
  expect(tries).toBe(2)
})
