/** The day on which someone reaches an age; who was born on 29 February reaches it on 1 March of a common year. */
export function dayOfAge(bornOn: string, years: number): string {
  const [year = 0, month = 1, day = 1] = bornOn.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10)
}

/** Whether someone has not reached the age yet; null when the birth date is not known. */
export const isMinor = (bornOn: string | null, years: number, today: string): boolean | null =>
  bornOn === null ? null : today < dayOfAge(bornOn, years)
