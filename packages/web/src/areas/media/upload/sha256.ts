/**
 * SHA-256 of a file (FIPS 180-4), hexadecimal. The browser's own function is missing where the page is served
 * without a secure context, as inside a clinic's network; then it is computed here, piece by piece.
 */
export async function sha256Of(file: Blob): Promise<string> {
  if (globalThis.crypto?.subtle)
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())))
  return sha256InPieces(file)
}

/** Bytes read at a time; between two pieces the page draws and answers. */
const PIECE_BYTES = 1 << 20

export async function sha256InPieces(file: Blob): Promise<string> {
  const state = Uint32Array.from(FIRST)
  const words = new Uint32Array(64)
  for (let offset = 0; offset + 64 <= file.size; offset += PIECE_BYTES) {
    const end = Math.min(offset + PIECE_BYTES, file.size - (file.size % 64))
    const view = new DataView(await file.slice(offset, end).arrayBuffer())
    for (let at = 0; at < view.byteLength; at += 64) mix(state, words, view, at)
  }
  const rest = new Uint8Array(await file.slice(file.size - (file.size % 64)).arrayBuffer())
  const tail = new DataView(new ArrayBuffer(rest.length < 56 ? 64 : 128))
  new Uint8Array(tail.buffer).set(rest)
  tail.setUint8(rest.length, 0x80)
  tail.setUint32(tail.byteLength - 8, Math.floor(file.size / 0x2000_0000))
  tail.setUint32(tail.byteLength - 4, (file.size << 3) >>> 0)
  for (let at = 0; at < tail.byteLength; at += 64) mix(state, words, tail, at)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The first 32 bits of the fractions of roots of the first primes. */
const PRIMES: number[] = []
for (let n = 2; PRIMES.length < 64; n += 1) if (PRIMES.every((prime) => n % prime !== 0)) PRIMES.push(n)
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32)
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function mix(state: Uint32Array, w: Uint32Array, block: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) w[i] = block.getUint32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const a = w[i - 15] as number
    const b = w[i - 2] as number
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[i] = (w[i - 16] as number) + s0 + (w[i - 7] as number) + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (w[i] as number)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] as number) + (mixed[i] as number)
}
