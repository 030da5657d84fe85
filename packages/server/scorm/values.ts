/** Values as the two versions of SCORM write them. */

/** SCORM 1.2, CMITimespan: HHHH:MM:SS.SS. @param millis of the session */
export function timespan(millis: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const centis = Math.round(millis / 10)
  const seconds = Math.floor(centis / 100)
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0')
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(centis % 100)}`
}

/** SCORM 2004, timeinterval (second,10,2): PT1H2M3.45S. @param millis of the session */
export function timeinterval(millis: number): string {
  const centis = Math.round(millis / 10)
  const minutes = Math.floor(centis / 6000)
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${(centis % 6000) / 100}S`
}

/** SCORM 1.2, CMITime: HH:MM:SS of the learner's day. */
export const timeOfDay = (at: Date): string =>
  [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')

/** SCORM 2004, time (second,10,2): 2026-11-25T01:02:03.45Z; a zone may only follow a fraction. */
export const timestamp = (at: Date): string => `${at.toISOString().slice(0, 22)}Z`

/**
 * Percent with two digits, never rounded up: a score just below the pass mark may not become the pass mark.
 * @param right of `asked`
 */
export const percentOf = (right: number, asked: number): number => Math.floor((10_000 * right) / asked) / 100

/** As `percentOf`, from 0 to 1 with four digits. */
export const scaledOf = (right: number, asked: number): number =>
  Math.floor((10_000 * right) / asked) / 10_000

/** Options and steps are letters in a report: their own ids can be too long for SCORM 1.2. */
export const letterOf = (index: number): string => String.fromCharCode(97 + index)
export const indexOf = (letter: string): number => letter.charCodeAt(0) - 97
