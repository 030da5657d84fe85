import type { Authorization } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { record } from './events.ts'
import { newLink } from './links.ts'
import { authorizationRow, lockIn, patch, waitsForWitness } from './load.ts'
import { signerMail } from './mails.ts'
import { refuse } from './problems.ts'
import { sealPdf } from './sealing.ts'
import type { Signing } from './signer.ts'
import type { Person } from './subjects.ts'
import type { AuthorizationRow } from './tables.ts'
import { bringBackUncovered } from './uses.ts'
import { viewAuthorization } from './view.ts'

/** A copy's link works as long as what it shows; this is only its last day when nothing was ever signed with it. */
const COPY_DAYS = 30
const DAY_MILLIS = 86_400_000

/** A signed authorization comes into force: its PDF is sealed, and the one that it renews ends. */
export async function activate(core: Core, tx: Tx, actor: Actor, row: AuthorizationRow): Promise<void> {
  await patch(core, tx, row, { state: 'in_force' })
  await record(core, tx, actor, row, 'inForce')
  await patch(core, tx, row, { pdf_sha256: await sealPdf(core, tx, row) })
  if (row.replaces === null) return
  const old = await authorizationRow(tx, row.org_id, row.replaces, true)
  if (old.state !== 'in_force') return
  await patch(core, tx, old, { state: 'replaced' })
  await record(core, tx, actor, old, 'replace', { byId: row.id })
  // The new one may allow less.
  await bringBackUncovered(core, tx, old, 'narrowed')
}

/** A member of the workforce says that the signature was made in their presence. */
export async function witnessAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  const row = await lockIn(tx, actor.orgId, authorizationId, 'sent')
  if (!waitsForWitness(row)) throw refuse('wrongState')
  if (row.way !== 'tablet') throw refuse('noWitness')
  await patch(core, tx, row, { witness_id: actor.personId ?? null, witnessed_at: core.clock.now() })
  await record(core, tx, actor, row, 'witness')
  await activate(core, tx, actor, row)
  return viewAuthorization(core, tx, actor, row)
}

/** The signer's copy, 164.508(c)(4): a link by mail, never the document itself. */
export async function sendCopy(
  core: Core,
  tx: Tx,
  { actor, row, kiosk }: Signing,
  person: Person,
  copyTo: string | null,
): Promise<void> {
  // Whoever signed by the link has it already; the mail makes it easy to find again.
  const to = copyTo ?? (kiosk ? null : person.email)
  if (to === null) return
  const { link } = await newLink(core, tx, row, {
    kind: 'link',
    millis: COPY_DAYS * DAY_MILLIS,
    device: null,
    by: null,
  })
  const { name } = await settingsOf(tx, row.org_id)
  const mail = { to, locale: row.lang, organization: name, link }
  await core.mail.send(tx, row.org_id, signerMail('copy', mail))
  await record(core, tx, actor, row, 'copySent')
}
