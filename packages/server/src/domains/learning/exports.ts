import { randomBytes } from 'node:crypto'
import { EXPORT_MAX_POSTS, type ExportItem, type ExportSummary, type ExportView } from '@clearpost/contract'
import { createSurrogates } from '@clearpost/engine'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { allowListOf, settingsOf } from '../organization/index.ts'
import { contentOf } from '../post/index.ts'
import { refuse } from './marks.ts'
import { type MadePost, type TrainingPost, trainingPost, type WhyLeftOut } from './training-post.ts'
import { type Period, type ReadVersion, readVersions } from './versions.ts'

const FIELD = 'learning_export_post.sealed'
const SHOWN_EXPORTS = 20

/**
 * Replaces the identities in the decided posts of a period and keeps the result, sealed, for preview. What
 * cannot be replaced safely is left out and counted. The key of the replacement is thrown away.
 */
export async function prepareExport(core: Core, tx: Tx, actor: Actor, period: Period): Promise<ExportView> {
  permit(actor, 'learning:export')
  const { orgId } = actor
  const { versions } = await readVersions(core, tx, orgId, period)
  const { made, leftOut } = await makePosts(core, tx, orgId, versions)
  const id = newId(core.clock.now().getTime())
  await tx
    .insertInto('learning_export')
    .values({
      org_id: orgId,
      id,
      by_id: actor.personId ?? '',
      at: core.clock.now(),
      left_out: JSON.stringify(leftOut),
    })
    .execute()
  for (const [place, { postId, ...post }] of made.entries()) {
    await tx
      .insertInto('learning_export_post')
      .values({
        org_id: orgId,
        id: newId(core.clock.now().getTime()),
        export_id: id,
        post_id: postId,
        place,
        sealed: await core.keys.seal(tx, orgId, FIELD, JSON.stringify(post)),
        decision: null,
        decided_by: null,
        decided_at: null,
      })
      .execute()
  }
  await audit(tx, actor, 'learning.prepareExport', subject(id), { posts: made.length, leftOut })
  return exportView(core, tx, orgId, id)
}

async function makePosts(core: Core, tx: Tx, orgId: string, versions: readonly ReadVersion[]) {
  const own = await allowListOf(tx, orgId)
  const { name } = await settingsOf(tx, orgId)
  const sites = await rowsById(tx.selectFrom('site').select(['id', 'name', 'place', 'setting']), orgId)
  const channels = await rowsById(tx.selectFrom('channel').select(['id', 'network']), orgId)
  const surrogates = createSurrogates(randomBytes(16).toString('hex'))
  const situations = new Map<string, string>()
  const texts = new Set<string>()
  const leftOut: Partial<Record<WhyLeftOut, number>> = {}
  const made: (MadePost & { postId: string })[] = []
  for (const version of versions) {
    let result: MadePost | WhyLeftOut = 'over_limit'
    if (made.length < EXPORT_MAX_POSTS) {
      const content = await contentOf(core, tx, orgId, version.postId, version.version)
      const situation = situations.get(version.postId) ?? `decided-${situations.size + 1}`
      situations.set(version.postId, situation)
      const site = version.siteId ? sites.get(version.siteId) : undefined
      const network = channels.get(version.channelIds[0] ?? '')?.network ?? 'website'
      const { text, kind, replyingTo } = content
      result = trainingPost(
        { version, text, kind, replyingTo, network, site: site ?? null, organization: name, situation },
        own,
        surrogates,
      )
      if (typeof result !== 'string' && texts.has(result.post.text)) result = 'repeated'
    }
    if (typeof result === 'string') leftOut[result] = (leftOut[result] ?? 0) + 1
    else {
      texts.add(result.post.text)
      made.push({ ...result, postId: version.postId })
    }
  }
  return { made, leftOut: leftOut as Record<string, number> }
}

