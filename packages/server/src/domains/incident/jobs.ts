import { addDays } from '@clearpost/law'
import * as z from 'zod'
import { type Core, defineJob, enqueue, systemActor, type Tx } from '../../core/index.ts'
import { addEvent } from './events.ts'
import { numberOf, today } from './load.ts'
import { lookAgain } from './looking.ts'
import { FIRST_REMINDER_DAYS, remindOf } from './reminding.ts'
import { tellOfficers } from './reporting.ts'

const SCAN_EVERY_SECONDS = 3600

const watchOne = defineJob('incident-watch', z.object({ orgId: z.uuid() }), async (core, { orgId }) => {
  await lookAgain(core, orgId)
  await core.db.organization(orgId, async (tx) => {
    await tellOfReports(core, tx, orgId)
    await remindOf(core, tx, orgId)
  })
})

defineJob('incident-scan', z.object({}), (core) => scanIncidents(core), { everySeconds: SCAN_EVERY_SECONDS })

/** Finds the organizations in which a clock, a task, a second look or a report without a name waits. */
export async function scanIncidents(core: Core): Promise<void> {
  // A day more than any time zone is ahead.
  const tomorrow = addDays(core.clock.now().toISOString().slice(0, 10), 1)
  const until = addDays(tomorrow, FIRST_REMINDER_DAYS)
  await core.db.system(async (tx) => {
    const duties = tx
      .selectFrom('incident_duty')
      .select('org_id')
      .where('asked', '=', true)
      .where('done_on', 'is', null)
      .where('excluded', 'is', null)
      .where('due_on', '<=', until)
    const tasks = tx
      .selectFrom('incident_task')
      .select('org_id')
      .where('done_on', 'is', null)
      .where('due_on', '<=', until)
    const steps = tx.selectFrom('incident_step').select('org_id').where('recheck_on', '<=', tomorrow)
    const reports = tx
      .selectFrom('incident')
      .select('org_id')
      .where('spoke_on', 'is not', null)
      .where(({ or, eb, ref }) => or([eb('told_on', 'is', null), eb('told_on', '<=', ref('spoke_on'))]))
    const waiting = await duties.union(tasks).union(steps).union(reports).execute()
    for (const { org_id: orgId } of waiting) await enqueue(tx, watchOne, { orgId }, { singletonKey: orgId })
  })
}

/**
 * Tells the office of reports without a name, once their day is over: until then a mail or a row of the trail would
 * say when somebody wrote.
 */
async function tellOfReports(core: Core, tx: Tx, orgId: string): Promise<void> {
  const day = await today(core, tx, orgId)
  const rows = await tx
    .selectFrom('incident')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('spoke_on', '<', day)
    .where(({ or, eb, ref }) => or([eb('told_on', 'is', null), eb('told_on', '<=', ref('spoke_on'))]))
    .orderBy('year')
    .orderBy('number')
    .forUpdate()
    .execute()
  for (const row of rows) {
    await tellOfficers(core, tx, orgId, row.id)
    await tx
      .updateTable('incident')
      .set({ told_on: day })
      .where('org_id', '=', orgId)
      .where('id', '=', row.id)
      .execute()
    await addEvent(core, tx, systemActor(orgId), row.id, 'incident.tellOffice', { number: numberOf(row) })
  }
}
