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
 * refilled evenly.
 */
export function createRateLimit(perMinute: number): (caller: string, nowMillis: number) => Allowance {
  const buckets = new Map<string, Bucket>()
  let sweptAt = 0
  return (caller, nowMillis) => {
    if (nowMillis - sweptAt > FORGET_MILLIS) {
      for (const [key, bucket] of buckets)
        if (nowMillis - bucket.atMillis > FORGET_MILLIS) buckets.delete(key)
      sweptAt = nowMillis
    }
    const bucket = buckets.get(caller) ?? { tokens: perMinute, atMillis: nowMillis }
    const refill = (Math.max(0, nowMillis - bucket.atMillis) * perMinute) / MINUTE_MILLIS
    const tokens = Math.min(perMinute, bucket.tokens + refill)
    const allowed = tokens >= 1
    const left = allowed ? tokens - 1 : tokens
    buckets.set(caller, { tokens: left, atMillis: nowMillis })
    const waitSeconds = left >= 1 ? 0 : Math.ceil(((1 - left) * MINUTE_MILLIS) / perMinute / 1000)
    return { allowed, remaining: Math.floor(left), waitSeconds }
  }
}
