import type { Locale, Policy, PolicyDraftInput, PolicyKind, PolicyTexts } from '@clearpost/contract'
import { starterPolicy } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import {
  comingNext,
  contentHash,
  inForce,
  openVersion,
  patchVersion,
  policyRow,
  refuse,
  subject,
  today,
  versionsOf,
} from './load.ts'
import type { PolicyVersionRow } from './tables.ts'
import { viewPolicy } from './view.ts'

const QUORUM = 1
/** Years until a policy is looked at again, where nobody says otherwise: the organization's habit, not a rule of law. */
const REVIEW_YEARS = 1
const WORDS = {
  en: { first: 'First version', untitled: 'Untitled policy', body: '## Purpose\n\n## Rules\n' },
  es: { first: 'Primera versión', untitled: 'Política sin título', body: '## Propósito\n\n## Reglas\n' },
} as const

/** Begins a policy from a starter, both languages at once and its blanks filled, or from nothing. */
export async function beginPolicy(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { kind: PolicyKind; title?: string | undefined },
): Promise<Policy> {
  permit(actor, 'policy:write')
  const { orgId } = actor
  const { locale } = await settingsOf(tx, orgId)
  const texts =
    input.kind === 'own' ? ownText(locale, input.title) : starterPolicy(input.kind, await blanksOf(tx, actor))
  const id = newId(core.clock.now().getTime())
  await tx
    .insertInto('policy')
    .values({
      org_id: orgId,
      id,
      kind: input.kind,
      created_by: actor.personId ?? '',
      created_at: core.clock.now(),
      retired_at: null,
      retired_reason: null,
    })
    .execute()
  await insertDraft(core, tx, actor, id, 1, {
    texts,
    reason: WORDS[locale].first,
    audience: [],
    quorum: QUORUM,
  })
  await audit(tx, actor, 'policy.begin', subject(id), { kind: input.kind })
  return viewPolicy(core, tx, actor, id)
}

const ownText = (locale: Locale, title?: string): PolicyTexts => ({
  en: null,
  es: null,
  [locale]: { title: title ?? WORDS[locale].untitled, body: WORDS[locale].body },
})

/** What a starter's blanks are filled with: the organization's name, its privacy officers and its first phone. */
async function blanksOf(tx: Tx, actor: Actor) {
  const { name } = await settingsOf(tx, actor.orgId)
  const people = await tx
    .selectFrom('person')
    .select(['name', 'email', 'roles'])
    .where('org_id', '=', actor.orgId)
    .where('state', '=', 'active')
    .orderBy('created_at')
    .execute()
  const officer = people.find(({ roles }) => roles.includes('privacy_officer'))
  const site = await tx
    .selectFrom('site')
    .select('phone')
    .where('org_id', '=', actor.orgId)
    .where('phone', 'is not', null)
    .orderBy('created_at')
    .executeTakeFirst()
  return {
    organization: name,
    privacyOfficer: officer?.name ?? null,
    privacyOfficerEmail: officer?.email ?? null,
    phone: site?.phone ?? null,
  }
}

/** Begins the next version with the text in force. */
export async function reviseDraft(core: Core, tx: Tx, actor: Actor, policyId: string): Promise<Policy> {
  permit(actor, 'policy:write')
  const { retired_at } = await policyRow(tx, actor, policyId, true)
  const versions = (await versionsOf(tx, actor.orgId, [policyId])).get(policyId) ?? []
  const day = await today(core, tx, actor.orgId)
  const from = inForce(versions, day)
  if (retired_at !== null || !from || comingNext(versions, day)) throw refuse('notNow')
  const number = (versions[0]?.number ?? 0) + 1
  const { texts, audience, quorum } = from
  await insertDraft(core, tx, actor, policyId, number, { texts, reason: '', audience, quorum })
  await audit(tx, actor, 'policy.revise', subject(policyId), { number })
  return viewPolicy(core, tx, actor, policyId)
}

async function insertDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  number: number,
  draft: Pick<PolicyVersionRow, 'texts' | 'reason' | 'audience' | 'quorum'>,
): Promise<void> {
  const day = await today(core, tx, actor.orgId)
  await tx
    .insertInto('policy_version')
    .values({
      ...draft,
      org_id: actor.orgId,
      policy_id: policyId,
      number,
      state: 'draft',
      texts: JSON.stringify(draft.texts),
      content_hash: contentHash(draft.texts, draft.audience),
      effective_on: null,
      review_by: `${Number(day.slice(0, 4)) + REVIEW_YEARS}${day.slice(4).replace('-02-29', '-02-28')}`,
      written_by: actor.personId ?? '',
      updated_at: core.clock.now(),
      published_at: null,
    })
    .execute()
}

/** Saves the draft as a whole. Whatever anyone had agreed to is no longer this text. */
export async function saveDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  input: PolicyDraftInput,
): Promise<Policy> {
  permit(actor, 'policy:write')
  const row = await openVersion(tx, actor, policyId, ['draft', 'agreed'], input.basedOn)
  const hash = contentHash(input.texts, input.audience)
  await patchVersion(tx, row, {
    state: row.state === 'agreed' && hash === row.content_hash ? 'agreed' : 'draft',
    texts: JSON.stringify(input.texts),
    content_hash: hash,
    reason: input.reason,
    audience: input.audience,
    quorum: input.quorum,
    review_by: input.reviewBy,
    written_by: actor.personId ?? row.written_by,
    updated_at: core.clock.now(),
  })
  await audit(tx, actor, 'policy.save', subject(policyId), { number: row.number, contentHash: hash })
  return viewPolicy(core, tx, actor, policyId)
}

/** Throws the draft away; a policy of which nothing was ever published goes with it. */
export async function discardDraft(tx: Tx, actor: Actor, policyId: string): Promise<void> {
  permit(actor, 'policy:write')
  const row = await openVersion(tx, actor, policyId, ['draft', 'approval', 'agreed'])
  if (row.number === 1) {
    await tx.deleteFrom('policy').where('org_id', '=', actor.orgId).where('id', '=', policyId).execute()
  } else {
    await tx
      .deleteFrom('policy_version')
      .where('org_id', '=', actor.orgId)
      .where('policy_id', '=', policyId)
      .where('number', '=', row.number)
      .execute()
  }
  await audit(tx, actor, 'policy.discard', subject(policyId), { number: row.number })
}

/** Asks for agreement to exactly this text. */
export async function submitDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  hash: string,
): Promise<Policy> {
  permit(actor, 'policy:write')
  const row = await openVersion(tx, actor, policyId, ['draft'], hash)
  const { locale } = await settingsOf(tx, actor.orgId)
  if (row.texts[locale] === null) throw refuse('languageMissing')
  if (row.reason === '') throw refuse('reasonMissing')
  const versions = (await versionsOf(tx, actor.orgId, [policyId])).get(policyId) ?? []
  const before = versions.find(({ state }) => state === 'published')
  if (before?.content_hash === hash) throw refuse('nothingChanged')
  await patchVersion(tx, row, { state: 'approval', updated_at: core.clock.now() })
  await audit(tx, actor, 'policy.submit', subject(policyId), { number: row.number, contentHash: hash })
  return viewPolicy(core, tx, actor, policyId)
}
