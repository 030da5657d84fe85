import type { ReadDocument } from '../text/document.ts'
import type { Category } from '../types.ts'

/** A span in `Document.norm`, before overlaps are settled and offsets are carried back to the original. */
export interface Hit {
  category: Category
  kind: string
  /** Offsets into `norm`, end exclusive. */
  start: number
  end: number
  /** 0 to 1: how sure the recognizer is that this is an identifier of that class. */
  score: number
}

export type AddHit = (category: Category, kind: string, start: number, end: number, score: number) => void

/** `signals` are the bits of `readSignals`. Reads the document once, in time linear in its length, and adds what it recognizes. */
export type Recognizer = (doc: ReadDocument, add: AddHit, options: IdentifyOptions, signals: number) => void

export interface IdentifyOptions {
  /** Also ages up to 89, as category C with kind 'age-under-90'. They are no identifiers by themselves. */
  ages?: boolean
  /** Also relative dates ("last night", "el lunes", "my 2pm"), as category C with kind 'relative-date'. */
  relativeDates?: boolean
}

/** Calls `found` for every match. `pattern` has the g flag and only bounded repetitions. */
export function scan(pattern: RegExp, text: string, found: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found(match)
    if (match[0].length === 0) pattern.lastIndex += 1
  }
}
