import type { Media, MediaUpload } from '@clearpost/contract'

/** What the engine of uploads needs of the world; in tests a stand-in. */
export interface UploadCalls {
  /** SHA-256 of the file, hexadecimal. */
  hash(file: Blob): Promise<string>
  begin(input: { name: string; size: number; sha256: string; folderId: string | null }): Promise<MediaUpload>
  progress(uploadId: string): Promise<MediaUpload>
  send(uploadId: string, offset: number, bytes: Blob, signal: AbortSignal): Promise<MediaUpload>
  finish(uploadId: string): Promise<Media>
  cancel(uploadId: string): Promise<void>
  /** Whether the server refused; anything else is a lost connection, and is tried again. */
  isRefusal(error: unknown): boolean
  /** The server has more or less of the file than was thought. */
  isOffsetRefusal(error: unknown): boolean
  /** Calls back after milliseconds, or at once when the connection is back; gives what stops it. */
  later(milliseconds: number, run: () => void): () => void
  kept: KeptUploads
}

/** Begun uploads that outlive the page: never a file's name, since it may say whom a picture shows. */
export interface KeptUpload {
  uploadId: string
  size: number
  sha256: string
}
export interface KeptUploads {
  read(): KeptUpload[]
  write(list: readonly KeptUpload[]): void
}

export type UploadState =
  | 'waiting'
  | 'sending'
  | 'paused'
  | 'offline'
  | 'finishing'
  | 'done'
  | 'failed'
  | 'cancelled'

export interface UploadItem {
  key: number
  name: string
  size: number
  sent: number
  state: UploadState
  media: Media | null
  error: unknown
  startedAt: number
}

export interface UploadsState {
  items: readonly UploadItem[]
  /** Begun before the page was left, and not chosen again yet. */
  left: readonly KeptUpload[]
}

export interface Uploads {
  getState(): UploadsState
  subscribe(listener: () => void): () => void
  add(files: readonly File[], folderId: string | null): void
  pause(key: number): void
  resume(key: number): void
  cancel(key: number): void
  /** Takes one that has ended off the list. */
  dismiss(key: number): void
  /** Gives up an upload of an earlier page. */
  forget(uploadId: string): void
  /** Gives up everything: the session is over. */
  stop(): void
}

/** The first wait after a lost connection; each further one is twice as long, up to the longest. */
const FIRST_WAIT_MILLIS = 1000
const LONGEST_WAIT_MILLIS = 30_000
const ENDED: readonly UploadState[] = ['done', 'failed', 'cancelled']
export const hasEnded = ({ state }: Pick<UploadItem, 'state'>): boolean => ENDED.includes(state)

interface Job {
  file: File
  folderId: string | null
  sha256: string | null
  uploadId: string | null
  abort: AbortController | null
  stopWaiting: (() => void) | null
}

/**
 * Sends files one after the other in pieces that the server counts, so that each goes on where it stood: after a
 * pause, after a lost connection, and after the page was left when the same file is chosen again.
 */
