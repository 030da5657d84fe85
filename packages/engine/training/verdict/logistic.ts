/** A row of the design matrix: parallel arrays of feature index and value. */
export interface SparseRow {
  index: Int32Array
  value: Float64Array
}

export interface LogisticOptions {
  classes: number
  features: number
  /** Ridge penalty per feature; the same length as `features`. */
  penalty: Float64Array
  iterations: number
}

/**
 * Multinomial logistic regression by full-batch gradient descent with momentum and per-feature step sizes
 * (RMS-scaled). Deterministic: no sampling, weights start at zero. Returns weights as [class][feature].
 */
export function fitLogistic(
  rows: SparseRow[],
  labels: number[],
  weightOfRow: number[],
  options: LogisticOptions,
): Float64Array[] {
  const { classes, features, penalty, iterations } = options
  const weights = Array.from({ length: classes }, () => new Float64Array(features))
  const gradient = Array.from({ length: classes }, () => new Float64Array(features))
  const first = Array.from({ length: classes }, () => new Float64Array(features))
  const second = Array.from({ length: classes }, () => new Float64Array(features))
  const total = weightOfRow.reduce((a, b) => a + b, 0)
  const scores = new Float64Array(classes)
  for (let step = 1; step <= iterations; step += 1) {
    for (const g of gradient) g.fill(0)
    rows.forEach((row, r) => {
      softmaxScores(row, weights, scores)
      const share = (weightOfRow[r] as number) / total
      for (let c = 0; c < classes; c += 1) {
        const error = ((scores[c] as number) - (labels[r] === c ? 1 : 0)) * share
        const g = gradient[c] as Float64Array
        for (let k = 0; k < row.index.length; k += 1) {
          const at = row.index[k] as number
          g[at] = (g[at] as number) + error * (row.value[k] as number)
        }
      }
    })
    const rate = 0.05 * (1 - (0.9 * step) / iterations)
    for (let c = 0; c < classes; c += 1) {
      const w = weights[c] as Float64Array
      const g = gradient[c] as Float64Array
      const m = first[c] as Float64Array
      const v = second[c] as Float64Array
      for (let i = 0; i < features; i += 1) {
        const slope = (g[i] as number) + ((penalty[i] as number) * (w[i] as number)) / total
        m[i] = 0.9 * (m[i] as number) + 0.1 * slope
        v[i] = 0.99 * (v[i] as number) + 0.01 * slope * slope
        const mHat = (m[i] as number) / (1 - 0.9 ** step)
        const vHat = (v[i] as number) / (1 - 0.99 ** step)
        w[i] = (w[i] as number) - (rate * mHat) / (Math.sqrt(vHat) + 1e-8)
      }
    }
  }
  return weights
}

/** Writes the class probabilities of `row` into `out`. */
export function softmaxScores(row: SparseRow, weights: Float64Array[], out: Float64Array): void {
  let top = -Infinity
  for (let c = 0; c < weights.length; c += 1) {
    const w = weights[c] as Float64Array
    let sum = 0
    for (let k = 0; k < row.index.length; k += 1)
      sum += (w[row.index[k] as number] as number) * (row.value[k] as number)
    out[c] = sum
    if (sum > top) top = sum
  }
  let norm = 0
  for (let c = 0; c < weights.length; c += 1) {
    const e = Math.exp((out[c] as number) - top)
    out[c] = e
    norm += e
  }
  for (let c = 0; c < weights.length; c += 1) out[c] = (out[c] as number) / norm
}
