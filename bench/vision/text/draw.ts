import { type FontName, fontOf } from './fonts.ts'

export interface Point {
  x: number
  y: number
}
export type Quad = readonly [Point, Point, Point, Point]

/** `print`: printed; `marker`: a whiteboard marker; `hand`: handwriting, which must be found but need not be read. */
export type LineKind = 'print' | 'marker' | 'hand'

/** A line of text on a sheet, in the sheet's own units. */
export interface Line {
  text: string
  x: number
  /** Of the base line. */
  y: number
  size: number
  font: FontName
  kind: LineKind
  colour: string
  /** Parts that identify somebody: names, numbers, dates. */
  phi: readonly string[]
}

/** Something flat that lies anywhere in the picture: its corners from top left, clockwise, in pixels. */
export interface Sheet {
  width: number
  height: number
  fill: string
  quad: Quad
  lines: readonly Line[]
  /** Further shapes on it, as [x, y, width, height, colour]. */
  marks?: readonly (readonly [number, number, number, number, string])[]
}

/** A line as the picture shows it. */
export interface TrueLine {
  text: string
  kind: LineKind
  phi: readonly string[]
  /** Its corners in pixels, from the reader's top left, clockwise. */
  quad: Quad
}

/** Draws a sheet as SVG paths; the truth comes from the same transformation. */
export function drawSheet(sheet: Sheet): { svg: string; lines: TrueLine[] } {
  const at = onto(sheet)
  const svg: string[] = [polygon(at, 0, 0, sheet.width, sheet.height, sheet.fill)]
  for (const [x, y, width, height, colour] of sheet.marks ?? [])
    svg.push(polygon(at, x, y, width, height, colour))
  const lines: TrueLine[] = []
  for (const line of sheet.lines) {
    const font = fontOf(line.font)
    const path = font.getPath(line.text, line.x, line.y, line.size)
    svg.push(
      `<path fill="${line.colour}" d="${path.commands.map((command) => moved(command, at)).join('')}"/>`,
    )
    const box = path.getBoundingBox()
    lines.push({
      text: line.text,
      kind: line.kind,
      phi: line.phi,
      quad: [at(box.x1, box.y1), at(box.x2, box.y1), at(box.x2, box.y2), at(box.x1, box.y2)],
    })
  }
  return { svg: svg.join('\n'), lines }
}

type Map2 = (x: number, y: number) => Point

const written = ({ x, y }: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`

function moved(
  command: { type: string; x?: number; y?: number; x1?: number; y1?: number; x2?: number; y2?: number },
  at: Map2,
): string {
  const points: string[] = []
  if (command.x1 !== undefined) points.push(written(at(command.x1, command.y1 ?? 0)))
  if (command.x2 !== undefined) points.push(written(at(command.x2, command.y2 ?? 0)))
  if (command.x !== undefined) points.push(written(at(command.x, command.y ?? 0)))
  return `${command.type}${points.join(' ')}`
}

function polygon(at: Map2, x: number, y: number, width: number, height: number, colour: string): string {
  const corners = [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)]
  return `<polygon fill="${colour}" points="${corners.map(written).join(' ')}"/>`
}

/** The perspective that lays a sheet onto its four corners (Heckbert 1989, square to quadrilateral). */
function onto({ width, height, quad }: Sheet): Map2 {
  const [p0, p1, p2, p3] = quad
  const dx3 = p0.x - p1.x + p2.x - p3.x
  const dy3 = p0.y - p1.y + p2.y - p3.y
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const determinant = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / determinant
  const h = (dx1 * dy3 - dx3 * dy1) / determinant
  const a = p1.x - p0.x + g * p1.x
  const b = p3.x - p0.x + h * p3.x
  const d = p1.y - p0.y + g * p1.y
  const e = p3.y - p0.y + h * p3.y
  return (x, y) => {
    const u = x / width
    const v = y / height
    const w = g * u + h * v + 1
    return { x: (a * u + b * v + p0.x) / w, y: (d * u + e * v + p0.y) / w }
  }
}

/** A sheet's corners when it lies straight, turned around its middle by `degrees` clockwise. */
export function placed(cx: number, cy: number, width: number, height: number, degrees = 0): Quad {
  const angle = (degrees * Math.PI) / 180
  const at = (u: number, v: number) => ({
    x: cx + u * Math.cos(angle) - v * Math.sin(angle),
    y: cy + u * Math.sin(angle) + v * Math.cos(angle),
  })
  const w = width / 2
  const h = height / 2
  return [at(-w, -h), at(w, -h), at(w, h), at(-w, h)]
}
