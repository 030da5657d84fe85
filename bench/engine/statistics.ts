/** Shares and scores with their 95% intervals, as the tables of bench/README.md print them. */

const Z = 1.96 // 95% of a normal distribution
const RESAMPLES = 1000

/** A share: how many of how many. */
export interface Share {
  part: number
  whole: number
}
export type Interval = readonly [low: number, high: number]

/** Wilson interval of a share, 0 to 1; a whole of nothing knows nothing. */
export function wilson({ part, whole }: Share): Interval {
  if (whole === 0) return [0, 1]
  const p = part / whole
  const scale = 1 + (Z * Z) / whole
  const centre = (p + (Z * Z) / (2 * whole)) / scale
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / whole + (Z * Z) / (4 * whole * whole))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** Spans of one text: how many are right, how many were reported, how many there are. */
export interface SpanCount {
  right: number
  found: number
  gold: number
}

/** F1 of all texts together, 0 to 1. */
export function f1(counts: readonly SpanCount[]): number {
  let right = 0
  let all = 0
  for (const count of counts) {
    right += count.right
    all += count.found + count.gold
  }
  return all === 0 ? 0 : (2 * right) / all
}

/** Percentile bootstrap over texts. The same numbers are drawn each time. */
export function bootstrap<Row>(rows: readonly Row[], measure: (rows: readonly Row[]) => number): Interval {
  const draw = random()
  const values: number[] = []
  for (let n = 0; n < RESAMPLES; n += 1)
    values.push(measure(rows.map(() => rows[Math.floor(draw() * rows.length)] as Row)))
  values.sort((a, b) => a - b)
  return [quantile(values, 0.025), quantile(values, 0.975)]
}

/** Mulberry32: small, and the same on every machine. */
function random(): () => number {
  let state = 20_261_124
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Of values in rising order. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const digits = (value: number, places: number) => (100 * value).toFixed(places)

/** "96.2% (92.0–98.3)"; a dash where there is nothing to count. */
export function shown(share: Share): string {
  return share.whole === 0 ? '–' : withInterval(share.part / share.whole, wilson(share))
}

export function withInterval(value: number, [low, high]: Interval): string {
  return `${digits(value, 1)}% (${digits(low, 1)}–${digits(high, 1)})`
}

/** "96 (92–98)", for wide tables. */
export function brief(share: Share): string {
  if (share.whole === 0) return '–'
  const [low, high] = wilson(share)
  return `${digits(share.part / share.whole, 0)} (${digits(low, 0)}–${digits(high, 0)})`
}

/** A table in Markdown; the first row is the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
