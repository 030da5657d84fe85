import { EXPIRING_SOON_DAYS } from '@clearpost/contract'
import * as z from 'zod'
import { type Core, defineJob, enqueue } from '../../core/index.ts'
import { expire, warnOfEnd } from './ending.ts'

const SCAN_EVERY_SECONDS = 60
const SCAN_LIMIT = 500
const DAY_MILLIS = 86_400_000

const one = z.object({ orgId: z.uuid(), authorizationId: z.uuid() })

const expireOne = defineJob('authorization-expire', one, (core, { orgId, authorizationId }) =>
  expire(core, orgId, authorizationId),
)
const warnOne = defineJob('authorization-warn', one, (core, { orgId, authorizationId }) =>
  warnOfEnd(core, orgId, authorizationId),
)

/** Finds in every organization what has ended, and what ends within thirty days and was not said yet. */
export async function scanEnding(core: Core): Promise<void> {
  const now = core.clock.now()
  const soon = new Date(now.getTime() + EXPIRING_SOON_DAYS * DAY_MILLIS)
  await core.db.system(async (tx) => {
    const ending = await tx
      .selectFrom('authorization')
      .select(['org_id', 'id', 'ends_at'])
      .where('state', '=', 'in_force')
      .where('ends_at', '<=', soon)
      .where((where) => where.or([where('ends_at', '<=', now), where('warned_at', 'is', null)]))
      .orderBy('ends_at')
      .limit(SCAN_LIMIT)
      .execute()
    for (const { org_id: orgId, id: authorizationId, ends_at: endsAt } of ending) {
      const over = endsAt !== null && endsAt <= now
      const options = { singletonKey: authorizationId }
      await enqueue(tx, over ? expireOne : warnOne, { orgId, authorizationId }, options)
    }
  })
}

defineJob('authorization-scan', z.object({}), (core) => scanEnding(core), {
  everySeconds: SCAN_EVERY_SECONDS,
})
