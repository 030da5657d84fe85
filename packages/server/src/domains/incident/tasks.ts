import { randomUUID } from 'node:crypto'
import type { api, IncidentTask } from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { addEvent } from './events.ts'
import { openIncident, openJson, refuse, requirePerson, sealJson, today } from './load.ts'
import type { IncidentRow } from './tables.ts'

type TaskInput = z.output<typeof api.incident.addTask.body>

const wordsField = (id: string) => `incident_task.words:${id}`
interface TaskWords {
  title: string
  note: string
}

/** Gives somebody a task with a day. */
export async function addTask(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  { title, ownerId, dueOn }: TaskInput,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (ownerId !== null) await requirePerson(tx, row.org_id, ownerId)
  const id = randomUUID()
  const words: TaskWords = { title, note: '' }
  await tx
    .insertInto('incident_task')
    .values({
      org_id: row.org_id,
      id,
      incident_id: row.id,
      words: await sealJson(core, tx, row.org_id, wordsField(id), words),
      owner_id: ownerId,
      due_on: dueOn,
      done_on: null,
      done_by: null,
      reminded_on: null,
    })
    .execute()
  await addEvent(core, tx, actor, row.id, 'incident.addTask', { taskId: id, dueOn })
}

/** Says that a task is done. */
export async function settleTask(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  taskId: string,
  note: string,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const task = await tx
    .selectFrom('incident_task')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('id', '=', taskId)
    .executeTakeFirst()
  if (!task) throw refuse('notFound')
  if (task.done_on !== null) throw refuse('settled')
  const { title } = await openJson<TaskWords>(core, tx, row.org_id, wordsField(taskId), task.words)
  const words: TaskWords = { title, note }
  await tx
    .updateTable('incident_task')
    .set({
      words: await sealJson(core, tx, row.org_id, wordsField(taskId), words),
      done_on: await today(core, tx, row.org_id),
      done_by: actor.personId,
    })
    .where('org_id', '=', row.org_id)
    .where('id', '=', taskId)
    .execute()
  await addEvent(core, tx, actor, row.id, 'incident.settleTask', { taskId })
}

/** Tasks, open ones by their day first. */
export async function taskViews(core: Core, tx: Tx, row: IncidentRow): Promise<IncidentTask[]> {
  const rows = await tx
    .selectFrom('incident_task')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('done_on', (order) => order.asc().nullsFirst())
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.flatMap(({ owner_id, done_by }) => [owner_id, done_by]),
  )
  return Promise.all(
    rows.map(async (task): Promise<IncidentTask> => {
      const words = await openJson<TaskWords>(core, tx, row.org_id, wordsField(task.id), task.words)
      return {
        id: task.id,
        ...words,
        owner: task.owner_id === null ? null : refs(task.owner_id),
        dueOn: task.due_on,
        doneOn: task.done_on,
        doneBy: task.done_by === null ? null : refs(task.done_by),
      }
    }),
  )
}
