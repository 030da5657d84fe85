import type { CheckOptions, Post } from '@clearpost/engine'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Checker, type CheckerState, createChecker, openWorkerPort } from './checker.ts'
import { useLazySnapshot } from './lazy-snapshot.ts'
import { useSecondReader } from './second-reader.ts'
import type { TextStore } from './text-store.ts'

/**
 * Checks the text of the store in a web worker, without drawing anything, at most once a frame, always ending with the newest text.
 * `about` is everything else the verdict depends on; `options` the organization's own names and the language.
 */
export function useChecker(store: TextStore, about: Omit<Post, 'text'>, options: CheckOptions): Checker {
  const [checker] = useState(() => createChecker(openWorkerPort))
  const newest = useRef({ about, options })
  newest.current = { about, options }
  const frame = useRef(0)
  // What the verdict depends on, by value: a new object with the same content checks nothing again.
  const key = useMemo(() => JSON.stringify([about, options]), [about, options])
  const second = useSecondReader()
  const files = second.is === 'on' ? second.files : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key asks for a new check
  useEffect(() => {
    const schedule = () => {
      if (frame.current !== 0) return
      frame.current = requestAnimationFrame(() => {
        frame.current = 0
        checker.check({ ...newest.current.about, text: store.get() }, newest.current.options)
      })
    }
    checker.use(files)
    if (store.get() !== '') schedule()
    const stop = store.subscribe(schedule)
    return () => {
      stop()
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [checker, store, key, files])
  useEffect(() => () => checker.close(), [checker])

  return checker
}

/** The newest report for panels and lists, a moment after the typing. */
export function useCheckState(checker: Checker): CheckerState {
  return useLazySnapshot(checker.subscribe, checker.getState)
}
