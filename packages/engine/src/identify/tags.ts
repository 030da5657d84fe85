import { type Recognizer, scan } from './recognizer.ts'
import { ROOM_WORD } from './signals.ts'

const ROOM =
  /(?<![\p{L}\d])(?:room|rm|bed|bay|chair|cubicle|pod|suite|apt|apartment|unit|cell|habitación|habitacion|hab|cama|cuarto|sillón|sillon|consultorio)[.:]?\s?#?\s?(\d{1,4}[a-z]?|[a-d](?![\p{L}\d]))(?![\p{L}\d]|[.:]\d)/giu
const FIRST_WORD = /^[\p{L}]+/u
const DOTTED = /^(?:[.-][\p{L}\d_]{1,30}){1,4}/u
const ROOM_HASHTAG = /^#(?:room|rm|bed|chair|bay|hab|cama)_?\d{1,4}[a-z]?$/i
const SMALL_ROOM = new Set(['apt', 'apartment', 'suite', 'unit', 'cell'])

/** Handles and hashtags that point at a person (R), room, bed and chair numbers (R, kind 'room'). */
export const findTags: Recognizer = (doc, add, _options, signals) => {
  for (const token of doc.tokens) {
    if (token.shape === 'handle' && token.text.length > 2)
      add('R', 'handle', token.start, handleEnd(doc.norm, token.end), 0.9)
    else if (token.shape === 'hashtag' && ROOM_HASHTAG.test(token.text))
      add('R', 'room', token.start, token.end, 0.8)
  }
  if ((signals & ROOM_WORD) === 0) return
  scan(ROOM, doc.norm, (m) => {
    const word = FIRST_WORD.exec(m[0])?.[0].toLowerCase() ?? ''
    if (SMALL_ROOM.has(word) && !/\d/.test(m[1] ?? '')) return
    if (word === 'unit' || word === 'chair') return
    add('R', 'room', m.index, m.index + m[0].length, 0.5)
  })
}

/** "@kelsey.desertlistings": dots inside a handle belong to it. */
function handleEnd(norm: string, end: number): number {
  const rest = DOTTED.exec(norm.slice(end, end + 128))
  return end + (rest?.[0].length ?? 0)
}
