import { useLazySnapshot } from './lazy-snapshot.ts'

/** The text being written, outside React's state: a keystroke renders only what listens to it. */
export interface TextStore {
  get(): string
  set(text: string): void
  subscribe(listener: () => void): () => void
}

export function createTextStore(initial: string): TextStore {
  let text = initial
  const listeners = new Set<() => void>()
  return {
    get: () => text,
    set(next) {
      if (next === text) return
      text = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** The text for things that may lag behind the typing: counters, previews. */
export function useDeferredText(store: TextStore): string {
  return useLazySnapshot(store.subscribe, store.get)
}
