import { type DecodedPicture, decodePicture } from '../decode/pixels.ts'
import { perceptualHash } from '../likeness/hash.ts'
import { signatureOf } from '../likeness/signature.ts'

/** What `runIsolated` can do with a file. */
export const fileTasks = {
  /** Pixels, upright, with the header. */
  decode: async ({ bytes }: { bytes: Uint8Array }): Promise<DecodedPicture> => decodePicture(bytes),

  /** What a picture is found again by. */
  likeness: async ({ bytes }: { bytes: Uint8Array }): Promise<{ hash: string; signature: string }> => {
    const { pixels } = await decodePicture(bytes)
    return { hash: perceptualHash(pixels), signature: signatureOf(pixels) }
  },
}
export type FileTasks = typeof fileTasks
