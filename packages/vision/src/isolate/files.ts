import { readPictureHeader } from '../decode/header.ts'
import type { FileTasks } from './file-tasks.ts'
import type { InputOf, ResultOf } from './message.ts'
import { builtWorker, createPool, type RunOptions } from './pool.ts'

/** A 40-megapixel picture takes 160 MB decoded, and the encoder as much again. */
const MEMORY_MAX_BYTES = 900 * 2 ** 20
const TIMEOUT_MS = 20_000
const WORKERS = 2
const WAITING_MAX = 50

const pool = createPool<FileTasks>({
  file: builtWorker('vision-files', import.meta.url),
  here: async () => (await import('./file-tasks.ts')).fileTasks,
  kind: 'process',
  size: WORKERS,
  waitingMax: WAITING_MAX,
  memoryMaxBytes: MEMORY_MAX_BYTES,
  timeoutMs: TIMEOUT_MS,
})

/**
 * Does something with the bytes of a file that nobody trusts, in a process of its own that is killed when it takes too
 * long or too much memory, and that may crash without harm. At most two at a time; fifty wait.
 *
 *     const { pixels } = await runIsolated('decode', { bytes }, { signal, timeoutMs: 5000 })
 *
 * @throws VisionError of the task, or `busy`, `cancelled`, `out_of_time`, `out_of_memory`, `worker_died`
 */
export async function runIsolated<Name extends keyof FileTasks & string>(
  task: Name,
  input: InputOf<FileTasks, Name>,
  options?: Pick<RunOptions, 'signal' | 'timeoutMs'>,
): Promise<ResultOf<FileTasks, Name>> {
  // What its header rules out costs no process anything. Our own bounded reading, no decoder.
  readPictureHeader(input.bytes)
  return pool.run(task, input, options)
}

/** Starts the processes before the first file comes. */
export const openIsolation = (): Promise<void> => pool.open()

/** Ends the processes; what they do is rejected with `cancelled`. */
export const closeIsolation = (): void => pool.close()
