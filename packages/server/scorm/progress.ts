import { indexOf, letterOf } from './values.ts'

/** An answer: places of options or steps in the course's own order, or of words of the post. */
export type Given = readonly number[]

/** How far somebody is; it travels as suspend data, of which SCORM 1.2 keeps 4,096 characters. */
export interface Progress {
  /** Decides which questions are drawn, and the order of options. */
  seed: string
  /** By lesson. */
  read: boolean[]
  /** The questions were begun. */
  begun: boolean
  /** Of the drawn questions, in their order. */
  answers: Given[]
  /** Passed once: stays so, whatever comes later. */
  passed: boolean
}

export const fresh = (lessons: number, seed: string): Progress => ({
  seed,
  read: new Array<boolean>(lessons).fill(false),
  begun: false,
  answers: [],
  passed: false,
})

/** Runs of places as "0-3.7"; an answer of letters would not reach the words of a long post. */
const runs = (given: Given): string => {
  const sorted = [...given].sort((a, b) => a - b)
  const found: [number, number][] = []
  for (const place of sorted) {
    const last = found.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else found.push([place, place])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('.')
}
const unrun = (text: string): number[] =>
  text.split('.').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })

/** @param marks whether the answer at a place is marks in a post */
export function packed(progress: Progress, version: number, marks: (at: number) => boolean): string {
  return JSON.stringify({
    v: version,
    s: progress.seed,
    r: progress.read.map(Number).join(''),
    b: Number(progress.begun),
    a: progress.answers.map((given, at) => (marks(at) ? runs(given) : given.map(letterOf).join(''))),
    p: Number(progress.passed),
  })
}

/** What `packed` made; null when it is of another version of the course, or is none of ours. */
export function unpacked(text: string, version: number, lessons: number): Progress | null {
  try {
    const { v, s, r, b, a, p } = JSON.parse(text)
    if (v !== version || typeof s !== 'string' || r?.length !== lessons || !Array.isArray(a)) return null
    return {
      seed: s,
      read: [...r].map((one) => one === '1'),
      begun: b === 1,
      answers: a.map((one: string) => (/^[a-z]/.test(one) ? [...one].map(indexOf) : unrun(one))),
      passed: p === 1,
    }
  } catch {
    return null
  }
}
