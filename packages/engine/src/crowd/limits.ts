/** Figures of the estimate that are not in a table: sources where there is one, otherwise what was chosen and why. */

/** Emergency visits per resident and year: NCHS Data Brief 478 (NHAMCS 2021), 43 per 100, and 66 from age 75. */
export const VISITS_A_YEAR = { all: 0.43, old: 0.66, oldFrom: 75 }
/** A place that the gazetteer does not hold has fewer than the 1,000 residents from which GeoNames lists it. */
export const UNLISTED_POPULATION = 900
/** Chosen: without any place, readers are taken to know the catchment of one middling hospital. */
export const DEFAULT_CATCHMENT = 50_000
/** Chosen: one event that the news or the town talked about hurt a few at most. */
export const PEOPLE_IN_ONE_EVENT = 2
/** Chosen: a room, bed or chair holds one person at a time, a shared room two. */
export const PEOPLE_IN_ONE_ROOM = 2

/**
 * By what factor each step may be off, either way; chosen, not measured. A national share is not the town's: one
 * trade or illness is common in a mill town and absent in the next. An order of magnitude is what it says.
 */
export const OFF_BY = {
  place: 1.1,
  zip: 2.5,
  unlistedPlace: 2,
  assumedPlace: 4,
  age: 1.25,
  sex: 1.05,
  occupation: 1.5,
  condition: 1.4,
  time: 1.5,
  unverified: 3,
}
/** Width of the range in standard deviations of a Poisson count: four in five lie inside. */
export const POISSON_WIDTH = 1.28
