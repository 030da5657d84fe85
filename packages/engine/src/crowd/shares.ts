/**
 * Shares of a population that a detail leaves. Orders of magnitude with their source; the estimate says so by a
 * range of one factor of {@link SPREAD} each way.
 */

/** People a clinic serves when no place is known: the population of a median US county, 2020 Census (about 25,700). */
export const CATCHMENT = 25_700
/** One named condition or procedure: about one adult in fifty has any one common chronic diagnosis that posts name. */
export const CONDITION_SHARE = 0.02
/** Conditions that few have and nobody tells: HIV prevalence is about 0.4% of US adults (CDC, 2022). */
export const SENSITIVE_SHARE = 0.004
/** People that a reported local event (a crash, a fire) touches. */
export const EVENT_PEOPLE = 3
/** "The only", "oldest", "first": one person. */
export const SUPERLATIVE_PEOPLE = 1
/** In care on one given day or night: 139.8 million US emergency visits in 2021 (CDC NHAMCS) over 332 million people and 365 days, times three for other visits told of. */
export const TIME_SHARE = 0.0035
/** Width of the range: an estimate from such shares is right within a factor of five. */
export const SPREAD = 5

/** Residents per single year of age, roughly even up to 70 and thin above: 2020 Census, age by single years. */
const YEAR_SHARE = 0.0125
const OLD_FROM = 70
const VERY_OLD_FROM = 90
/** Aged 90 and over: 0.7% of residents, so a single year above 89 is about 0.1%. */
const VERY_OLD_SHARE = 0.001

/** Share of residents of an age as written ("84-year-old", "34M", "de 6 años"). Years. */
export function ageShare(text: string): number {
  const years = Number(/\d+/.exec(text)?.[0] ?? Number.NaN)
  if (Number.isNaN(years)) return YEAR_SHARE
  if (years >= VERY_OLD_FROM) return VERY_OLD_SHARE
  return years >= OLD_FROM ? YEAR_SHARE / 2 : YEAR_SHARE
}
