import type { Day } from '../deadline/days.ts'
import type { Exclusion } from './leie.ts'
import { lastNames, type NameParts, slipBetween, soundOf, wordsOfName } from './names.ts'
import { areNicknames } from './nicknames.ts'

/** Whom or what is looked up. A person has names, a business its own; a sole practitioner may have both. */
export interface Screened {
  /** The present name first, then former ones. */
  names: readonly NameParts[]
  businesses: readonly string[]
  bornOn: Day | null
  npi: string | null
  /** Postal codes of the states where the organization works. */
  states: readonly string[]
}

/** What was compared, and how it agreed; `differs` speaks against. */
export interface Ground {
  what: 'last' | 'first' | 'middle' | 'business' | 'birth' | 'npi' | 'state'
  how:
    | 'exact'
    | 'part'
    | 'nickname'
    | 'initial'
    | 'transposed'
    | 'typo'
    | 'sound'
    | 'swapped'
    | 'near'
    | 'differs'
  /** Whether a former name agreed. */
  former: boolean
}

export interface Comparison {
  /** 0 to 100. Ours, not OIG’s: it orders the list and proves nothing. */
  score: number
  grounds: readonly Ground[]
}

/** Below this nothing is listed: a name that only sounds alike needs a birth date, an NPI or a state beside it. */
export const MATCH_SCORE_MIN = 50

/** Points of each agreement, chosen so that every single one is explained by the list of grounds. */
const POINTS = {
  last: { exact: 40, part: 34, transposed: 34, typo: 32, sound: 18 },
  first: { exact: 30, nickname: 25, initial: 14, transposed: 25, typo: 23, sound: 12 },
  swapped: 58,
  middle: { agrees: 6, differs: -12 },
  birth: { exact: 30, near: 12, differs: -45 },
  npi: { exact: 60, differs: -40 },
  state: 4,
  business: { exact: 75, part: 55, transposed: 66, typo: 64 },
} as const

type How = Ground['how']
interface Agreement {
  how: How
  points: number
}

function compareLast(own: readonly string[], listed: readonly string[]): Agreement | null {
  let best: Agreement | null = null
  const take = (how: keyof typeof POINTS.last) => {
    if (best === null || POINTS.last[how] > best.points) best = { how, points: POINTS.last[how] }
  }
  for (const [i, mine] of own.entries())
    for (const [j, theirs] of listed.entries()) {
      if (mine === theirs) take(i === 0 && j === 0 ? 'exact' : 'part')
      else if (best === null || (best as Agreement).points < POINTS.last.transposed) {
        const slip = slipBetween(mine, theirs)
        if (slip) take(slip)
        else if (soundOf(mine) === soundOf(theirs) && mine.length > 2 && theirs.length > 2) take('sound')
      }
    }
  return best
}

function compareFirst(own: string, listed: string): Agreement | null {
  if (own === '' || listed === '') return null
  const as = (how: keyof typeof POINTS.first): Agreement => ({ how, points: POINTS.first[how] })
  if (own === listed) return as('exact')
  if (areNicknames(own, listed)) return as('nickname')
  const slip = slipBetween(own, listed)
  if (slip) return as(slip)
  if ((own.length === 1 || listed.length === 1) && own[0] === listed[0]) return as('initial')
  return own.length > 2 && listed.length > 2 && soundOf(own) === soundOf(listed) ? as('sound') : null
}

/** Two birth days that differ by one digit, or by day and month exchanged. */
function nearDays(a: Day, b: Day): boolean {
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7))
    return true
  return Array.from(a).filter((digit, index) => digit !== b[index]).length === 1
}

const NO_BUSINESS_WORD = new Set(
  'INC LLC LLP LP LTD CO CORP CORPORATION COMPANY PC PA PLLC THE AND OF DBA INCORPORATED LIMITED'.split(' '),
)

/** The words that tell one business from another. */
export const businessWords = (name: string): string[] =>
  wordsOfName(name).filter((word) => !NO_BUSINESS_WORD.has(word))

const PART_SHARE_MIN = 0.8

