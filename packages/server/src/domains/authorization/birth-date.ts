import { dayOf } from '../../core/days.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { isMinor } from './age.ts'
import { record } from './events.ts'
import { patch } from './load.ts'
import { endOf } from './scope.ts'

/**
 * A birth date was learned or corrected after something was signed. What was signed for a minor ends on the right day;
 * what someone signed alone who was under age ends now, because they could not give it.
 */
export async function applyBirthDate(
  core: Core,
  tx: Tx,
  actor: Actor,
  subjectId: string,
  bornOn: string | null,
): Promise<void> {
  const rows = await tx
    .selectFrom('authorization')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'in_force')
    .forUpdate()
    .execute()
  const { timeZone, majorityAge } = await settingsOf(tx, actor.orgId)
  for (const row of rows) {
    const wasMinor = isMinor(bornOn, majorityAge, dayOf(row.signed_at ?? row.created_at, timeZone)) === true
    const alone = row.signer_kind === 'patient'
    const ends =
      alone && wasMinor
        ? { endsAt: core.clock.now(), ofAge: false }
        : await endOf(tx, actor.orgId, row.ends_on, { bornOn }, !alone && wasMinor)
    if (ends.endsAt?.getTime() === row.ends_at?.getTime()) continue
    await patch(core, tx, row, { ends_at: ends.endsAt, ends_of_age: ends.ofAge })
    const endsAt = ends.endsAt?.toISOString() ?? null
    await record(core, tx, actor, row, 'birthDate', { endsAt }, alone && wasMinor ? 'signed_under_age' : null)
  }
}
