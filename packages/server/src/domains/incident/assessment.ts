import type { Assessment, AssessmentAnswers, IncidentState, Outcome } from '@clearpost/contract'
import { EXCEPTIONS, FACTORS } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { syncDuties } from './duties.ts'
import { addEvent } from './events.ts'
import { lockIncident, openIncident, openJson, patch, refuse, sealJson, today } from './load.ts'
import { keepDisclosures } from './papers/disclosures.ts'
import type { IncidentAssessmentRow, IncidentRow } from './tables.ts'

const answersField = (id: string, round: number) => `incident_assessment.answers:${id}:${round}`
const reasonsField = (id: string, round: number) => `incident_assessment.reasons:${id}:${round}`
const reopenedField = (id: string, round: number) => `incident_assessment.reopened:${id}:${round}`

const unanswered = { applies: null, reason: '' }
const unweighed = { level: null, reason: '' }
const NOTHING_ANSWERED: AssessmentAnswers = {
  notPermitted: null,
  notPermittedReason: '',
  unsecured: null,
  unsecuredReason: '',
  exceptions: { good_faith: unanswered, internal: unanswered, no_retention: unanswered },
  factors: { nature: unweighed, recipient: unweighed, acquired: unweighed, mitigated: unweighed },
}

async function rounds(tx: Tx, row: IncidentRow): Promise<IncidentAssessmentRow[]> {
  return tx
    .selectFrom('incident_assessment')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('round')
    .execute()
}

const answersOf = (core: Core, tx: Tx, one: IncidentAssessmentRow) =>
  openJson<AssessmentAnswers>(core, tx, one.org_id, answersField(one.incident_id, one.round), one.answers)

/** The round that is open, if one is. */
const openRound = (all: readonly IncidentAssessmentRow[]) => all.find(({ outcome }) => outcome === null)

async function write(
  core: Core,
  tx: Tx,
  row: IncidentRow,
  round: number,
  answers: AssessmentAnswers,
): Promise<void> {
  const sealed = await sealJson(core, tx, row.org_id, answersField(row.id, round), answers)
  await tx
    .insertInto('incident_assessment')
    .values({
      org_id: row.org_id,
      incident_id: row.id,
      round,
      answers: sealed,
      outcome: null,
      reasons: null,
      concluded_by: null,
      concluded_at: null,
      reopened: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'incident_id', 'round']).doUpdateSet({ answers: sealed }),
    )
    .execute()
}

/** Saves answers of the assessment that is open; the first ones begin it. */
export async function saveAssessment(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  answers: AssessmentAnswers,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const all = await rounds(tx, row)
  const open = openRound(all)
  if (!open && all.length > 0) throw refuse('notNow')
  await write(core, tx, row, open?.round ?? 1, answers)
  if (['new', 'triage', 'contained'].includes(row.state)) await patch(core, tx, row, { state: 'assessment' })
  await addEvent(core, tx, actor, row.id, 'incident.saveAssessment', { round: open?.round ?? 1 })
}

const STATE_OF: Readonly<Record<Outcome, IncidentState>> = {
  breach: 'breach',
  low_probability: 'low_probability',
  exception: 'not_a_breach',
  secured: 'not_a_breach',
  permitted: 'not_a_breach',
}

/**
 * A person's conclusion. The program only refuses one that the answers do not carry: a breach or a low probability
 * needs every question answered and all four factors weighed with reasons, 45 CFR 164.402(2).
 */
