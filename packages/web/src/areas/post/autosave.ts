import type { Post, PostInput } from '@clearpost/contract'

export interface SaveState {
  post: Post | null
  /** `idle`: what the server has is what the page has. */
  status: 'idle' | 'waiting' | 'saving' | 'failed' | 'conflict'
  savedAt: string | null
  error: unknown
  /** During a conflict: the text that a colleague saved. */
  theirs: Post | null
}

export interface SaveCalls {
  create(input: PostInput): Promise<Post>
  update(postId: string, version: number, input: PostInput): Promise<Post>
  load(postId: string): Promise<Post>
  /** Whether a refusal means that someone else saved meanwhile. */
  isConflict(error: unknown): boolean
  now(): string
  after(milliseconds: number, run: () => void): () => void
}

/** From the last keystroke to the save. */
const QUIET_MS = 1200
const RETRY_MS = [3000, 10_000, 30_000] as const

/**
 * Keeps the draft on the server: waits for a pause, saves one version at a time with the number it last saw,
 * tries again by itself when the server is silent, and stops with both texts when a colleague saved meanwhile.
 * Nothing is ever kept in the browser's storage.
 */
export function createAutosave(calls: SaveCalls, initial: Post | null, initialInput: PostInput) {
  let state: SaveState = { post: initial, status: 'idle', savedAt: null, error: null, theirs: null }
  let newest = initialInput
  let saved = JSON.stringify(initialInput)
  let cancelTimer: () => void = () => undefined
  let underWay: Promise<void> | null = null
  let failures = 0
  const listeners = new Set<() => void>()
  const become = (next: Partial<SaveState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const isDirty = () => JSON.stringify(newest) !== saved

  const save = async () => {
    const input = newest
    become({ status: 'saving' })
    try {
      const post = state.post
        ? await calls.update(state.post.id, state.post.version, input)
        : await calls.create(input)
      saved = JSON.stringify(input)
      failures = 0
      become({ post, savedAt: calls.now(), error: null, status: isDirty() ? 'waiting' : 'idle' })
      if (isDirty()) schedule(QUIET_MS)
    } catch (error) {
      if (state.post && calls.isConflict(error)) {
        try {
          become({ status: 'conflict', theirs: await calls.load(state.post.id), error })
          return
        } catch (unreachable) {
          become({ status: 'failed', error: unreachable })
        }
      } else become({ status: 'failed', error })
      schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] as number)
      failures += 1
    }
  }
  const start = (): Promise<void> => {
    cancelTimer()
    underWay ??= save().finally(() => {
      underWay = null
    })
    return underWay
  }
  const schedule = (milliseconds: number) => {
    cancelTimer()
    cancelTimer = calls.after(milliseconds, () => void start())
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    change(input: PostInput) {
      newest = input
      if (state.status === 'conflict' || !isDirty()) return
      if (state.status === 'idle') become({ status: 'waiting' })
      if (!underWay) schedule(QUIET_MS)
    },
    /** Saves what is unsaved and answers the post as the server has it; null when that was not possible. */
    async flush(): Promise<Post | null> {
      while (state.status !== 'conflict' && (underWay || isDirty() || !state.post)) {
        await start()
        if (state.status === 'failed') return null
      }
      return state.status === 'conflict' ? null : state.post
    },
    /** After a conflict: go on with the page's text, on top of theirs. */
    async keepMine() {
      if (!state.theirs) return
      become({ post: state.theirs, theirs: null, error: null, status: 'waiting' })
      await start()
    },
    /** After a conflict: go on with theirs; `input` is their post as the page holds it. */
    takeTheirs(input: PostInput) {
      if (!state.theirs) return
      newest = input
      saved = JSON.stringify(input)
      become({ post: state.theirs, theirs: null, error: null, status: 'idle' })
    },
    hasUnsaved: () => isDirty(),
    /** No save after this; a save under way ends. */
    stop: () => cancelTimer(),
  }
}

export type Autosave = ReturnType<typeof createAutosave>
