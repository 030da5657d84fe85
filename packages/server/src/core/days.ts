/** Days of a calendar, YYYY-MM-DD, in the organization's time zone. */

const partsIn = (zone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

/** How far the zone's clocks are ahead of UTC at an instant, milliseconds. */
function aheadMillis(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    partsIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** The instant at which a day begins in a zone. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const first = midnight - aheadMillis(midnight, zone)
  // The clocks may have been changed between the two.
  return new Date(midnight - aheadMillis(first, zone))
}

/** The day in a zone at an instant. */
export function dayOf(instant: Date, zone: string): string {
  const local = instant.getTime() + aheadMillis(instant.getTime(), zone)
  return new Date(local).toISOString().slice(0, 10)
}
