import { fork } from 'node:child_process'
import { Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './message.ts'

/** `memory`: the process was killed from outside this program, by its watchdog or by the system. */
export type EndReason = 'memory' | 'crash'

/** One running worker, process or thread. */
export interface Seat {
  post(message: ToWorker, transfer?: readonly ArrayBuffer[]): void
  kill(): void
  /** Whether the worker keeps the program alive. */
  hold(on: boolean): void
}

interface Ears {
  hear(message: FromWorker): void
  ended(reason: EndReason): void
}

/**
 * A process of its own: a crash in native code, or memory that native code takes, hurts nobody else. It gets none of
 * this program's environment, so no key or password either.
 */
export function openProcess(file: string, limits: { maxRssBytes: number }, { hear, ended }: Ears): Seat {
  const child = fork(file, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: {
      VISION_MAX_RSS_BYTES: String(limits.maxRssBytes),
      // Windows starts no program without it.
      ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
      ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
    },
  })
  let over = false
  const end = (reason: EndReason) => {
    if (over) return
    over = true
    ended(reason)
  }
  child.on('message', (message) => hear(message as FromWorker))
  child.once('error', () => end('crash'))
  child.once('exit', (_code, signal) => end(signal === 'SIGKILL' ? 'memory' : 'crash'))
  return {
    // A worker that has just died is reported by its exit.
    post: (message) => void (child.connected && child.send(message, () => undefined)),
    kill: () => void child.kill('SIGKILL'),
    hold: (on) => {
      if (on) {
        child.ref()
        child.channel?.ref()
      } else {
        child.unref()
        child.channel?.unref()
      }
    },
  }
}

/** A thread: cheap to hand large pictures to; only for code that cannot take the process down (WebAssembly, TypeScript). */
export function openThread(file: string, limits: { maxHeapMegabytes: number }, { hear, ended }: Ears): Seat {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes },
    execArgv: [],
  })
  worker.on('message', hear)
  let reason: EndReason = 'crash'
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') reason = 'memory'
  })
  worker.once('exit', () => ended(reason))
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    kill: () => void worker.terminate(),
    hold: (on) => (on ? worker.ref() : worker.unref()),
  }
}
