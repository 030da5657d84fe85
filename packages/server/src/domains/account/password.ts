import { accountProblems } from '@clearpost/contract'
import { hash, verify } from '@node-rs/argon2'
import { problem } from '../../core/index.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const ARGON2 = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2)

/** Stands where a hash would: no password fits until one is set by link. */
export const NO_PASSWORD = 'none'

let nobody: Promise<string> | undefined

/** Whether the password fits. Without a stored hash the same work is done, so that nobody learns which accounts exist. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const known = stored !== null && stored !== NO_PASSWORD
  const fits = await verify(known ? stored : await nobody, password)
  return fits && known
}

/** Characters of a name or address that make a password guessable when it is little more than them. */
const OWN_WORD_MIN_LENGTH = 4
/** What must remain of a password when the person's own words are taken out. */
const REMAINDER_MIN_LENGTH = 10

/**
 * Refuses passwords that are in the list of common ones, repeat one pattern, or are little more than the
 * person's name, e-mail or the organization's name (NIST SP 800-63B-4, 3.1.1.2).
 * @throws passwordKnown
 */
export function refuseKnownPassword(password: string, own: readonly string[]): void {
  const plain = password.toLowerCase()
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '')
  const stem = letters.replace(/\d+$/, '')
  const words = own
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= OWN_WORD_MIN_LENGTH)
  const remainder = words.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  const known =
    COMMON_PASSWORDS.has(letters) ||
    COMMON_PASSWORDS.has(stem) ||
    isRepetition(letters) ||
    isSequence(letters) ||
    (remainder.length < letters.length && remainder.length < REMAINDER_MIN_LENGTH)
  if (known) throw problem(accountProblems, 'passwordKnown')
}

/** One unit of up to eight characters, or a common password, again and again. */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= Math.min(12, Math.floor(text.length / 2)); size++) {
    const unit = text.slice(0, size)
    const repeated = unit.repeat(Math.ceil(text.length / size)).slice(0, text.length)
    if (repeated === text && (size <= 8 || COMMON_PASSWORDS.has(unit))) return true
  }
  return false
}

/** Neighbours in the alphabet, in digits or on the keyboard from beginning to end. */
function isSequence(text: string): boolean {
  const rows = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  ]
  return rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text))
}
