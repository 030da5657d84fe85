import { VisionError } from './errors.ts'
import { createEyes, type EyeFiles, type OpenEyes } from './look/eyes.ts'
import { lookAtPicture } from './look/picture.ts'
import { readMetadata } from './metadata/index.ts'
import type { FromPageWorker, PageFiles, ToPageWorker } from './page.ts'
import { LOOK_PARTS, type Pixels } from './types.ts'

// Runs in a web worker of the page, which starts it with `new Worker(…)` on a file that imports this one.

/** As the server's limit (contract: PICTURE_MAX_PIXELS). */
const PIXELS_MAX = 40_000_000

const say = (message: FromPageWorker): void => self.postMessage(message)
const running = new Map<number, AbortController>()
let eyes: Promise<OpenEyes> | undefined

self.onmessage = ({ data }: MessageEvent<ToPageWorker>) => {
  if ('cancel' in data) running.get(data.id)?.abort()
  else void answer(data)
}

async function answer({
  id,
  file,
  files,
  parts = LOOK_PARTS,
}: Extract<ToPageWorker, { file: Blob }>): Promise<void> {
  const stop = new AbortController()
  running.set(id, stop)
  try {
    eyes ??= openEyes(files).catch((error: unknown) => {
      eyes = undefined
      throw error
    })
    const { faces, text, codes } = await eyes
    const sight = await lookAtPicture(
      () => decode(file),
      {
        ...(parts.includes('faces') && { faces }),
        ...(parts.includes('text') && { text }),
        ...(parts.includes('codes') && { codes }),
      },
      {
        signal: stop.signal,
        onProgress: (progress) => say({ id, progress }),
        onFaces: (seen) => say({ id, faces: seen }),
      },
    )
    const metadata = parts.includes('metadata') ? readMetadata(new Uint8Array(await file.arrayBuffer())) : []
    say({ id, sight: { ...sight, metadata } })
  } catch (error) {
    say({ id, problem: error instanceof VisionError ? error.code : 'failed' })
  } finally {
    running.delete(id)
  }
}

async function openEyes(files: PageFiles): Promise<OpenEyes> {
  const runtime = await fetchFile(files.runtime)
  const load = async (name: keyof EyeFiles) => new Uint8Array(await fetchFile(files[name]))
  return createEyes(load, runtime)
}

async function fetchFile(url: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(url)
    if (answer.ok) return await answer.arrayBuffer()
  } catch {
    // Said below.
  }
  throw new VisionError('files_missing')
}

/** Upright, in sRGB. What the browser cannot decode (HEIC in most) the server reads after the upload. */
async function decode(file: Blob): Promise<Pixels> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image', premultiplyAlpha: 'none' })
  } catch {
    throw new VisionError('unsupported')
  }
  const { width, height } = bitmap
  try {
    if (width * height > PIXELS_MAX) throw new VisionError('too_large')
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!context) throw new VisionError('out_of_memory')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    return { data: new Uint8Array(data.buffer), width, height }
  } finally {
    bitmap.close()
  }
}
