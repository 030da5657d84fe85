import { may, organizationProblems, type Permission, postProblems } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, type Problem, problem, problemsOf, type Tx } from '../../core/index.ts'
import { type Content, contentOf } from './content.ts'
import { actionsFor, isOwn, type OrganizationFacts, type PostAction, type PostFacts } from './rules.ts'
import type { PostRow } from './tables.ts'

const refuse = problemsOf(postProblems)

/** The row of a post, locked until the transaction ends when something is about to change. */
export async function postRow(tx: Tx, orgId: string, postId: string, lock = false): Promise<PostRow> {
  let select = tx.selectFrom('post').selectAll().where('org_id', '=', orgId).where('id', '=', postId)
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** What the rules look at. */
export async function factsOf(tx: Tx, row: PostRow): Promise<PostFacts> {
  const authors = await tx
    .selectFrom('post_version')
    .select('author_id')
    .distinct()
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .execute()
  const override =
    row.state === 'second_approval'
      ? await tx
          .selectFrom('decision')
          .select('by_id')
          .where('org_id', '=', row.org_id)
          .where('post_id', '=', row.id)
          .where('kind', '=', 'override')
          .where('voided_at', 'is', null)
          .orderBy('id', 'desc')
          .executeTakeFirst()
      : undefined
  const publications = await tx
    .selectFrom('publication')
    .select(['state', 'network_id', 'probe_first'])
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .execute()
  return {
    state: row.state,
    held: row.held,
    verdict: row.verdict,
    kind: row.kind,
    record: row.record,
    authorId: row.author_id,
    versionAuthorIds: authors.map((author) => author.author_id),
    claimedBy: row.claimed_by,
    overriddenBy: override?.by_id ?? null,
    hasLiveCopies: publications.some(({ state }) => state === 'published' || state === 'removing'),
    touchedNetwork: publications.some(({ network_id, probe_first }) => network_id !== null || probe_first),
  }
}

export async function organizationFacts(tx: Tx, orgId: string): Promise<OrganizationFacts> {
  const row = await tx
    .selectFrom('organization')
    .select('paused_at')
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
  return { paused: row.paused_at !== null }
}

export interface LoadedPost {
  row: PostRow
  facts: PostFacts
}

/**
 * Locks a post for an action and makes sure that the actor may do it now.
 * @param version the one the page last saw, where the contract sends it
 * @throws Problem with the reason why not
 */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  postId: string,
  action: PostAction,
  permission: Permission,
  version?: number,
): Promise<LoadedPost> {
  permit(actor, permission)
  const row = await postRow(tx, actor.orgId, postId, true)
  if (version !== undefined && version !== row.version) throw refuse('editedMeanwhile')
  const facts = await factsOf(tx, row)
  if (actor.kind !== 'system') {
    const organization = await organizationFacts(tx, actor.orgId)
    if (!actionsFor(facts, actor, organization).includes(action)) {
      throw refusal(facts, actor, organization, action)
    }
  }
  return { row, facts }
}

const DECIDING: readonly PostAction[] = [
  'claim',
  'approve',
  'override',
  'second',
  'deidentify',
  'changes',
  'reject',
]
const STOPPED_BY_HOLD: readonly PostAction[] = [
  'approve',
  'override',
  'second',
  'schedule',
  'publish_now',
  'confirm_late',
  'retry',
]
const STOPPED_BY_PAUSE: readonly PostAction[] = ['publish_now', 'confirm_late', 'retry']

/** The most useful of the reasons why an action is not possible. */
function refusal(
  facts: PostFacts,
  actor: Actor,
  organization: OrganizationFacts,
  action: PostAction,
): Problem {
  const person = actor.personId ?? ''
  if ((DECIDING.includes(action) || action === 'invite_guest') && isOwn(facts, person)) {
    return refuse(action === 'second' ? 'samePerson' : 'ownPost')
  }
  if (action === 'second' && facts.overriddenBy === person) return refuse('samePerson')
  if (action === 'delete' && facts.authorId !== person && !may(actor.roles, 'post:delete')) {
    return refuse('notYours')
  }
  const takenByOther = facts.claimedBy !== null && facts.claimedBy !== person
  if (DECIDING.includes(action) && takenByOther && !may(actor.roles, 'post:override')) {
    return refuse('claimedByOther')
  }
  if (facts.held && STOPPED_BY_HOLD.includes(action)) return refuse('held')
  if (action === 'approve' && facts.verdict === 'stop') return refuse('needsOverride')
  if (organization.paused && STOPPED_BY_PAUSE.includes(action)) return problem(organizationProblems, 'paused')
  if ((action === 'schedule' || action === 'publish_now') && ['draft', 'in_review'].includes(facts.state)) {
    return refuse('unclearVerdict')
  }
  return refuse('wrongState')
}

/** The text, pictures and targets of the newest version. */
export function currentContent(core: Core, tx: Tx, row: PostRow): Promise<Content> {
  return contentOf(core, tx, row.org_id, row.id, row.version)
}

/** Changes columns of a post and the time of its last change. */
export async function patchPost(
  core: Core,
  tx: Tx,
  row: PostRow,
  columns: Partial<Omit<PostRow, 'org_id' | 'id'>>,
): Promise<void> {
  Object.assign(row, columns, { updated_at: core.clock.now() })
  await tx
    .updateTable('post')
    .set({ ...columns, updated_at: row.updated_at })
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

/** Approvals of what the post was are void. @returns how many there were */
export async function voidApprovals(core: Core, tx: Tx, row: PostRow): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('decision')
    .set({ voided_at: core.clock.now() })
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('kind', 'in', ['approve', 'override', 'second', 'confirm_late'])
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const subject = (row: Pick<PostRow, 'id'>) => ({ kind: 'post', id: row.id })
/** What an audit row and a webhook tell about a post. */
export const about = (row: Pick<PostRow, 'version' | 'content_hash' | 'state'>) => ({
  version: row.version,
  contentHash: row.content_hash,
  state: row.state,
})
