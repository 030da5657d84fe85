import { createHash } from 'node:crypto'
import {
  type AuthorizationForm,
  authorizationFormProblems,
  type FormContent,
  type FormDefect,
  type FormDraft,
  type FormSummary,
  type FormVersion,
} from '@clearpost/contract'
import { type TemplateId, templateOf } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, canonicalJson, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { defectsOf, invalidOf, openDraft, sealContent, sealDraft } from './forms-content.ts'
import type { FormRow } from './forms-tables.ts'
import { summariesOfForms, versionRows, viewDraft, viewForm, viewVersion } from './forms-view.ts'

const refuse = problemsOf(authorizationFormProblems)
const about = (formId: string) => ({ kind: 'authorization_form', id: formId })

/** Forms by name, retired ones last. */
export async function listForms(core: Core, tx: Tx, actor: Actor): Promise<{ items: FormSummary[] }> {
  permit(actor, 'authorization:read')
  const rows = await tx
    .selectFrom('authorization_form')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy((order) => order('retired_at', 'is not', null))
    .orderBy('name')
    .execute()
  return { items: await summariesOfForms(core, tx, actor.orgId, rows) }
}

/** One form with its draft and its versions. @throws Problem authorizationForm.notFound */
export async function readForm(core: Core, tx: Tx, actor: Actor, formId: string): Promise<AuthorizationForm> {
  permit(actor, 'authorization:read')
  return viewForm(core, tx, await formRow(tx, actor.orgId, formId))
}

/** One published version. @throws Problem authorizationForm.notFound */
export async function readVersion(
  core: Core,
  tx: Tx,
  actor: Actor,
  formId: string,
  number: number,
): Promise<FormVersion> {
  permit(actor, 'authorization:read')
  const row = (await versionRows(tx, actor.orgId, [formId])).find((one) => one.number === number)
  if (!row) throw refuse('notFound')
  return viewVersion(core, tx, row, await refsOf(tx, actor.orgId, [row.published_by]))
}

/** What a form lacks; nothing is stored. */
export function judgeForm(actor: Actor, content: FormContent): { valid: boolean; defects: FormDefect[] } {
  permit(actor, 'authorization:read')
  return { valid: invalidOf(content).length === 0, defects: defectsOf(content) }
}

/** Begins a form from a template, the organization's name filled in. */
export async function createForm(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { template: TemplateId; name: string },
): Promise<AuthorizationForm> {
  permit(actor, 'authorization:form')
  const { orgId } = actor
  const organization = (await settingsOf(tx, orgId)).name
  const { settings, en, es } = templateOf(input.template, { organization })
  const content = { settings, en, es } as FormContent
  await requireFreeName(tx, orgId, input.name, null)
  const now = core.clock.now()
  const row: FormRow = {
    org_id: orgId,
    id: newId(),
    name: input.name,
    template: input.template,
    revision: 1,
    draft: await sealDraft(core, tx, orgId, { name: input.name, content }),
    created_at: now,
    updated_by: actor.personId ?? '',
    updated_at: now,
    retired_at: null,
  }
  await tx.insertInto('authorization_form').values(row).execute()
  await audit(tx, actor, 'authorizationForm.create', about(row.id), { template: input.template })
  return viewForm(core, tx, row)
}

/**
 * Saves the draft as a whole; defects are kept with it and hold up its publication alone.
 * @param input.revision of the form that was changed
 */
export async function saveFormDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  formId: string,
  input: { revision: number; name: string; content: FormContent },
): Promise<FormDraft> {
  permit(actor, 'authorization:form')
  const row = await formRow(tx, actor.orgId, formId, true)
  if (row.retired_at) throw refuse('retired')
  if (row.revision !== input.revision) throw refuse('draftChanged')
  await requireFreeName(tx, actor.orgId, input.name, formId)
  const draft = await sealDraft(core, tx, actor.orgId, { name: input.name, content: input.content })
  const published = (await versionRows(tx, actor.orgId, [formId])).length > 0
  // A published form goes by the name under which it was published until the next version is.
  await change(core, tx, actor, row, { draft, ...(published ? {} : { name: input.name }) })
  await audit(tx, actor, 'authorizationForm.saveDraft', about(formId), { revision: row.revision })
  return viewDraft(core, tx, row, draft, await refsOf(tx, actor.orgId, [row.updated_by]))
}

