import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stopIfCancelled, VisionError } from '../errors.ts'
import type { FromWorker, InputOf, ResultOf, TaskTable } from './message.ts'
import { type EndReason, openProcess, openThread, type Seat } from './seat.ts'

/** What a cancelled task has to stop by itself before it is killed, milliseconds. */
const CANCEL_GRACE_MS = 200

export interface PoolSetting<Tasks extends TaskTable> {
  /** Built worker file that calls `serveTasks`; undefined where the program runs from its sources. */
  file: string | undefined
  /** The same tasks for a program that runs from its sources: they then run here, without walls. */
  here: () => Promise<Tasks>
  kind: 'process' | 'thread'
  /** Workers at most; each does one task at a time and starts when it is first needed. */
  size: number
  /** Tasks that may wait for a worker; more are refused. */
  waitingMax: number
  /** Memory of one worker: of the whole process, or of a thread's JavaScript heap. */
  memoryMaxBytes: number
  /** For a task that names no other time, milliseconds, waiting not counted. */
  timeoutMs: number
}

export interface RunOptions {
  signal?: AbortSignal | undefined
  timeoutMs?: number | undefined
  /** What the task emits before its result. */
  onEvent?: ((event: unknown) => void) | undefined
  /** Buffers given away to a thread instead of copied; unused by processes. */
  transfer?: readonly ArrayBuffer[] | undefined
}

export interface Pool<Tasks extends TaskTable> {
  /**
   * Runs one task in a worker.
   * @throws VisionError of the task, or `busy`, `cancelled`, `out_of_time`, `out_of_memory`, `worker_died`
   */
  run<Name extends keyof Tasks & string>(
    task: Name,
    input: InputOf<Tasks, Name>,
    options?: RunOptions,
  ): Promise<ResultOf<Tasks, Name>>
  /** Starts all workers, so that the first task does not wait for one. */
  open(): Promise<void>
  /** Ends all workers; tasks that run are rejected with `cancelled`. The next task starts anew. */
  close(): void
}

interface Job {
  task: string
  input: unknown
  options: RunOptions
  /** Taken back by its signal while it waits. */
  leave(): void
  resolve(result: unknown): void
  reject(error: VisionError): void
}

interface Desk {
  seat: Seat
  job?: {
    id: number
    settle(outcome: { result: unknown } | { error: VisionError }): void
    hear(event: unknown): void
  }
  ready: Promise<void>
}

/** The built worker beside this file: `<name>.js`, or `.mjs` when a script was bundled. Undefined from source. */
export function builtWorker(name: string, base: string): string | undefined {
  return [`./${name}.js`, `./${name}.mjs`]
    .map((file) => fileURLToPath(new URL(file, base)))
    .find((file) => existsSync(file))
}

/** Workers for one table of tasks, with a bounded waiting line. A worker that crashed or was killed is replaced. */
export function createPool<Tasks extends TaskTable>(setting: PoolSetting<Tasks>): Pool<Tasks> {
  const desks = new Set<Desk>()
  const waiting: Job[] = []
  let jobs = 0

  function openDesk(file: string): Desk {
    let began = () => {}
    const desk: Desk = { seat: undefined as never, ready: new Promise((resolve) => (began = resolve)) }
    const hear = (message: FromWorker) => {
      if ('ready' in message) return began()
      if (desk.job?.id !== message.id) return
      if ('event' in message) desk.job.hear(message.event)
      else if ('result' in message) desk.job.settle({ result: message.result })
      else desk.job.settle({ error: new VisionError(message.problem, { cause: message.cause }) })
    }
    const ended = (reason: EndReason) => {
      desks.delete(desk)
      began()
      desk.job?.settle({ error: new VisionError(reason === 'memory' ? 'out_of_memory' : 'worker_died') })
      next()
    }
    desk.seat =
      setting.kind === 'process'
        ? openProcess(file, { maxRssBytes: setting.memoryMaxBytes }, { hear, ended })
        : openThread(file, { maxHeapMegabytes: setting.memoryMaxBytes / 2 ** 20 }, { hear, ended })
    desk.seat.hold(false)
    desks.add(desk)
    return desk
  }

  function next(): void {
    if (setting.file === undefined || waiting.length === 0) return
    let desk = [...desks].find((other) => other.job === undefined)
    if (!desk && desks.size < setting.size) desk = openDesk(setting.file)
    const job = desk && waiting.shift()
    if (desk && job) {
      begin(desk, job)
      next()
    }
  }

  function begin(desk: Desk, { task, input, options, leave, resolve, reject }: Job): void {
    const id = ++jobs
    options.signal?.removeEventListener('abort', leave)
    const dismiss = (error: VisionError) => {
      // What a killed worker was doing is unknown; the next task gets a new one.
      desks.delete(desk)
      desk.seat.kill()
      desk.job?.settle({ error })
    }
    let grace: NodeJS.Timeout | undefined
    const cancel = () => {
      desk.seat.post({ id, cancel: true })
      grace = setTimeout(() => dismiss(new VisionError('cancelled')), CANCEL_GRACE_MS)
    }
    const clock = setTimeout(
      () => dismiss(new VisionError('out_of_time')),
      options.timeoutMs ?? setting.timeoutMs,
    )
    desk.job = {
      id,
      hear: (event) => options.onEvent?.(event),
      settle: (outcome) => {
        delete desk.job
        clearTimeout(clock)
        clearTimeout(grace)
        options.signal?.removeEventListener('abort', cancel)
        desk.seat.hold(false)
        if (options.signal?.aborted) reject(new VisionError('cancelled'))
        else if ('error' in outcome) reject(outcome.error)
        else resolve(outcome.result)
        next()
      },
    }
    options.signal?.addEventListener('abort', cancel)
    desk.seat.hold(true)
    desk.seat.post({ id, task, input }, options.transfer)
  }

  async function runHere(task: string, input: unknown, { signal, onEvent }: RunOptions): Promise<unknown> {
    const run = (await setting.here())[task]
    if (!run) throw new VisionError('files_missing')
    const stop = signal ?? new AbortController().signal
    try {
      const result = await run(input as never, { signal: stop, emit: (event) => onEvent?.(event) })
      stopIfCancelled(signal)
      return result
    } catch (error) {
      throw error instanceof VisionError ? error : new VisionError('failed', { cause: error })
    }
  }

  return {
    run: async (task, input, options = {}) => {
      stopIfCancelled(options.signal)
      if (setting.file === undefined) return (await runHere(task, input, options)) as never
      if (waiting.length >= setting.waitingMax) throw new VisionError('busy')
      return new Promise<never>((resolve, reject) => {
        const leave = () => {
          const place = waiting.indexOf(job)
          if (place < 0) return
          waiting.splice(place, 1)
          reject(new VisionError('cancelled'))
        }
        const job: Job = { task, input, options, leave, resolve: resolve as Job['resolve'], reject }
        options.signal?.addEventListener('abort', leave)
        waiting.push(job)
        next()
      })
    },
    open: async () => {
      if (setting.file === undefined) return void (await setting.here())
      while (desks.size < setting.size) openDesk(setting.file)
      await Promise.all(
        [...desks].map(async (desk) => {
          desk.seat.hold(true)
          await desk.ready
          desk.seat.hold(desk.job !== undefined)
        }),
      )
    },
    close: () => {
      for (const { reject } of waiting.splice(0)) reject(new VisionError('cancelled'))
      for (const desk of [...desks]) {
        desks.delete(desk)
        desk.seat.kill()
        desk.job?.settle({ error: new VisionError('cancelled') })
      }
    },
  }
}
