import { useCallback, useEffect, useRef } from 'react'

/** Seconds after the last key, pointer or scroll from which nobody counts as reading. */
const AWAY_AFTER_SECONDS = 120

/**
 * How long something has been read: seconds while the page is in front and somebody uses it.
 * @param of begins at zero for another lesson
 * @returns takes the seconds counted so far and begins anew
 */
export function useReadingTime(of: string): () => number {
  const seconds = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lesson begins at zero
  useEffect(() => {
    seconds.current = 0
    let sinceInput = 0
    const used = () => {
      sinceInput = 0
    }
    const events = ['pointerdown', 'keydown', 'scroll', 'wheel'] as const
    for (const event of events) window.addEventListener(event, used, { capture: true, passive: true })
    const timer = setInterval(() => {
      sinceInput += 1
      if (document.visibilityState === 'visible' && sinceInput <= AWAY_AFTER_SECONDS) seconds.current += 1
    }, 1000)
    return () => {
      clearInterval(timer)
      for (const event of events) window.removeEventListener(event, used, { capture: true })
    }
  }, [of])
  return useCallback(() => {
    const counted = seconds.current
    seconds.current = 0
    return counted
  }, [])
}
