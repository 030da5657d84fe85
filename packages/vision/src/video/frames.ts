import type { Box, Sighting } from '@clearpost/contract'
import { inside, union } from '../box.ts'
import { stopIfCancelled } from '../errors.ts'
import type { Eyes } from '../look/picture.ts'
import type { Pixels } from '../types.ts'
import { changedBox, cropOf, type Outline, outlineOf, placeIn } from './change.ts'
import { createTracks } from './tracks.ts'

export interface Frame {
  pixels: Pixels
  atMs: number
}

/** Share of a frame whose change makes a new scene of it. */
const SCENE_CHANGED = 0.9
/** A change that covers so much of the frame: the whole of it is read. */
const WHOLE_SHARE = 0.6
const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1, angle: 0 }
/** Share of a piece that lies in its line. */
const IN_LINE = 0.8
/** Grey levels by which a cell differs in another scene. */
const SCENE_CELL = 12

/**
 * Looks at frames in their order: faces in each that differs from the one before, text and codes where it changed.
 * @param durationMs where the last span may end
 * @param onFrame called after each frame with its time
 */
export async function lookAtFrames(
  frames: AsyncIterable<Frame>,
  eyes: Eyes,
  durationMs: number,
  options: { signal?: AbortSignal | undefined; onFrame?: (atMs: number) => void } = {},
): Promise<Sighting[]> {
  const faces = createTracks()
  const writing = createTracks()
  let standing: Sighting[] = []
  let before: Outline | undefined
  let beforeMs = 0
  for await (const { pixels, atMs } of frames) {
    stopIfCancelled(options.signal)
    const outline = outlineOf(pixels)
    const changed = before ? changedBox(before, outline) : WHOLE
    if (changed === null) {
      faces.hold(atMs)
      writing.hold(atMs)
    } else {
      if (before && changedShare(before, outline) > SCENE_CHANGED) {
        faces.cut(atMs)
        writing.cut(atMs)
        standing = []
      }
      const part = partToRead(changed, standing)
      const crop = part === WHOLE ? pixels : cropOf(pixels, part)
      const look = { signal: options.signal, frame: true }
      const [seen, read, codes] = await Promise.all([
        eyes.faces?.(pixels, look) ?? [],
        eyes.text?.(crop, look) ?? [],
        eyes.codes?.(crop, look) ?? [],
      ])
      faces.add(seen, atMs, beforeMs)
      const placed = [...read, ...codes].map((sighting) => ({
        ...sighting,
        box: placeIn(part, sighting.box),
      }))
      // What stands outside of the change was read before and is still there.
      standing = [...standing.filter(({ box }) => inside(box, part) === 0), ...placed]
      writing.add(standing, atMs, beforeMs)
      before = outline
    }
    beforeMs = atMs
    options.onFrame?.(atMs)
  }
  return [...faces.end(durationMs), ...withoutPieces(writing.end(durationMs))]
}

/** The change and every text that it touches, so that none is cut through. */
function partToRead(changed: Box, standing: readonly Sighting[]): Box {
  let part = changed
  for (const { box } of standing) if (inside(box, part) > 0) part = union(part, box)
  return part.width * part.height > WHOLE_SHARE ? WHOLE : { ...part, angle: 0 }
}

/** A line that was once read in pieces is one region: a piece lies in the line, in its time, and is a part of its text. */
function withoutPieces(seen: readonly Sighting[]): Sighting[] {
  const bare = (text: string | null) => text?.toLowerCase().replace(/\s/g, '') ?? ''
  const isPieceOf = (piece: Sighting, line: Sighting): boolean =>
    line.kind === 'text' &&
    line.text !== null &&
    (line.text.length > (piece.text?.length ?? 0) || seen.indexOf(line) < seen.indexOf(piece)) &&
    bare(line.text).includes(bare(piece.text)) &&
    inside(line.box, piece.box) >= IN_LINE &&
    line.box.width * line.box.height >= piece.box.width * piece.box.height &&
    !!line.span &&
    !!piece.span &&
    line.span.fromMs <= piece.span.fromMs &&
    line.span.toMs >= piece.span.toMs
  return seen.filter(
    (piece) => piece.kind !== 'text' || !seen.some((line) => line !== piece && isPieceOf(piece, line)),
  )
}

function changedShare(before: Outline, after: Outline): number {
  let changed = 0
  for (let cell = 0; cell < before.length; cell += 1)
    if (Math.abs((before[cell] as number) - (after[cell] as number)) > SCENE_CELL) changed += 1
  return changed / before.length
}
