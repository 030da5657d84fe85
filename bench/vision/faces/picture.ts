import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Pixels } from '../../../packages/vision/src/types.ts'

/** A rectangle in pixels: left, top, width, height. */
export type Rectangle = [x: number, y: number, width: number, height: number]

/** How a face is to be seen. `dark`: in the shade of a background; `rotated`: the photograph was taken so. */
export type FaceKind =
  | 'clear'
  | 'masked'
  | 'profile'
  | 'dark'
  | 'rotated'
  | 'on its side'
  | 'upside down'
  | 'screen'
  | 'busy'
  | `${number} px`

export interface TrueFace {
  kind: FaceKind
  box: Rectangle
}

/** A picture with its truth. What is found in `unclear` counts neither as a face nor as a false alarm. */
export interface Scene {
  name: string
  pixels: Pixels
  faces: TrueFace[]
  unclear: Rectangle[]
}

const PHOTOS = 'bench/vision/photos'

export async function readPhoto(name: string): Promise<Pixels> {
  const { data, info } = await sharp(`${PHOTOS}/${name}`)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}

export function readTruth(): Record<string, { faces: TrueFace[]; unclear: Rectangle[] }> {
  return JSON.parse(readFileSync(`${PHOTOS}/truth.json`, 'utf8'))
}

/** At another size, by sharp's Lanczos filter. */
export async function resized(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  const data = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer()
  return { data: new Uint8Array(data), width, height }
}

/** A quarter turn clockwise, of the picture and of what is true of it. */
export function turned(scene: Scene, kind: FaceKind): Scene {
  const { data, width, height } = scene.pixels
  const pixels = blank(height, width)
  const [from, to] = [new Uint32Array(data.buffer, data.byteOffset, width * height), words(pixels)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x] as number
  }
  const turn = ([x, y, w, h]: Rectangle): Rectangle => [height - y - h, x, h, w]
  return {
    name: `${scene.name} turned`,
    pixels,
    faces: scene.faces.map(({ box }) => ({ kind, box: turn(box) })),
    unclear: scene.unclear.map(turn),
  }
}

export function mirrored(pixels: Pixels): Pixels {
  const copy = blank(pixels.width, pixels.height)
  const [from, to] = [words(pixels), words(copy)]
  for (let i = 0; i < from.length; i++) {
    const x = i % pixels.width
    to[i] = from[i - x + pixels.width - 1 - x] as number
  }
  return copy
}

export function blank(width: number, height: number, colour = 0xff808080): Pixels {
  const data = new Uint8Array(width * height * 4)
  new Uint32Array(data.buffer).fill(colour)
  return { data, width, height }
}

/** A part of a picture; what lies outside repeats the edge. */
export function cut({ data, width, height }: Pixels, [left, top, w, h]: Rectangle): Pixels {
  const part = blank(w, h)
  const [from, to] = [new Uint32Array(data.buffer, data.byteOffset, width * height), words(part)]
  for (let y = 0; y < h; y++) {
    const row = Math.min(height - 1, Math.max(0, top + y)) * width
    for (let x = 0; x < w; x++)
      to[y * w + x] = from[row + Math.min(width - 1, Math.max(0, left + x))] as number
  }
  return part
}

/** Lays one picture over another, in an oval with a soft edge or whole. Changes `ground`. */
export function lay(ground: Pixels, top: Pixels, left: number, upper: number, oval: boolean): void {
  for (let y = 0; y < top.height; y++) {
    const to = upper + y
    if (to < 0 || to >= ground.height) continue
    for (let x = 0; x < top.width; x++) {
      if (left + x < 0 || left + x >= ground.width) continue
      const radius = Math.hypot((2 * x + 1) / top.width - 1, (2 * y + 1) / top.height - 1)
      const share = oval ? Math.min(1, Math.max(0, (1 - radius) / 0.15)) : 1
      if (share === 0) continue
      const [a, b] = [(to * ground.width + left + x) * 4, (y * top.width + x) * 4]
      for (let c = 0; c < 3; c++) {
        const old = ground.data[a + c] as number
        ground.data[a + c] = Math.round(old + share * ((top.data[b + c] as number) - old))
      }
    }
  }
}

const words = ({ data }: Pixels) => new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
