import type { DeidentificationRecord, RemovalTask } from '@clearpost/contract'
import sharp from 'sharp'
import { extractAuditEvents } from '../../core/audit/extract.ts'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { type PackEntry, writePack } from '../../core/pack.ts'
import { authorizationsOfPost, downloadPaper } from '../authorization/index.ts'
import { openReport } from './checking.ts'
import { openContent } from './content.ts'
import { recordsOf } from './deidentification-view.ts'
import { record } from './events.ts'
import { drawEvidence } from './evidence-pdf.ts'
import { postRow } from './load.ts'
import { removalTasksOf } from './removal-tasks.ts'
import { timelineOf } from './timeline.ts'
import { postView } from './view.ts'

const json = (path: string, value: unknown): PackEntry => ({
  path,
  bytes: `${JSON.stringify(value, null, 2)}\n`,
})

/**
 * Everything that is known about a post in one signed zip: a PDF for people, JSON for machines, the pictures,
 * and its audit rows with proofs. `clearpost verify` checks it without the server.
 */
export async function packEvidence(core: Core, actor: Actor, postId: string): Promise<Download> {
  permit(actor, 'post:evidence')
  await core.db.organization(actor.orgId, async (tx) => {
    await postRow(tx, actor.orgId, postId)
    // The pack itself is in the trail that it carries.
    await record(core, tx, actor, 'post.exportEvidence', { kind: 'post', id: postId })
  })
  await core.sealTrail(actor.orgId)
  const at = core.clock.now()
  const entries = await core.db.organization(actor.orgId, (tx) => collect(core, tx, actor, postId, at))
  const bytes = writePack(entries, core.signer, { orgId: actor.orgId, kind: 'post', id: postId }, at)
  return { bytes, type: 'application/zip', filename: `clearpost-evidence-${postId}.zip` }
}

async function collect(core: Core, tx: Tx, actor: Actor, postId: string, at: Date): Promise<PackEntry[]> {
  const { orgId } = actor
  const { actions: _, ...post } = await postView(core, tx, actor, await postRow(tx, orgId, postId))
  const timeline = await timelineOf(core, tx, orgId, postId)
  const { name } = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
  const records = await recordsOf(core, tx, orgId, postId)
  const versions = await versionFiles(core, tx, orgId, postId)
  const authorizations = await authorizationsOfPost(tx, orgId, postId)
  const removals = await removalTasksOf(core, tx, orgId, postId)
  return [
    {
      path: 'evidence.pdf',
      bytes: await drawEvidence({
        organization: name,
        post,
        timeline,
        records,
        authorizations,
        removals,
        pictures: versions.shown,
        at,
      }),
    },
    json('post.json', post),
    json('timeline.json', timeline),
    json('decisions.json', post.decisions),
    json('publications.json', post.publications),
    ...(records.length > 0 ? [json('deidentification.json', records)] : []),
    ...(await determinationFiles(core, tx, orgId, records)),
    ...(authorizations.length > 0 ? [json('authorizations.json', authorizations)] : []),
    ...(removals.length > 0 ? [json('removals.json', removals)] : []),
    ...(await removalFiles(core, tx, orgId, removals)),
    ...versions.entries,
    ...(await reportFiles(core, tx, orgId, postId)),
    ...(await pictureFiles(core, tx, orgId, versions.pictures)),
    {
      path: 'audit.jsonl',
      bytes: await extractAuditEvents(
        tx,
        orgId,
        [{ kind: 'post', id: postId }, ...authorizations.map(({ id }) => ({ kind: 'authorization', id }))],
        core.signer,
      ),
    },
  ]
}

async function versionFiles(core: Core, tx: Tx, orgId: string, postId: string) {
  const rows = await tx
    .selectFrom('post_version')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('version')
    .execute()
  const entries: PackEntry[] = []
  const pictures = new Set<string>()
  for (const row of rows) {
    const content = await openContent(core, tx, orgId, row.sealed)
    for (const { sha256 } of content.media) pictures.add(sha256)
    const { version, content_hash: contentHash, author_id: authorId, created_at: createdAt } = row
    entries.push(json(`versions/${version}.json`, { version, contentHash, authorId, createdAt, ...content }))
  }
  const newest = rows.at(-1)
  const media = newest ? (await openContent(core, tx, orgId, newest.sealed)).media : []
  const shown: Buffer[] = []
  for (const { sha256 } of media) {
    const file = await core.files.get(tx, orgId, sha256)
    // The PDF carries JPEG and PNG alone.
    if (file) shown.push(await sharp(file.bytes).flatten({ background: '#ffffff' }).jpeg().toBuffer())
  }
  return { entries, pictures, shown }
}

async function reportFiles(core: Core, tx: Tx, orgId: string, postId: string): Promise<PackEntry[]> {
  const rows = await tx
    .selectFrom('report')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute()
  const entries: PackEntry[] = []
  for (const [index, row] of rows.entries()) {
    const report = await openReport(core, tx, orgId, row.sealed)
    const { version, source, at, content_hash: contentHash } = row
    entries.push(json(`reports/${index + 1}.json`, { version, source, at, contentHash, report }))
  }
  return entries
}

async function pictureFiles(core: Core, tx: Tx, orgId: string, hashes: Set<string>): Promise<PackEntry[]> {
  const entries: PackEntry[] = []
  for (const sha256 of hashes) {
    const file = await core.files.get(tx, orgId, sha256)
    if (file) entries.push({ path: `pictures/${sha256}.${file.mime.split('/')[1]}`, bytes: file.bytes })
  }
  return entries
}

/** Documents of expert determinations, as they were attached; their hashes stand in the records. */
async function determinationFiles(
  core: Core,
  tx: Tx,
  orgId: string,
  records: readonly DeidentificationRecord[],
): Promise<PackEntry[]> {
  const entries: PackEntry[] = []
  for (const sha256 of new Set(records.flatMap(({ document }) => document?.sha256 ?? []))) {
    const file = await core.files.get(tx, orgId, sha256)
    if (file) entries.push({ path: `deidentification/${sha256}.pdf`, bytes: file.bytes })
  }
  return entries
}

/** What people attached to show that a copy is gone which they deleted by hand. */
async function removalFiles(
  core: Core,
  tx: Tx,
  orgId: string,
  removals: readonly RemovalTask[],
): Promise<PackEntry[]> {
  const entries: PackEntry[] = []
  for (const { proofSha256 } of removals) {
    if (proofSha256 === null) continue
    const { bytes, filename = proofSha256 } = await downloadPaper(core, tx, orgId, proofSha256, 'removal')
    entries.push({ path: `removals/${filename}`, bytes: bytes as Buffer })
  }
  return entries
}
