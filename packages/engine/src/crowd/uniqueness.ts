/** Known results on uniqueness, worked out with the tables of the estimate; for the bench and the tests. */
import { US_PLACES } from '../../data/places.ts'
import { BIRTH_CELLS, shareAlone, shareBetween, shareUnique } from './people.ts'
import { zip3Areas, zipSizes } from './zips.ts'

type Birth = keyof typeof BIRTH_CELLS

/** Share of residents who are alone in their ZIP code with sex and birth date, month or year. */
export function aloneInZip(birth: Birth): number {
  let people = 0
  let alone = 0
  for (const { zips, residents } of zipSizes()) {
    people += zips * residents
    alone += zips * residents * shareAlone(residents, birth)
  }
  return alone / people
}

/** The same for a ZIP code of average size whose residents spread evenly over 78 years of birth. */
export function aloneInAverageZip(birth: Birth): number {
  const sizes = zipSizes()
  const zips = sizes.reduce((sum, size) => sum + size.zips, 0)
  const people = sizes.reduce((sum, size) => sum + size.zips * size.residents, 0)
  const LIFE_EXPECTANCY = 78 // years
  return shareUnique(people / zips, BIRTH_CELLS[birth] * LIFE_EXPECTANCY * 2)
}

/**
 * Share of residents who live in a ZIP code where their ten-year age group and sex has no more people than birth
 * dates: each could be alone, though some share a date. An upper bound of the kind that counts whole groups.
 */
export function couldBeAloneInZip(): number {
  const DECADE = 10
  let people = 0
  let could = 0
  for (const { zips, residents } of zipSizes())
    for (let from = 0; from < 100; from += DECADE) {
      const group = residents * shareBetween(from, from === 90 ? 100 : from + DECADE - 1)
      people += zips * group
      if (group / 2 <= DECADE * BIRTH_CELLS.date) could += zips * group
    }
  return could / people
}

/** Share of the residents of the gazetteer's places who are alone in theirs with sex and birth date. */
export function aloneInPlace(birth: Birth): number {
  let people = 0
  let alone = 0
  for (const match of US_PLACES.matchAll(/=([\da-z]+)/g)) {
    const residents = Number.parseInt(match[1] as string, 36)
    people += residents
    alone += residents * shareAlone(residents, birth)
  }
  return alone / people
}

/** Three-digit ZIP areas with 1 to 20,000 residents: 45 CFR 164.514(b)(2)(i)(B). */
export function smallZip3(): string[] {
  return [...zip3Areas()].flatMap(([zip3, { people }]) => (people > 0 && people <= 20_000 ? [zip3] : []))
}

/** The seventeen that HHS lists in its de-identification guidance, from the census of 2000. */
export const HHS_SMALL_ZIP3 = '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' ')
