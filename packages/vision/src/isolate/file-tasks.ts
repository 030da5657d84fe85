import { type DecodedPicture, decodePicture } from '../decode/pixels.ts'
import { perceptualHash } from '../likeness/hash.ts'
import { signatureOf } from '../likeness/signature.ts'
import { sameThroughout } from '../likeness/throughout.ts'
import { copySafely, type SafeCopy, type SafeCopyOptions } from '../safe-copy/copy.ts'
import { type MovingPages, pagesOf } from '../video/pages.ts'

/** What `runIsolated` can do with a file. */
export const fileTasks = {
  /** Pixels, upright, with the header. */
  decode: async ({ bytes }: { bytes: Uint8Array }): Promise<DecodedPicture> => decodePicture(bytes),

  /** The pages of a GIF or WebP that show something new. */
  pages: async ({ bytes }: { bytes: Uint8Array }): Promise<MovingPages> => pagesOf(bytes),

  /** What a picture is found again by. */
  likeness: async ({ bytes }: { bytes: Uint8Array }): Promise<{ hash: string; signature: string }> => {
    const { pixels } = await decodePicture(bytes)
    return { hash: perceptualHash(pixels), signature: signatureOf(pixels) }
  },

  /** Whether two files are one picture, encoded or resized anew, with nothing exchanged in it: see `sameThroughout`. */
  sameThroughout: async ({ bytes, other }: { bytes: Uint8Array; other: Uint8Array }): Promise<boolean> => {
    const [one, another] = [await decodePicture(bytes), await decodePicture(other)]
    return sameThroughout(one.pixels, another.pixels)
  },

  safeCopy: async ({ bytes, options }: { bytes: Uint8Array; options: SafeCopyOptions }): Promise<SafeCopy> =>
    copySafely(bytes, options),
}
export type FileTasks = typeof fileTasks
