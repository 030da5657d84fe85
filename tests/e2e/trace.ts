/** One event of Chromium's trace format; times in microseconds. */
interface TraceEvent {
  name: string
  cat: string
  ph: string
  ts: number
  dur?: number
  pid: number
  tid: number
  args?: { name?: string; data?: { type?: string } }
}

export interface TypingFigures {
  /** Key presses that the page received while the trace ran. */
  keystrokes: number
  /** The longest piece of work of the page's main thread, in milliseconds. */
  longestTaskMs: number
  /** 99 of 100 pieces with a key press in them took at most this long. */
  keystrokeTaskP99Ms: number
  longestKeystrokeTaskMs: number
  /** Pieces over 16 ms, one frame at 60 Hz. */
  tasksOver16Ms: number
}

const MICROSECONDS = 1000
const FRAME_MS = 16

/** Reads the main thread's tasks of the page out of a trace in which somebody typed. */
export function longestTasks(trace: { traceEvents: TraceEvent[] }): TypingFigures {
  const events = trace.traceEvents
  const presses = events.filter(
    (event) => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown',
  )
  const [first] = presses
  if (!first) throw new Error('Nobody typed while the trace ran.')
  const from = first.ts
  const last = presses.at(-1) ?? first
  // Half a second more: the marks of the last words belong to typing too.
  const to = last.ts + (last.dur ?? 0) + 500 * MICROSECONDS
  const tasks = events.filter(
    (event) =>
      /RunTask$/.test(event.name) &&
      event.ph === 'X' &&
      event.pid === first.pid &&
      event.tid === first.tid &&
      event.ts + (event.dur ?? 0) >= from &&
      event.ts <= to,
  )
  const durations = tasks.map(milliseconds).sort((a, b) => a - b)
  const ofKeys = presses
    .map((press) => tasks.find((task) => task.ts <= press.ts && press.ts <= task.ts + (task.dur ?? 0)))
    .flatMap((task) => (task ? [milliseconds(task)] : []))
    .sort((a, b) => a - b)
  return {
    keystrokes: presses.length,
    longestTaskMs: durations.at(-1) ?? 0,
    keystrokeTaskP99Ms: ofKeys[Math.floor(ofKeys.length * 0.99)] ?? 0,
    longestKeystrokeTaskMs: ofKeys.at(-1) ?? 0,
    tasksOver16Ms: durations.filter((duration) => duration > FRAME_MS).length,
  }
}

const milliseconds = (event: TraceEvent): number => Math.round(((event.dur ?? 0) / MICROSECONDS) * 100) / 100
