import { retentionProblems } from '@clearpost/contract'
import { addYears, GOVERNANCE_RULES } from '@clearpost/law'
import { dayOf } from '../../core/days.ts'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'

export const refuse = problemsOf(retentionProblems)

/** Holds and deletions of an organization go one after the other. */
export const retentionLock = (orgId: string): string => `retention:${orgId}`

/**
 * The day before which the last effect of a record must lie for its time to be over: six years from creation or from
 * when it was last in effect, 45 CFR 164.530(j)(2).
 */
export async function cutoff(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<{ beforeOn: string; timeZone: string }> {
  const { timeZone } = await settingsOf(tx, orgId)
  const day = dayOf(core.clock.now(), timeZone)
  return { beforeOn: addYears(day, -GOVERNANCE_RULES.retention.years), timeZone }
}
