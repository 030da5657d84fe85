import { entryDueOn } from '@clearpost/law'
import { dayOf } from '../../core/days.ts'
import type { Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import './tables.ts'

interface OshaDue {
  /** The same for the same thing, so that a feed moves it and does not repeat it. */
  key: string
  duty: 'log_300' | 'severe'
  dueOn: string
  dueAt: string | null
}

/** What the records wait for: cases to enter, severe injuries to report. Without anything that a person wrote. */
export async function oshaDues(tx: Tx, orgId: string): Promise<OshaDue[]> {
  const pending = await tx
    .selectFrom('osha_case')
    .select(['id', 'learned_on'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'pending')
    .orderBy('learned_on')
    .execute()
  const severe = await tx
    .selectFrom('osha_severe')
    .select(['id', 'due_at'])
    .where('org_id', '=', orgId)
    .where('reported_at', 'is', null)
    .orderBy('due_at')
    .execute()
  const { timeZone } = await settingsOf(tx, orgId)
  return [
    ...severe.map(
      ({ id, due_at }): OshaDue => ({
        key: `severe-${id}`,
        duty: 'severe',
        dueOn: dayOf(due_at, timeZone),
        dueAt: due_at.toISOString(),
      }),
    ),
    ...pending.map(
      ({ id, learned_on }): OshaDue => ({
        key: `case-${id}`,
        duty: 'log_300',
        dueOn: entryDueOn(learned_on),
        dueAt: null,
      }),
    ),
  ]
}
