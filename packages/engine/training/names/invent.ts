import { allWords, firstNameRank, lastNameRank } from '../../src/identify/lexicon.ts'

/** Draws names: listed ones, weighted towards common, and invented ones that read like names but are in no list. */
export class NameMaker {
  readonly #next: () => number
  readonly #first: string[][] = [[], [], [], []]
  readonly #last: string[][] = [[], [], [], []]
  readonly #chainFirst: Map<string, string>
  readonly #chainLast: Map<string, string>

  constructor(next: () => number) {
    this.#next = next
    for (const [word, info] of allWords()) {
      if (word.length < 3) continue
      const first = firstNameRank(info)
      const last = lastNameRank(info)
      // A word that is a far commoner last name than first name is left to the last names, and the other way round.
      if (first > 0 && first >= last - 1) this.#first[first]?.push(word)
      if (last > 0 && last >= first - 1) this.#last[last]?.push(word)
    }
    this.#chainFirst = chainOf(this.#first.flat())
    this.#chainLast = chainOf(this.#last.flat())
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T
  }

  chance(share: number): boolean {
    return this.#next() < share
  }

  /** A number from `from` up to, not including, `to`. */
  between(from: number, to: number): number {
    return from + this.#next() * (to - from)
  }

  first(): string {
    const draw = this.#next()
    if (draw < 0.15) return capital(this.#invent(this.#chainFirst))
    return capital(this.pick(this.#first[draw < 0.5 ? 3 : draw < 0.8 ? 2 : 1] ?? []))
  }

  last(): string {
    const draw = this.#next()
    if (draw < 0.25) return capital(this.#invent(this.#chainLast))
    const one = capital(this.pick(this.#last[draw < 0.5 ? 3 : draw < 0.75 ? 2 : 1] ?? []))
    if (draw > 0.98) return `${one}-${capital(this.pick(this.#last[2] ?? []))}`
    if (draw > 0.96) return `${this.pick(["O'", 'Mc', 'de la ', 'van ', 'De'])}${one}`
    return one
  }

  #invent(chain: Map<string, string>): string {
    for (;;) {
      let word = '^^'
      while (word.length < 14) {
        const after = chain.get(word.slice(-2)) ?? '$'
        const letter = after.charAt(Math.floor(this.#next() * after.length))
        if (letter === '$') break
        word += letter
      }
      const name = word.slice(2)
      if (name.length >= 4 && name.length <= 11 && !allWords().has(name)) return name
    }
  }
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Two letters → the letters that follow them in the list, with repetition. */
function chainOf(words: readonly string[]): Map<string, string> {
  const follow = new Map<string, string[]>()
  for (const word of words) {
    const marked = `^^${word}$`
    for (let i = 2; i < marked.length; i += 1) {
      const key = marked.slice(i - 2, i)
      const list = follow.get(key) ?? []
      if (list.length === 0) follow.set(key, list)
      list.push(marked.charAt(i))
    }
  }
  return new Map([...follow].map(([key, letters]) => [key, letters.join('')]))
}
