import sharp from 'sharp'
import type { Pixels } from '../../../packages/vision/src/types.ts'
import { drawSheet, type Point, type Quad, type TrueLine } from './draw.ts'
import type { Scene } from './scenes.ts'

/** A made picture with what is written in it. */
export interface Made {
  scene: Scene
  pixels: Pixels
  jpeg: Buffer
  lines: TrueLine[]
}

/** Makes a picture as a phone would give it: light that falls off, a lens, noise of the sensor, JPEG at quality 82. */
export async function render(scene: Scene): Promise<Made> {
  const drawn = scene.sheets.map(drawSheet)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#b7b2a6"/><stop offset="1" stop-color="#7d7a73"/></linearGradient>
      <linearGradient id="shade" x1="0" y1="0" x2="1" y2="0.6"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.22"/></linearGradient>
      <radialGradient id="glare"><stop offset="0" stop-color="#fff" stop-opacity="${scene.glare?.white ?? 0}"/><stop offset="0.5" stop-color="#fff" stop-opacity="${(scene.glare?.white ?? 0) * 0.8}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="100%" height="100%" fill="url(#wall)"/>
    <rect x="0" y="${scene.height * 0.86}" width="100%" height="100%" fill="#5b5148"/>
    ${drawn.map((sheet) => sheet.svg).join('\n')}
    <rect width="100%" height="100%" fill="url(#shade)"/>
    ${scene.glare ? `<ellipse cx="${scene.glare.cx}" cy="${scene.glare.cy}" rx="${scene.glare.rx}" ry="${scene.glare.ry}" fill="url(#glare)"/>` : ''}
  </svg>`
  const raw = await sharp(Buffer.from(svg)).blur(scene.blur).removeAlpha().raw().toBuffer()
  addNoise(raw)
  const { width, height } = scene
  const jpeg = await sharp(raw, { raw: { width, height, channels: 3 } })
    .rotate(scene.quarters * 90)
    .jpeg({ quality: 82 })
    .toBuffer()
  const lines = drawn.flatMap((sheet) => sheet.lines)
  return {
    scene,
    pixels: await pixelsOf(jpeg),
    jpeg,
    lines: lines.map((line) => ({
      ...line,
      quad: line.quad.map((p) => turned(p, scene)) as unknown as Quad,
    })),
  }
}

export async function pixelsOf(file: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return {
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    width: info.width,
    height: info.height,
  }
}

function turned({ x, y }: Point, { quarters, width, height }: Scene): Point {
  if (quarters === 1) return { x: height - y, y: x }
  if (quarters === 2) return { x: width - x, y: height - y }
  if (quarters === 3) return { x: y, y: width - x }
  return { x, y }
}

/** Noise of about 3 of 255, from a fixed generator (xorshift32): the same picture each time. */
function addNoise(raw: Buffer): void {
  let state = 0x9e3779b9
  for (let i = 0; i < raw.length; i += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const noise = ((state & 15) + ((state >>> 4) & 15) + ((state >>> 8) & 15) - 22.5) / 3
    raw[i] = Math.max(0, Math.min(255, (raw[i] as number) + noise))
  }
}
