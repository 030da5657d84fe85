/** Width and height of the small picture, in its own units. */
export const FIELD = { width: 144, height: 72 }

export interface CrowdField {
  /** Side of the square that one person takes. */
  cell: number
  columns: number
  rows: number
  /** Where the figures begin, so that a few stand in the middle. */
  x: number
  y: number
  /** Figures drawn, the person of the text among them; every figure is a person when `counted`. */
  figures: number
  /** Up to 128 people each is drawn; beyond, the field is full and goes on past its edge. */
  counted: boolean
  /** Where the person of the text stands: 0 is the first figure. */
  person: number
}

const SIZES = [48, 36, 24, 18, 12, 9]
const CROWDED: [upTo: number, cell: number][] = [
  [1_000, 7.2],
  [10_000, 6],
  [100_000, 4.8],
  [Number.POSITIVE_INFINITY, 3.6],
]

/**
 * The crowd as a field of figures: few people large and one by one, many as a field that gets denser with every
 * further digit. More people never make a sparser field.
 */
export function crowdField(expected: number): CrowdField {
  const people = Math.max(1, Math.round(expected))
  const field = (cell: number, figures: number, columns: number, person: number, counted: boolean) => {
    const rows = Math.ceil(figures / columns)
    const [x, y] = [(FIELD.width - columns * cell) / 2, (FIELD.height - rows * cell) / 2]
    return { cell, columns, rows, x, y, figures, counted, person }
  }
  for (const cell of SIZES) {
    const widest = Math.floor(FIELD.width / cell)
    const rows = Math.ceil(people / widest)
    if (rows * cell > FIELD.height) continue
    const columns = Math.ceil(people / rows)
    return field(cell, people, columns, ((rows - 1) >> 1) * columns + ((columns - 1) >> 1), true)
  }
  const cell = CROWDED.find(([upTo]) => people <= upTo)?.[1] ?? 3.6
  const [columns, rows] = [Math.round(FIELD.width / cell), Math.round(FIELD.height / cell)]
  return field(cell, columns * rows, columns, (rows >> 1) * columns + (columns >> 1), false)
}
