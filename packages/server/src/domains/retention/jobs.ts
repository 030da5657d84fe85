import { addDays } from '@clearpost/law'
import * as z from 'zod'
import { type Core, defineJob, enqueue, systemActor } from '../../core/index.ts'
import { propose } from './batches.ts'

const SCAN_EVERY_SECONDS = 86_400
/** A list that nobody took up stays this long before it is made anew; so does a decision to delete nothing. */
const PROPOSE_EVERY_DAYS = 30

const proposeOne = defineJob('retention-propose', z.object({ orgId: z.uuid() }), async (core, { orgId }) => {
  await core.db.organization(orgId, (tx) => propose(core, tx, systemActor(orgId)))
})

defineJob('retention-scan', z.object({}), (core) => scanRetention(core), {
  everySeconds: SCAN_EVERY_SECONDS,
})

/** Proposes a list where none was made for a month. It never deletes: two people do. */
export async function scanRetention(core: Core): Promise<void> {
  const since = new Date(
    `${addDays(core.clock.now().toISOString().slice(0, 10), -PROPOSE_EVERY_DAYS)}T00:00:00Z`,
  )
  await core.db.system(async (tx) => {
    const waiting = await tx
      .selectFrom('organization as o')
      .select('o.id')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('purge_batch as b')
              .select('b.id')
              .whereRef('b.org_id', '=', 'o.id')
              // Somebody asked and waits for a second person: the list stays as it is.
              .where((where) =>
                where.or([where('b.state', '=', 'asked'), where('b.proposed_at', '>', since)]),
              ),
          ),
        ),
      )
      .execute()
    for (const { id: orgId } of waiting) await enqueue(tx, proposeOne, { orgId }, { singletonKey: orgId })
  })
}
