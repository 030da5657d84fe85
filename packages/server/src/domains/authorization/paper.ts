import { type Authorization, PAPER_ELEMENTS, type PaperElement, type PaperInput } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { dayOf, startOfDay } from '../../core/days.ts'
import type { Download, Upload } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { documentOf, sealDocument } from './document.ts'
import { record, subject } from './events.ts'
import { activate } from './in-force.ts'
import { revokeLinks, unsigned } from './links.ts'
import { authorizationRow, patch, sealSigner } from './load.ts'
import { refuse } from './problems.ts'
import { downloadPaper, keepPaper, readPaper } from './proof.ts'
import { endOf } from './scope.ts'
import { requireSigner } from './signing.ts'
import { openPerson, subjectRow } from './subjects.ts'
import { viewAuthorization } from './view.ts'

type Kept = { sha256: string; bytes: number }

/** Keeps the scan of a signed paper, or the proof of a representative's authority, with an unsigned authorization. */
export async function attachPaper(
  core: Core,
  actor: Actor,
  authorizationId: string,
  kind: 'scan' | 'proof',
  upload: Upload,
): Promise<Kept> {
  permit(actor, 'authorization:write')
  const paper = await readPaper(upload)
  return core.db.organization(actor.orgId, async (tx) => {
    const row = await unsigned(tx, actor.orgId, authorizationId)
    const kept = await keepPaper(core, tx, actor.orgId, paper)
    await patch(core, tx, row, kind === 'scan' ? { scan_sha256: kept.sha256 } : { proof_sha256: kept.sha256 })
    await record(core, tx, actor, row, kind, { sha256: kept.sha256 })
    return kept
  })
}

/**
 * A person has read the scanned paper and found every element that makes an authorization valid. One that lacks an
 * element is defective, 164.508(b)(2), and does not come into force, whoever confirms it.
 */
export async function acceptPaper(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  input: PaperInput,
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  const row = await unsigned(tx, actor.orgId, authorizationId)
  if (row.scan_sha256 === null) throw refuse('scanMissing')
  const missing = (Object.keys(PAPER_ELEMENTS) as PaperElement[]).filter(
    (element) => !input.elements.includes(element),
  )
  if (missing.length > 0)
    throw refuse('elementMissing', { detail: missing.map((one) => PAPER_ELEMENTS[one]).join(', ') })
  const { timeZone } = await settingsOf(tx, actor.orgId)
  const now = core.clock.now()
  if (input.signedOn > dayOf(now, timeZone)) throw refuse('signedAhead')
  const person = await openPerson(core, tx, await subjectRow(tx, actor.orgId, row.subject_id))
  const { signerKind: kind, signerName: name, signerAuthority: authority } = input
  const forMinor = await requireSigner(core, tx, row, person, { kind, authority })
  const { endsAt, ofAge } = await endOf(tx, actor.orgId, row.ends_on, person, forMinor)
  if (endsAt !== null && endsAt <= now) throw refuse('endPassed')
  await patch(core, tx, row, {
    way: 'paper',
    signer_kind: kind,
    signed_at: startOfDay(input.signedOn, timeZone),
    signer: await sealSigner(core, tx, actor.orgId, {
      name,
      authority,
      signature: null,
      withdrawnReason: null,
    }),
    // What was signed is the paper itself; the form beside it is kept as it was on this day.
    document: await sealDocument(core, tx, actor.orgId, await documentOf(core, tx, row)),
    document_hash: row.scan_sha256,
    ends_at: endsAt,
    ends_of_age: ofAge,
  })
  await record(core, tx, actor, row, 'acceptPaper', { scanSha256: row.scan_sha256, signerKind: kind })
  await revokeLinks(core, tx, row)
  await activate(core, tx, actor, row)
  return viewAuthorization(core, tx, actor, row)
}

/** A document of an authorization. Who read it stands in the trail. */
export async function readDocument(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  kind: 'signed' | 'scan' | 'proof',
): Promise<Download> {
  permit(actor, 'subject:name')
  const row = await authorizationRow(tx, actor.orgId, authorizationId)
  const sha256 = { signed: row.pdf_sha256, scan: row.scan_sha256, proof: row.proof_sha256 }[kind]
  const download = await downloadPaper(
    core,
    tx,
    actor.orgId,
    sha256,
    kind === 'signed' ? 'authorization' : kind,
  )
  await audit(tx, actor, 'authorization.readDocument', subject(row), {
    subjectId: row.subject_id,
    kind,
    sha256,
  })
  return download
}
