/** The letters that a reading network can give: `classes[i]` is what its output `i` means, `letters` those wanted. */
export interface Alphabet {
  /** Number of outputs at each step. */
  size: number
  /** Outputs that are looked at, with their letters; the rest (other scripts) is never read. */
  wanted: readonly { output: number; letter: string }[]
  /** Output that means a space. */
  space: number
}

/** One letter as it was read. */
export interface Letter {
  letter: string
  /** Chance, 0–1. */
  chance: number
  /** Where its strongest step lies along the line, in steps. */
  at: number
  /** The strongest chance of a space since the letter before; 0 for the first. */
  spaceBefore: number
}

/** Output 0 says that a step holds no new letter. */
const BLANK = 0

/** What people write in English and Spanish: Latin letters with their accents, digits, signs. */
const WANTED =
  /^[\u0021-\u007e\u00a1-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2116\u2122]$/u

/**
 * @param dictionary one letter a line; the network has one more output before (blank) and one behind (space), unless
 *   the dictionary brings its own space as its last line
 */
export function alphabetOf(dictionary: string): Alphabet {
  const lines = dictionary.replace(/\r/g, '').replace(/\n$/, '').split('\n')
  const own = lines.lastIndexOf(' ')
  const space = own === -1 ? lines.length + 1 : own + 1
  return {
    size: own === -1 ? lines.length + 2 : lines.length + 1,
    wanted: lines.flatMap((letter, i) => (WANTED.test(letter) ? [{ output: i + 1, letter }] : [])),
    space,
  }
}

/**
 * Greedy CTC decoding (Graves et al. 2006): the strongest output of each step, repeats joined, blanks dropped. Spaces
 * are not letters here: `spaceBefore` keeps what the network thought of one.
 *
 * @param chances `steps` rows of `alphabet.size` chances
 */
export function decode(chances: Float32Array, steps: number, alphabet: Alphabet): Letter[] {
  const letters: Letter[] = []
  let last = BLANK
  let space = 0
  for (let step = 0; step < steps; step += 1) {
    const row = step * alphabet.size
    space = Math.max(space, chances[row + alphabet.space] as number)
    let best = BLANK
    let bestChance = chances[row + BLANK] as number
    let bestLetter = ''
    if ((chances[row + alphabet.space] as number) > bestChance) {
      best = alphabet.space
      bestChance = chances[row + alphabet.space] as number
    }
    for (const { output, letter } of alphabet.wanted) {
      const chance = chances[row + output] as number
      if (chance > bestChance) {
        best = output
        bestChance = chance
        bestLetter = letter
      }
    }
    if (bestLetter !== '' && best === last) {
      const letter = letters[letters.length - 1] as Letter
      if (bestChance > letter.chance) {
        letter.chance = bestChance
        letter.at = step
      }
      space = 0
    } else if (bestLetter !== '') {
      letters.push({
        letter: bestLetter,
        chance: bestChance,
        at: step,
        spaceBefore: letters.length ? space : 0,
      })
      space = 0
    }
    last = best
  }
  return letters
}
