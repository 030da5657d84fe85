import { frameIn, hashDistance } from '@clearpost/vision/node'
import type { Frame } from './tables.ts'

/** Another encoding of a photograph shows all of it: so far its edges may be off, as a share of a side. */
const EDGE_OFF_MAX = 0.02
/** Bits of 64 that another encoding changes at most; two pictures of one scene differ by more. */
const RE_ENCODED_BITS_MAX = 6
/** Digits of the hash at the beginning of a signature. */
const HASH_DIGITS = 16

export interface Alike {
  /** `same`: another encoding or size of the whole. `crop`: a part of one is in the other. */
  kind: 'same' | 'crop'
  /** Where the later picture lies in the earlier one. */
  frame: Frame
}

/** Whether two pictures show the same photograph; null when they do not. */
export function alike(earlier: Buffer, later: Buffer): Alike | null {
  const [one, other] = [earlier.toString('latin1'), later.toString('latin1')]
  const frame = frameIn(one, other)
  if (!frame) return null
  const { x, y, width, height } = frame
  const whole = [x, y, width - 1, height - 1].every((off) => Math.abs(off) <= EDGE_OFF_MAX)
  const bits = hashDistance(one.slice(0, HASH_DIGITS), other.slice(0, HASH_DIGITS))
  return { kind: whole && bits <= RE_ENCODED_BITS_MAX ? 'same' : 'crop', frame }
}
