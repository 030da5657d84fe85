import type { MetadataFinding, Sight, Sighting } from '@clearpost/contract'
import { readHeader } from '../decode/header.ts'
import { stopIfCancelled } from '../errors.ts'
import { runIsolated } from '../isolate/files.ts'
import { builtWorker, createPool, type Pool } from '../isolate/pool.ts'
import type {
  C2paReader,
  CodeReader,
  FaceDetector,
  Look,
  LookPart,
  LookRequest,
  Pixels,
  TextReader,
  Transcriber,
} from '../types.ts'
import { LOOK_PARTS } from '../types.ts'
import { lookAtMoving } from '../video/look-video.ts'
import { configuredTranscriber } from '../video/transcribe.ts'
import { decodeApart, readMetadataApart } from './parse.ts'
import { allOrFirstError, type Eyes, lookAtPicture, TOOLS } from './picture.ts'
import type { EyeTasks } from './tasks.ts'

export interface LookSetting {
  /** In place of the parts that came with the program; they run in the caller's thread. */
  faces?: FaceDetector | undefined
  text?: TextReader | undefined
  codes?: CodeReader | undefined
  /** Writes down sound tracks; without one, TRANSCRIBE_COMMAND of the environment. */
  transcribe?: Transcriber | undefined
  c2pa?: C2paReader | undefined
  /** Folder of models that take the place of those that came with the program; the names are in look/files.ts. */
  modelPath?: string | undefined
}

/** One pixel. */
const SMALLEST_GIF = Uint8Array.from(atob('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs='), (letter) =>
  letter.charCodeAt(0),
)
const HEAP_MAX_BYTES = 700 * 2 ** 20
/** A part that takes longer hangs: 40 megapixels take some ten seconds. */
const PART_TIMEOUT_MS = 120_000
const WAITING_MAX = 64
/** Lines that a thread reads before it may turn to something else: some 50 ms each. */
const LINES_AT_ONCE = 2

/**
 * Opens what looks at pictures and videos. Nothing runs before the first file, or `open`. Faces and codes are looked for
 * in one thread and text is read in another, so that two cores work; bytes of files are parsed in processes apart.
 * @example
 * const look = createLook()
 * const sight = await look(bytes, { onFaces: (faces) => show(faces), signal })
 */
export function createLook(setting: LookSetting = {}): Look {
  const { modelPath } = setting
  const transcribe = setting.transcribe ?? configuredTranscriber()
  const seeing = eyePool()
  const reading = eyePool()
  const seeFaces: FaceDetector = (pixels, { signal, frame = false, onFirst } = {}) =>
    seeing.run(
      'faces',
      { pixels, frame, modelPath },
      { signal, onEvent: (faces) => onFirst?.(faces as Sighting[]) },
    )
  const readCodes: CodeReader = (pixels, { signal, frame = false } = {}) =>
    seeing.run('codes', { pixels, frame, modelPath }, { signal })
  // Places are found in one thread; their lines are read in both, as soon as faces and codes are known.
  const readText: TextReader = async (pixels, { signal, frame = false } = {}) => {
    const task = { pixels, frame, modelPath }
    const places = await reading.run('findText', task, { signal })
    const lines: Sighting[][] = []
    let at = 0
    const readOn = async (pool: Pool<EyeTasks>) => {
      while (at < places.length) {
        const first = at
        at += LINES_AT_ONCE
        lines[first] = await pool.run('readText', { ...task, places: places.slice(first, at) }, { signal })
      }
    }
    await allOrFirstError([readOn(reading), readOn(seeing)])
    return lines.flat()
  }
  const eyes = {
    faces: setting.faces ?? seeFaces,
    codes: setting.codes ?? readCodes,
    text: setting.text ?? readText,
  }

  const look = async (bytes: Uint8Array, request: LookRequest = {}): Promise<Sight> => {
    stopIfCancelled(request.signal)
    const wanted = request.parts ?? LOOK_PARTS
    const seen = (part: LookPart) => wanted.includes(part)
    const chosen: Eyes = {
      ...(seen('faces') && { faces: eyes.faces }),
      ...(seen('text') && { text: eyes.text }),
      ...(seen('codes') && { codes: eyes.codes }),
    }
    const metadata = seen('metadata') ? metadataOf(bytes, request.signal) : Promise.resolve([])
    // An error of the picture is told first; that of its metadata is then nobody's.
    metadata.catch(() => undefined)
    const { media, mime } = readHeader(bytes)
    const sight =
      media === 'picture'
        ? await lookAtPicture(async () => inSharedMemory(await decodeApart(bytes, request)), chosen, request)
        : await lookAtMoving(bytes, mime, chosen, { ...request, transcribe })
    stopIfCancelled(request.signal)
    return { ...sight, metadata: await metadata, tools: TOOLS }
  }

  async function metadataOf(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<MetadataFinding[]> {
    const [found, credentials] = await Promise.all([
      readMetadataApart(bytes, { signal }),
      setting.c2pa?.(bytes, { signal }) ?? [],
    ])
    return [...found, ...credentials]
  }

  return Object.assign(look, {
    open: async () => {
      const own = (part: 'faces' | 'text' | 'codes') => (setting[part] ? [] : [part])
      const lines = setting.text ? [] : (['lines'] as const)
      await Promise.all([
        // One process is warm for the first picture.
        runIsolated('decode', { bytes: SMALLEST_GIF }),
        seeing.run('open', { parts: [...own('faces'), ...own('codes'), ...lines], modelPath }),
        reading.run('open', { parts: own('text'), modelPath }),
      ])
    },
    close: async () => {
      seeing.close()
      reading.close()
    },
  })
}

/** Both threads read the same pixels. */
function inSharedMemory({ data, width, height }: Pixels): Pixels {
  const shared = new Uint8Array(new SharedArrayBuffer(data.length))
  shared.set(data)
  return { data: shared, width, height }
}

function eyePool(): Pool<EyeTasks> {
  return createPool<EyeTasks>({
    file: builtWorker('vision-look', import.meta.url),
    here: async () => (await import('./tasks.ts')).eyeTasks,
    kind: 'thread',
    size: 1,
    waitingMax: WAITING_MAX,
    memoryMaxBytes: HEAP_MAX_BYTES,
    timeoutMs: PART_TIMEOUT_MS,
  })
}
