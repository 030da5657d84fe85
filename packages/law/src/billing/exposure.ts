/** What a false claim may cost, as the data has it (obligation `fca`): 31 USC 3729; 28 CFR 85.5. Dollars a claim. */
const PER_CLAIM_MIN = 14_308
const PER_CLAIM_MAX = 28_619
/** Treble damages. */
const DAMAGES_TIMES = 3

/**
 * What an overpayment that is knowingly kept could come to under the False Claims Act: an estimate of the range, not a
 * prediction. Cents.
 */
export function falseClaimsExposure(
  claims: number,
  amountCents: number,
): { minCents: number; maxCents: number } {
  const damages = amountCents * DAMAGES_TIMES
  return {
    minCents: claims * PER_CLAIM_MIN * 100 + damages,
    maxCents: claims * PER_CLAIM_MAX * 100 + damages,
  }
}
