import { createHash } from 'node:crypto'
import { type Locale, type PolicyTexts, policyProblems } from '@clearpost/contract'
import { dayOf } from '../../core/days.ts'
import { type Actor, type Core, canonicalJson, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { PolicyRow, PolicyVersionRow } from './tables.ts'

export const refuse = problemsOf(policyProblems)

export const subject = (policyId: string) => ({ kind: 'policy', id: policyId })

/** What is agreed to and signed: SHA-256, hexadecimal, over canonical JSON of both texts and who must follow them. */
export const contentHash = (texts: PolicyTexts, audience: readonly string[]): string =>
  createHash('sha256')
    .update(canonicalJson({ texts, audience: [...audience].sort() }))
    .digest('hex')

/** The text someone reads: in their language where it is there, else in the other. */
export function textFor(texts: PolicyTexts, lang: Locale): { lang: Locale; title: string; body: string } {
  const own = texts[lang]
  const other: Locale = lang === 'en' ? 'es' : 'en'
  const text = own ?? texts[other]
  return { lang: own ? lang : other, title: text?.title ?? '', body: text?.body ?? '' }
}

export const titlesOf = (texts: PolicyTexts | undefined) => ({
  en: texts?.en?.title ?? null,
  es: texts?.es?.title ?? null,
})

/** Today in the organization's time zone. */
export async function today(core: Core, tx: Tx, orgId: string): Promise<string> {
  const { timeZone } = await settingsOf(tx, orgId)
  return dayOf(core.clock.now(), timeZone)
}

/** @throws Problem `policy.notFound` */
export async function policyRow(tx: Tx, actor: Actor, policyId: string, lock = false): Promise<PolicyRow> {
  const query = tx
    .selectFrom('policy')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', policyId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Every version of some policies, newest first. */
export async function versionsOf(
  tx: Tx,
  orgId: string,
  policyIds: readonly string[],
): Promise<Map<string, PolicyVersionRow[]>> {
  const byPolicy = new Map<string, PolicyVersionRow[]>(policyIds.map((id) => [id, []]))
  if (policyIds.length === 0) return byPolicy
  const rows = await tx
    .selectFrom('policy_version')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('policy_id', 'in', policyIds)
    .orderBy('number', 'desc')
    .execute()
  for (const row of rows) byPolicy.get(row.policy_id)?.push(row)
  return byPolicy
}

/** The newest published version whose day has come. */
export const inForce = (versions: readonly PolicyVersionRow[], day: string): PolicyVersionRow | undefined =>
  versions.find(({ state, effective_on }) => state === 'published' && (effective_on ?? '9') <= day)

/** What is being written or waits; also a published version whose day has not come. */
export const comingNext = (
  versions: readonly PolicyVersionRow[],
  day: string,
): PolicyVersionRow | undefined =>
  versions.find(({ state, effective_on }) => state !== 'published' || (effective_on ?? '') > day)

/** The version that is being written or waits for agreement, locked. @throws Problem `policy.notNow` */
export async function openVersion(
  tx: Tx,
  actor: Actor,
  policyId: string,
  states: readonly PolicyVersionRow['state'][],
  hash?: string,
): Promise<PolicyVersionRow> {
  const { retired_at } = await policyRow(tx, actor, policyId, true)
  const row = await tx
    .selectFrom('policy_version')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('policy_id', '=', policyId)
    .where('state', '!=', 'published')
    .forUpdate()
    .executeTakeFirst()
  if (!row || retired_at !== null || !states.includes(row.state)) throw refuse('notNow')
  if (hash !== undefined && row.content_hash !== hash) throw refuse('changedMeanwhile')
  return row
}

export async function patchVersion(
  tx: Tx,
  row: PolicyVersionRow,
  change: Partial<Omit<PolicyVersionRow, 'texts'> & { texts: string }>,
): Promise<void> {
  await tx
    .updateTable('policy_version')
    .set(change)
    .where('org_id', '=', row.org_id)
    .where('policy_id', '=', row.policy_id)
    .where('number', '=', row.number)
    .execute()
}