export async function conclude(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  { outcome, reasons }: { outcome: Outcome; reasons: string },
): Promise<void> {
  permit(actor, 'incident:conclude')
  const row = await openIncident(tx, actor, incidentId)
  const open = openRound(await rounds(tx, row))
  if (!open) throw refuse('answersMissing')
  requireAnswers(await answersOf(core, tx, open), outcome)
  const day = await today(core, tx, row.org_id)
  await tx
    .updateTable('incident_assessment')
    .set({
      outcome,
      reasons: await sealJson(core, tx, row.org_id, reasonsField(row.id, open.round), reasons),
      concluded_by: actor.personId,
      concluded_at: core.clock.now(),
    })
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('round', '=', open.round)
    .execute()
  await patch(core, tx, row, {
    state: STATE_OF[outcome],
    determined_on: outcome === 'breach' ? (row.determined_on ?? day) : row.determined_on,
  })
  await syncDuties(core, tx, row)
  await addEvent(core, tx, actor, row.id, 'incident.conclude', { round: open.round, outcome })
  await keepDisclosures(core, tx, actor, row)
}

/** @throws Problem incident.answersMissing, outcomeUnfit */
function requireAnswers(answers: AssessmentAnswers, outcome: Outcome): void {
  const { notPermitted, unsecured } = answers
  const exceptions = EXCEPTIONS.map((id) => answers.exceptions[id])
  const factors = FACTORS.map((id) => answers.factors[id])
  if (outcome === 'permitted') {
    if (notPermitted !== false) throw refuse('outcomeUnfit')
    return
  }
  if (outcome === 'secured') {
    if (unsecured !== false) throw refuse('outcomeUnfit')
    return
  }
  if (outcome === 'exception') {
    if (!exceptions.some(({ applies, reason }) => applies === true && reason !== ''))
      throw refuse('outcomeUnfit')
    return
  }
  const answered = exceptions.every(({ applies }) => applies !== null)
  const weighed = factors.every(({ level, reason }) => level !== null && reason !== '')
  if (notPermitted === null || unsecured === null || !answered || !weighed) throw refuse('answersMissing')
  // What was permitted, secured or excepted is neither a breach nor one that was presumed.
  if (!notPermitted || !unsecured || exceptions.some(({ applies }) => applies === true))
    throw refuse('outcomeUnfit')
}

/** Opens a concluded assessment again: the old round stays, the new one begins with its answers. */
export async function reopen(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  reason: string,
): Promise<void> {
  permit(actor, 'incident:conclude')
  const row = await lockIncident(tx, actor, incidentId)
  const all = await rounds(tx, row)
  const last = all.at(-1)
  if (!last || last.outcome === null) throw refuse('notNow')
  await tx
    .updateTable('incident_assessment')
    .set({ reopened: await sealJson(core, tx, row.org_id, reopenedField(row.id, last.round), reason) })
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('round', '=', last.round)
    .execute()
  await write(core, tx, row, last.round + 1, await answersOf(core, tx, last))
  await patch(core, tx, row, { state: 'assessment', closed_at: null })
  await syncDuties(core, tx, row)
  await addEvent(core, tx, actor, row.id, 'incident.reopen', { round: last.round + 1 })
}

/** Every round, oldest first; one that nobody began yet shows as unanswered. */
export async function assessmentViews(core: Core, tx: Tx, row: IncidentRow): Promise<Assessment[]> {
  const all = await rounds(tx, row)
  const refs = await refsOf(
    tx,
    row.org_id,
    all.map(({ concluded_by }) => concluded_by),
  )
  const open = (field: string, sealed: Buffer) => openJson<string>(core, tx, row.org_id, field, sealed)
  if (all.length === 0)
    return [
      {
        round: 1,
        answers: NOTHING_ANSWERED,
        outcome: null,
        reasons: '',
        concludedBy: null,
        concludedAt: null,
        reopened: null,
      },
    ]
  return Promise.all(
    all.map(
      async (one): Promise<Assessment> => ({
        round: one.round,
        answers: await answersOf(core, tx, one),
        outcome: one.outcome,
        reasons: one.reasons === null ? '' : await open(reasonsField(row.id, one.round), one.reasons),
        concludedBy: one.concluded_by === null ? null : refs(one.concluded_by),
        concludedAt: one.concluded_at?.toISOString() ?? null,
        reopened: one.reopened === null ? null : await open(reopenedField(row.id, one.round), one.reopened),
      }),
    ),
  )
}
