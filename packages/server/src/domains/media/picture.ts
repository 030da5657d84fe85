import sharp from 'sharp'

/** JPEG qualities tried in turn, then smaller sizes, until the network's limit is met. */
const QUALITIES = [88, 80, 70, 60] as const
const SHRINK = 0.75
const SMALLEST_SIDE = 320

/**
 * A copy that fits a network's limits, the picture itself when it already does.
 * @returns null when even the smallest copy is too large
 */
export async function fitPicture(
  picture: { bytes: Buffer; mime: string; width: number; height: number },
  limits: { bytes: number; pixels: number | null; types: readonly string[] },
): Promise<{ bytes: Buffer; mime: string; width: number; height: number } | null> {
  const fits =
    picture.bytes.length <= limits.bytes &&
    (limits.pixels === null || picture.width * picture.height <= limits.pixels) &&
    limits.types.includes(picture.mime)
  if (fits) return picture
  let scale =
    limits.pixels === null ? 1 : Math.min(1, Math.sqrt(limits.pixels / (picture.width * picture.height)))
  for (;;) {
    const width = Math.floor(picture.width * scale)
    if (Math.max(width, Math.floor(picture.height * scale)) < SMALLEST_SIDE) return null
    for (const quality of QUALITIES) {
      const { data, info } = await sharp(picture.bytes)
        .resize({ width: Math.max(1, width) })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality })
        .toBuffer({ resolveWithObject: true })
      if (data.length <= limits.bytes) {
        return { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height }
      }
    }
    scale *= SHRINK
  }
}
