import { randomFillSync } from 'node:crypto'

let lastMs = 0
let sequence = 0

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter that keeps ids made in
 * the same millisecond in order, then 62 random bits. Pages go by id because ids go by time.
 */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = 0
  } else {
    // The clock stood still or went back: stay with the last millisecond, and borrow the next when the counter is full.
    sequence += 1
    if (sequence > 0xfff) {
      lastMs += 1
      sequence = 0
    }
  }
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  randomFillSync(bytes, 8)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
