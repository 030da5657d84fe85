import { readToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { countAttempt } from '../account/index.ts'
import { record } from './events.ts'
import { hashDevice, newDevice } from './links.ts'
import { authorizationRow } from './load.ts'
import { refuse } from './problems.ts'
import type { AuthorizationRow, SigningLinkRow } from './tables.ts'

/** Who holds a link, and what it is about. */
export interface Signing {
  actor: Actor
  link: SigningLinkRow
  row: AuthorizationRow
  kiosk: boolean
}

const ENDED: readonly AuthorizationRow['state'][] = ['void', 'declined', 'draft']

/**
 * Lets the holder of a link do one thing, in a transaction of the link's organization. The token comes as a bearer:
 * no session is read, and no address carries it. A wrong one counts against the visitor's address.
 * @throws Problem authorization.linkUnusable, the same for unknown, ended, revoked and foreign-device links
 */
export async function asSigner<T>(
  core: Core,
  transport: Transport,
  work: (tx: Tx, signing: Signing) => Promise<T>,
): Promise<T> {
  const token = transport.bearer === null ? null : readToken('sign', transport.bearer)
  // Made before the transaction, which may run twice.
  const device = newDevice()
  let claimed = false
  const found =
    token &&
    (await core.db.organization(token.orgId, async (tx) => {
      const link = await linkOf(tx, token.orgId, token.hash)
      if (!link) return null
      const row = await authorizationRow(tx, token.orgId, link.authorization_id, true)
      if (!isOpen(core, link, row)) return null
      claimed = link.kind === 'tablet' && link.device_hash === null
      if (claimed) await claim(tx, link, device.hash)
      else if (link.kind === 'tablet' && !holds(transport, link)) return null
      const actor: Actor = {
        orgId: token.orgId,
        kind: 'guest',
        id: link.id,
        roles: [],
        ip: transport.ip,
      }
      const signing = { actor, link, row, kiosk: link.kind === 'tablet' }
      await noteOpening(core, tx, signing)
      return { result: await work(tx, signing), seconds: secondsLeft(core, link) }
    }))
  if (!found) {
    await countAttempt(core, [['signing', transport.ip]])
    throw refuse('linkUnusable')
  }
  if (claimed) transport.setCookie('kiosk', device.secret, found.seconds)
  return found.result
}

const linkOf = (tx: Tx, orgId: string, hash: Buffer): Promise<SigningLinkRow | undefined> =>
  tx
    .selectFrom('signing_link')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** A mailed link can be signed for some days; what was signed with it stays open to the signer. */
function isOpen(core: Core, link: SigningLinkRow, row: AuthorizationRow): boolean {
  if (link.expires_at > core.clock.now()) return true
  return link.kind === 'link' && row.signed_at !== null && !ENDED.includes(row.state)
}

const holds = (transport: Transport, link: SigningLinkRow): boolean => {
  const secret = transport.cookie('kiosk')
  return secret !== null && link.device_hash !== null && hashDevice(secret).equals(link.device_hash)
}

const secondsLeft = (core: Core, link: SigningLinkRow): number =>
  Math.max(1, Math.ceil((link.expires_at.getTime() - core.clock.now().getTime()) / 1000))

const claim = (tx: Tx, link: SigningLinkRow, hash: Buffer) =>
  tx
    .updateTable('signing_link')
    .set({ device_hash: hash })
    .where('org_id', '=', link.org_id)
    .where('id', '=', link.id)
    .execute()

async function noteOpening(core: Core, tx: Tx, { actor, link, row }: Signing): Promise<void> {
  if (link.opened_at !== null) return
  await tx
    .updateTable('signing_link')
    .set({ opened_at: core.clock.now() })
    .where('org_id', '=', link.org_id)
    .where('id', '=', link.id)
    .execute()
  await record(core, tx, actor, row, 'open', { linkId: link.id }, link.kind)
}
