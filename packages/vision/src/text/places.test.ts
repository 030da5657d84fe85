import { describe, expect, test } from 'vitest'
import { isBlurredSomewhere } from './blur.ts'
import { componentsOf } from './components.ts'
import { detectorSize, placesOf, SHARP_TEXT } from './detect.ts'
import { joinPieces } from './join.ts'
import { shrinkToPlanes } from './planes.ts'

/** A map of chances from rows of digits, tenths. */
const map = (...rows: string[]) => ({
  values: Float32Array.from(rows.flatMap((row) => [...row].map((digit) => Number(digit) / 10))),
  width: rows[0]?.length ?? 0,
  height: rows.length,
})

describe('connected areas', () => {
  const areas = (...rows: string[]) => {
    const { values, width, height } = map(...rows)
    return componentsOf(values, width, height, 0.3).length
  }

  test('touch over edges and corners', () => {
    expect(areas('9000', '0900', '0090')).toBe(1)
  })

  test('are joined when a later row brings two together', () => {
    expect(areas('90909', '90909', '99999')).toBe(1)
  })

  test('stay apart with an empty column between them', () => {
    expect(areas('99099', '99099')).toBe(2)
  })

  test('of an empty map there are none', () => {
    expect(areas('0000', '0000')).toBe(0)
  })
})

test('a place is found where chances are high, grown beyond them', () => {
  const { values, width, height } = map(
    '0000000000000000',
    ...Array.from({ length: 6 }, () => '0008888888888000'),
    '0000000000000000',
  )
  const [place, ...others] = placesOf(values, width, height, SHARP_TEXT)
  expect(others).toEqual([])
  expect(place?.rect).toMatchObject({ cx: expect.closeTo(8, 0), cy: expect.closeTo(4, 0) })
  expect(place?.rect.width).toBeGreaterThan(10)
  expect(place?.score).toBeGreaterThan(0.5)
})

test('dust is no place', () => {
  const { values, width, height } = map('0000', '0990', '0000')
  expect(placesOf(values, width, height, SHARP_TEXT)).toEqual([])
})

test('the detector’s picture has sides of 32 pixels and the given longer side', () => {
  expect(detectorSize({ width: 1920, height: 1080 }, 896)).toEqual({ width: 896, height: 512 })
  expect(detectorSize({ width: 1, height: 4000 }, 896)).toEqual({ width: 32, height: 896 })
})

describe('pieces of one line', () => {
  const piece = (cx: number, cy: number, width: number, height = 20, angle = 0) => ({
    rect: { cx, cy, width, height, angle },
    score: 0.9,
  })

  test('beside each other are one', () => {
    const [line, ...others] = joinPieces([piece(50, 100, 100), piece(160, 102, 80)])
    expect(others).toEqual([])
    expect(line?.rect.width).toBeCloseTo(200, 0)
  })

  test('on other lines, far away or much higher stay apart', () => {
    expect(joinPieces([piece(50, 100, 100), piece(50, 124, 100)])).toHaveLength(2)
    expect(joinPieces([piece(50, 100, 100), piece(220, 100, 80)])).toHaveLength(2)
    expect(joinPieces([piece(50, 100, 100), piece(150, 100, 80, 60)])).toHaveLength(2)
  })

  test('that run in different directions stay apart', () => {
    expect(joinPieces([piece(50, 100, 100), piece(140, 100, 70, 20, 0.6)])).toHaveLength(2)
  })

  test('of an upright line that runs upwards are one', () => {
    expect(joinPieces([piece(100, 50, 20, 100), piece(101, 160, 20, 80)])).toHaveLength(1)
  })
})

describe('a picture for the networks', () => {
  const pixels = (width: number, height: number, grey: (x: number, y: number) => number) => {
    const data = new Uint8Array(4 * width * height)
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        data.set([grey(x, y), grey(x, y), grey(x, y), 255], 4 * (y * width + x))
    return { data, width, height }
  }

  test('is the mean of what lies under each pixel, blue first', () => {
    const data = Uint8Array.from([255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 0, 0, 255, 255])
    const planes = shrinkToPlanes({ data, width: 2, height: 2 }, 1, 1)
    expect([...planes.data]).toEqual([0.5, 0, 0.5])
  })

  test('shows white where it can be seen through', () => {
    const planes = shrinkToPlanes({ data: Uint8Array.from([0, 0, 0, 0]), width: 1, height: 1 }, 2, 2)
    expect([...planes.data].every((value) => value === 1)).toBe(true)
  })

  test('is out of focus when its edges are soft, and only then', () => {
    const sharp = pixels(256, 256, (x) => (x % 32 < 16 ? 40 : 220))
    const soft = pixels(256, 256, (x) => 130 + 90 * Math.sin((2 * Math.PI * x) / 32))
    const plain = pixels(256, 256, () => 128)
    expect([sharp, soft, plain].map((p) => isBlurredSomewhere(shrinkToPlanes(p, 256, 256)))).toEqual([
      false,
      true,
      false,
    ])
  })
})
