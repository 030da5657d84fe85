import { startTransition, useEffect, useState } from 'react'

/** Milliseconds without a change before a follower looks again, and the longest it lags behind steady changes. */
const QUIET_MS = 120
const MAX_LAG_MS = 500

/**
 * Follows something that changes with every keystroke, without ever being drawn inside a keystroke: the new
 * value is taken in the next pause, as a transition that typing interrupts.
 */
export function useLazySnapshot<T>(subscribe: (listener: () => void) => () => void, getSnapshot: () => T): T {
  const [value, setValue] = useState(getSnapshot)
  useEffect(() => {
    let timer = 0
    let firstChange = 0
    const take = () => {
      timer = 0
      startTransition(() => setValue(getSnapshot))
    }
    const follow = () => {
      const now = performance.now()
      if (timer === 0) firstChange = now
      window.clearTimeout(timer)
      timer = window.setTimeout(take, Math.min(QUIET_MS, Math.max(0, firstChange + MAX_LAG_MS - now)))
    }
    // Something may have changed between drawing and subscribing.
    take()
    const stop = subscribe(follow)
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [subscribe, getSnapshot])
  return value
}
