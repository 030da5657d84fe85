import { addDays, type Day } from '../deadline/days.ts'

/** One day in a calendar. `title` stands in other people's programs: it holds no patient data. */
export interface CalendarDay {
  /** The same for the same thing, so that a calendar moves it instead of showing it twice. */
  uid: string
  day: Day
  title: string
  /** Grows with each change; a calendar keeps the higher one. */
  sequence?: number
  url?: string
  /** Days before, on which a calendar reminds. */
  remindDaysBefore: readonly number[]
}

const LINE_OCTETS = 75

/** Text as RFC 5545 3.3.11 writes it. */
const text = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

/** Lines of at most 75 octets; a character is never cut: RFC 5545 3.1. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      // The blank that begins a continued line counts.
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const compact = (day: Day): string => day.replaceAll('-', '')
/** An instant in UTC: RFC 5545 3.3.5, form 2. */
const stamp = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/**
 * A calendar by RFC 5545: one all-day event for each day, with alarms.
 * @param at when it was made, ISO 8601 in UTC
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Clearpost//Duties//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...days.flatMap((one) => event(one, at)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function event({ uid, day, title, sequence = 0, url, remindDaysBefore }: CalendarDay, at: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp(at)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The day after: the end is not part of it.
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${text(title)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...(url === undefined ? [] : [`URL:${url}`]),
    ...remindDaysBefore.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${text(title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}