async function rowsById<R extends { id: string }>(
  query: { where(column: 'org_id', is: '=', orgId: string): { execute(): Promise<R[]> } },
  orgId: string,
): Promise<Map<string, R>> {
  const rows = await query.where('org_id', '=', orgId).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The newest exports. */
export async function listExports(core: Core, tx: Tx, actor: Actor): Promise<{ items: ExportSummary[] }> {
  permit(actor, 'learning:export')
  const rows = await tx
    .selectFrom('learning_export')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .orderBy('id', 'desc')
    .limit(SHOWN_EXPORTS)
    .execute()
  const items: ExportSummary[] = []
  for (const { id } of rows) {
    const { items: _posts, ...summary } = await exportView(core, tx, actor.orgId, id)
    items.push(summary)
  }
  return { items }
}

/** The posts of an export as they would leave. */
export async function viewExport(core: Core, tx: Tx, actor: Actor, exportId: string): Promise<ExportView> {
  permit(actor, 'learning:export')
  const view = await exportView(core, tx, actor.orgId, exportId)
  await audit(tx, actor, 'learning.viewExport', subject(exportId), { posts: view.posts })
  return view
}

/** A person has read a post as it would leave, and keeps it or takes it out; null takes that back. */
export async function previewPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  exportId: string,
  itemId: string,
  decision: 'keep' | 'out' | null,
): Promise<ExportView> {
  permit(actor, 'learning:export')
  const { numUpdatedRows } = await tx
    .updateTable('learning_export_post')
    .set({
      decision,
      decided_by: decision === null ? null : (actor.personId ?? null),
      decided_at: decision === null ? null : core.clock.now(),
    })
    .where('org_id', '=', actor.orgId)
    .where('export_id', '=', exportId)
    .where('id', '=', itemId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('notFound')
  const view = await exportView(core, tx, actor.orgId, exportId)
  await audit(tx, actor, 'learning.previewPost', subject(exportId), {
    itemId,
    decision: decision ?? 'taken back',
  })
  return view
}

/**
 * The kept posts as JSON lines that the checker of the training posts accepts. Refused while a post was not
 * previewed: replacement by a machine may miss something.
 */
export async function downloadExport(core: Core, tx: Tx, actor: Actor, exportId: string): Promise<Download> {
  permit(actor, 'learning:export')
  const rows = await exportRows(tx, actor.orgId, exportId)
  if (rows.some(({ decision }) => decision === null)) throw refuse('notPreviewed')
  const kept = rows.filter(({ decision }) => decision === 'keep')
  const lines: string[] = []
  for (const [index, { sealed }] of kept.entries()) {
    const { post } = await openPost(core, tx, actor.orgId, sealed)
    lines.push(JSON.stringify({ id: `t${String(index + 1).padStart(4, '0')}`, ...post }))
  }
  if (lines.length === 0) throw refuse('nothingKept')
  await tx
    .updateTable('learning_export')
    .set((e) => ({ downloads: e('downloads', '+', 1) }))
    .where('org_id', '=', actor.orgId)
    .where('id', '=', exportId)
    .execute()
  await audit(tx, actor, 'learning.export', subject(exportId), { posts: kept.length, of: rows.length })
  const day = core.clock.now().toISOString().slice(0, 10)
  return {
    bytes: Buffer.from(`${lines.join('\n')}\n`),
    type: 'application/x-ndjson',
    filename: `clearpost-training-${day}.jsonl`,
  }
}

const subject = (id: string) => ({ kind: 'learning_export', id })

async function openPost(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<MadePost> {
  return JSON.parse(await core.keys.openText(tx, orgId, FIELD, sealed)) as {
    post: TrainingPost
    replaced: MadePost['replaced']
  }
}

function exportRows(tx: Tx, orgId: string, exportId: string) {
  return tx
    .selectFrom('learning_export_post')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('export_id', '=', exportId)
    .orderBy('place')
    .execute()
}

async function exportView(core: Core, tx: Tx, orgId: string, exportId: string): Promise<ExportView> {
  const head = await tx
    .selectFrom('learning_export')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', exportId)
    .executeTakeFirst()
  if (!head) throw refuse('notFound')
  const rows = await exportRows(tx, orgId, exportId)
  const refs = await refsOf(tx, orgId, [head.by_id, ...rows.map((row) => row.decided_by)])
  const items: ExportItem[] = []
  for (const row of rows) {
    const { post, replaced } = await openPost(core, tx, orgId, row.sealed)
    items.push({
      id: row.id,
      postId: row.post_id,
      text: post.text,
      replyingTo: post.context.replyingTo ?? null,
      lang: post.lang === 'es' ? 'es' : 'en',
      expected: post.expected,
      replaced,
      identifiers: post.identifiers,
      decision: row.decision,
      decidedBy: row.decided_by === null ? null : refs(row.decided_by),
    })
  }
  const takenOut = rows.filter(({ decision }) => decision === 'out').length
  return {
    id: head.id,
    at: head.at.toISOString(),
    by: refs(head.by_id),
    posts: rows.length,
    unread: rows.filter(({ decision }) => decision === null).length,
    leftOut: { ...head.left_out, ...(takenOut > 0 ? { taken_out: takenOut } : {}) },
    downloads: head.downloads,
    items,
  }
}
