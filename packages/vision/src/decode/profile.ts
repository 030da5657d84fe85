import sharp from 'sharp'
import type { Pixels } from '../types.ts'
import { ascii, attempt } from './bytes.ts'
import { readItems } from './items.ts'

const PROFILE_MAX_BYTES = 1_000_000

/** The ICC profile of the picture that a HEIC file shows; null when it has none, which means sRGB. */
export function heifProfile(bytes: Uint8Array): Uint8Array | null {
  const table = attempt(() => readItems(bytes), null)
  const item = table?.items.find(({ id }) => id === table.primary)
  const colour = item?.properties.find(
    ({ type, data }) => type === 'colr' && ['prof', 'rICC'].includes(ascii(data, 0, 4)),
  )
  const profile = colour?.data.subarray(4)
  return profile && profile.length > 128 && profile.length <= PROFILE_MAX_BYTES ? profile : null
}

/** Brings pixels whose numbers mean colours of a profile to sRGB. One that libvips does not understand changes nothing. */
export async function intoSrgb(pixels: Pixels, profile: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(tiffAround(pixels, profile), { limitInputPixels: false })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    width: info.width,
    height: info.height,
  }
}

/**
 * sharp takes a profile only from a file, so the pixels become an uncompressed TIFF: tag, type (3 short, 4 long, 7
 * bytes), count, value.
 */
function tiffAround({ data, width, height }: Pixels, profile: Uint8Array): Buffer {
  const entries: (bits: number, profileAt: number, pixelsAt: number) => [number, number, number, number][] = (
    bits,
    profileAt,
    pixelsAt,
  ) => [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, bits],
    [259, 3, 1, 1],
    [262, 3, 1, 2],
    [273, 4, 1, pixelsAt],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, data.length],
    [338, 3, 1, 2],
    [34675, 7, profile.length, profileAt],
  ]
  const count = entries(0, 0, 0).length
  const bitsAt = 8 + 2 + 12 * count + 4
  const profileAt = bitsAt + 8
  const pixelsAt = profileAt + profile.length + (profile.length % 2)
  const head = Buffer.alloc(pixelsAt)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(count, 8)
  for (const [index, [tag, type, number, value]] of entries(bitsAt, profileAt, pixelsAt).entries()) {
    const at = 10 + 12 * index
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(number, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  for (let channel = 0; channel < 4; channel++) head.writeUInt16LE(8, bitsAt + 2 * channel)
  head.set(profile, profileAt)
  return Buffer.concat([head, data])
}
