import type {
  Authorization,
  AuthorizationInput,
  AuthorizationScope,
  AuthorizationSummary,
  SubjectRef,
} from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, type Core, Problem, type Tx } from '../../core/index.ts'
import { record } from './events.ts'
import { type UsableForm, usableForm } from './forms-usable.ts'
import { revokeLinks, sendLink } from './links.ts'
import { lockIn, patch } from './load.ts'
import { refuse } from './problems.ts'
import { columnsOf, requireScope, scopeOf } from './scope.ts'
import { subjectRow } from './subjects.ts'
import type { AuthorizationRow } from './tables.ts'
import { summariesOf, viewAuthorization } from './view.ts'

/** Prepares an authorization. A form that the validator found defective, or that was retired, is refused. */
export async function createAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: AuthorizationInput,
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  return viewAuthorization(core, tx, actor, await insertDraft(core, tx, actor, input, null))
}

/** Writes a draft. @param replaces the one that ends when this one is signed */
export async function insertDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: AuthorizationInput,
  replaces: string | null,
): Promise<AuthorizationRow> {
  const { orgId } = actor
  await subjectRow(tx, orgId, input.subjectId)
  await requireScope(core, tx, orgId, input.scope, input.postId)
  const form = await usableForm(core, tx, orgId, input.formId, input.lang)
  requirePurposes(form, input.scope)
  const now = core.clock.now()
  const row: AuthorizationRow = {
    org_id: orgId,
    id: newId(now.getTime()),
    subject_id: input.subjectId,
    form_id: input.formId,
    form_version: form.version,
    form_name: form.name,
    lang: input.lang,
    state: 'draft',
    ...(await columnsOf(core, tx, orgId, input.scope)),
    post_id: input.postId,
    document: null,
    document_hash: null,
    witness_wanted: input.witnessWanted,
    witness_id: null,
    witnessed_at: null,
    way: null,
    signer_kind: null,
    signed_at: null,
    signer: null,
    proof_sha256: null,
    scan_sha256: null,
    pdf_sha256: null,
    ends_at: null,
    ends_of_age: false,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_how: null,
    replaces,
    warned_at: null,
    created_at: now,
    created_by: actor.personId ?? null,
    updated_at: now,
  }
  await tx.insertInto('authorization').values(row).execute()
  await record(core, tx, actor, row, 'create', {
    formId: row.form_id,
    formVersion: row.form_version,
    replaces,
  })
  return row
}

function requirePurposes(form: UsableForm, scope: AuthorizationScope): void {
  if (!scope.purposes.every((purpose) => form.purposes.includes(purpose))) throw refuse('purposeNotInForm')
}

type Change = { [K in keyof Omit<AuthorizationInput, 'subjectId'>]?: AuthorizationInput[K] | undefined }

/** Changes a draft; what is sent is not changed any more, it is given up and asked anew. */
export async function changeDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  change: Change,
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  const row = await lockIn(tx, actor.orgId, authorizationId, 'draft')
  const scope = change.scope ?? (await scopeOf(core, tx, row))
  const postId = change.postId === undefined ? row.post_id : change.postId
  await requireScope(core, tx, actor.orgId, scope, postId)
  const lang = change.lang ?? row.lang
  const form = await usableForm(core, tx, actor.orgId, change.formId ?? row.form_id, lang)
  requirePurposes(form, scope)
  await patch(core, tx, row, {
    form_id: change.formId ?? row.form_id,
    form_version: form.version,
    form_name: form.name,
    lang,
    ...(await columnsOf(core, tx, actor.orgId, scope)),
    post_id: postId,
    witness_wanted: change.witnessWanted ?? row.witness_wanted,
  })
  await record(core, tx, actor, row, 'change', { changed: Object.keys(change) })
  return viewAuthorization(core, tx, actor, row)
}

/** Prepares one authorization for each subject, and sends each its own link. */
export async function askAll(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: Omit<AuthorizationInput, 'subjectId'> & { subjectIds: string[]; send: boolean },
): Promise<{ items: AuthorizationSummary[]; withoutAddress: SubjectRef[] }> {
  permit(actor, 'authorization:write')
  const { subjectIds, send, ...shared } = input
  const rows: AuthorizationRow[] = []
  const withoutAddress: SubjectRef[] = []
  for (const subjectId of new Set(subjectIds)) {
    const row = await insertDraft(core, tx, actor, { ...shared, subjectId }, null)
    rows.push(row)
    if (!send) continue
    try {
      await sendLink(core, tx, actor, row)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'authorization.noAddress') throw error
      const { id, code } = await subjectRow(tx, actor.orgId, subjectId)
      withoutAddress.push({ id, code })
    }
  }
  return { items: await summariesOf(core, tx, actor.orgId, rows), withoutAddress }
}

/** Prepares the next authorization with the scope of one that holds, has ended or was taken back. */
export async function renewAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  input: { endsOn: string | null; endsWhen: string | null; formId?: string | undefined },
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  const old = await lockIn(tx, actor.orgId, authorizationId, 'in_force', 'expired', 'withdrawn')
  const { endsOn, endsWhen } = input
  const scope = { ...(await scopeOf(core, tx, old)), endsOn, endsWhen }
  const row = await insertDraft(
    core,
    tx,
    actor,
    {
      subjectId: old.subject_id,
      formId: input.formId ?? old.form_id,
      lang: old.lang,
      scope,
      postId: old.post_id,
      witnessWanted: old.witness_wanted,
    },
    old.id,
  )
  await record(core, tx, actor, old, 'renew', { nextId: row.id })
  return viewAuthorization(core, tx, actor, row)
}

/** Gives up one that was not put in force. */
export async function voidAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
): Promise<Authorization> {
  permit(actor, 'authorization:write')
  const row = await lockIn(tx, actor.orgId, authorizationId, 'draft', 'sent')
  await patch(core, tx, row, { state: 'void' })
  await revokeLinks(core, tx, row)
  await record(core, tx, actor, row, 'void')
  return viewAuthorization(core, tx, actor, row)
}
