import { randomInt } from 'node:crypto'

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz' // base32-sortable, as the record key syntax of AT Protocol says
const CLOCK_ID_BITS = 10n
const LENGTH = 13

/** A TID: microseconds since 1970 and a random clock id, sortable by time. The post's record key. */
export function newTid(now: Date): string {
  const microseconds = BigInt(now.getTime()) * 1000n + BigInt(randomInt(1000))
  let rest = (microseconds << CLOCK_ID_BITS) | BigInt(randomInt(1 << Number(CLOCK_ID_BITS)))
  let tid = ''
  for (let index = 0; index < LENGTH; index++) {
    tid = ALPHABET.charAt(Number(rest & 31n)) + tid
    rest >>= 5n
  }
  return tid
}

/** When a TID was made, to the millisecond. @throws RangeError when it is none. */
export function tidTime(tid: string): Date {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(tid)) throw new RangeError('Not a record key of this network.')
  let value = 0n
  for (const letter of tid) value = (value << 5n) | BigInt(ALPHABET.indexOf(letter))
  return new Date(Number((value >> CLOCK_ID_BITS) / 1000n))
}
