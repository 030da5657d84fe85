import type { ScormVersion } from '../src/domains/training/scorm/shape.ts'
import { percentOf, scaledOf, timeinterval, timeOfDay, timespan, timestamp } from './values.ts'

type Api = Record<string, (...values: string[]) => unknown>
/** Frames up to a learning system; more than any has. */
const FRAMES_MAX = 50

/** Names of the two run-time environments. */
const NAMES = {
  '1.2': {
    api: 'API',
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
    mode: 'cmi.core.lesson_mode',
    location: 'cmi.core.lesson_location',
    score: 'cmi.core.score',
    time: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    response: 'student_response',
    when: 'time',
    wrong: 'wrong',
  },
  '2004': {
    api: 'API_1484_11',
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
    mode: 'cmi.mode',
    location: 'cmi.location',
    score: 'cmi.score',
    time: 'cmi.session_time',
    exit: 'cmi.exit',
    response: 'learner_response',
    when: 'timestamp',
    wrong: 'incorrect',
  },
} as const

export interface Interaction {
  id: string
  type: 'choice' | 'sequencing' | 'fill-in'
  /** Parts of what was answered and of the right answer: letters, or words. */
  response: readonly string[]
  correct: readonly string[]
  right: boolean
  /** What was asked; SCORM 2004 alone keeps it. */
  description: string
  latencyMillis: number
}

export interface Lms {
  /** A learning system was found and keeps what is reported. */
  connected: boolean
  /** Somebody looks at the course again, or without credit: nothing is reported. */
  reviewing: boolean
  suspended: string
  /** @param share of the whole course that is done, 0–1 */
  keep(suspendData: string, location: string, share: number): void
  answered(interaction: Interaction): void
  result(right: number, asked: number, passed: boolean): void
  /** Ends the session; later calls do nothing. */
  leave(): void
}

/** The API of a window, its parents or whoever opened it; a frame of another origin ends the search on its side. */
function apiOf(from: Window, name: string): Api | null {
  let frame: Window = from
  for (let at = 0; at < FRAMES_MAX; at++) {
    try {
      const api = (frame as unknown as Record<string, Api | undefined>)[name]
      if (api) return api
    } catch {
      return null
    }
    if (frame.parent === frame) break
    frame = frame.parent
  }
  return null
}
function findApi(name: string): Api | null {
  const near = apiOf(window, name)
  if (near) return near
  const opener = window.opener ?? window.top?.opener
  return opener ? apiOf(opener, name) : null
}

/**
 * Begins a session with the learning system.
 * @param onRefused told once when the system does not take a value, with its error code
 */
export function openLms(version: ScormVersion, lang: string, onRefused: (code: string) => void): Lms {
  const names = NAMES[version]
  const api = findApi(names.api)
  const began = performance.now()
  let open = api !== null && String(api[names.initialize]?.('')) === 'true'
  const get = (key: string): string => (open ? String(api?.[names.get]?.(key) ?? '') : '')
  const reviewing = ['review', 'browse'].includes(get(names.mode))
  let refused = false
  const set = (key: string, value: string | number) => {
    if (!open || reviewing) return
    if (String(api?.[names.set]?.(key, String(value))) === 'true' || refused) return
    refused = true
    onRefused(String(api?.[names.error]?.() ?? ''))
  }
  const setAll = (prefix: string, values: Record<string, string | number>) => {
    for (const [key, value] of Object.entries(values)) set(`${prefix}.${key}`, value)
  }
  const commit = () => {
    const millis = performance.now() - began
    set(names.time, version === '1.2' ? timespan(millis) : timeinterval(millis))
    if (open) api?.[names.commit]?.('')
  }
  const status = version === '1.2' ? get('cmi.core.lesson_status') : get('cmi.completion_status')
  if (['', 'not attempted', 'unknown', 'browsed'].includes(status))
    set(version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'incomplete')
  // Suspended also after the end: whoever opens it again sees the result instead of losing it.
  set(names.exit, 'suspend')
  const delimiter = version === '1.2' ? ',' : '[,]'
  // Words are one text: with several, SCORM would read several blanks.
  const pattern = (parts: readonly string[], type: Interaction['type']) =>
    (type === 'fill-in' ? parts.join(' … ') : parts.join(delimiter)).slice(0, 250)
  return {
    connected: open,
    reviewing,
    suspended: get('cmi.suspend_data'),
    keep(suspendData, location, share) {
      set('cmi.suspend_data', suspendData)
      set(names.location, location)
      if (version === '2004') set('cmi.progress_measure', Math.floor(share * 10_000) / 10_000)
      commit()
    },
    answered({ id, type, response, correct, right, description, latencyMillis }) {
      const now = new Date()
      setAll(`cmi.interactions.${Number(get('cmi.interactions._count')) || 0}`, {
        id,
        type,
        [names.when]: version === '1.2' ? timeOfDay(now) : timestamp(now),
        'correct_responses.0.pattern': pattern(correct, type),
        weighting: 1,
        [names.response]: pattern(response, type),
        result: right ? 'correct' : names.wrong,
        latency: version === '1.2' ? timespan(latencyMillis) : timeinterval(latencyMillis),
        ...(version === '2004' && { description: `{lang=${lang}}${description.slice(0, 230)}` }),
      })
    },
    result(right, asked, passed) {
      setAll(names.score, { min: 0, max: 100, raw: percentOf(right, asked) })
      if (version === '1.2') set('cmi.core.lesson_status', passed ? 'passed' : 'failed')
      else {
        set('cmi.score.scaled', scaledOf(right, asked))
        set('cmi.completion_status', 'completed')
        set('cmi.success_status', passed ? 'passed' : 'failed')
      }
      commit()
    },
    leave() {
      if (!open) return
      commit()
      api?.[names.terminate]?.('')
      open = false
    },
  }
}
