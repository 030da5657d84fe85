import type { Locale, TeamMember, TrainingFigure } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { titleOf, today } from './load.ts'
import './tables.ts'

interface TeamQuery {
  lang: Locale
  courseId?: string | undefined
  siteId?: string | undefined
  state?: 'done' | 'open' | 'overdue' | undefined
  after?: string | undefined
  limit: number
}

/** Who was given which course, what is due first in front. Without a state: what is not done. */
export async function listTeam(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: TeamQuery,
): Promise<{ items: TeamMember[]; next: string | null }> {
  permit(actor, 'training:read')
  const day = await today(core, tx, actor.orgId)
  let select = tx
    .selectFrom('course_assignment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.org_id', '=', 'a.org_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.person_id', 'p.name', 'a.course_id', 'a.reason', 'a.due_on', 'a.done_on'])
    .where('a.org_id', '=', actor.orgId)
    .where('a.ended_at', 'is', null)
  if (query.state === 'done') select = select.where('a.done_on', 'is not', null)
  else select = select.where('a.done_on', 'is', null)
  if (query.state === 'overdue') select = select.where('a.due_on', '<', day)
  if (query.state === 'open') select = select.where('a.due_on', '>=', day)
  if (query.courseId !== undefined) select = select.where('a.course_id', '=', query.courseId)
  if (query.siteId !== undefined)
    select = select.where(sql<boolean>`p.site_ids @> array[${query.siteId}::uuid]`)
  if (query.after !== undefined) {
    const [due, id] = readCursor(query.after, ['string', 'string'])
    select = select.where(sql<boolean>`(a.due_on, a.id) > (${due}, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      assignmentId: row.id,
      person: { id: row.person_id, name: row.name },
      courseId: row.course_id,
      title: titleOf(row.course_id, query.lang),
      reason: row.reason,
      dueOn: row.due_on,
      state: row.done_on !== null ? 'done' : row.due_on < day ? 'overdue' : 'open',
      completedOn: row.done_on,
    })),
    next: rows.length > query.limit && last ? cursorOf([last.due_on, last.id]) : null,
  }
}

export interface SiteTraining {
  /** Null: people without a site. */
  siteId: string | null
  courseId: string
  assigned: number
  current: number
  overdue: number
}

/**
 * How far the workforce is, by site and course: of the active people whom a course was ever given, how many
 * hold a pass, and how many are past their day. A person of two sites counts at both.
 */
export async function trainingBySite(tx: Tx, orgId: string, day: string): Promise<SiteTraining[]> {
  const { rows } = await sql<SiteTraining>`
    with given as (
      select person_id, course_id,
        bool_or(done_on is null and ended_at is null and due_on < ${day}) as overdue
      from course_assignment where org_id = ${orgId} and (ended_at is null or done_on is not null)
      group by person_id, course_id
    ), passed as (
      select distinct person_id, course_id from course_completion where org_id = ${orgId} and expires_on >= ${day}
    ), each as (
      select g.person_id, g.course_id, g.overdue, c.person_id is not null as current
      from given g left join passed c using (person_id, course_id)
    )
    select site as "siteId", course_id as "courseId", count(*)::int as assigned,
      (count(*) filter (where current))::int as current, (count(*) filter (where overdue))::int as overdue
    from each join person p on p.org_id = ${orgId} and p.id = each.person_id and p.state = 'active'
    cross join lateral unnest(case when p.site_ids = '{}' then array[null::uuid] else p.site_ids end) as site
    group by site, course_id`.execute(tx)
  return rows
}

/** The same for the page, with the names of sites. */
export async function viewFigures(
  core: Core,
  tx: Tx,
  actor: Actor,
  lang: Locale,
): Promise<{ items: TrainingFigure[] }> {
  permit(actor, 'training:read')
  const rows = await trainingBySite(tx, actor.orgId, await today(core, tx, actor.orgId))
  const sites = await tx.selectFrom('site').select(['id', 'name']).where('org_id', '=', actor.orgId).execute()
  const named = new Map(sites.map((site) => [site.id, site]))
  return {
    items: rows
      .map(({ siteId, courseId, ...counts }) => ({
        site: siteId === null ? null : (named.get(siteId) ?? null),
        courseId,
        title: titleOf(courseId, lang),
        ...counts,
      }))
      .sort(
        (a, b) =>
          (a.site?.name ?? '\uffff').localeCompare(b.site?.name ?? '\uffff') ||
          a.title.localeCompare(b.title),
      ),
  }
}

/** Courses past their day that active people have not done, and the earliest of those days; for the board. */
export async function lateCourses(
  tx: Tx,
  orgId: string,
  day: string,
): Promise<{ count: number; since: string | null }> {
  const { rows } = await sql<{ count: number; since: string | null }>`
    select count(*)::int as count, min(due_on) as since from course_assignment
    where org_id = ${orgId} and done_on is null and ended_at is null and due_on < ${day}`.execute(tx)
  return rows[0] as { count: number; since: string | null }
}
