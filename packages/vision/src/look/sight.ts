import type { Sighting } from '@clearpost/contract'
import { inside } from '../box.ts'

/** Text that lies in a code to this share is its pattern, taken for letters. */
const IN_CODE = 0.7
const KINDS: readonly Sighting['kind'][] = ['face', 'text', 'code']

/**
 * What the parts saw, as one list: faces, text, codes, each from top to bottom. Letters that a text reader saw in a code
 * are left out: the code itself is a region.
 */
export function gather(
  faces: readonly Sighting[],
  text: readonly Sighting[],
  codes: readonly Sighting[],
): Sighting[] {
  const isPattern = (line: Sighting) =>
    codes.some(
      ({ box, span }) =>
        inside(box, line.box) >= IN_CODE &&
        box.width * box.height >= line.box.width * line.box.height &&
        isDuring(span, line.span),
    )
  return [...faces, ...text.filter((line) => !isPattern(line)), ...codes].sort(
    (a, b) =>
      (a.span?.fromMs ?? 0) - (b.span?.fromMs ?? 0) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      a.box.y - b.box.y ||
      a.box.x - b.box.x,
  )
}

/** Whether the second span lies in the first; always in still pictures. */
function isDuring(outer: Sighting['span'], inner: Sighting['span']): boolean {
  return !outer || !inner || (outer.fromMs <= inner.fromMs && outer.toMs >= inner.toMs)
}
