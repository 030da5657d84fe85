import { type Share, TOO_FEW } from '@clearpost/contract'

/** 97.5% quantile of the standard normal distribution: a two-sided interval of 95%. */
const Z = 1.959964

/**
 * The 95% score interval of a proportion: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927) 209–212. Keeps inside 0 to 1
 * and says something at 0 and at all of them, where the textbook interval has no width.
 * @param hits 0 to `of`; `of` at least 1
 */
export function wilson(hits: number, of: number): { low: number; high: number } {
  const share = hits / of
  const z2 = Z * Z
  const middle = share + z2 / (2 * of)
  const half = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  const whole = 1 + z2 / of
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) }
}

/** A share as pages show it: without an interval where there are too few cases to tell. */
export function shareOf(hits: number, of: number): Share {
  return of < TOO_FEW ? { hits, of, low: null, high: null } : { hits, of, ...wilson(hits, of) }
}
