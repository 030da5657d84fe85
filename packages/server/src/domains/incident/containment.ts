import { randomUUID } from 'node:crypto'
import type { api, ContainmentStep } from '@clearpost/contract'
import { addDays, CONTAINMENT } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { addEvent } from './events.ts'
import { requireEvidence } from './evidence.ts'
import { openIncident, openJson, refuse, sealJson, today } from './load.ts'
import type { IncidentRow, IncidentStepRow } from './tables.ts'

type BeginInput = z.output<typeof api.incident.beginContainment.body>
type SettleInput = z.output<typeof api.incident.settleStep.body>
type RecheckInput = z.output<typeof api.incident.recheck.body>

const wordsField = (id: string) => `incident_step.words:${id}`
interface StepWords {
  link: string | null
  note: string
}

/** Begins the checklist of one place. The same place may be begun again for another address. */
export async function beginContainment(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  { place, link, publicationId }: BeginInput,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (publicationId !== null) await requirePublication(tx, row, publicationId)
  const values = await Promise.all(
    CONTAINMENT[place].map(async ({ id: step }) => {
      const id = randomUUID()
      return {
        org_id: row.org_id,
        id,
        incident_id: row.id,
        place,
        step,
        // The program itself can say of the post alone whether it is gone.
        publication_id: step === 'remove' ? publicationId : null,
        words: await sealJson(core, tx, row.org_id, wordsField(id), { link, note: '' } satisfies StepWords),
        state: 'open' as const,
        evidence_id: null,
        settled_on: null,
        settled_by: null,
        recheck_on: null,
        result: null,
        checked_on: null,
        reminded_on: null,
      }
    }),
  )
  await tx.insertInto('incident_step').values(values).execute()
  await addEvent(core, tx, actor, row.id, 'incident.beginContainment', { place })
}

/** A copy of the post that the file is about. */
async function requirePublication(tx: Tx, row: IncidentRow, publicationId: string): Promise<void> {
  const found = await tx
    .selectFrom('publication')
    .select('post_id')
    .where('org_id', '=', row.org_id)
    .where('id', '=', publicationId)
    .executeTakeFirst()
  if (!found || found.post_id !== row.post_id) throw refuse('notFound')
}

async function stepRow(tx: Tx, row: IncidentRow, stepId: string): Promise<IncidentStepRow> {
  const step = await tx
    .selectFrom('incident_step')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('id', '=', stepId)
    .executeTakeFirst()
  if (!step) throw refuse('notFound')
  return step
}

const wordsOf = (core: Core, tx: Tx, step: IncidentStepRow) =>
  openJson<StepWords>(core, tx, step.org_id, wordsField(step.id), step.words)

/** Settles one step with its proof, or opens it again. */
export async function settleStep(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  stepId: string,
  input: SettleInput,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const step = await stepRow(tx, row, stepId)
  if (input.evidenceId !== null) await requireEvidence(tx, row, input.evidenceId)
  const settled = input.state !== 'open'
  const { link } = await wordsOf(core, tx, step)
  const words: StepWords = { link, note: input.note }
  const day = await today(core, tx, row.org_id)
  await patchStep(tx, step, {
    state: input.state,
    words: await sealJson(core, tx, row.org_id, wordsField(step.id), words),
    evidence_id: input.evidenceId,
    settled_on: settled ? day : null,
    settled_by: settled ? actor.personId : null,
    recheck_on: input.state === 'not_applicable' ? null : (input.recheckOn ?? ownLook(step, input, day)),
    reminded_on: null,
  })
  await addEvent(core, tx, actor, row.id, 'incident.settleStep', {
    place: step.place,
    step: step.step,
    state: input.state,
  })
}

/** Where the program can look by itself, it does so the day after. */
const ownLook = (step: IncidentStepRow, { state }: SettleInput, day: string): string | null =>
  step.publication_id !== null && state === 'done' ? addDays(day, 1) : null

async function patchStep(tx: Tx, step: IncidentStepRow, columns: Partial<IncidentStepRow>): Promise<void> {
  await tx
    .updateTable('incident_step')
    .set(columns)
    .where('org_id', '=', step.org_id)
    .where('id', '=', step.id)
    .execute()
}

/** What a second look by a person showed. What is still there opens the step again. */
export async function recheckByHand(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  stepId: string,
  input: RecheckInput,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  await keepResult(core, tx, actor, row, await stepRow(tx, row, stepId), input)
}

/** Writes down what a look showed. */
export async function keepResult(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: IncidentRow,
  step: IncidentStepRow,
  { result, recheckOn }: RecheckInput,
): Promise<void> {
  const found = result === 'still_there' && step.state === 'done'
  await patchStep(tx, step, {
    result,
    checked_on: await today(core, tx, row.org_id),
    recheck_on: recheckOn,
    reminded_on: null,
    ...(found ? { state: 'open', settled_on: null, settled_by: null } : {}),
  })
  // The program looks every day: what it finds unchanged is no event.
  if (actor.kind === 'system' && step.result === result) return
  await addEvent(core, tx, actor, row.id, 'incident.recheck', {
    place: step.place,
    step: step.step,
    result,
  })
}

/** Steps by place, in the order of their checklist. */
export async function stepViews(core: Core, tx: Tx, row: IncidentRow): Promise<ContainmentStep[]> {
  const rows = await tx
    .selectFrom('incident_step')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .execute()
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.map(({ settled_by }) => settled_by),
  )
  const views = await Promise.all(
    rows.map(async (step): Promise<ContainmentStep> => {
      const { link, note } = await wordsOf(core, tx, step)
      return {
        id: step.id,
        place: step.place as ContainmentStep['place'],
        step: step.step,
        link,
        publicationId: step.publication_id,
        state: step.state,
        note,
        evidenceId: step.evidence_id,
        settledOn: step.settled_on,
        settledBy: step.settled_by === null ? null : refs(step.settled_by),
        recheckOn: step.recheck_on,
        result: step.result,
        checkedOn: step.checked_on,
      }
    }),
  )
  const orderOf = ({ place, step }: ContainmentStep) => CONTAINMENT[place].findIndex(({ id }) => id === step)
  return views.sort(
    (a, b) =>
      a.place.localeCompare(b.place) ||
      (a.link ?? '').localeCompare(b.link ?? '') ||
      orderOf(a) - orderOf(b) ||
      a.id.localeCompare(b.id),
  )
}
