/** Published results on uniqueness, worked out with the tables of the crowd estimate, side by side. */
import { US_PLACES } from '../../packages/engine/data/places.ts'
import {
  aloneInAverageZip,
  aloneInPlace,
  aloneInZip,
  couldBeAloneInZip,
  HHS_SMALL_ZIP3,
  smallZip3,
} from '../../packages/engine/src/crowd/uniqueness.ts'
import { zip3Areas, zipSizes } from '../../packages/engine/src/crowd/zips.ts'

const percent = (share: number): string => {
  const value = share * 100
  if (value < 0.005) return '0.00%'
  return `${value < 1 ? value.toFixed(2) : value.toFixed(1)}%`
}
const areas = zip3Areas()
const people = (zip3: string): string => (areas.get(zip3)?.people ?? 0).toLocaleString('en-US')
const small = smallZip3()
const zips = zipSizes().reduce((sum, size) => sum + size.zips, 0)
const agreed = HHS_SMALL_ZIP3.filter((zip3) => small.includes(zip3))
const others = HHS_SMALL_ZIP3.filter((zip3) => !small.includes(zip3))
const added = small.filter((zip3) => !HHS_SMALL_ZIP3.includes(zip3))

console.log(`| alone with | published | ours | how ours is counted |
| --- | --- | --- | --- |
| ZIP, birth date, sex | 63% (Golle 2006, census of 2000) | ${percent(aloneInZip('date'))} | expected, over ${zips.toLocaleString('en-US')} ZIP codes of 2010 and the country's ages of 2024 |
| ZIP, birth date, sex | 87% (Sweeney 2000, census of 1990) | ${percent(aloneInAverageZip('date'))} | one ZIP code of average size, ages spread evenly over 78 years |
| ZIP, birth date, sex | 87% (Sweeney 2000) | ≤ ${percent(couldBeAloneInZip())} | everybody whose age group in the ZIP code has no more people than birth dates |
| ZIP, birth year, sex | 0.04% (Sweeney 2000) | ${percent(aloneInZip('year'))} | expected, as in the first row |
| place, birth date, sex | 53% (Sweeney 2000) | ${percent(aloneInPlace('date'))} | expected, over the ${(US_PLACES.match(/=/g)?.length ?? 0).toLocaleString('en-US')} places of the gazetteer (1,000 people and more) |

Why they differ. Sweeney's abstract speaks of characteristics that "likely made them unique"; how her tables count was
not looked up. 87% lies between who is expected to be alone in a real ZIP code (first row) and who could be (third row),
and near what a ZIP code of average size gives; most people live in larger ones. Golle counts the expected share, as the
first row does, with ages by ZIP code: college towns and barracks, which he names, take some away. With birth year ours is
higher than Sweeney's because small ZIP codes have few people of the oldest ages. The gazetteer leaves out places under
1,000 people, so the last row is lower.

Three-digit ZIP areas of 20,000 people or fewer (45 CFR 164.514(b)(2)(i)(B)): HHS lists ${HHS_SMALL_ZIP3.length} from the census of
2000. On the census of 2010 ${agreed.length} of them are still that small (${agreed.join(', ')}); the others are ${others
  .map((zip3) => `${zip3} (${people(zip3)})`)
  .join(', ')}. Newly small: ${added.map((zip3) => `${zip3} (${people(zip3)})`).join(', ')}.`)
