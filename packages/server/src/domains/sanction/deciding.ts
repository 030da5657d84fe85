import type { SanctionCase } from '@clearpost/contract'
import type { SanctionFlag } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { patch } from './cases.ts'
import { type DecisionWords, openCase, refuse, sealed, subject } from './load.ts'
import { levelsOf } from './matrix.ts'
import type { SanctionRow } from './tables.ts'
import { viewCase } from './view.ts'

/**
 * Stops the sanction: what was done may be protected, as a report to an agency (45 CFR 164.502(j)), a crime victim's
 * word to the police, or talk about work. Whoever reads the case may raise it.
 * @throws Problem `sanction.alreadyFlagged`
 */
export async function raiseFlag(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  { kind, note }: { kind: SanctionFlag; note: string },
): Promise<SanctionCase> {
  permit(actor, 'sanction:read')
  const row = await openCase(tx, actor, caseId)
  const same = await tx
    .selectFrom('sanction_flag')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (same) throw refuse('alreadyFlagged')
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('sanction_flag')
    .values({
      org_id: actor.orgId,
      id,
      case_id: caseId,
      kind,
      note: await sealed(core, tx, actor.orgId, 'note', id, note),
      raised_by: actor.personId ?? '',
      raised_at: now,
      outcome: null,
      reasons: null,
      reviewed_by: null,
      reviewed_at: null,
    })
    .execute()
  await audit(tx, actor, 'sanction.flag', subject(caseId), { kind, flagId: id })
  return viewCase(core, tx, actor, row)
}

/**
 * Decides on a flag that somebody else raised. What turns out to be protected ends the case without a sanction.
 * @throws Problem `sanction.twoPeople`, `sanction.flagReviewed`
 */
export async function reviewFlag(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  flagId: string,
  { outcome, reasons }: { outcome: 'protected' | 'not_protected'; reasons: string },
): Promise<SanctionCase> {
  permit(actor, 'sanction:decide')
  const row = await openCase(tx, actor, caseId)
  const flag = await tx
    .selectFrom('sanction_flag')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('case_id', '=', caseId)
    .where('id', '=', flagId)
    .forUpdate()
    .executeTakeFirst()
  if (!flag) throw refuse('notFound')
  if (flag.outcome !== null) throw refuse('flagReviewed')
  if (flag.raised_by === actor.personId) throw refuse('twoPeople')
  // A flag set aside by whoever wants the sanction would protect nobody.
  if (outcome === 'not_protected' && row.opened_by === actor.personId) throw refuse('twoPeople')
  const now = core.clock.now()
  await tx
    .updateTable('sanction_flag')
    .set({
      outcome,
      reasons: await sealed(core, tx, actor.orgId, 'reasons', flagId, reasons),
      reviewed_by: actor.personId ?? '',
      reviewed_at: now,
    })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', flagId)
    .execute()
  await audit(tx, actor, 'sanction.reviewFlag', subject(caseId), { flagId, kind: flag.kind, outcome })
  if (outcome === 'protected' && row.opened_by !== actor.personId)
    await end(core, tx, actor, row, 'protected', { measures: [], reasons, deviation: '' })
  return viewCase(core, tx, actor, row)
}

/** @throws Problem `sanction.twoPeople` for whoever opened the case */
function requireOther(actor: Actor, row: SanctionRow): void {
  if (row.opened_by === actor.personId) throw refuse('twoPeople')
}

async function end(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: SanctionRow,
  state: 'decided' | 'dropped' | 'protected',
  words: DecisionWords,
  level: number | null = null,
): Promise<void> {
  await patch(tx, row, {
    state,
    level,
    decision: await sealed(core, tx, actor.orgId, 'decision', row.id, words),
    decided_by: actor.personId ?? '',
    decided_at: core.clock.now(),
    revision: row.revision + 1,
  })
}

/**
 * Decides. Two people take part: nobody decides on what they opened, and nobody about themselves.
 * @throws Problem `sanction.flagged` while a flag was not looked at or turned out to be true
 */
export async function decideSanction(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  input: { basedOn: number; level: number; measures: string[]; reasons: string; deviation: string },
): Promise<SanctionCase> {
  permit(actor, 'sanction:decide')
  const row = await openCase(tx, actor, caseId)
  requireOther(actor, row)
  if (row.revision !== input.basedOn) throw refuse('changedMeanwhile')
  const stopping = await tx
    .selectFrom('sanction_flag')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('case_id', '=', caseId)
    .where((where) => where.or([where('outcome', 'is', null), where('outcome', '=', 'protected')]))
    .executeTakeFirst()
  if (stopping) throw refuse('flagged')
  const levels = await levelsOf(tx, actor.orgId, row.matrix_revision)
  if (input.level > levels.length) throw refuse('levelUnknown')
  if (input.level !== row.proposed_level && input.deviation === '') throw refuse('deviationMissing')
  const { measures, reasons, deviation } = input
  await end(core, tx, actor, row, 'decided', { measures, reasons, deviation }, input.level)
  await audit(tx, actor, 'sanction.decide', subject(caseId), {
    level: input.level,
    proposedLevel: row.proposed_level,
  })
  return viewCase(core, tx, actor, row)
}

/** Ends a case without a sanction. */
export async function dropSanction(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  reasons: string,
): Promise<SanctionCase> {
  permit(actor, 'sanction:decide')
  const row = await openCase(tx, actor, caseId)
  requireOther(actor, row)
  await end(core, tx, actor, row, 'dropped', { measures: [], reasons, deviation: '' })
  await audit(tx, actor, 'sanction.drop', subject(caseId))
  return viewCase(core, tx, actor, row)
}
