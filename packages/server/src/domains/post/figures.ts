import { sql } from 'kysely'
import { startOfDay } from '../../core/days.ts'
import type { Tx } from '../../core/index.ts'
import './tables.ts'

/** From inclusive, to exclusive. */
export interface Span {
  from: Date
  to: Date
}

/** A calendar month of the organization. @param month YYYY-MM */
export function monthOf(month: string, zone: string): Span {
  return { from: startOfDay(`${month}-01`, zone), to: startOfDay(`${nextMonth(month)}-01`, zone) }
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

/** Posts that were sent for approval and got an answer, as a subquery of ids. */
export const postsDecided = (orgId: string, { from, to }: Span, kind: 'any' | 'override' = 'any') =>
  sql<string>`(select post_id from decision where org_id = ${orgId} and at >= ${from} and at < ${to}
    and ${kind === 'any' ? sql`submitted_at is not null` : sql`kind = 'override'`})`

/**
 * Near misses, as a subquery of ids: the server's check said stop to what was saved or sent for approval, and
 * those very words and pictures never went out anywhere.
 */
export const postsStopped = (orgId: string, span: Span) =>
  sql<string>`(select post_id from ${stops(orgId, span)} s)`

const stops = (orgId: string, { from, to }: Span) => sql`(
  select r.post_id, r.at from report r
  where r.org_id = ${orgId} and r.verdict = 'stop' and r.source <> 'publish' and r.at >= ${from} and r.at < ${to}
    and not exists (select 1 from publication p where p.org_id = r.org_id and p.post_id = r.post_id
      and p.content_hash = r.content_hash and p.published_at is not null))`

export interface PostMonth {
  /** YYYY-MM in the organization's time zone. */
  month: string
  /** Answers to posts that were sent for approval. */
  decided: number
  /** Hours from sending to the answer; null when nothing was decided. */
  medianHours: number | null
  /** Nine of ten were answered within so many hours. */
  slowHours: number | null
  approved: number
  /** Approvals against a `stop` or `review`, with a ground. */
  overridden: number
  /** Posts that the check stopped, and whose stopped words never went out. */
  nearMisses: number
}

/** What was decided and what was stopped, by month of the span; months without either are left out. */
export async function postMonths(tx: Tx, orgId: string, span: Span, zone: string): Promise<PostMonth[]> {
  const { rows } = await sql<PostMonth>`
    with decided as (
      select to_char(at at time zone ${zone}, 'YYYY-MM') as month,
        count(*) filter (where submitted_at is not null)::int as decided,
        percentile_cont(0.5) within group (order by extract(epoch from at - submitted_at) / 3600.0) as median_hours,
        percentile_cont(0.9) within group (order by extract(epoch from at - submitted_at) / 3600.0) as slow_hours,
        count(*) filter (where kind in ('approve', 'override', 'second'))::int as approved,
        count(*) filter (where kind = 'override')::int as overridden
      from decision where org_id = ${orgId} and at >= ${span.from} and at < ${span.to} group by 1
    ), stopped as (
      select to_char(at at time zone ${zone}, 'YYYY-MM') as month, count(distinct post_id)::int as near_misses
      from ${stops(orgId, span)} s group by 1
    )
    select month, coalesce(decided, 0) as decided, median_hours::float8 as "medianHours",
      slow_hours::float8 as "slowHours", coalesce(approved, 0) as approved, coalesce(overridden, 0) as overridden,
      coalesce(near_misses, 0) as "nearMisses"
    from decided full join stopped using (month) order by month`.execute(tx)
  return rows
}

export interface PostWaits {
  waiting: number
  waitingSince: Date | null
  /** Approved after their time; a person is asked before anything goes out. */
  late: number
  lateSince: Date | null
}

/** Posts that wait for an answer. */
export async function postWaits(tx: Tx, orgId: string): Promise<PostWaits> {
  const { rows } = await sql<PostWaits>`
    select count(*) filter (where state <> 'late')::int as waiting,
      min(submitted_at) filter (where state <> 'late') as "waitingSince",
      count(*) filter (where state = 'late')::int as late,
      min(scheduled_at) filter (where state = 'late') as "lateSince"
    from post where org_id = ${orgId} and state in ('in_review', 'second_approval', 'late')`.execute(tx)
  return rows[0] as PostWaits
}
