import sharp from 'sharp'
import type { Pixels } from '../../../packages/vision/src/types.ts'
import {
  blank,
  cut,
  type FaceKind,
  lay,
  mirrored,
  type Rectangle,
  readPhoto,
  resized,
  type Scene,
  type TrueFace,
  turned,
} from './picture.ts'

const WIDTH = 1920
const HEIGHT = 1080
/** Face heights of the crowds, in pixels of a 1080p picture. */
export const CROWD_SIZES = [14, 20, 30, 60] as const
const MOST_GROUPS = 4
const ROWS = 5
const COLUMNS = 9
/** How much of a head is cut out around its face, in face widths and heights. */
const HEAD = { left: 0.45, right: 0.45, up: 0.55, down: 0.35 }
const MASKS = [
  [150, 200, 225],
  [235, 240, 240],
  [60, 60, 65],
  [120, 170, 140],
] as const
const BUSY = [
  'nobody-13.jpg',
  'nobody-14.jpg',
  'nobody-15.jpg',
  'nobody-16.jpg',
  'nobody-21.jpg',
  'nobody-22.jpg',
]

interface Head {
  pixels: Pixels
  face: Rectangle
}

/** The pictures that are made of the photographs, one after the other: the same ones in each run. */
export async function* madeScenes(photos: readonly Scene[]): AsyncGenerator<Scene> {
  const heads = photos.flatMap(headsOf)
  const random = numbers(20261124)
  const group = photos.reduce((most, photo) => (photo.faces.length > most.faces.length ? photo : most))
  for (const size of CROWD_SIZES) yield await farGroups(group, size)
  for (const [index, name] of BUSY.entries()) {
    yield await crowd(`busy ${index + 1}`, await background(name), heads, 40, 'busy', random)
  }
  const clear = photos.filter(({ faces }) => faces.some(({ kind }) => kind === 'clear'))
  for (const [index, photo] of clear.entries()) {
    yield await masked(photo, index)
    const upright = { ...photo, faces: photo.faces.filter(({ kind }) => kind === 'clear') }
    const unclear = [
      ...photo.unclear,
      ...photo.faces.filter(({ kind }) => kind !== 'clear').map(({ box }) => box),
    ]
    const right = turned({ ...upright, unclear }, 'on its side')
    yield right
    yield turned(right, 'upside down')
  }
  for (const [index, head] of heads.entries()) {
    if (index % 3 === 1 && head.face[3] >= 45) yield await onScreen(head, index)
  }
}

/** Heads of one photograph that are seen from the front and large enough to be made smaller; each as it is and mirrored. */
function headsOf({ pixels, faces }: Scene): Head[] {
  return faces.flatMap(({ kind, box: [x, y, width, height] }) => {
    if (kind !== 'clear' || height < 40 || height > 250) return []
    const left = Math.round(x - HEAD.left * width)
    const top = Math.round(y - HEAD.up * height)
    const w = Math.round(width * (1 + HEAD.left + HEAD.right))
    const h = Math.round(height * (1 + HEAD.up + HEAD.down))
    const head = {
      pixels: cut(pixels, [left, top, w, h]),
      face: [x - left, y - top, width, height] as Rectangle,
    }
    return [head, mirroredHead(head)]
  })
}

function mirroredHead({ pixels, face: [x, y, width, height] }: Head): Head {
  return { pixels: mirrored(pixels), face: [pixels.width - x - width, y, width, height] }
}

async function background(name: string): Promise<Pixels> {
  return resized(await readPhoto(name), WIDTH, HEIGHT)
}

/** A group picture several times over, so small that its faces are `size` pixels high. */
async function farGroups({ pixels, faces }: Scene, size: number): Promise<Scene> {
  const heights = faces.map(({ box }) => box[3]).sort((a, b) => a - b)
  const scale = size / (heights[heights.length >> 1] as number)
  const top = Math.min(...faces.map(({ box }) => box[1])) - 20
  const part = cut(pixels, [0, top, pixels.width, Math.round(pixels.height * 0.45)])
  const small = await resized(part, Math.round(part.width * scale), Math.round(part.height * scale))
  const ground = blank(WIDTH, HEIGHT)
  const found: TrueFace[] = []
  const across = Math.max(1, Math.floor(WIDTH / small.width))
  const groups = Math.min(MOST_GROUPS, across * Math.max(1, Math.floor(HEIGHT / small.height)))
  for (let group = 0; group < groups; group++) {
    const [x, y] = [(group % across) * small.width, Math.floor(group / across) * small.height]
    lay(ground, small, x, y, false)
    for (const { box } of faces) {
      found.push({
        kind: `${size} px`,
        box: [x + box[0] * scale, y + (box[1] - top) * scale, box[2] * scale, box[3] * scale],
      })
    }
  }
  return { name: `${size} px`, pixels: ground, faces: found, unclear: [] }
}

