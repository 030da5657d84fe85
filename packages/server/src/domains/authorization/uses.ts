import type { AuthorizationUse } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, systemActor, type Tx } from '../../core/index.ts'
import { authorizationsFor, coveringOne, gapOf, type PlannedUse } from './coverage.ts'
import { record } from './events.ts'
import { authorizationRow } from './load.ts'
import { type PostUse, thePictures, thePublications, type WhyEnded } from './ports.ts'
import type { AuthorizationRow } from './tables.ts'

/** Posts that show the subject of an authorization, tell the story it was asked for, or relied on it. */
export async function postsOf(core: Core, tx: Tx, row: AuthorizationRow): Promise<PostUse[]> {
  const { org_id: orgId, subject_id: subjectId } = row
  const shown = await thePictures().picturesOf(tx, orgId, [subjectId])
  const relied = await tx
    .selectFrom('authorization_use')
    .select('post_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('authorization_id', '=', row.id)
    .execute()
  const postIds = [...relied.map(({ post_id: id }) => id), ...(row.post_id === null ? [] : [row.post_id])]
  const mediaIds = shown.get(subjectId) ?? []
  return thePublications().usesOf(core, tx, orgId, { mediaIds, postIds })
}

/** Where it is planned, live, or was and is gone. */
export async function listUses(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
): Promise<{ items: (AuthorizationUse & { postId: string })[] }> {
  permit(actor, 'authorization:read')
  const row = await authorizationRow(tx, actor.orgId, authorizationId)
  const posts = await postsOf(core, tx, row)
  return { items: posts.flatMap(({ postId, copies }) => copies.map((copy) => ({ ...copy, postId }))) }
}

/** Each use of a post that needs a permission of the subject: every picture of them, and their story. */
function needsOf(
  post: PostUse,
  row: AuthorizationRow,
  pictures: ReadonlySet<string>,
  kin: ReadonlyMap<string, string[]>,
): PlannedUse[] {
  const { purpose, channelIds } = post
  const needs: PlannedUse[] = post.mediaIds
    .filter((id) => pictures.has(id))
    .map((id) => ({ purpose, channelIds, mediaIds: kin.get(id) ?? [id] }))
  if (post.postId === row.post_id) needs.push({ purpose, channelIds, mediaIds: null })
  return needs
}

/**
 * An authorization has ended or allows less. What no other authorization of the subject covers is stopped, and what
 * is live is taken down at once. What was relied on before stays recorded: 164.508(b)(5)(i).
 * @returns how many posts are brought back
 */
export async function bringBackUncovered(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
  why: WhyEnded,
): Promise<number> {
  const { org_id: orgId, subject_id: subjectId } = row
  const posts = (await postsOf(core, tx, row)).filter(({ over }) => !over)
  if (posts.length === 0) return 0
  const held = (await authorizationsFor(core, tx, orgId, [subjectId])).get(subjectId) ?? []
  const shown = await thePictures().picturesOf(tx, orgId, [subjectId])
  const pictures = new Set(shown.get(subjectId) ?? [])
  const kin = await thePictures().kinOf(tx, orgId, [...pictures])
  const uncovered = posts.filter((post) =>
    needsOf(post, row, pictures, kin).some((need) => {
      const fitting = need.mediaIds === null ? held.filter(({ postId }) => postId === post.postId) : held
      return gapOf(fitting, need) !== null
    }),
  )
  const postIds = uncovered.map(({ postId }) => postId)
  if (postIds.length === 0) return 0
  await thePublications().bringBack(core, tx, orgId, postIds, why)
  await record(core, tx, systemActor(orgId), row, 'bringBack', { postIds, why }, String(postIds.length))
  return postIds.length
}

/**
 * Writes down which authorizations a post relies on as it goes out: for each subject in its pictures the one that
 * covers it, and those that were signed for this very post.
 */
export async function rely(
  core: Core,
  tx: Tx,
  orgId: string,
  post: Pick<PostUse, 'postId' | 'purpose' | 'channelIds' | 'mediaIds'> & { contentHash: string },
): Promise<void> {
  const { purpose, channelIds } = post
  const relied = new Set<string>()
  const subjects = await thePictures().subjectsOf(tx, orgId, post.mediaIds)
  const kin = await thePictures().kinOf(tx, orgId, post.mediaIds)
  const held = await authorizationsFor(core, tx, orgId, [...subjects.values()].flat())
  for (const [mediaId, subjectIds] of subjects) {
    for (const subjectId of subjectIds) {
      const use = { purpose, channelIds, mediaIds: kin.get(mediaId) ?? [mediaId] }
      const one = coveringOne(held.get(subjectId) ?? [], use)
      if (one) relied.add(one.id)
    }
  }
  const own = await tx
    .selectFrom('authorization')
    .select('id')
    .where('org_id', '=', orgId)
    .where('post_id', '=', post.postId)
    .where('state', '=', 'in_force')
    .execute()
  for (const { id } of own) relied.add(id)
  const values = [...relied].map((id) => ({
    org_id: orgId,
    authorization_id: id,
    post_id: post.postId,
    content_hash: post.contentHash,
    relied_at: core.clock.now(),
  }))
  if (values.length === 0) return
  await tx
    .insertInto('authorization_use')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An authorization as an evidence pack names it: code and hashes, no name. */
export interface ReliedAuthorization {
  id: string
  code: string
  state: AuthorizationRow['state']
  signerKind: AuthorizationRow['signer_kind']
  documentHash: string | null
  pdfSha256: string | null
  signedAt: string | null
  endsAt: string | null
  withdrawnAt: string | null
  /** Content of the post → when it went out relying on it. */
  reliedOn: { contentHash: string; at: string }[]
}

/** Authorizations that a post relied on, or that were asked for it; the oldest first. */
export async function authorizationsOfPost(
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<ReliedAuthorization[]> {
  const uses = await tx
    .selectFrom('authorization_use')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('relied_at')
    .execute()
  const ids = [...new Set(uses.map((use) => use.authorization_id))]
  const rows = await tx
    .selectFrom('authorization as a')
    .innerJoin('subject as s', (join) =>
      join.onRef('s.org_id', '=', 'a.org_id').onRef('s.id', '=', 'a.subject_id'),
    )
    .selectAll('a')
    .select('s.code')
    .where('a.org_id', '=', orgId)
    .where((where) =>
      where.or([where('a.post_id', '=', postId), ...(ids.length > 0 ? [where('a.id', 'in', ids)] : [])]),
    )
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    state: row.state,
    signerKind: row.signer_kind,
    documentHash: row.document_hash,
    pdfSha256: row.pdf_sha256,
    signedAt: row.signed_at?.toISOString() ?? null,
    endsAt: row.ends_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    reliedOn: uses
      .filter((use) => use.authorization_id === row.id)
      .map((use) => ({ contentHash: use.content_hash, at: use.relied_at.toISOString() })),
  }))
}
