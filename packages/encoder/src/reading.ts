import type { Post } from '@clearpost/engine'
import type { Piece, WordPiece } from './wordpiece.ts'

/** Lengths in pieces; training/encoder/posts.py cuts the same way. */
const HEAD_PIECES = 48
const TEXT_PIECES = 160
/** How far two windows of a long text overlap. */
const OVERLAP_PIECES = 32
/** A longer text is read in part: the core reads all of it. */
const MOST_WINDOWS = 16
const MOST_PIECES = MOST_WINDOWS * (TEXT_PIECES - OVERLAP_PIECES) + OVERLAP_PIECES
const ANSWERED_CHARACTERS = 240

/** One sequence for the encoder. */
export interface Sequence {
  ids: number[]
  /** 0 for what stands before the text, 1 for the text. */
  types: number[]
}

/** What stands before the text: who writes, what it is, what it answers. */
function headOf({ account, kind, context }: Post): string {
  const parts = [`${account ?? 'personal'} ${kind ?? 'post'}`]
  if (context?.role) parts.push(context.role)
  if (context?.place) parts.push(context.place)
  const head = parts.join(', ')
  if (!context?.replyingTo) return head
  return `${head}. to: ${[...context.replyingTo].slice(0, ANSWERED_CHARACTERS).join('')}`
}

/** A post as the encoder reads it: one sequence, or overlapping windows of a long text. */
export function sequencesOf(post: Post, words: WordPiece): Sequence[] {
  const idOf = ({ id }: Piece) => id
  const head = words.pieces(headOf(post), HEAD_PIECES).map(idOf)
  const body = words.pieces(post.text, MOST_PIECES).map(idOf)
  const sequences: Sequence[] = []
  let start = 0
  do {
    const window = body.slice(start, start + TEXT_PIECES)
    sequences.push({
      ids: [words.first, ...head, words.between, ...window, words.between],
      types: [...Array(head.length + 2).fill(0), ...Array(window.length + 1).fill(1)],
    })
    start += TEXT_PIECES - OVERLAP_PIECES
  } while (start + OVERLAP_PIECES < body.length)
  return sequences
}
