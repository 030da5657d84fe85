import { purposeWords } from '@clearpost/law'
import type { Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { channelsOf, documentOf, hashDocument } from './document.ts'
import { usableForm } from './forms-usable.ts'
import { signerOf } from './load.ts'
import { type AuthorizationPaper, authorizationPdf } from './pdf.ts'
import { openPerson, subjectRow } from './subjects.ts'
import type { AuthorizationRow } from './tables.ts'
import { WORDS } from './words.ts'

/**
 * Makes the paper of an authorization that comes into force, and keeps it under its hash.
 * @returns SHA-256 of the PDF, hexadecimal
 */
export async function sealPdf(core: Core, tx: Tx, row: AuthorizationRow): Promise<string> {
  const bytes = await authorizationPdf(await paperOf(core, tx, row))
  const { sha256 } = await core.files.put(tx, row.org_id, bytes, 'application/pdf')
  return sha256
}

/** Everything that stands on the paper of a signed authorization. */
async function paperOf(core: Core, tx: Tx, row: AuthorizationRow): Promise<AuthorizationPaper> {
  const { org_id: orgId, lang } = row
  const { way, signer_kind: kind, signed_at: signedAt } = row
  const signer = await signerOf(core, tx, row)
  if (!signer || way === null || kind === null || signedAt === null)
    throw new Error('Only a signed authorization is sealed.')
  const { name: organization, timeZone } = await settingsOf(tx, orgId)
  const subject = await subjectRow(tx, orgId, row.subject_id)
  const form = await usableForm(core, tx, orgId, row.form_id, lang, row.form_version)
  const document = await documentOf(core, tx, row)
  const { events, narrowed } = await eventsOf(tx, row)
  const refs = await refsOf(tx, orgId, [row.witness_id])
  return {
    id: row.id,
    lang,
    organization,
    timeZone,
    title: form.form.text.title || row.form_name,
    formName: row.form_name,
    formVersion: row.form_version,
    document,
    documentHash: hashDocument(document),
    subject: { code: subject.code, name: (await openPerson(core, tx, subject)).name },
    way,
    signer: { kind, name: signer.name, authority: signer.authority, proofSha256: row.proof_sha256 },
    signature: signer.signature,
    scanSha256: way === 'paper' ? row.scan_sha256 : null,
    signedAt: signedAt.toISOString(),
    narrowed: narrowed ? await allowedOf(tx, row) : null,
    witness:
      row.witness_id && row.witnessed_at
        ? { name: refs(row.witness_id).name, at: row.witnessed_at.toISOString() }
        : null,
    events,
  }
}

async function eventsOf(tx: Tx, row: AuthorizationRow) {
  const rows = await tx
    .selectFrom('authorization_event')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('authorization_id', '=', row.id)
    .orderBy('id')
    .execute()
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.map(({ by_id }) => by_id),
  )
  return {
    narrowed: rows.some(({ action, detail }) => action === 'sign' && detail === 'narrowed'),
    events: rows.map(({ at, who, by_id, action }) => ({
      at: at.toISOString(),
      who,
      name: who === 'person' ? refs(by_id).name : '',
      action,
    })),
  }
}

/** What the signer left of the purposes and accounts that were asked for, in words. */
async function allowedOf(tx: Tx, row: AuthorizationRow): Promise<AuthorizationPaper['narrowed']> {
  const { networks } = WORDS[row.lang]
  const channels = row.channel_ids && (await channelsOf(tx, row.org_id, row.channel_ids))
  return {
    purposes: row.purposes.map((purpose) => purposeWords(purpose, row.lang)),
    channels: channels?.map(({ network, handle }) => `${networks[network] ?? network} ${handle}`) ?? null,
  }
}