export function createUploads(
  calls: UploadCalls,
  onDone: (media: Media) => void,
  now: () => number = Date.now,
): Uploads {
  let state: UploadsState = { items: [], left: calls.kept.read() }
  const jobs = new Map<number, Job>()
  const listeners = new Set<() => void>()
  let nextKey = 1
  let running = false

  const become = (next: Partial<UploadsState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const item = (key: number) => state.items.find((one) => one.key === key)
  const change = (key: number, part: Partial<UploadItem>) =>
    become({ items: state.items.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const keep = (list: readonly KeptUpload[]) => calls.kept.write(list)
  const unkeep = (uploadId: string | null) =>
    keep(calls.kept.read().filter((one) => one.uploadId !== uploadId))

  /** The upload's place on the server: one of an earlier page for the same file, or a new one. */
  async function place(key: number, job: Job): Promise<MediaUpload> {
    job.sha256 ??= await calls.hash(job.file)
    const { sha256 } = job
    const known = calls.kept.read().find((one) => one.sha256 === sha256 && one.size === job.file.size)
    const uploadId = job.uploadId ?? known?.uploadId
    if (uploadId) {
      try {
        const there = await calls.progress(uploadId)
        job.uploadId = there.id
        become({ left: state.left.filter((one) => one.uploadId !== there.id) })
        return there
      } catch (error) {
        // It has expired there: begin again.
        if (!calls.isRefusal(error)) throw error
        unkeep(uploadId)
        become({ left: state.left.filter((one) => one.uploadId !== uploadId) })
      }
    }
    const begun = await calls.begin({
      name: item(key)?.name ?? 'file',
      size: job.file.size,
      sha256,
      folderId: job.folderId,
    })
    job.uploadId = begun.id
    keep([...calls.kept.read(), { uploadId: begun.id, size: job.file.size, sha256 }])
    return begun
  }

  async function send(key: number, job: Job): Promise<void> {
    const abort = new AbortController()
    job.abort = abort
    change(key, { state: 'sending', error: null })
    let there = await place(key, job)
    if (item(key)?.state === 'cancelled') {
      unkeep(there.id)
      await calls.cancel(there.id).catch(() => undefined)
    }
    while (there.received < there.size) {
      if (abort.signal.aborted) return
      change(key, { sent: there.received })
      const bytes = job.file.slice(there.received, there.received + there.chunkBytes)
      try {
        there = await calls.send(there.id, there.received, bytes, abort.signal)
      } catch (error) {
        if (!calls.isOffsetRefusal(error)) throw error
        there = await calls.progress(there.id)
      }
    }
    if (abort.signal.aborted) return
    change(key, { sent: there.size, state: 'finishing' })
    const media = await calls.finish(there.id)
    unkeep(there.id)
    jobs.delete(key)
    change(key, { state: 'done', media })
    onDone(media)
  }

  async function sendOne(key: number): Promise<void> {
    const job = jobs.get(key)
    if (!job) return
    let wait = FIRST_WAIT_MILLIS
    for (;;) {
      const before = item(key)?.sent ?? 0
      try {
        return await send(key, job)
      } catch (error) {
        // Paused or cancelled meanwhile.
        if (job.abort?.signal.aborted) return
        if (calls.isRefusal(error)) {
          unkeep(job.uploadId)
          jobs.delete(key)
          change(key, { state: 'failed', error })
          return
        }
        if ((item(key)?.sent ?? 0) > before) wait = FIRST_WAIT_MILLIS
        change(key, { state: 'offline' })
        const goOn = await new Promise<boolean>((resolve) => {
          const stop = calls.later(wait, () => resolve(true))
          job.stopWaiting = () => {
            stop()
            resolve(false)
          }
        })
        job.stopWaiting = null
        if (!goOn) return
        wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2)
      }
    }
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    try {
      for (;;) {
        const next = state.items.find((one) => one.state === 'waiting')
        if (!next) return
        await sendOne(next.key)
      }
    } finally {
      running = false
    }
  }

  const halt = (key: number, next: UploadState) => {
    change(key, { state: next })
    const job = jobs.get(key)
    job?.abort?.abort()
    job?.stopWaiting?.()
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    add(files, folderId) {
      const added = files.map((file): UploadItem => {
        const key = nextKey
        nextKey += 1
        jobs.set(key, { file, folderId, sha256: null, uploadId: null, abort: null, stopWaiting: null })
        return {
          key,
          name: file.name,
          size: file.size,
          sent: 0,
          state: 'waiting',
          media: null,
          error: null,
          startedAt: now(),
        }
      })
      become({ items: [...state.items, ...added] })
      void run()
    },
    pause(key) {
      const current = item(key)
      if (current && !hasEnded(current) && current.state !== 'finishing') halt(key, 'paused')
    },
    resume(key) {
      if (item(key)?.state !== 'paused') return
      change(key, { state: 'waiting' })
      void run()
    },
    cancel(key) {
      const current = item(key)
      if (!current || hasEnded(current)) return
      halt(key, 'cancelled')
      const uploadId = jobs.get(key)?.uploadId
      jobs.delete(key)
      if (!uploadId) return
      unkeep(uploadId)
      // What stays behind there expires by itself.
      void calls.cancel(uploadId).catch(() => undefined)
    },
    dismiss(key) {
      become({ items: state.items.filter((one) => one.key !== key || !hasEnded(one)) })
    },
    forget(uploadId) {
      unkeep(uploadId)
      become({ left: state.left.filter((one) => one.uploadId !== uploadId) })
      void calls.cancel(uploadId).catch(() => undefined)
    },
    stop() {
      for (const { key } of state.items) if (jobs.has(key)) halt(key, 'cancelled')
      jobs.clear()
      become({ items: [], left: [] })
    },
  }
}
