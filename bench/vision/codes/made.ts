import bwip from 'bwip-js/node'
import sharp, { type OverlayOptions } from 'sharp'

/** One code in one 1080p picture: how it was made and what it says. Everything follows from the number. */
export interface MadeCode {
  name: string
  /** As the reader names it. */
  format: string
  says: string
  picture: Buffer
  /** Middle of the code, pixels. */
  x: number
  y: number
}

export const PICTURE = { width: 1920, height: 1080 }

/** bwip-js's name, the reader's, and invented contents as they stand on wristbands, labels and letters. */
const SYMBOLOGIES = [
  ['qrcode', 'QRCode', 'https://portal.clinic.example/p/00482913'],
  ['datamatrix', 'DataMatrix', 'MRN00482913 LOT 7Q4'],
  ['azteccode', 'Aztec', 'BOARDING LOPEZ/MARIA 00482913'],
  ['pdf417', 'PDF417', 'ANSI 636000 DAQ555010142 DBB04171958'],
  ['code128', 'Code128', 'MRN00482913'],
] as const
/** Pixels a module, degrees, and what the picture went through. */
const TREATMENTS = [
  { module: 3, turned: 0, blur: 0, noise: 0, quality: 92 },
  { module: 3, turned: 17, blur: 0, noise: 8, quality: 85 },
  { module: 4, turned: 30, blur: 0.6, noise: 8, quality: 85 },
  { module: 4, turned: 45, blur: 0, noise: 14, quality: 80 },
  { module: 5, turned: 62, blur: 0.8, noise: 10, quality: 80 },
  { module: 3, turned: 90, blur: 0.5, noise: 6, quality: 85 },
  { module: 4, turned: 118, blur: 0.6, noise: 8, quality: 80 },
  { module: 5, turned: 180, blur: 1, noise: 12, quality: 70 },
  { module: 6, turned: 231, blur: 1.2, noise: 16, quality: 70 },
  { module: 3, turned: 7, blur: 0.4, noise: 0, quality: 90 },
  { module: 4, turned: 75, blur: 0.5, noise: 10, quality: 75 },
  { module: 8, turned: 333, blur: 1.5, noise: 20, quality: 60 },
  { module: 2, turned: 0, blur: 0, noise: 4, quality: 95 },
  { module: 3, turned: 270, blur: 0.7, noise: 10, quality: 80, inverted: true },
  { module: 5, turned: 12, blur: 0.5, noise: 8, quality: 80, glare: true },
] as const

/** 75 pictures: five symbologies, fifteen treatments. */
export async function* madeCodes(): AsyncGenerator<MadeCode> {
  let seed = 1
  for (const [kind, format, says] of SYMBOLOGIES) {
    for (const treatment of TREATMENTS) {
      const chance = randomOf(seed++)
      // Linear and stacked codes on dark ground do not exist on paper.
      const inverted = 'inverted' in treatment && ['qrcode', 'datamatrix', 'azteccode'].includes(kind)
      const code = await codeOf(kind, says, treatment.module, inverted)
      const turned = await sharp(code)
        .rotate(treatment.turned, { background: '#0000' })
        .png()
        .toBuffer({ resolveWithObject: true })
      const left = Math.round(200 + chance() * (PICTURE.width - 400 - turned.info.width))
      const top = Math.round(40 + chance() * (PICTURE.height - 80 - turned.info.height))
      const layers: OverlayOptions[] = [{ input: turned.data, left, top }]
      if ('glare' in treatment) layers.push({ input: glare(turned.info), left, top })
      const composed = await sharp({ create: { ...PICTURE, channels: 3, background: '#8c9aa6' } })
        .composite([{ input: ground(chance), left: 0, top: 0 }, ...layers])
        .blur(treatment.blur || 0.3)
        .removeAlpha()
        .raw()
        .toBuffer()
      for (let at = 0; at < composed.length; at += 3) {
        const grain = (chance() - 0.5) * 2 * treatment.noise
        for (let channel = 0; channel < 3; channel += 1) {
          const value = (composed[at + channel] as number) + grain
          composed[at + channel] = Math.min(255, Math.max(0, value))
        }
      }
      yield {
        name: `${format}, ${treatment.module} px, ${treatment.turned}°${inverted ? ', inverted' : ''}${'glare' in treatment ? ', glare' : ''}`,
        format,
        says,
        picture: await sharp(composed, { raw: { ...PICTURE, channels: 3 } })
          .jpeg({ quality: treatment.quality })
          .toBuffer(),
        x: left + turned.info.width / 2,
        y: top + turned.info.height / 2,
      }
    }
  }
}

async function codeOf(kind: string, text: string, module: number, inverted: boolean): Promise<Buffer> {
  const options = {
    bcid: kind,
    text,
    scale: module,
    height: 12,
    paddingwidth: kind === 'code128' ? 10 : 4,
    paddingheight: 4,
  }
  const plain = await bwip.toBuffer({
    ...options,
    ...(kind === 'pdf417' ? { columns: 4, rowmult: 3 } : {}),
    backgroundcolor: 'ffffff',
  })
  return inverted ? sharp(plain).negate({ alpha: false }).png().toBuffer() : plain
}

/** A wall with edges and lines, so that the reader has something to stumble over. */
function ground(chance: () => number): Buffer {
  const shapes = Array.from({ length: 30 }, () => {
    const grey = Math.round(60 + chance() * 160)
    return `<rect x="${chance() * 1900}" y="${chance() * 1000}" width="${chance() * 300}" height="${chance() * 120}" fill="rgb(${grey},${grey - 20},${grey - 30})"/>`
  })
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080">${shapes.join('')}</svg>`,
  )
}

function glare({ width, height }: { width: number; height: number }): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><ellipse cx="${width * 0.3}" cy="${height * 0.35}" rx="${width * 0.35}" ry="${height * 0.35}" fill="url(#g)"/></svg>`,
  )
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
