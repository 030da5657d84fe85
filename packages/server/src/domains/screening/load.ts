import { screeningProblems } from '@clearpost/contract'
import { dayOf } from '../../core/days.ts'
import { newId } from '../../core/id.ts'
import { type Actor, type Core, lockInTransaction, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { FileRow } from './tables.ts'

export const refuse = problemsOf(screeningProblems)

/** Today in the organization's time zone, and its zone. */
export async function todayIn(core: Core, tx: Tx, orgId: string): Promise<{ today: string; zone: string }> {
  const { timeZone } = await settingsOf(tx, orgId)
  return { today: dayOf(core.clock.now(), timeZone), zone: timeZone }
}

/** Until the transaction ends nobody else imports a file or screens here. */
export const lockScreening = (tx: Tx, orgId: string) => lockInTransaction(tx, `screening:${orgId}`)

export async function fileInUse(tx: Tx, orgId: string): Promise<FileRow | undefined> {
  return tx
    .selectFrom('leie_file')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('in_use', '=', true)
    .executeTakeFirst()
}

/** Hashes of files by id, for views that name the file. */
export async function hashesOf(tx: Tx, orgId: string, ids: Iterable<string>): Promise<Map<string, FileRow>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('leie_file')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A run that waits for its job. */
export async function beginRun(
  core: Core,
  tx: Tx,
  actor: Pick<Actor, 'orgId' | 'personId'>,
  fileId: string,
  cause: 'file' | 'again' | 'new',
): Promise<string> {
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('screening_run')
    .values({
      org_id: actor.orgId,
      id,
      cause,
      state: 'waiting',
      file_id: fileId,
      by_id: actor.personId ?? null,
      started_at: now,
      finished_at: null,
      millis: null,
      roster: '[]',
    })
    .execute()
  return id
}
