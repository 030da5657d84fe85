import { billingProblems } from '@clearpost/contract'
import { dayOf } from '../../core/days.ts'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'

export const refuse = problemsOf(billingProblems)

/** Fields that may name a patient. */
export const SEALED = {
  about: 'billing.overpayment.about',
  closedReason: 'billing.overpayment.closed_reason',
  reference: 'billing.estimate.reference',
} as const

/** Today in the organization's time zone. */
export async function today(core: Core, tx: Tx, orgId: string): Promise<string> {
  const { timeZone } = await settingsOf(tx, orgId)
  return dayOf(core.clock.now(), timeZone)
}
