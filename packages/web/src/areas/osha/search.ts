const VIEWS = ['log', 'summary', 'sharps', 'severe'] as const
export type OshaView = (typeof VIEWS)[number]

const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** Which place, year and part of the records the address names. */
export function validateOshaSearch(search: Record<string, unknown>): {
  place?: string
  year?: number
  view?: OshaView
} {
  const view = VIEWS.find((one) => one === search.view)
  const year = Number(search.year)
  return {
    ...(typeof search.place === 'string' ? { place: search.place } : {}),
    ...(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? { year } : {}),
    ...(view ? { view } : {}),
  }
}
