import type { CheckOptions, Post, Report } from '@clearpost/engine'
import type { CheckAnswer, EncoderMessage, ToWorker } from './protocol.ts'

export interface CheckResult {
  /** The text the report speaks about; the page may already hold a newer one. */
  text: string
  report: Report
}

export interface CheckerState {
  result: CheckResult | null
  busy: boolean
  /** The engine could not be loaded or stopped; the server still checks on submit. */
  failed: boolean
}

/** The two methods of a Worker that the checker needs. */
export interface Port {
  postMessage(message: ToWorker): void
  onAnswer(listener: (answer: CheckAnswer) => void): void
  onCrash(listener: () => void): void
  terminate(): void
}

/**
 * Keeps one check under way and remembers only the newest text that came meanwhile: a fast typist never
 * builds a queue, and the last text is always checked.
 */
export function createChecker(openPort: () => Port) {
  let port: Port | null = null
  let encoder: EncoderMessage['encoder'] = null
  let nextId = 1
  let underWay: { id: number; text: string } | null = null
  let waiting: { post: Post; options: CheckOptions } | null = null
  let state: CheckerState = { result: null, busy: false, failed: false }
  const listeners = new Set<() => void>()

  const become = (next: Partial<CheckerState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const send = (post: Post, options: CheckOptions) => {
    if (!port) {
      port = openPort()
      port.onAnswer(receive)
      if (encoder) port.postMessage({ encoder })
      port.onCrash(() => {
        port?.terminate()
        port = null
        underWay = null
        waiting = null
        become({ busy: false, failed: true })
      })
    }
    underWay = { id: nextId, text: post.text }
    port.postMessage({ id: nextId, post, options })
    nextId += 1
  }
  const receive = (answer: CheckAnswer) => {
    if (answer.id !== underWay?.id) return
    const { text } = underWay
    underWay = null
    const next = waiting
    waiting = null
    if (next) send(next.post, next.options)
    become({
      ...('report' in answer ? { result: { text, report: answer.report }, failed: false } : { failed: true }),
      busy: next !== null,
    })
  }

  return {
    check(post: Post, options: CheckOptions) {
      if (underWay) waiting = { post, options }
      else send(post, options)
      if (!state.busy) become({ busy: true })
    },
    /** Later checks ask this second reader too, or none. */
    use(files: EncoderMessage['encoder']) {
      if (files === encoder) return
      encoder = files
      port?.postMessage({ encoder })
    },
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Ends the worker; a later check opens a new one. */
    close() {
      port?.terminate()
      port = null
      underWay = null
      waiting = null
    },
  }
}

export type Checker = ReturnType<typeof createChecker>

/** The worker of this page as a {@link Port}. */
export function openWorkerPort(): Port {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module', name: 'check' })
  return {
    postMessage: (message) => worker.postMessage(message),
    onAnswer: (listener) =>
      worker.addEventListener('message', (event: MessageEvent<CheckAnswer>) => listener(event.data)),
    onCrash: (listener) => worker.addEventListener('error', () => listener()),
    terminate: () => worker.terminate(),
  }
}
