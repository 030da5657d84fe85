// How well faces are found: `node scripts/run-ts.mjs bench/vision/faces/measure.ts [--pictures FOLDER]`.
// With --pictures, every miss and false alarm is written there as a picture, to be looked at.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sighting } from '@clearpost/contract'
import sharp from 'sharp'
import { createFaceDetector } from '../../../packages/vision/src/faces/index.ts'
import { createSessions } from '../../../packages/vision/src/session.ts'
import type { Pixels } from '../../../packages/vision/src/types.ts'
import { madeScenes } from './made.ts'
import { type FaceKind, type Rectangle, readPhoto, readTruth, resized, type Scene } from './picture.ts'

/** A box finds a face when they share this much of their union; detectors differ in where a face ends. */
const FOUND_OVERLAP = 0.25
const TIMED_RUNS = 5

interface Score {
  found: number
  all: number
}

const folder = process.argv[process.argv.indexOf('--pictures') + 1]
const pictures = process.argv.includes('--pictures') && folder ? folder : undefined
if (pictures) mkdirSync(pictures, { recursive: true })

const loading = performance.now()
const detect = createFaceDetector({
  openSession: createSessions(),
  model: new Uint8Array(readFileSync('packages/vision/data/faces/centerface.onnx')),
})
await detect.open()
const openMs = performance.now() - loading

const people = await Promise.all(
  Object.entries(readTruth()).map(
    async ([name, truth]): Promise<Scene> => ({ name, pixels: await readPhoto(name), ...truth }),
  ),
)
const scores = new Map<FaceKind, Score>()
const extra = { photos: 0, made: 0, nobody: { face: 0, unsure: 0, pictures: 0 } }

for (const scene of people) extra.photos += await judge(scene)
let made = 0
for await (const scene of madeScenes(people)) {
  made++
  extra.made += await judge(scene)
}
for (const name of readdirSync('bench/vision/photos').filter((name) => /^nobody-.*\.jpg$/.test(name))) {
  const scene: Scene = { name, pixels: await readPhoto(name), faces: [], unclear: [] }
  const faces = await detect(scene.pixels)
  extra.nobody.pictures += faces.length > 0 ? 1 : 0
  for (const { reason } of faces) extra.nobody[reason === 'face' ? 'face' : 'unsure']++
  if (faces.length > 0) await draw(scene, faces, [])
}
await report()

/** Counts what was found; gives the number of boxes that are no face. */
async function judge(scene: Scene): Promise<number> {
  const seen = await detect(scene.pixels)
  const boxes = seen.map((sighting) => inPixels(sighting, scene.pixels))
  const missed = scene.faces.filter(({ kind, box }) => {
    const score = scores.get(kind) ?? { found: 0, all: 0 }
    scores.set(kind, score)
    score.all++
    const isFound = boxes.some((other) => overlap(box, other) >= FOUND_OVERLAP)
    if (isFound) score.found++
    return !isFound
  })
  const wrong = boxes.filter(
    (box) =>
      !scene.faces.some((face) => overlap(face.box, box) > 0) &&
      !scene.unclear.some((zone) => holdsMiddle(zone, box)),
  )
  if (missed.length > 0 || wrong.length > 0) {
    await draw(
      scene,
      seen,
      missed.map(({ box }) => box),
    )
  }
  return wrong.length
}

async function report() {
  const large = await resized((people.at(-1) as Scene).pixels, 1920, 1080)
  const [first, whole, cpu] = [[] as number[], [] as number[], [] as number[]]
  for (let run = 0; run < TIMED_RUNS; run++) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    await detect(large, { onFirst: () => first.push(performance.now() - start) })
    whole.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
  }
  const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number
  const nobody = readdirSync('bench/vision/photos').filter((name) => name.startsWith('nobody-')).length
  const rows = [...scores].map(([kind, { found, all }]) => [
    `faces found, ${kind}`,
    `${found} of ${all} (${((100 * found) / all).toFixed(1)}%)`,
  ])
  rows.push(
    [
      `false alarms, ${nobody} pictures without a face`,
      `${extra.nobody.face} sure, ${extra.nobody.unsure} unsure`,
    ],
    [`false alarms, ${people.length} photographs of people`, `${extra.photos}`],
    [`false alarms, ${made} made pictures`, `${extra.made}`],
    ['first answer, 1080p, one thread, median', `${median(first).toFixed(0)} ms`],
    [
      'whole answer, 1080p, one thread, median',
      `${median(whole).toFixed(0)} ms (${median(cpu).toFixed(0)} ms of processor)`,
    ],
    ['opening the model', `${openMs.toFixed(0)} ms`],
    ['memory of the whole process', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`],
  )
  console.log(
    ['| faces | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n'),
  )
}

function inPixels({ box }: Sighting, { width, height }: Pixels): Rectangle {
  return [box.x * width, box.y * height, box.width * width, box.height * height]
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  if (width <= 0 || height <= 0) return 0
  return (width * height) / (a[2] * a[3] + b[2] * b[3] - width * height)
}

function holdsMiddle([x, y, width, height]: Rectangle, box: Rectangle): boolean {
  const [middleX, middleY] = [box[0] + box[2] / 2, box[1] + box[3] / 2]
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height
}

/** Red: missed. Green: found, with its score. */
async function draw({ name, pixels, faces }: Scene, seen: readonly Sighting[], missed: readonly Rectangle[]) {
  if (!pictures) return
  const { width, height } = pixels
  const frame = ([x, y, w, h]: Rectangle, colour: string, text = '') =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${x}" y="${y - 2}" fill="${colour}" font-size="13">${text}</text>`
  const marks = [
    ...faces.map(({ box }) => frame(box, '#fff6')),
    ...seen.map((sighting) => frame(inPixels(sighting, pixels), 'lime', sighting.score.toFixed(2))),
    ...missed.map((box) => frame(box, 'red')),
  ]
  await sharp(pixels.data, { raw: { width, height, channels: 4 } })
    .composite([{ input: Buffer.from(`<svg width="${width}" height="${height}">${marks.join('')}</svg>`) }])
    .removeAlpha()
    .png()
    .toFile(join(pictures, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`))
}
