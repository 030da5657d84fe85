import type { Sighting } from '@clearpost/contract'
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { boxOfCorners, inside, type Point } from '../box.ts'
import { stopIfCancelled } from '../errors.ts'
import type { CodeReader, Pixels } from '../types.ts'
import { slantedBars } from './bars.ts'
import { cutOut, greyOf, turn } from './turn.ts'

/** zxing finds linear codes and PDF417 only near the horizontal and vertical; these turns bring every angle near one. */
const TURNS_DEGREES = [15, 30, 45, 60, 75]
const TURNED_SIDE_MAX = 2000
/** A cover must also take the quiet zone and what a scan line did not reach. */
const PADDING = 0.08
/** Two results that share so much of the smaller one are the same code. */
const SAME = 0.5
/** Codes whose bars run through: what scan lines hit is lower than the code. */
const LINEAR_HEIGHT_MIN = 0.3

/** Pixels; a code below that cannot be told from a texture. */
const UNREAD_SIDE_MIN = 24
const UNREAD_ASPECT_MAX = 8

const EVERYTHING: ReaderOptions = { formats: [], returnErrors: true, textMode: 'HRI' }
const TURNED: ReaderOptions = {
  formats: ['AllLinear', 'PDF417'],
  tryRotate: true,
  tryInvert: false,
  returnErrors: false,
  textMode: 'HRI',
}
/** Found by a pattern of their own, so that one which cannot be decoded is still surely a code. */
const CERTAIN = new Set(['QRCode', 'MicroQRCode', 'RMQRCode', 'DataMatrix', 'Aztec', 'PDF417', 'MaxiCode'])

/**
 * Reads QR, Data Matrix, Aztec, PDF417, MaxiCode and linear codes at any angle. One that is seen and cannot be decoded
 * is `code_unread`. Codes under some 2 pixels a module are missed.
 * @param wasm bytes of `zxing-wasm/reader/zxing_reader.wasm`
 */
export async function openCodeReader(wasm: ArrayBuffer): Promise<CodeReader> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true })
  return async (pixels, { signal, frame } = {}) => {
    const found: Sighting[] = []
    const { width, height } = pixels
    const add = (results: ReadResult[], back: (point: Point) => Point = (point) => point) => {
      for (const result of results) {
        const sighting = sightingOf(result, pixels, back)
        if (sighting) keep(found, sighting)
      }
    }
    stopIfCancelled(signal)
    add(await readBarcodes(imageOf(pixels), EVERYTHING))
    if (frame || Math.min(width, height) < 16) return found
    const whole = greyOf(pixels, TURNED_SIDE_MAX)
    const cut = slantedBars(whole)
    if (!cut) return found
    const grey = cutOut(whole, cut)
    for (const degrees of TURNS_DEGREES) {
      stopIfCancelled(signal)
      const turned = turn(grey, degrees)
      add(await readBarcodes(imageOf(turned.pixels), TURNED), turned.back)
    }
    return found
  }
}

/** zxing takes everything with these three for an ImageData, which Node does not have. */
const imageOf = ({ data, width, height }: Pixels): ImageData =>
  ({ data, width, height }) as unknown as ImageData

function sightingOf(result: ReadResult, pixels: Pixels, back: (point: Point) => Point): Sighting | null {
  const { isValid, format, position } = result
  const known = format === 'None' ? result.symbology : format
  if (!isValid && !(CERTAIN.has(known) && isPlausible(position))) return null
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft].map(back)
  const box = boxOfCorners(CERTAIN.has(known) ? corners : heightened(corners), pixels, PADDING)
  if (box.width === 0 || box.height === 0) return null
  const text = isValid ? result.text.trim() : ''
  return {
    kind: 'code',
    box,
    score: isValid ? 1 : 0.5,
    reason: text === '' ? 'code_unread' : 'code_read',
    text: text === '' ? null : text,
    format: known,
    span: null,
  }
}

/** Whether four corners are those of something printed: textures are taken for broken codes, small and crooked ones. */
function isPlausible({
  topLeft: a,
  topRight: b,
  bottomRight: c,
  bottomLeft: d,
}: ReadResult['position']): boolean {
  const sides = [side(a, b), side(d, c), side(a, d), side(b, c)] as const
  const [top, bottom, left, right] = sides
  if (Math.min(...sides) < UNREAD_SIDE_MIN || Math.max(...sides) > UNREAD_ASPECT_MAX * Math.min(...sides))
    return false
  const alike = (one: number, other: number) => Math.max(one, other) < 1.5 * Math.min(one, other)
  const square = Math.abs((b.x - a.x) * (d.x - a.x) + (b.y - a.y) * (d.y - a.y)) / (top * left)
  return alike(top, bottom) && alike(left, right) && square < 0.5
}

const side = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The corners of a linear code, drawn apart so that the bars are covered and not only the lines that were scanned. */
function heightened(corners: Point[]): Point[] {
  const [a, b, c, d] = corners as [Point, Point, Point, Point]
  const length = side(a, b)
  const height = side(a, d)
  const missing = (LINEAR_HEIGHT_MIN * length - height) / 2
  if (length === 0 || missing <= 0) return corners
  const across = { x: (-(b.y - a.y) / length) * missing, y: ((b.x - a.x) / length) * missing }
  const up = ({ x, y }: Point) => ({ x: x - across.x, y: y - across.y })
  const down = ({ x, y }: Point) => ({ x: x + across.x, y: y + across.y })
  return [up(a), up(b), down(c), down(d)]
}

/** Keeps one sighting a code: a decoded one before one that was not. */
function keep(found: Sighting[], next: Sighting): void {
  const at = found.findIndex((other) => inside(other.box, next.box) >= SAME)
  const other = found[at]
  if (!other) found.push(next)
  else if (next.score > other.score) found[at] = next
}
