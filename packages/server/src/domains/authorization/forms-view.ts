import type { AuthorizationForm, FormDraft, FormSummary, FormVersion } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { defectsOf, invalidOf, langsOf, openContent, openDraft } from './forms-content.ts'
import type { FormRow, FormVersionRow } from './forms-tables.ts'

type Refs = Awaited<ReturnType<typeof refsOf>>

/** Newest first. */
export function versionRows(tx: Tx, orgId: string, formIds: readonly string[]): Promise<FormVersionRow[]> {
  if (formIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('authorization_form_version')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('form_id', 'in', [...formIds])
    .orderBy('number', 'desc')
    .execute()
}

/** Forms as lists show them. */
export async function summariesOfForms(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly FormRow[],
): Promise<FormSummary[]> {
  const versions = await versionRows(
    tx,
    orgId,
    rows.map(({ id }) => id),
  )
  const refs = await refsOf(
    tx,
    orgId,
    rows.map((row) => row.updated_by),
  )
  const items: FormSummary[] = []
  for (const row of rows) {
    const newest = versions.find(({ form_id }) => form_id === row.id)
    items.push(await summaryOf(core, tx, row, newest, refs))
  }
  return items
}

async function summaryOf(
  core: Core,
  tx: Tx,
  row: FormRow,
  newest: FormVersionRow | undefined,
  refs: Refs,
): Promise<FormSummary> {
  const draft = row.draft && (await openDraft(core, tx, row.org_id, row.draft)).content
  const published = newest ? await openContent(core, tx, row.org_id, newest.content) : null
  const shown = published ?? draft
  if (!shown) throw new Error('A form has neither a draft nor a version.')
  return {
    id: row.id,
    name: row.name,
    template: row.template,
    state: row.retired_at ? 'retired' : newest ? 'published' : 'draft',
    version: newest?.number ?? null,
    hasDraft: draft !== null,
    invalid: invalidOf(draft ?? shown).length,
    langs: langsOf(shown),
    purposes: [...shown.settings.purposes],
    signers: [...shown.settings.signers],
    updatedAt: row.updated_at.toISOString(),
    updatedBy: refs(row.updated_by),
  }
}

/** One form with its draft and its versions. */
export async function viewForm(core: Core, tx: Tx, row: FormRow): Promise<AuthorizationForm> {
  const versions = await versionRows(tx, row.org_id, [row.id])
  const refs = await refsOf(tx, row.org_id, [row.updated_by, ...versions.map((one) => one.published_by)])
  const newest = versions[0]
  return {
    ...(await summaryOf(core, tx, row, newest, refs)),
    revision: row.revision,
    draft: row.draft ? await viewDraft(core, tx, row, row.draft, refs) : null,
    published: newest ? await viewVersion(core, tx, newest, refs) : null,
    versions: versions.map((one) => ({
      number: one.number,
      name: one.name,
      contentHash: one.content_hash,
      publishedAt: one.published_at.toISOString(),
      publishedBy: refs(one.published_by),
    })),
  }
}

export async function viewDraft(
  core: Core,
  tx: Tx,
  row: FormRow,
  sealed: Buffer,
  refs: Refs,
): Promise<FormDraft> {
  const { name, content } = await openDraft(core, tx, row.org_id, sealed)
  return {
    revision: row.revision,
    name,
    content,
    defects: defectsOf(content),
    updatedAt: row.updated_at.toISOString(),
    updatedBy: refs(row.updated_by),
  }
}

export async function viewVersion(core: Core, tx: Tx, row: FormVersionRow, refs: Refs): Promise<FormVersion> {
  return {
    number: row.number,
    name: row.name,
    content: await openContent(core, tx, row.org_id, row.content),
    contentHash: row.content_hash,
    publishedAt: row.published_at.toISOString(),
    publishedBy: refs(row.published_by),
  }
}
