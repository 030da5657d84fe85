import type { Authorization, AuthorizationSummary, SubjectRef } from '@clearpost/contract'
import { EXPIRING_SOON_DAYS } from '@clearpost/contract'
import { allowed, permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { subject } from './events.ts'
import { authorizationRow, signerOf } from './load.ts'
import { scopeOf } from './scope.ts'
import type { AuthorizationRow } from './tables.ts'

const DAY_MILLIS = 86_400_000

async function codesOf(tx: Tx, orgId: string, ids: readonly string[]): Promise<Map<string, SubjectRef>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('subject')
    .select(['id', 'code'])
    .where('org_id', '=', orgId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Rows as lists show them. */
export async function summariesOf(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly AuthorizationRow[],
): Promise<AuthorizationSummary[]> {
  const codes = await codesOf(
    tx,
    orgId,
    rows.map((row) => row.subject_id),
  )
  const items: AuthorizationSummary[] = []
  for (const row of rows) {
    items.push({
      id: row.id,
      subject: codes.get(row.subject_id) ?? { id: row.subject_id, code: '' },
      formName: row.form_name,
      lang: row.lang,
      state: row.state,
      scope: await scopeOf(core, tx, row),
      signerKind: row.signer_kind,
      signedAt: row.signed_at?.toISOString() ?? null,
      endsAt: row.ends_at?.toISOString() ?? null,
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      updatedAt: row.updated_at.toISOString(),
    })
  }
  return items
}

/** Newest change first. */
export async function listAuthorizations(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: {
    after?: string | undefined
    limit: number
    subjectId?: string | undefined
    postId?: string | undefined
    state?: Authorization['state'] | undefined
    ends?: 'soon' | undefined
  },
): Promise<{ items: AuthorizationSummary[]; next: string | null }> {
  permit(actor, 'authorization:read')
  let select = tx
    .selectFrom('authorization')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.subjectId) select = select.where('subject_id', '=', query.subjectId)
  if (query.postId) select = select.where('post_id', '=', query.postId)
  if (query.state) select = select.where('state', '=', query.state)
  if (query.ends === 'soon') {
    const soon = new Date(core.clock.now().getTime() + EXPIRING_SOON_DAYS * DAY_MILLIS)
    select = select.where('state', '=', 'in_force').where('ends_at', '<=', soon)
  }
  const cursor = /^(\d+)\.([0-9a-f-]{36})$/.exec(query.after ?? '')
  if (cursor) {
    const at = new Date(Number(cursor[1]))
    select = select.where((where) =>
      where.or([
        where('updated_at', '<', at),
        where.and([where('updated_at', '=', at), where('id', '<', cursor[2] ?? '')]),
      ]),
    )
  }
  const rows = await select.execute()
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: await summariesOf(core, tx, actor.orgId, shown),
    next: rows.length > query.limit && last ? `${last.updated_at.getTime()}.${last.id}` : null,
  }
}

/** One authorization. Who opened it stands in the trail. */
export async function readAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
): Promise<Authorization> {
  permit(actor, 'authorization:read')
  const row = await authorizationRow(tx, actor.orgId, authorizationId)
  await audit(tx, actor, 'authorization.read', subject(row), { subjectId: row.subject_id })
  return viewAuthorization(core, tx, actor, row)
}

/** The signer's name and words stand in it only for those who may read names. */
export async function viewAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: AuthorizationRow,
): Promise<Authorization> {
  const [summary] = await summariesOf(core, tx, row.org_id, [row])
  const signer = allowed(actor, 'subject:name') ? await signerOf(core, tx, row) : null
  const events = await tx
    .selectFrom('authorization_event')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('authorization_id', '=', row.id)
    .orderBy('id')
    .execute()
  const link = await tx
    .selectFrom('signing_link')
    .select('expires_at')
    .where('org_id', '=', row.org_id)
    .where('authorization_id', '=', row.id)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const later = await tx
    .selectFrom('authorization')
    .select('id')
    .where('org_id', '=', row.org_id)
    .where('replaces', '=', row.id)
    .where('state', '=', 'in_force')
    .executeTakeFirst()
  const refs = await refsOf(tx, row.org_id, [
    row.created_by,
    row.withdrawn_by,
    row.witness_id,
    ...events.map((event) => event.by_id),
  ])
  const signerRef = { id: null, name: '' }
  return {
    ...(summary as AuthorizationSummary),
    formId: row.form_id,
    formVersion: row.form_version,
    way: row.way,
    signerName: signer?.name ?? null,
    signerAuthority: signer?.authority ?? null,
    hasProof: row.proof_sha256 !== null,
    hasScan: row.scan_sha256 !== null,
    witness: row.witness_id === null ? null : refs(row.witness_id),
    witnessWanted: row.witness_wanted,
    postId: row.post_id,
    documentHash: row.document_hash,
    pdfSha256: row.pdf_sha256,
    withdrawnBy:
      row.withdrawn_at === null ? null : row.withdrawn_by === null ? signerRef : refs(row.withdrawn_by),
    withdrawnHow: row.withdrawn_how,
    withdrawnReason: signer?.withdrawnReason ?? null,
    replaces: row.replaces,
    replacedBy: later?.id ?? null,
    linkExpiresAt:
      row.state === 'sent' && row.signed_at === null ? (link?.expires_at.toISOString() ?? null) : null,
    events: events.map((event) => ({
      at: event.at.toISOString(),
      who: event.who,
      by: event.who === 'signer' ? signerRef : refs(event.by_id),
      action: event.action,
      detail: event.detail,
    })),
    createdAt: row.created_at.toISOString(),
    createdBy: refs(row.created_by),
  }
}
