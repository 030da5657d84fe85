/** Dots of the small picture: a few are counted, many are a full field. */
export const CROWD_DOTS = 60

/**
 * How many of {@link CROWD_DOTS} dots stand for `expected` people. Up to 20 each dot is one person; from there
 * the dots grow with the logarithm, so that 11,000 people and more fill the field.
 */
export function crowdDots(expected: number): number {
  if (expected <= 1) return 1
  if (expected <= 20) return Math.round(expected)
  const share = Math.log10(expected / 20) / Math.log10(11_000 / 20)
  return Math.min(CROWD_DOTS, Math.round(20 + share * (CROWD_DOTS - 20)))
}
