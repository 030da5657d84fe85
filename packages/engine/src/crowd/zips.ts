/** Residents by ZIP code, Census 2010: totals of three-digit areas, and how large five-digit codes are. */
import { ZIP_SIZES, ZIP3_PEOPLE } from '../../data/crowd-zips.ts'

let areas: Map<string, { people: number; zips: number }> | undefined

/** Residents and number of ZIP codes for each first three digits. */
export function zip3Areas(): Map<string, { people: number; zips: number }> {
  areas ??= new Map(
    ZIP3_PEOPLE.split(' ').map((entry) => {
      const [people = '', zips = ''] = entry.slice(3).split('.')
      return [entry.slice(0, 3), { people: Number.parseInt(people, 36), zips: Number.parseInt(zips, 36) }]
    }),
  )
  return areas
}

/** Residents of a five-digit ZIP code: the mean of its three-digit area. Undefined for an area without residents. */
export function zipPopulation(zip: string): number | undefined {
  const area = zip3Areas().get(zip.slice(0, 3))
  return area && area.people > 0 ? Math.round(area.people / area.zips) : undefined
}

/** The 33,092 ZIP codes of the table by size, in steps of 200 residents. */
export function zipSizes(): { zips: number; residents: number }[] {
  return ZIP_SIZES.split(' ').map((entry) => {
    const [zips = '', people = ''] = entry.split('.')
    const number = Number.parseInt(zips, 36)
    return { zips: number, residents: Number.parseInt(people, 36) / number }
  })
}
