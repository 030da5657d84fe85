import type { Overpayment } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refuse, SEALED, today } from './load.ts'
import { overpaymentRow, patch, viewOverpayment } from './overpayments.ts'

/** First bytes of what is taken as a proof. */
const KINDS: readonly (readonly [mime: string, magic: Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
]

/** Keeps the proof, sealed, under its hash; a later one takes its place while the record is open. */
export async function attachProof(
  core: Core,
  actor: Actor,
  overpaymentId: string,
  bytes: Buffer,
): Promise<Overpayment> {
  permit(actor, 'billing:write')
  const kind = KINDS.find(([, magic]) => bytes.subarray(0, magic.length).equals(magic))
  if (!kind) throw refuse('proofKind')
  return core.db.organization(actor.orgId, async (tx) => {
    await overpaymentRow(tx, actor, overpaymentId, true)
    const { sha256 } = await core.files.put(tx, actor.orgId, bytes, kind[0])
    await patch(tx, actor, overpaymentId, { proof_sha256: sha256 })
    await audit(tx, actor, 'billing.attachProof', { kind: 'overpayment', id: overpaymentId }, { sha256 })
    return viewOverpayment(core, tx, actor, overpaymentId)
  })
}

export async function readProof(core: Core, tx: Tx, actor: Actor, overpaymentId: string): Promise<Download> {
  permit(actor, 'billing:read')
  const { proof_sha256 } = await overpaymentRow(tx, actor, overpaymentId)
  const file = proof_sha256 === null ? null : await core.files.get(tx, actor.orgId, proof_sha256)
  if (!file || proof_sha256 === null) throw refuse('notFound')
  const ending = file.mime.split('/')[1]
  return { bytes: file.bytes, type: file.mime, filename: `proof-${proof_sha256.slice(0, 12)}.${ending}` }
}

/** It was reported and returned, which needs a proof; or it was none, which needs a reason. Closed for good. */
export async function closeOverpayment(
  core: Core,
  tx: Tx,
  actor: Actor,
  overpaymentId: string,
  input: { outcome: 'returned' | 'none'; on: string; reason: string },
): Promise<Overpayment> {
  permit(actor, 'billing:write')
  const row = await overpaymentRow(tx, actor, overpaymentId, true)
  if (input.outcome === 'returned' && row.proof_sha256 === null) throw refuse('proofMissing')
  if (input.on < row.identified_on || input.on > (await today(core, tx, actor.orgId)))
    throw refuse('daysOrder')
  await patch(tx, actor, overpaymentId, {
    state: input.outcome,
    closed_on: input.on,
    closed_reason: await core.keys.seal(tx, actor.orgId, SEALED.closedReason, input.reason),
    closed_by: actor.personId ?? null,
  })
  await audit(
    tx,
    actor,
    'billing.closeOverpayment',
    { kind: 'overpayment', id: overpaymentId },
    {
      outcome: input.outcome,
      on: input.on,
      proofSha256: row.proof_sha256,
    },
  )
  return viewOverpayment(core, tx, actor, overpaymentId)
}