/** Throws the draft of a published form away. */
export async function discardFormDraft(core: Core, tx: Tx, actor: Actor, formId: string): Promise<void> {
  permit(actor, 'authorization:form')
  const row = await formRow(tx, actor.orgId, formId, true)
  if ((await versionRows(tx, actor.orgId, [formId])).length === 0) throw refuse('notPublished')
  await change(core, tx, actor, row, { draft: null })
  await audit(tx, actor, 'authorizationForm.discardDraft', about(formId))
}

/** The draft becomes the next version, if it is a valid authorization in each of its languages: 164.508(b)(1). */
export async function publishForm(
  core: Core,
  tx: Tx,
  actor: Actor,
  formId: string,
  revision: number,
): Promise<AuthorizationForm> {
  permit(actor, 'authorization:form')
  const { orgId } = actor
  const row = await formRow(tx, orgId, formId, true)
  if (row.retired_at) throw refuse('retired')
  if (row.revision !== revision) throw refuse('draftChanged')
  if (row.draft === null) throw refuse('nothingToPublish')
  const { name, content } = await openDraft(core, tx, orgId, row.draft)
  requireValid(content)
  const [newest] = await versionRows(tx, orgId, [formId])
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex')
  if (newest?.content_hash === hash && newest.name === name) throw refuse('nothingToPublish')
  const number = (newest?.number ?? 0) + 1
  await tx
    .insertInto('authorization_form_version')
    .values({
      org_id: orgId,
      form_id: formId,
      number,
      name,
      content: await sealContent(core, tx, orgId, content),
      content_hash: hash,
      published_by: actor.personId ?? '',
      published_at: core.clock.now(),
    })
    .execute()
  await change(core, tx, actor, row, { draft: null, name })
  await audit(tx, actor, 'authorizationForm.publish', about(formId), {
    version: number,
    contentHash: hash,
    // Words that the program did not recognise and a person accepted.
    accepted: [...content.settings.reviewed],
  })
  return viewForm(core, tx, row)
}

function requireValid(content: FormContent): void {
  const invalid = invalidOf(content)
  if (invalid.length === 0) return
  throw refuse('defective', {
    errors: invalid.map(({ lang, field, paragraph, missing, fix }) => ({
      path: `${lang}.${field}`,
      message: `${paragraph}: ${missing} ${fix}`,
    })),
  })
}

/** Nobody is asked with it any more; what was signed with it stays. */
export async function retireForm(
  core: Core,
  tx: Tx,
  actor: Actor,
  formId: string,
): Promise<AuthorizationForm> {
  permit(actor, 'authorization:form')
  const row = await formRow(tx, actor.orgId, formId, true)
  if (row.retired_at) throw refuse('retired')
  await change(core, tx, actor, row, { retired_at: core.clock.now() })
  await audit(tx, actor, 'authorizationForm.retire', about(formId))
  return viewForm(core, tx, row)
}

async function formRow(tx: Tx, orgId: string, formId: string, lock = false): Promise<FormRow> {
  const select = tx
    .selectFrom('authorization_form')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', formId)
  const row = await (lock ? select.forUpdate() : select).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

async function requireFreeName(tx: Tx, orgId: string, name: string, except: string | null): Promise<void> {
  let select = tx
    .selectFrom('authorization_form')
    .select('id')
    .where('org_id', '=', orgId)
    .where((where) => where(where.fn('lower', ['name']), '=', name.toLowerCase()))
  if (except !== null) select = select.where('id', '<>', except)
  if (await select.executeTakeFirst()) throw refuse('nameTaken')
}

async function change(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: FormRow,
  columns: Partial<Pick<FormRow, 'draft' | 'name' | 'retired_at'>>,
): Promise<void> {
  Object.assign(row, columns, {
    revision: row.revision + 1,
    updated_by: actor.personId ?? row.updated_by,
    updated_at: core.clock.now(),
  })
  await tx
    .updateTable('authorization_form')
    .set({ ...columns, revision: row.revision, updated_by: row.updated_by, updated_at: row.updated_at })
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}
