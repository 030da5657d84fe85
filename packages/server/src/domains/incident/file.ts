import type { AffectedPerson, Incident } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { incidentRow } from './load.ts'
import { affectedOf } from './persons.ts'
import { viewIncident } from './view.ts'

export interface IncidentFile {
  incident: Incident
  /** By name, as far as they are known. */
  persons: AffectedPerson[]
}

/**
 * Everything of one incident for papers that are made of it. Writes no audit row: the paper's own says that it was
 * read.
 * @throws Problem incident.notFound
 */
export async function incidentFile(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
): Promise<IncidentFile> {
  permit(actor, 'incident:write')
  const row = await incidentRow(tx, actor, incidentId)
  return {
    incident: await viewIncident(core, tx, actor, incidentId),
    persons: await affectedOf(core, tx, row),
  }
}
