import type { CourseRule, CourseRuleInput, Locale } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { giveCourses, giveTo } from './giving.ts'
import { courseOf, refuse, titleOf, today } from './load.ts'

const subject = (id: string) => ({ kind: 'course_rule', id })

export async function listRules(tx: Tx, actor: Actor, lang: Locale): Promise<{ items: CourseRule[] }> {
  permit(actor, 'training:read')
  const rows = await tx
    .selectFrom('course_rule')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const { rows: counts } = await sql<{ id: string; people: number }>`
    select r.id, count(p.id)::int as people from course_rule r join person p on p.org_id = r.org_id
      and p.state = 'active' and (cardinality(r.roles) = 0 or r.roles && p.roles)
      and (cardinality(r.site_ids) = 0 or r.site_ids && p.site_ids)
    where r.org_id = ${actor.orgId} and r.ended_at is null group by r.id`.execute(tx)
  const people = new Map(counts.map((row) => [row.id, row.people]))
  const ref = await refsOf(
    tx,
    actor.orgId,
    rows.map(({ by_id }) => by_id),
  )
  return {
    items: rows.map((row) => ({
      id: row.id,
      courseId: row.course_id,
      title: titleOf(row.course_id, lang),
      roles: row.roles,
      siteIds: row.site_ids,
      dueDays: row.due_days,
      policyId: row.policy_id,
      by: ref(row.by_id),
      at: row.at.toISOString(),
      people: people.get(row.id) ?? 0,
    })),
  }
}

/** Makes a rule and gives what it asks for at once. */
export async function addRule(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: CourseRuleInput,
): Promise<{ id: string; assigned: number }> {
  permit(actor, 'training:assign')
  courseOf(input.courseId)
  if (input.policyId !== null) {
    const policy = await tx
      .selectFrom('policy')
      .select('id')
      .where('org_id', '=', actor.orgId)
      .where('id', '=', input.policyId)
      .executeTakeFirst()
    if (!policy) throw refuse('notFound')
  }
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('course_rule')
    .values({
      org_id: actor.orgId,
      id,
      course_id: input.courseId,
      roles: input.roles,
      site_ids: input.siteIds,
      due_days: input.dueDays,
      policy_id: input.policyId,
      by_id: actor.personId ?? '',
      at: now,
      ended_at: null,
    })
    .execute()
  const assigned = await giveCourses(core, tx, actor.orgId)
  await audit(tx, actor, 'training.addRule', subject(id), { courseId: input.courseId, assigned })
  return { id, assigned }
}

/** Ends a rule; what it gave and nobody has done is taken back. */
export async function endRule(core: Core, tx: Tx, actor: Actor, ruleId: string): Promise<void> {
  permit(actor, 'training:assign')
  const { numUpdatedRows } = await tx
    .updateTable('course_rule')
    .set({ ended_at: core.clock.now() })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', ruleId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('notFound')
  await giveCourses(core, tx, actor.orgId)
  await audit(tx, actor, 'training.endRule', subject(ruleId))
}

/** Gives a course to people by name. @throws Problem `training.duePast`, `training.unknownPerson` */
export async function assignTo(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { courseId: string; personIds: string[]; dueOn: string },
): Promise<{ assigned: number }> {
  permit(actor, 'training:assign')
  courseOf(input.courseId)
  if (input.dueOn < (await today(core, tx, actor.orgId))) throw refuse('duePast')
  const ids = [...new Set(input.personIds)]
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('state', '=', 'active')
    .where('id', 'in', ids)
    .execute()
  if (known.length < ids.length) throw refuse('unknownPerson')
  const assigned = await giveTo(core, tx, actor.orgId, { ...input, personIds: ids, reason: 'person' })
  await audit(
    tx,
    actor,
    'training.assign',
    { kind: 'organization', id: actor.orgId },
    {
      courseId: input.courseId,
      people: ids.length,
      assigned,
    },
  )
  return { assigned }
}
