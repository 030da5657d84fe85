import { createHmac, randomBytes } from 'node:crypto'

const WINDOW_MILLIS = 15 * 60_000
const KEYS_MAX = 20_000

/**
 * Counts calls of one address in this process's memory alone, under a key that ends with the process: a table of
 * attempts would keep who reported, even as a hash.
 */
export function createTurnstile() {
  const key = randomBytes(32)
  const counts = new Map<string, { calls: number; sinceMillis: number }>()
  return {
    /** @returns whether the address still has a call left in the last quarter of an hour */
    admit(kind: string, address: string, limit: number, nowMillis: number): boolean {
      const hash = createHmac('sha256', key).update(`${kind}\0${address}`).digest('base64')
      const known = counts.get(hash)
      if (known && nowMillis - known.sinceMillis < WINDOW_MILLIS) {
        known.calls += 1
        return known.calls <= limit
      }
      if (counts.size >= KEYS_MAX) forgetOld(counts, nowMillis)
      counts.set(hash, { calls: 1, sinceMillis: nowMillis })
      return true
    },
  }
}

function forgetOld(counts: Map<string, { calls: number; sinceMillis: number }>, nowMillis: number): void {
  for (const [hash, { sinceMillis }] of counts)
    if (nowMillis - sinceMillis >= WINDOW_MILLIS) counts.delete(hash)
  if (counts.size >= KEYS_MAX) counts.clear()
}
