import { type GuestLink, type GuestView, postProblems } from '@clearpost/contract'
import type { Selectable } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newToken } from '../../core/auth/token.ts'
import type { Download, GuestActor } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { downloadOf } from '../media/index.ts'
import { reportOf } from './checking.ts'
import { bindApproval, writeDecision } from './decisions.ts'
import { record } from './events.ts'
import {
  about,
  currentContent,
  factsOf,
  lockFor,
  patchPost,
  postRow,
  subject,
  voidApprovals,
} from './load.ts'
import { isOwn } from './rules.ts'
import { planPublishing } from './schedule.ts'
import type { GuestLinkTable } from './tables.ts'
import { channelRefs } from './view.ts'

const refuse = problemsOf(postProblems)
const CONTACT = 'guest_link.contact'
const DAY_MILLIS = 86_400_000

type Row = Selectable<GuestLinkTable>
type Contact = { name: string; email: string }

/** Links of one post, newest first. */
export async function listGuests(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
): Promise<{ items: GuestLink[] }> {
  permit(actor, 'post:invite-guest')
  await postRow(tx, actor.orgId, postId)
  const rows = await tx
    .selectFrom('guest_link')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('post_id', '=', postId)
    .orderBy('id', 'desc')
    .execute()
  const items: GuestLink[] = []
  for (const row of rows) items.push(await viewLink(core, tx, row))
  return { items }
}

/**
 * Invites an approver outside the organization to one post. The link is answered once and sent by e-mail;
 * the database keeps its hash. In the address the token stands behind `#`, so that no server log sees it.
 */
