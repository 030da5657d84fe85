/** US residents by year of age and sex (Census Bureau, NC-EST2024): shares, and how many are alone in their cell. */
import { US_MEN, US_WOMEN } from '../../data/crowd-people.ts'

export type Sex = 'f' | 'm'

const counts = (text: string): number[] => text.split(' ').map((n) => Number.parseInt(n, 36))
const OLDEST = 100 // the last row holds everybody from this age on

interface People {
  f: number[]
  m: number[]
  total: number
  women: number
  /** Share of residents younger than each age. */
  younger: number[]
}
let people: People | undefined

function read(): People {
  if (people === undefined) {
    const [f, m] = [counts(US_WOMEN), counts(US_MEN)]
    const women = f.reduce((a, b) => a + b, 0)
    const total = m.reduce((a, b) => a + b, women)
    const younger = [0]
    for (let age = 0; age <= OLDEST; age += 1)
      younger.push((younger[age] as number) + ((f[age] as number) + (m[age] as number)) / total)
    people = { f, m, total, women, younger }
  }
  return people
}

/** Share of residents of these ages, both ends included. */
export function shareBetween(from: number, to: number): number {
  const { younger } = read()
  return (younger[Math.min(to, OLDEST) + 1] as number) - (younger[from] as number)
}

/** Share of residents of exactly this age in years; everybody from 100 on counts as one age. */
export function shareAtAge(years: number): number {
  const age = Math.min(Math.floor(years), OLDEST)
  return shareBetween(age, age)
}

/** Share of women among residents, of all or of one age: 49% at 20, 70% at 94. */
export function womenAmong(years?: number): number {
  const { f, m, women, total } = read()
  if (years === undefined) return women / total
  const age = Math.min(Math.floor(years), OLDEST)
  return (f[age] as number) / ((f[age] as number) + (m[age] as number))
}

/** Cells that a year of age and a sex is divided into by what else is known of the birth. */
export const BIRTH_CELLS = { date: 365.25, month: 12, year: 1 } as const

/**
 * Expected share of `population` residents who are alone with their sex and birth date (or month, or year), when they
 * have the ages and sexes of the United States and birthdays spread evenly: the sum over years of age and sexes of
 * p · exp(−(n − 1) · p / cells). This is the question of Golle 2006, put to the age table that the estimate uses.
 */
export function shareAlone(population: number, birth: keyof typeof BIRTH_CELLS): number {
  const { f, m, total } = read()
  const cells = BIRTH_CELLS[birth]
  let alone = 0
  for (const group of [...f, ...m])
    alone += (group / total) * Math.exp((-(population - 1) * group) / total / cells)
  return alone
}

/** Chance that one of `population` people is alone in their cell when they spread evenly over `cells`. */
export function shareUnique(population: number, cells: number): number {
  return Math.exp(-(population - 1) / cells)
}
