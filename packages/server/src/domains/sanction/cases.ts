import type { SanctionCase, SanctionFacts } from '@clearpost/contract'
import { proposedLevel } from '@clearpost/law'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { isIncident } from '../incident/index.ts'
import { caseRow, openCase, refuse, sealed, subject } from './load.ts'
import { currentMatrix, levelsOf } from './matrix.ts'
import type { SanctionRow } from './tables.ts'
import { viewCase } from './view.ts'

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/**
 * Opens a case. Whoever opens it proposes and cannot decide.
 * @throws Problem `sanction.aboutYourself`, `sanction.incidentUnknown`, `sanction.personUnknown`
 */
export async function openSanction(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: SanctionFacts & { incidentId: string; personId: string },
): Promise<SanctionCase> {
  permit(actor, 'sanction:write')
  const { orgId } = actor
  if (input.personId === actor.personId) throw refuse('aboutYourself')
  if (!(await isIncident(tx, orgId, input.incidentId))) throw refuse('incidentUnknown')
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', input.personId)
    .executeTakeFirst()
  if (!person) throw refuse('personUnknown')
  await lockInTransaction(tx, `sanction:${orgId}`)
  const matrix = await currentMatrix(tx, orgId)
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('sanction_case')
    .values({
      org_id: orgId,
      id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from sanction_case where org_id = ${orgId})`,
      incident_id: input.incidentId,
      person_id: input.personId,
      matrix_revision: matrix.revision,
      ...(await columnsOf(core, tx, orgId, id, input, matrix.levels.length)),
      state: 'open',
      revision: 1,
      opened_by: actor.personId ?? '',
      opened_at: now,
      level: null,
      decision: null,
      decided_by: null,
      decided_at: null,
    })
    .execute()
  const row = await caseRow(tx, actor, id)
  await audit(tx, actor, 'sanction.open', subject(id), {
    incidentId: input.incidentId,
    proposedLevel: row.proposed_level,
  })
  return viewCase(core, tx, actor, row)
}

async function columnsOf(
  core: Core,
  tx: Tx,
  orgId: string,
  id: string,
  { cause, intent, aggravating, mitigating, account, answer }: SanctionFacts,
  levels: number,
) {
  return {
    cause,
    intent,
    aggravating: unique(aggravating),
    mitigating: unique(mitigating),
    proposed_level: proposedLevel(intent, aggravating, mitigating, levels),
    facts: await sealed(core, tx, orgId, 'facts', id, { account, answer }),
  }
}

/** Changes the facts of an open case; the proposal follows. */
export async function saveSanction(
  core: Core,
  tx: Tx,
  actor: Actor,
  id: string,
  { basedOn, ...facts }: SanctionFacts & { basedOn: number },
): Promise<SanctionCase> {
  permit(actor, 'sanction:write')
  const row = await openCase(tx, actor, id)
  if (row.revision !== basedOn) throw refuse('changedMeanwhile')
  const levels = await levelsOf(tx, actor.orgId, row.matrix_revision)
  await patch(tx, row, {
    ...(await columnsOf(core, tx, actor.orgId, id, facts, levels.length)),
    revision: row.revision + 1,
  })
  await audit(tx, actor, 'sanction.save', subject(id), { proposedLevel: row.proposed_level })
  return viewCase(core, tx, actor, row)
}

/** Writes columns and keeps the row in memory in step. */
export async function patch(tx: Tx, row: SanctionRow, change: Partial<SanctionRow>): Promise<void> {
  Object.assign(row, change)
  await tx
    .updateTable('sanction_case')
    .set(change)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}
