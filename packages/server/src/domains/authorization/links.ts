import { createHash, randomBytes } from 'node:crypto'
import { type Authorization, SIGNING_DAYS, TABLET_MINUTES } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { endSession } from '../account/index.ts'
import { settingsOf } from '../organization/index.ts'
import { record } from './events.ts'
import { authorizationRow, patch } from './load.ts'
import { signerMail } from './mails.ts'
import { refuse } from './problems.ts'
import { openPerson, subjectRow } from './subjects.ts'
import type { AuthorizationRow, SigningLinkRow } from './tables.ts'
import { viewAuthorization } from './view.ts'

const DAY_MILLIS = 86_400_000
const DEVICE_BYTES = 32

/** The half of a tablet's secret that its browser keeps in a cookie, and its hash. */
export function newDevice(): { secret: string; hash: Buffer } {
  const secret = randomBytes(DEVICE_BYTES).toString('base64url')
  return { secret, hash: hashDevice(secret) }
}
export const hashDevice = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Lays down a link and answers its address once; in it the token stands behind `#`, so that no server log sees it. */
export async function newLink(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
  link: { kind: 'link' | 'tablet'; millis: number; device: Buffer | null; by: string | null },
): Promise<{ token: string; link: string; expiresAt: Date }> {
  const { token, hash } = newToken('sign', row.org_id)
  const now = core.clock.now()
  const expiresAt = new Date(now.getTime() + link.millis)
  const values: SigningLinkRow = {
    org_id: row.org_id,
    id: newId(now.getTime()),
    authorization_id: row.id,
    token_hash: hash,
    kind: link.kind,
    device_hash: link.device,
    created_by: link.by,
    created_at: now,
    expires_at: expiresAt,
    opened_at: null,
    revoked_at: null,
  }
  await tx.insertInto('signing_link').values(values).execute()
  return { token, link: `${core.config.publicUrl}/sign#${token}`, expiresAt }
}

/** Makes every link of an authorization unusable at once. */
export async function revokeLinks(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
  kind?: 'link' | 'tablet',
): Promise<void> {
  let update = tx
    .updateTable('signing_link')
    .set({ revoked_at: core.clock.now() })
    .where('org_id', '=', row.org_id)
    .where('authorization_id', '=', row.id)
    .where('revoked_at', 'is', null)
  if (kind) update = update.where('kind', '=', kind)
  await update.execute()
}

/** Mails the link to the address that is known of the subject. */
export async function sendLink(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: AuthorizationRow,
  days = SIGNING_DAYS,
): Promise<void> {
  const { email } = await openPerson(core, tx, await subjectRow(tx, row.org_id, row.subject_id))
  if (email === null) throw refuse('noAddress')
  if (row.witness_wanted) throw refuse('noWitness')
  await revokeLinks(core, tx, row)
  const by = actor.personId ?? null
  const { link } = await newLink(core, tx, row, { kind: 'link', millis: days * DAY_MILLIS, device: null, by })
  const { name } = await settingsOf(tx, row.org_id)
  const mail = { to: email, locale: row.lang, organization: name, link }
  await core.mail.send(tx, row.org_id, signerMail('ask', mail))
  await patch(core, tx, row, { state: 'sent' })
  await record(core, tx, actor, row, 'send', { days })
}

/** Sends the link, also again: the newest alone works. */
export async function sendAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  days: number,
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  const row = await unsigned(tx, actor.orgId, authorizationId)
  await sendLink(core, tx, actor, row, days)
  return viewAuthorization(core, tx, actor, row)
}

/** Locked, and neither signed nor ended. */
export async function unsigned(tx: Tx, orgId: string, authorizationId: string): Promise<AuthorizationRow> {
  const row = await authorizationRow(tx, orgId, authorizationId, true)
  if (!['draft', 'sent'].includes(row.state) || row.signed_at !== null) throw refuse('wrongState')
  return row
}

/**
 * Begins signing on a tablet. The token works on one device: this browser, which then leaves the session of who
 * handed it over, or the first one that opens the link.
 */
export async function beginTablet(
  core: Core,
  tx: Tx,
  actor: Actor,
  transport: Transport,
  authorizationId: string,
  where: 'this_device' | 'other_device',
): Promise<{ token: string; link: string; expiresAt: string }> {
  permit(actor, 'authorization:write')
  const row = await unsigned(tx, actor.orgId, authorizationId)
  await revokeLinks(core, tx, row, 'tablet')
  const here = where === 'this_device' ? newDevice() : null
  const begun = await newLink(core, tx, row, {
    kind: 'tablet',
    millis: TABLET_MINUTES * 60_000,
    device: here?.hash ?? null,
    by: actor.personId ?? null,
  })
  await patch(core, tx, row, { state: 'sent' })
  await record(core, tx, actor, row, 'tablet', { where })
  if (here && actor.sessionId) {
    await endSession(tx, actor, actor.sessionId)
    transport.clearCookie('session')
    transport.setCookie('kiosk', here.secret, TABLET_MINUTES * 60)
  }
  return { token: begun.token, link: begun.link, expiresAt: begun.expiresAt.toISOString() }
}
