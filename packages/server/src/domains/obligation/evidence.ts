import type { api } from '@clearpost/contract'
import { type Completion, EVIDENCE_MAX_BYTES } from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { ENDINGS, paperKind } from '../../core/files/paper.ts'
import type { Download, Upload } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { noteField, refuse, subject } from './load.ts'

type HistoryQuery = z.output<typeof api.obligation.history.query>

/** What was done, newest first. */
export async function history(
  core: Core,
  tx: Tx,
  actor: Actor,
  { after, limit, duty }: HistoryQuery,
): Promise<{ items: Completion[]; next: string | null }> {
  permit(actor, 'obligation:read')
  let query = tx
    .selectFrom('obligation_completion')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (duty) query = query.where('duty', '=', duty)
  if (after) query = query.where('id', '<', after)
  const ids = (await query.execute()).map(({ id }) => id)
  const shown = ids.slice(0, limit)
  return {
    items: await completionViews(core, tx, actor.orgId, shown),
    next: ids.length > limit ? (shown.at(-1) ?? null) : null,
  }
}

/** Completions by id, newest first. */
export async function completionViews(
  core: Core,
  tx: Tx,
  orgId: string,
  ids: readonly string[],
): Promise<Completion[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('obligation_completion')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .execute()
  const files = await tx
    .selectFrom('obligation_evidence')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('completion_id', 'in', ids)
    .orderBy('id')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ by_id }) => by_id),
  )
  return Promise.all(
    rows.map(
      async (row): Promise<Completion> => ({
        id: row.id,
        duty: row.duty,
        dueOn: row.due_on,
        doneOn: row.done_on,
        note: await core.keys.openText(tx, orgId, noteField(row.id), row.note),
        links: row.links,
        files: files
          .filter(({ completion_id }) => completion_id === row.id)
          .map(({ id, mime, bytes, at }) => ({ id, mime, bytes, at: at.toISOString() })),
        by: refs(row.by_id),
        at: row.at.toISOString(),
      }),
    ),
  )
}

/** Keeps a file with what was done. Its kind is read from its bytes; the program never opens it. */
export async function attachEvidence(
  core: Core,
  actor: Actor & { personId: string },
  completionId: string,
  upload: Upload,
): Promise<Completion> {
  permit(actor, 'obligation:write')
  const { orgId } = actor
  const bytes = await upload.read(EVIDENCE_MAX_BYTES, () => refuse('fileTooLarge'))
  const mime = paperKind(bytes)
  if (mime === null) throw refuse('fileType')
  return core.db.organization(orgId, async (tx) => {
    const completion = await tx
      .selectFrom('obligation_completion')
      .select('duty')
      .where('org_id', '=', orgId)
      .where('id', '=', completionId)
      .executeTakeFirst()
    if (!completion) throw refuse('notFound')
    const now = core.clock.now()
    const id = newId(now.getTime())
    const { sha256, size } = await core.files.put(tx, orgId, bytes, mime)
    await tx
      .insertInto('obligation_evidence')
      .values({
        org_id: orgId,
        id,
        completion_id: completionId,
        sha256,
        mime,
        bytes: size,
        by_id: actor.personId,
        at: now,
      })
      .execute()
    await audit(tx, actor, 'obligation.attach', subject(completion.duty), {
      completionId,
      evidenceId: id,
      sha256,
    })
    const [view] = await completionViews(core, tx, orgId, [completionId])
    return view as Completion
  })
}

/** A kept file as a download. Who read it stands in the trail. */
export async function readEvidence(core: Core, tx: Tx, actor: Actor, evidenceId: string): Promise<Download> {
  permit(actor, 'obligation:read')
  const { orgId } = actor
  const row = await tx
    .selectFrom('obligation_evidence as evidence')
    .innerJoin('obligation_completion as done', (join) =>
      join.onRef('done.org_id', '=', 'evidence.org_id').onRef('done.id', '=', 'evidence.completion_id'),
    )
    .select(['evidence.sha256', 'done.duty'])
    .where('evidence.org_id', '=', orgId)
    .where('evidence.id', '=', evidenceId)
    .executeTakeFirst()
  const file = row && (await core.files.get(tx, orgId, row.sha256))
  if (!row || !file) throw refuse('notFound')
  await audit(tx, actor, 'obligation.readFile', subject(row.duty), { evidenceId, sha256: row.sha256 })
  return {
    bytes: file.bytes,
    type: file.mime,
    filename: `evidence-${row.sha256.slice(0, 12)}.${ENDINGS[file.mime] ?? 'bin'}`,
  }
}
