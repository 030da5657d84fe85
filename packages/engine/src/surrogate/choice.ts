import { hashText } from '../text/hash.ts'

/** Makes choices that stay the same for the same original and are not the original. */
export interface Choice {
  /** A member of the list; the same original of the same class always gives the same one. */
  from<T>(pool: readonly T[], what: string, original: string, nameOf: (item: T) => string): T | undefined
  /** 0 to `below - 1`, fixed for this text and purpose. */
  number(purpose: string, below: number): number
  /** Words that no stand-in may be, in lower case: the originals of the text at hand. */
  forbid(words: ReadonlySet<string>): void
}

/** @param seed the same seed and the same sequence of texts give the same choices */
export function createChoice(seed: string): Choice {
  const made = new Map<string, unknown>()
  const taken = new Map<string, Set<string>>()
  let forbidden: ReadonlySet<string> = new Set()
  const number: Choice['number'] = (purpose, below) => hashText(`${seed}\n${purpose}`) % below
  return {
    number,
    forbid: (words) => {
      forbidden = words
    },
    from: <T>(pool: readonly T[], what: string, original: string, nameOf: (item: T) => string) => {
      const key = `${what}\n${original.toLowerCase()}`
      const allowed = (item: T) => !forbidden.has(nameOf(item).toLowerCase())
      const known = made.get(key) as T | undefined
      if (known !== undefined && allowed(known)) return known
      const used = taken.get(what) ?? new Set<string>()
      taken.set(what, used)
      const start = number(key, Math.max(1, pool.length))
      let spare: T | undefined
      for (let step = 0; step < pool.length; step += 1) {
        const item = pool[(start + step) % pool.length] as T
        if (!allowed(item) || nameOf(item).toLowerCase() === original.toLowerCase()) continue
        spare ??= item
        if (used.has(nameOf(item))) continue
        spare = item
        break
      }
      if (spare === undefined) return undefined
      used.add(nameOf(spare))
      made.set(key, spare)
      return spare
    },
  }
}

/** Writes a word the way another is written: UPPER, lower or Capital. */
export function inCaseOf(pattern: string, word: string): string {
  const letters = pattern.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase()
  if (letters !== '' && letters === letters.toLowerCase()) return word.toLowerCase()
  return word.charAt(0).toUpperCase() + word.slice(1)
}