export async function inviteGuest(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: Contact & { days: number },
): Promise<GuestLink & { link: string }> {
  const { row: post } = await lockFor(tx, actor, postId, 'invite_guest', 'post:invite-guest')
  const { token, hash } = newToken('guest', actor.orgId)
  const now = core.clock.now()
  const contact: Contact = { name: input.name, email: input.email }
  const row: Row = {
    org_id: actor.orgId,
    id: newId(now.getTime()),
    post_id: postId,
    contact: await core.keys.seal(tx, actor.orgId, CONTACT, JSON.stringify(contact)),
    token_hash: hash,
    created_by: actor.personId ?? '',
    created_at: now,
    expires_at: new Date(now.getTime() + input.days * DAY_MILLIS),
    revoked_at: null,
    seen_hash: null,
    decided: null,
    decided_at: null,
  }
  await tx.insertInto('guest_link').values(row).execute()
  const link = `${core.config.publicUrl}/guest#${token}`
  await core.mail.send(tx, actor.orgId, invitation(input, link, await organizationName(tx, actor.orgId)))
  await record(core, tx, actor, 'post.inviteGuest', subject(post), { guestId: row.id, days: input.days })
  return { ...(await viewLink(core, tx, row)), link }
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

function invitation({ name, email, days }: Contact & { days: number }, link: string, organization: string) {
  const lines = [
    `Hello ${name},`,
    `${organization} asks you to look at one post before it is published.`,
    `The link works for ${days} ${days === 1 ? 'day' : 'days'} and for you alone. Do not forward it.`,
  ]
  return {
    to: email,
    subject: `${organization} asks for your approval`,
    text: `${lines.join('\n\n')}\n\n${link}\n`,
    html: `${lines.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}<p><a href="${escapeHtml(link)}">Open the post</a></p>`,
  }
}

/** Makes a link unusable at once. */
export async function revokeGuest(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  guestId: string,
): Promise<void> {
  permit(actor, 'post:invite-guest')
  const { numUpdatedRows } = await tx
    .updateTable('guest_link')
    .set({ revoked_at: core.clock.now() })
    .where('org_id', '=', actor.orgId)
    .where('post_id', '=', postId)
    .where('id', '=', guestId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('notFound')
  await record(core, tx, actor, 'post.revokeGuest', { kind: 'post', id: postId }, { guestId })
}

/** Who stands behind a token; null when unknown, expired or revoked. */
export async function guestOf(tx: Tx, tokenHash: Buffer, now: Date): Promise<GuestActor | null> {
  const row = await tx
    .selectFrom('guest_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row || row.revoked_at !== null || row.expires_at <= now) return null
  return { orgId: row.org_id, kind: 'guest', id: row.id, postId: row.post_id, roles: [] }
}

async function linkOf(tx: Tx, guest: GuestActor): Promise<Row> {
  const row = await tx
    .selectFrom('guest_link')
    .selectAll()
    .where('org_id', '=', guest.orgId)
    .where('id', '=', guest.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** The one post that a link shows. What was shown is remembered, so that nothing unseen can be approved. */
export async function viewAsGuest(core: Core, tx: Tx, guest: GuestActor): Promise<GuestView> {
  const link = await linkOf(tx, guest)
  const post = await postRow(tx, guest.orgId, guest.postId)
  await tx
    .updateTable('guest_link')
    .set({ seen_hash: post.content_hash })
    .where('org_id', '=', guest.orgId)
    .where('id', '=', guest.id)
    .execute()
  if (link.seen_hash !== post.content_hash) {
    await record(core, tx, guest, 'post.guestView', subject(post), {
      guestId: guest.id,
      contentHash: post.content_hash,
    })
  }
  const content = await currentContent(core, tx, post)
  const channels = await channelRefs(tx, guest.orgId, content.channelIds)
  return {
    organizationName: await organizationName(tx, guest.orgId),
    guestName: (await contactOf(core, tx, link)).name,
    title: content.title,
    text: content.text,
    lang: content.lang,
    media: content.media.map(({ mediaId, alt }) => ({ mediaId, alt })),
    channels: content.channelIds.flatMap(channels),
    scheduledAt: post.scheduled_at?.toISOString() ?? null,
    report: await reportOf(core, tx, post),
    decided: link.decided,
    expiresAt: link.expires_at.toISOString(),
  }
}

/** A picture of that post, and of no other. */
export async function pictureForGuest(
  core: Core,
  tx: Tx,
  guest: GuestActor,
  mediaId: string,
): Promise<Download> {
  const post = await postRow(tx, guest.orgId, guest.postId)
  const { media } = await currentContent(core, tx, post)
  if (!media.some((picture) => picture.mediaId === mediaId)) throw refuse('notFound')
  return downloadOf(core, tx, guest.orgId, mediaId)
}

/**
 * A guest decides once, on what they were shown. Their approval counts for everything but a stop.
 */
export async function decideAsGuest(
  core: Core,
  tx: Tx,
  guest: GuestActor,
  input: { kind: 'approve' | 'changes'; reason?: string | undefined },
): Promise<GuestView> {
  const post = await postRow(tx, guest.orgId, guest.postId, true)
  const link = await linkOf(tx, guest)
  if (link.decided !== null || post.state !== 'in_review') throw refuse('wrongState')
  if (link.seen_hash !== post.content_hash) throw refuse('editedMeanwhile')
  if (post.held) throw refuse('held')
  if (input.kind === 'approve' && (post.verdict === 'stop' || post.verdict === null))
    throw refuse('needsOverride')
  // Who invited may have become an author since.
  if (input.kind === 'approve' && isOwn(await factsOf(tx, post), link.created_by)) throw refuse('ownPost')
  await tx
    .updateTable('guest_link')
    .set({ decided: input.kind, decided_at: core.clock.now() })
    .where('org_id', '=', guest.orgId)
    .where('id', '=', guest.id)
    .execute()
  await writeDecision(core, tx, guest, post, { ...input, guestId: guest.id })
  if (input.kind === 'approve') {
    await bindApproval(core, tx, post)
    await planPublishing(core, tx, post)
  } else {
    await voidApprovals(core, tx, post)
    await patchPost(core, tx, post, { state: 'changes_requested', claimed_by: null })
  }
  await audit(
    tx,
    guest,
    input.kind === 'approve' ? 'post.approve' : 'post.requestChanges',
    subject(post),
    about(post),
  )
  return viewAsGuest(core, tx, guest)
}

async function organizationName(tx: Tx, orgId: string): Promise<string> {
  const { name } = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
  return name
}

async function contactOf(core: Core, tx: Tx, row: Row): Promise<Contact> {
  return JSON.parse(await core.keys.openText(tx, row.org_id, CONTACT, row.contact)) as Contact
}

async function viewLink(core: Core, tx: Tx, row: Row): Promise<GuestLink> {
  const { name, email } = await contactOf(core, tx, row)
  const state =
    row.revoked_at !== null
      ? 'revoked'
      : row.decided !== null
        ? 'used'
        : row.expires_at <= core.clock.now()
          ? 'expired'
          : 'open'
  return {
    id: row.id,
    name,
    email,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state,
  }
}
