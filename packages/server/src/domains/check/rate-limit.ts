/** Buckets that were not used for this long are full again and forgotten. */
const FORGET_MILLIS = 10 * 60_000
const MINUTE_MILLIS = 60_000

interface Bucket {
  tokens: number
  atMillis: number
}

export interface Allowance {
  allowed: boolean
  /** Whole calls that are left now. */
  remaining: number
  /** Seconds until the next call is allowed; 0 when one is now. */
  waitSeconds: number
}

/**
 * A token bucket per caller in the memory of this process: as many calls at once as fit into a minute,
 * refilled evenly. `cost` is how many ordinary calls a call counts for.
 */
export function createRateLimit(
  perMinute: number,
): (caller: string, nowMillis: number, cost?: number) => Allowance {
  const buckets = new Map<string, Bucket>()
  let sweptAt = 0
  return (caller, nowMillis, cost = 1) => {
    if (nowMillis - sweptAt > FORGET_MILLIS) {
      for (const [key, bucket] of buckets)
        if (nowMillis - bucket.atMillis > FORGET_MILLIS) buckets.delete(key)
      sweptAt = nowMillis
    }
    const bucket = buckets.get(caller) ?? { tokens: perMinute, atMillis: nowMillis }
    const refill = (Math.max(0, nowMillis - bucket.atMillis) * perMinute) / MINUTE_MILLIS
    const tokens = Math.min(perMinute, bucket.tokens + refill)
    // More than the bucket holds could never be paid.
    const price = Math.min(cost, perMinute)
    const allowed = tokens >= price
    const left = allowed ? tokens - price : tokens
    buckets.set(caller, { tokens: left, atMillis: nowMillis })
    const wanted = allowed ? 1 : price
    const waitSeconds = left >= wanted ? 0 : Math.ceil(((wanted - left) * MINUTE_MILLIS) / perMinute / 1000)
    return { allowed, remaining: Math.floor(left), waitSeconds }
  }
}
