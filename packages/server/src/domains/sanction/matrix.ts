import type { SanctionMatrix } from '@clearpost/contract'
import { STARTER_SANCTION_LEVELS } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { refuse } from './load.ts'

type Levels = SanctionMatrix['levels']

async function starter(tx: Tx, orgId: string): Promise<Levels> {
  const { locale } = await settingsOf(tx, orgId)
  return STARTER_SANCTION_LEVELS[locale].map((level) => ({ ...level }))
}

/** The levels of one revision; null for the starter's. */
export async function levelsOf(tx: Tx, orgId: string, revision: number | null): Promise<Levels> {
  if (revision === null) return starter(tx, orgId)
  const row = await tx
    .selectFrom('sanction_matrix')
    .select('levels')
    .where('org_id', '=', orgId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return row.levels
}

/** The levels in use. */
export async function currentMatrix(
  tx: Tx,
  orgId: string,
): Promise<{ revision: number | null; levels: Levels; by: string | null; at: Date | null }> {
  const row = await tx
    .selectFrom('sanction_matrix')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { revision: null, levels: await starter(tx, orgId), by: null, at: null }
  return { revision: row.revision, levels: row.levels, by: row.by_id, at: row.at }
}

export async function viewMatrix(tx: Tx, actor: Actor): Promise<SanctionMatrix> {
  permit(actor, 'sanction:read')
  const { revision, levels, by, at } = await currentMatrix(tx, actor.orgId)
  const refs = await refsOf(tx, actor.orgId, [by])
  return {
    revision: revision ?? 0,
    levels,
    changedBy: by === null ? null : refs(by),
    changedAt: at?.toISOString() ?? null,
  }
}

/** Keeps a new version of the levels; cases that were begun keep the levels that they began with. */
export async function saveMatrix(
  core: Core,
  tx: Tx,
  actor: Actor,
  basedOn: number,
  levels: Levels,
): Promise<SanctionMatrix> {
  permit(actor, 'sanction:write')
  await lockInTransaction(tx, `sanction-matrix:${actor.orgId}`)
  const revision = (await currentMatrix(tx, actor.orgId)).revision ?? 0
  if (revision !== basedOn) throw refuse('changedMeanwhile')
  await tx
    .insertInto('sanction_matrix')
    .values({
      org_id: actor.orgId,
      revision: revision + 1,
      levels: JSON.stringify(levels),
      by_id: actor.personId ?? '',
      at: core.clock.now(),
    })
    .execute()
  await audit(
    tx,
    actor,
    'sanction.saveMatrix',
    { kind: 'sanction_matrix', id: actor.orgId },
    { revision: revision + 1, levels: levels.length },
  )
  return viewMatrix(tx, actor)
}
