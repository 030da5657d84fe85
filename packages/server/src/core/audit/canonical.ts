import type { Json } from '../database/tables.ts'

/**
 * Canonical JSON after RFC 8785: keys in UTF-16 order, no space, ECMAScript numbers.
 * The same value always gives the same bytes, whatever order a database returns.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number.')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
  return `{${pairs.join(',')}}`
}
