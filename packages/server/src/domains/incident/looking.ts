import { addDays } from '@clearpost/law'
import { type Core, systemActor, type Tx } from '../../core/index.ts'
import { readBackOne } from '../post/index.ts'
import { keepResult } from './containment.ts'
import { openIncident, today } from './load.ts'
import type { IncidentStepRow } from './tables.ts'

type Result = NonNullable<IncidentStepRow['result']>

/**
 * Looks again at copies on connected accounts whose day has come. What is gone is settled; what cannot be read is
 * looked at the next day; what is still there opens its step again and is looked at the next day. Copies that the
 * program cannot read stay for a person, who is reminded.
 */
export async function lookAgain(core: Core, orgId: string): Promise<void> {
  const actor = systemActor(orgId)
  const steps = await core.db.organization(orgId, async (tx) =>
    tx
      .selectFrom('incident_step as step')
      .innerJoin('incident', (join) =>
        join.onRef('incident.org_id', '=', 'step.org_id').onRef('incident.id', '=', 'step.incident_id'),
      )
      .selectAll('step')
      .where('step.org_id', '=', orgId)
      .where('step.publication_id', 'is not', null)
      .where('step.recheck_on', '<=', await today(core, tx, orgId))
      .where('incident.state', '<>', 'closed')
      .orderBy('step.id')
      .execute(),
  )
  for (const step of steps) {
    const result = await resultOf(core, orgId, step.publication_id as string)
    await core.db.organization(orgId, async (tx) => {
      const row = await openIncident(tx, actor, step.incident_id)
      const current = await unchanged(tx, step)
      if (!current) return
      const recheckOn = result === 'gone' ? null : addDays(await today(core, tx, orgId), 1)
      await keepResult(core, tx, actor, row, current, { result, recheckOn })
    })
  }
}

/** Nobody settled or looked at it meanwhile. */
async function unchanged(tx: Tx, step: IncidentStepRow): Promise<IncidentStepRow | undefined> {
  return tx
    .selectFrom('incident_step')
    .selectAll()
    .where('org_id', '=', step.org_id)
    .where('id', '=', step.id)
    .where('recheck_on', '=', step.recheck_on)
    .executeTakeFirst()
}

async function resultOf(core: Core, orgId: string, publicationId: string): Promise<Result> {
  const publication = await core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('publication')
      .select(['state', 'remains'])
      .where('org_id', '=', orgId)
      .where('id', '=', publicationId)
      .executeTakeFirst(),
  )
  // Taken down through the program, which then looked for what remains.
  if (publication?.state === 'removed') return publication.remains.length === 0 ? 'gone' : 'still_there'
  const seen = await readBackOne(core, orgId, publicationId, true)
  if (seen === 'gone') return 'gone'
  return seen === 'match' || seen === 'drift' ? 'still_there' : 'unreachable'
}
