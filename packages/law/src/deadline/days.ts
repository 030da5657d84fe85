/** A date without a time, ISO 8601: `2026-11-24`. Days here have no time zone: the caller says which day it is where. */
export type Day = string

const DAY_MS = 86_400_000
const SUNDAY = 0
const SATURDAY = 6

const asTime = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
const asDay = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/** The day that many calendar days later; the first day after `day` is 1. */
export const addDays = (day: Day, count: number): Day => asDay(asTime(day) + count * DAY_MS)

/** Calendar days from the first day to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asTime(to) - asTime(from)) / DAY_MS)

/** The same day of a later year; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4)) + count
  const moved = `${year}${day.slice(4)}`
  return asDay(asTime(moved)) === moved ? moved : `${year}-02-28`
}

export const lastDayOfYear = (day: Day): Day => `${day.slice(0, 4)}-12-31`

/** Monday to Friday, and none of these holidays. */
export function isBusinessDay(day: Day, holidays: ReadonlySet<Day> = new Set()): boolean {
  const weekday = new Date(asTime(day)).getUTCDay()
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(day)
}

/**
 * The day that many business days later. Without holidays only weekends are left out, which gives the earlier, safer
 * day: which holidays a statute means is the state's own rule.
 */
export function addBusinessDays(day: Day, count: number, holidays: ReadonlySet<Day> = new Set()): Day {
  let last = day
  for (let left = count; left > 0; ) {
    last = addDays(last, 1)
    if (isBusinessDay(last, holidays)) left -= 1
  }
  return last
}

export const laterOf = (a: Day, b: Day): Day => (a < b ? b : a)