/** Rows of heads with `size` pixels of face height, not quite in line. */
async function crowd(
  name: string,
  ground: Pixels,
  heads: readonly Head[],
  size: number,
  kind: FaceKind,
  random: () => number,
): Promise<Scene> {
  const faces: TrueFace[] = []
  for (let place = 0; place < ROWS * COLUMNS; place++) {
    const head = heads[Math.floor(random() * heads.length)] as Head
    const scale = size / head.face[3]
    const small = await resized(
      head.pixels,
      Math.max(2, Math.round(head.pixels.width * scale)),
      Math.max(2, Math.round(head.pixels.height * scale)),
    )
    const [cellWidth, cellHeight] = [WIDTH / COLUMNS, HEIGHT / ROWS]
    const x = Math.round((place % COLUMNS) * cellWidth + random() * (cellWidth - small.width - 4))
    const y = Math.round(
      Math.floor(place / COLUMNS) * cellHeight + random() * (cellHeight - small.height - 4),
    )
    lay(ground, small, x, y, true)
    const [fx, fy, fw, fh] = head.face.map((v) => v * scale) as Rectangle
    faces.push({ kind, box: [x + fx, y + fy, fw, fh] })
  }
  return { name, pixels: ground, faces, unclear: [] }
}

/** The same photograph with a surgical mask drawn over each clear face. */
async function masked(photo: Scene, seed: number): Promise<Scene> {
  const { width, height } = photo.pixels
  const clear = photo.faces.filter(({ kind }) => kind === 'clear')
  const drawn = clear.map(({ box }, index) =>
    maskOver(box, MASKS[(seed + index) % MASKS.length] as (typeof MASKS)[number]),
  )
  const data = await sharp(photo.pixels.data, { raw: { width, height, channels: 4 } })
    .composite([{ input: Buffer.from(`<svg width="${width}" height="${height}">${drawn.join('')}</svg>`) }])
    .ensureAlpha()
    .raw()
    .toBuffer()
  return {
    name: `${photo.name} masked`,
    pixels: { data: new Uint8Array(data), width, height },
    faces: clear.map(({ box }) => ({ kind: 'masked', box })),
    unclear: [...photo.unclear, ...photo.faces.filter(({ kind }) => kind !== 'clear').map(({ box }) => box)],
  }
}

function maskOver([x, y, w, h]: Rectangle, colour: readonly [number, number, number]): string {
  const at = (u: number, v: number) => `${(x + u * w).toFixed(1)},${(y + v * h).toFixed(1)}`
  const fill = `rgb(${colour.join()})`
  const fold = `rgb(${colour.map((c) => Math.round(c * 0.85)).join()})`
  const folds = [0.62, 0.7, 0.78, 0.86].map(
    (v) => `<polyline points="${at(0.12, v)} ${at(0.5, v + 0.03)} ${at(0.88, v)}"/>`,
  )
  return (
    `<g fill="none" stroke="white" stroke-width="${0.03 * w}"><polyline points="${at(-0.02, 0.42)} ${at(0.12, 0.57)}"/>` +
    `<polyline points="${at(1.02, 0.42)} ${at(0.88, 0.57)}"/></g>` +
    `<polygon fill="${fill}" points="${at(0.08, 0.56)} ${at(0.35, 0.48)} ${at(0.5, 0.45)} ${at(0.65, 0.48)} ${at(0.92, 0.56)} ${at(0.9, 0.8)} ${at(0.75, 0.98)} ${at(0.5, 1.06)} ${at(0.25, 0.98)} ${at(0.1, 0.8)}"/>` +
    `<g fill="none" stroke="${fold}" stroke-width="${0.015 * w}">${folds.join('')}</g>`
  )
}

/** A head on a telephone or in a mirror with a shine over it, small in a room. */
async function onScreen(head: Head, index: number): Promise<Scene> {
  const room = await background(BUSY[index % BUSY.length] as string)
  const size = 70
  const scale = size / head.face[3]
  const [w, h] = [Math.round(head.pixels.width * scale), Math.round(head.pixels.height * scale)]
  const picture = await resized(head.pixels, w, h)
  const [left, top] = [500 + ((index * 137) % 800), 300 + ((index * 71) % 400)]
  lay(room, blank(w + 16, h + 40, 0xff202020), left - 8, top - 12, false)
  lay(room, picture, left, top, false)
  const shine = `<svg width="${WIDTH}" height="${HEIGHT}"><polygon fill="white" fill-opacity="0.3" points="${left},${top} ${left + w * 0.45},${top} ${left + w * 0.1},${top + h} ${left},${top + h}"/></svg>`
  const data = await sharp(room.data, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .composite([{ input: Buffer.from(shine) }])
    .ensureAlpha()
    .raw()
    .toBuffer()
  const [fx, fy, fw, fh] = head.face
  const box: Rectangle = [left + fx * scale, top + fy * scale, fw * scale, fh * scale]
  return {
    name: `screen ${index}`,
    pixels: { data: new Uint8Array(data), width: WIDTH, height: HEIGHT },
    faces: [{ kind: 'screen', box }],
    unclear: [],
  }
}

/** Numbers from 0 to 1, the same in each run (linear congruence, Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