function compareBusiness(own: string, listed: string): Agreement | null {
  const [mine, theirs] = [businessWords(own), businessWords(listed)]
  if (mine.length === 0 || theirs.length === 0) return null
  const as = (how: keyof typeof POINTS.business): Agreement => ({ how, points: POINTS.business[how] })
  if (mine.join('') === theirs.join('')) return as('exact')
  const slip = slipBetween(mine.join(''), theirs.join(''))
  if (slip) return as(slip)
  const shared = mine.filter((word) => theirs.includes(word)).length
  const all = new Set([...mine, ...theirs]).size
  return mine.length > 1 && shared / all >= PART_SHARE_MIN ? as('part') : null
}

/** The listed name, read once for many comparisons. */
export interface ListedName {
  first: string
  middle: string
  last: readonly string[]
}

export function listedName(row: Pick<Exclusion, 'lastName' | 'firstName' | 'middleName'>): ListedName {
  return {
    first: wordsOfName(row.firstName)[0] ?? '',
    middle: wordsOfName(row.middleName)[0] ?? '',
    last: lastNames(wordsOfName(row.lastName)),
  }
}

interface Naming {
  points: number
  grounds: Ground[]
  both: boolean
}

function compareName(own: NameParts, listed: ListedName, former: boolean): Naming {
  const last = compareLast(own.last, listed.last)
  const first = compareFirst(own.first, listed.first)
  const grounds: Ground[] = []
  let points = 0
  for (const [what, agreement] of [
    ['last', last],
    ['first', first],
  ] as const) {
    if (!agreement) continue
    points += agreement.points
    grounds.push({ what, how: agreement.how, former })
  }
  const both = last !== null && first !== null
  const swapped =
    !both && own.first !== '' && own.last.includes(listed.first) && listed.last.includes(own.first)
  if (swapped)
    return { points: POINTS.swapped, grounds: [{ what: 'last', how: 'swapped', former }], both: true }
  if (both && own.middle !== '' && listed.middle !== '') {
    const agrees =
      own.middle === listed.middle ||
      ((own.middle.length === 1 || listed.middle.length === 1) && own.middle[0] === listed.middle[0])
    points += agrees ? POINTS.middle.agrees : POINTS.middle.differs
    grounds.push({ what: 'middle', how: agrees ? 'exact' : 'differs', former })
  }
  return { points, grounds, both }
}

/**
 * Compares somebody with one exclusion. A name alone counts only when both first and last agree; one of them counts
 * beside an equal birth date; an equal NPI counts alone.
 * @returns null when nothing is to be listed
 */
export function compareWith(who: Screened, row: Exclusion, listed = listedName(row)): Comparison | null {
  const grounds: Ground[] = []
  let points = 0
  let named = false
  const naming = who.names
    .map((name, index) => compareName(name, listed, index > 0))
    .reduce<Naming | null>((best, one) => (best === null || one.points > best.points ? one : best), null)
  if (naming && row.lastName !== '') {
    points += naming.points
    grounds.push(...naming.grounds)
    named = naming.both
  }
  if (row.businessName !== '') {
    for (const own of who.businesses) {
      const agreement = compareBusiness(own, row.businessName)
      if (!agreement || (named && agreement.points <= points)) continue
      points = Math.max(points, agreement.points)
      grounds.splice(0, grounds.length, { what: 'business', how: agreement.how, former: false })
      named = true
    }
  }
  let certain = false
  if (who.npi !== null && row.npi !== null) {
    const same = who.npi === row.npi
    points += same ? POINTS.npi.exact : POINTS.npi.differs
    grounds.push({ what: 'npi', how: same ? 'exact' : 'differs', former: false })
    certain ||= same
  }
  let born = false
  if (who.bornOn !== null && row.bornOn !== null) {
    const how = who.bornOn === row.bornOn ? 'exact' : nearDays(who.bornOn, row.bornOn) ? 'near' : 'differs'
    points += POINTS.birth[how]
    grounds.push({ what: 'birth', how, former: false })
    born = how === 'exact' && grounds.some(({ what }) => what === 'last' || what === 'first')
  }
  if (!named && !born && !certain) return null
  if (row.state !== '' && who.states.includes(row.state)) {
    points += POINTS.state
    grounds.push({ what: 'state', how: 'exact', former: false })
  }
  const score = Math.max(0, Math.min(100, points))
  return score >= MATCH_SCORE_MIN ? { score, grounds } : null
}
