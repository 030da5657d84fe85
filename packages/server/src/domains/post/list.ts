import {
  POST_STATES,
  type PostQuery,
  type PostState,
  type PostSummary,
  type QueueCounts,
  VERDICTS,
  type Verdict,
} from '@clearpost/contract'
import { type SelectQueryBuilder, sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, coreProblem, type Tables, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { monthOf, postsDecided, postsStopped } from './figures.ts'
import type { PostRow, PostTable } from './tables.ts'
import { viewSummaries } from './view.ts'

type Select = SelectQueryBuilder<Tables, 'post', PostRow>

/** Column, direction: what was changed last comes first, what is due or waits longest comes first. */
const SORTS = {
  updated: ['updated_at', 'desc'],
  scheduled: ['scheduled_at', 'asc'],
  submitted: ['submitted_at', 'asc'],
} as const satisfies Record<PostQuery['sort'], [keyof PostTable, 'asc' | 'desc']>

/**
 * Posts by filter, a page at a time by key (instant and id), each state through its own index, so that a page
 * costs the same in a long history as in a short one.
 */
export async function listPosts(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: PostQuery,
): Promise<{ items: PostSummary[]; next: string | null }> {
  permit(actor, 'post:read')
  const states = listed<PostState>(query.state, POST_STATES)
  const [column, direction] = SORTS[query.sort]
  const wanted = query.limit + 1
  const months = query.decidedIn ?? query.overriddenIn ?? query.stoppedIn
  const zone = months === undefined ? '' : (await settingsOf(tx, actor.orgId)).timeZone
  const branch = (state: PostState | null): Select => {
    let select = filtered(tx, actor, query, zone).selectAll() as Select
    if (state !== null) select = select.where('state', '=', state)
    return select.orderBy(column, direction).orderBy('id', direction).limit(wanted)
  }
  const rows: PostRow[] = []
  if (states === null) rows.push(...(await branch(null).execute()))
  else for (const state of states) rows.push(...(await branch(state).execute()))
  const sign = direction === 'asc' ? 1 : -1
  rows.sort((a, b) => sign * (timeOf(a, column) - timeOf(b, column) || (a.id < b.id ? -1 : 1)))
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: await viewSummaries(core, tx, actor.orgId, shown),
    next: rows.length > query.limit && last ? `${last[column]?.toISOString()}_${last.id}` : null,
  }
}

const timeOf = (row: PostRow, column: 'updated_at' | 'scheduled_at' | 'submitted_at'): number =>
  row[column]?.getTime() ?? 0

function listed<T extends string>(text: string | undefined, known: readonly T[]): T[] | null {
  if (text === undefined || text === '') return null
  const asked = text.split(',')
  return known.filter((item) => asked.includes(item))
}

function filtered(tx: Tx, actor: Actor, query: PostQuery, zone: string) {
  const [column, direction] = SORTS[query.sort]
  let select = tx.selectFrom('post').where('org_id', '=', actor.orgId)
  if (query.sort !== 'updated') select = select.where(column, 'is not', null)
  const verdicts = listed<Verdict>(query.verdict, VERDICTS)
  if (verdicts !== null) select = select.where('verdict', 'in', verdicts.length > 0 ? verdicts : ['clear'])
  if (query.authorId) select = select.where('author_id', '=', query.authorId)
  if (query.siteId) select = select.where('site_id', '=', query.siteId)
  if (query.held) select = select.where('held', '=', query.held === 'true')
  if (query.claimed === 'me') select = select.where('claimed_by', '=', actor.personId ?? '')
  if (query.claimed === 'nobody') select = select.where('claimed_by', 'is', null)
  if (query.claimed === 'anyone') select = select.where('claimed_by', 'is not', null)
  if (query.from) select = select.where(column, '>=', new Date(query.from))
  if (query.to) select = select.where(column, '<', new Date(query.to))
  if (query.decidedIn)
    select = select.where('id', 'in', postsDecided(actor.orgId, monthOf(query.decidedIn, zone)))
  if (query.overriddenIn)
    select = select.where(
      'id',
      'in',
      postsDecided(actor.orgId, monthOf(query.overriddenIn, zone), 'override'),
    )
  if (query.stoppedIn)
    select = select.where('id', 'in', postsStopped(actor.orgId, monthOf(query.stoppedIn, zone)))
  if (query.channelId) {
    const { channelId } = query
    select = select.where((e) =>
      e.exists(
        e
          .selectFrom('post_channel as c')
          .select('c.post_id')
          .where('c.org_id', '=', actor.orgId)
          .where('c.channel_id', '=', channelId)
          .whereRef('c.post_id', '=', 'post.id'),
      ),
    )
  }
  if (query.after !== undefined) {
    const { at, id } = keyOf(query.after)
    const compare = sql.raw(direction === 'asc' ? '>' : '<')
    select = select.where(sql<boolean>`(${sql.ref(column)}, id) ${compare} (${at}::timestamptz, ${id}::uuid)`)
  }
  return select
}

const KEY = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/

function keyOf(after: string): { at: Date; id: string } {
  const match = KEY.exec(after)
  if (!match) {
    throw coreProblem('invalidInput', { errors: [{ path: 'after', message: 'Pass the `next` of a page.' }] })
  }
  return { at: new Date(match[1] as string), id: match[2] as string }
}

/** Counts end here: a badge says "500 or more", and never reads more rows than that. */
const COUNT_MAX = 500

/** How many posts wait where, for the signed-in person. */
export async function countPosts(tx: Tx, actor: Actor): Promise<QueueCounts> {
  permit(actor, 'post:read')
  const me = actor.personId ?? '00000000-0000-0000-0000-000000000000'
  const { orgId } = actor
  const some = (condition: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from (select 1 from post where org_id = ${orgId} and ${condition} limit ${COUNT_MAX}) n)`
  const { rows } = await sql<QueueCounts>`select
    ${some(sql`state = 'in_review'`)} as waiting,
    ${some(sql`claimed_by = ${me} and state in ('in_review', 'second_approval')`)} as mine,
    ${some(sql`state in ('in_review', 'second_approval') and verdict = 'stop'`)} as stop,
    ${some(sql`state = 'late'`)} as late,
    ${some(sql`held`)} as held,
    ${some(sql`state in ('failed', 'partly_published')`)} as failed,
    ${some(sql`state = 'scheduled'`)} as scheduled,
    ${some(sql`state in ('draft', 'changes_requested') and author_id = ${me}`)} as drafts,
    (select count(*)::int from (select 1 from alert where org_id = ${orgId} and acknowledged_at is null
      limit ${COUNT_MAX}) n) as alerts`.execute(tx)
  return rows[0] as QueueCounts
}
