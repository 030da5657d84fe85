import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { VisionError } from '../errors.ts'
import type { FromWorker, TaskTable, ToWorker } from './message.ts'

/** How often the memory of the process is looked at, milliseconds. */
const WATCH_EVERY_MS = 25

/** Runs beside the task's thread, which may be busy in native code, and ends the process that takes too much. */
const WATCHDOG = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.maxRssBytes) process.kill(process.pid, 'SIGKILL')
}, workerData.everyMs)`

/**
 * The worker's side: answers the pool that started this process or thread. Call it once in a file that is an entry of
 * its own.
 */
export function serveTasks(tasks: TaskTable): void {
  const running = new Map<number, AbortController>()
  const say = channel((message) => {
    if ('cancel' in message) running.get(message.id)?.abort()
    else void answer(message)
  })

  async function answer({ id, task, input }: { id: number; task: string; input: unknown }): Promise<void> {
    const stop = new AbortController()
    running.set(id, stop)
    const emit = (event: unknown) => say({ id, event })
    try {
      const run = Object.hasOwn(tasks, task) ? tasks[task] : undefined
      if (!run) throw new VisionError('files_missing')
      say({ id, result: await run(input as never, { signal: stop.signal, emit }) })
    } catch (error) {
      const problem = error instanceof VisionError ? error.code : 'failed'
      say({ id, problem, cause: error instanceof Error ? error.name : typeof error })
    } finally {
      running.delete(id)
    }
  }
  say({ ready: true })
}

function channel(hear: (message: ToWorker) => void): (message: FromWorker) => void {
  if (!isMainThread && parentPort) {
    const port = parentPort
    port.on('message', hear)
    return (message) => port.postMessage(message)
  }
  process.on('message', (message) => hear(message as ToWorker))
  // Nobody is left to answer when the program has ended.
  process.on('disconnect', () => process.exit())
  const maxRssBytes = Number(process.env.VISION_MAX_RSS_BYTES)
  if (maxRssBytes > 0)
    new Worker(WATCHDOG, { eval: true, workerData: { maxRssBytes, everyMs: WATCH_EVERY_MS } }).unref()
  return (message) => void process.send?.(message)
}
