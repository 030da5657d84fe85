import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { openCodeReader } from '../../../packages/vision/src/codes/codes.ts'
import { madeCodes, PICTURE } from './made.ts'

const TARGET = 0.95
/** Photos of people, rooms and streets, without codes. */
const PHOTOS = 'bench/vision/photos'
const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
const readCodes = await openCodeReader(wasm.buffer as ArrayBuffer)
const rows = new Map<string, { made: number; read: number; found: number; false: number }>()
const missed: string[] = []
const times: number[] = []

for await (const { name, format, says, picture, x, y } of madeCodes()) {
  const data = await sharp(picture).ensureAlpha().raw().toBuffer()
  const began = performance.now()
  const found = await readCodes({ data, ...PICTURE })
  times.push(performance.now() - began)
  const row = rows.get(format) ?? { made: 0, read: 0, found: 0, false: 0 }
  rows.set(format, row)
  row.made += 1
  const here = found.filter(
    ({ box }) =>
      x / PICTURE.width > box.x &&
      x / PICTURE.width < box.x + box.width &&
      y / PICTURE.height > box.y &&
      y / PICTURE.height < box.y + box.height,
  )
  if (here.length > 0) row.found += 1
  row.false += found.length - here.length
  if (here.some(({ text }) => text === says)) row.read += 1
  else missed.push(`${name}${here.length > 0 ? ' (found, not read)' : ''}`)
}

const photos = readdirSync(PHOTOS).filter((name) => name.endsWith('.jpg'))
let alarms = 0
for (const name of photos) {
  const { data, info } = await sharp(join(PHOTOS, name))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  alarms += (await readCodes({ data, width: info.width, height: info.height })).length
}

const all = { made: 0, read: 0, found: 0, false: 0 }
for (const row of rows.values())
  for (const key of ['made', 'read', 'found', 'false'] as const) all[key] += row[key]
times.sort((a, b) => a - b)
console.log('| codes | made | read | found | elsewhere |\n|---|---|---|---|---|')
for (const [format, row] of [...rows, ['all', all] as const])
  console.log(
    `| ${format} | ${row.made} | ${row.read} (${((row.read / row.made) * 100).toFixed(0)}%) | ${row.found} | ${row.false} |`,
  )
console.log(
  `\nTarget: ${TARGET * 100}% read. A 1080p picture takes ${Math.round(times[times.length >> 1] as number)} ms at the median, one core. Codes seen in ${photos.length} photos without one: ${alarms}. Not read: ${missed.join('; ') || 'none'}.`,
)
