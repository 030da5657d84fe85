import { INCIDENT_STATES, type IncidentState } from '@clearpost/contract'
import type { Tx } from '../../core/index.ts'

/** How many incidents are in each state, in the order of the states; also where there is none. */
export async function incidentsByStage(
  tx: Tx,
  orgId: string,
): Promise<{ state: IncidentState; incidents: number }[]> {
  const rows = await tx
    .selectFrom('incident')
    .select(({ fn }) => ['state', fn.countAll<number>().as('incidents')])
    .where('org_id', '=', orgId)
    .groupBy('state')
    .execute()
  return INCIDENT_STATES.map((state) => ({
    state,
    incidents: rows.find((row) => row.state === state)?.incidents ?? 0,
  }))
}
