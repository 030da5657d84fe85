import type { Sight, Sighting } from '@clearpost/contract'
import { VisionError, type VisionProblem } from './errors.ts'
import type { EyeFiles } from './look/eyes.ts'
import { TOOLS } from './look/picture.ts'
import type { LookPart, LookProgress, LookRequest } from './types.ts'

/** Addresses of our own server: nothing is fetched from elsewhere. `runtime` is onnxruntime's WebAssembly. */
export type PageFiles = Record<keyof EyeFiles | 'runtime', string>

export type ToPageWorker =
  | { id: number; file: Blob; files: PageFiles; parts: readonly LookPart[] | undefined }
  | { id: number; cancel: true }

export type FromPageWorker =
  | { id: number; progress: LookProgress }
  | { id: number; faces: Sighting[] }
  | { id: number; sight: Omit<Sight, 'tools'> }
  | { id: number; problem: VisionProblem }

/** Looks at still pictures in the page, before anything is uploaded. */
export interface PageLook {
  /**
   * Films are `unsupported`, as is HEIC in most browsers: the server looks at these after the upload.
   * @throws VisionError
   */
  (file: Blob, request?: LookRequest): Promise<Sight>
  close(): void
}

/**
 * @param openWorker starts a web worker on a file that imports `@clearpost/vision/page-worker`
 * @example
 * const look = createPageLook(() => new Worker(new URL('./vision.worker.ts', import.meta.url), { type: 'module' }), files)
 */
export function createPageLook(openWorker: () => Worker, files: PageFiles): PageLook {
  const asked = new Map<number, (message: Exclude<FromPageWorker, undefined>) => void>()
  let worker: Worker | undefined
  let questions = 0
  const end = (problem: VisionProblem) => {
    worker?.terminate()
    worker = undefined
    for (const [id, hear] of asked) hear({ id, problem })
  }
  const start = (): Worker => {
    const started = openWorker()
    started.onmessage = ({ data }: MessageEvent<FromPageWorker>) => asked.get(data.id)?.(data)
    // What it was looking at is told; the next picture gets a new worker.
    started.onerror = () => end('worker_died')
    return started
  }
  const look = (file: Blob, { signal, onProgress, onFaces, parts }: LookRequest = {}): Promise<Sight> => {
    if (signal?.aborted) return Promise.reject(new VisionError('cancelled'))
    worker ??= start()
    const to = worker
    const id = ++questions
    return new Promise((resolve, reject) => {
      const cancel = () => {
        to.postMessage({ id, cancel: true } satisfies ToPageWorker)
        settle()
        reject(new VisionError('cancelled'))
      }
      const settle = () => {
        asked.delete(id)
        signal?.removeEventListener('abort', cancel)
      }
      asked.set(id, (message) => {
        if ('progress' in message) return onProgress?.(message.progress)
        if ('faces' in message) return onFaces?.(message.faces)
        settle()
        if ('sight' in message) resolve({ ...message.sight, tools: TOOLS })
        else reject(new VisionError(message.problem))
      })
      signal?.addEventListener('abort', cancel)
      to.postMessage({ id, file, files, parts } satisfies ToPageWorker)
    })
  }
  return Object.assign(look, { close: () => end('cancelled') })
}
