/** Milliseconds that the zone is ahead of UTC at an instant. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time)
  const part = (type: string) => Number(parts.find((item) => item.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(time / 1000) * 1000
}

/** An instant as the clock on the wall there: `2026-11-24T09:30`, the form of `<input type="datetime-local">`. */
export function toWallTime(instant: string, timeZone: string): string {
  const time = new Date(instant).getTime()
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 16)
}

/**
 * The instant at which the wall clock there shows `wall` (`YYYY-MM-DDTHH:mm`), or null when it is no time.
 * Of an hour that happens twice the first is meant; an hour that is skipped gives the time after the jump.
 */
export function fromWallTime(wall: string, timeZone: string): string | null {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN
  if (Number.isNaN(local)) return null
  const before = offsetAt(local - 86_400_000, timeZone)
  const after = offsetAt(local + 86_400_000, timeZone)
  const early = local - Math.max(before, after)
  const late = local - Math.min(before, after)
  for (const time of [early, late])
    if (time + offsetAt(time, timeZone) === local) return new Date(time).toISOString()
  return new Date(late).toISOString()
}

/** Day of an instant there, `YYYY-MM-DD`. */
export function toDay(instant: string, timeZone: string): string {
  return toWallTime(instant, timeZone).slice(0, 10)
}

/** A day some days later or earlier; days are `YYYY-MM-DD` without a zone. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** First day of the month some months away. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** The week's first day for a language's region: Sunday in US English, Monday in Spanish. */
export function startOfWeek(day: string, locale: 'en' | 'es'): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay()
  return addDays(day, locale === 'es' ? -((weekday + 6) % 7) : -weekday)
}

/** The weeks that show a month, whole: four to six times seven days. */
export function monthGrid(day: string, locale: 'en' | 'es'): string[] {
  const month = day.slice(0, 7)
  const days: string[] = []
  for (let at = startOfWeek(`${month}-01`, locale); at.slice(0, 7) <= month; at = addDays(at, 7))
    for (let index = 0; index < 7; index += 1) days.push(addDays(at, index))
  return days
}
