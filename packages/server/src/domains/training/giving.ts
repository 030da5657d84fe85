import { addDays } from '@clearpost/law'
import { sql } from 'kysely'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { policiesInForce } from '../policy/index.ts'
import { courseOf, renewFrom, today } from './load.ts'
import './tables.ts'

/**
 * Gives every course that a rule asks for and nobody holds: to those who are new, whose pass ends soon, and to
 * everyone when a policy that the rule names has a new version. Takes back what no rule asks for any more.
 * One statement for each rule, whatever the size of the workforce.
 * @returns how many were given
 */
export async function giveCourses(core: Core, tx: Tx, orgId: string): Promise<number> {
  const day = await today(core, tx, orgId)
  const now = core.clock.now()
  await sql`
    update course_assignment a set ended_at = ${now} from person p, course_rule r
    where a.org_id = ${orgId} and a.done_on is null and a.ended_at is null
      and p.org_id = a.org_id and p.id = a.person_id and r.org_id = a.org_id and r.id = a.rule_id
      and (r.ended_at is not null or not ${asksFor})`.execute(tx)
  await sql`
    update course_assignment a set ended_at = ${now} from person p
    where a.org_id = ${orgId} and a.done_on is null and a.ended_at is null
      and p.org_id = a.org_id and p.id = a.person_id and p.state <> 'active'`.execute(tx)
  const rules = await tx
    .selectFrom('course_rule')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const versions = new Map((await policiesInForce(core, tx, orgId)).map((one) => [one.policyId, one.number]))
  let given = 0
  for (const rule of rules) {
    const version = rule.policy_id === null ? null : versions.get(rule.policy_id)
    // The policy is not in force yet, or no more.
    if (version === undefined) continue
    const source = version === null ? null : `${rule.policy_id}:${version}`
    const due = addDays(day, rule.due_days)
    const wanted =
      source === null
        ? sql`not exists (select 1 from course_completion c where c.org_id = p.org_id and c.person_id = p.id
            and c.course_id = r.course_id and c.expires_on > ${renewFrom(day)})`
        : sql`not exists (select 1 from course_assignment o where o.org_id = p.org_id and o.rule_id = r.id
            and o.person_id = p.id and o.source = ${source})`
    const reason =
      source === null
        ? sql`case when exists (select 1 from course_completion c where c.org_id = p.org_id
            and c.person_id = p.id and c.course_id = r.course_id) then 'renewal'
            when p.created_at > r.at then 'hire' else 'rule' end`
        : sql`'policy'`
    const result = await sql`
      insert into course_assignment (org_id, id, person_id, course_id, reason, rule_id, source, assigned_at, due_on)
      select p.org_id, gen_random_uuid(), p.id, r.course_id, ${reason}, r.id, ${source}, ${now}, ${due}
      from person p, course_rule r
      where p.org_id = ${orgId} and p.state = 'active' and r.org_id = p.org_id and r.id = ${rule.id}
        and ${asksFor} and ${wanted}
      on conflict (org_id, person_id, course_id) where done_on is null and ended_at is null do nothing`.execute(
      tx,
    )
    given += Number(result.numAffectedRows ?? 0n)
  }
  return given
}

/** Whether rule `r` asks person `p`. */
const asksFor = sql`((cardinality(r.roles) = 0 or r.roles && p.roles)
  and (cardinality(r.site_ids) = 0 or r.site_ids && p.site_ids))`

/** Gives one course to people by name. Those who hold it open keep their day. @returns how many were given */
export async function giveTo(
  core: Core,
  tx: Tx,
  orgId: string,
  {
    personIds,
    courseId,
    dueOn,
    reason,
    source = null,
  }: {
    personIds: readonly string[]
    courseId: string
    dueOn: string
    reason: 'person' | 'incident'
    source?: string | null
  },
): Promise<number> {
  courseOf(courseId)
  const result = await sql`
    insert into course_assignment (org_id, id, person_id, course_id, reason, source, assigned_at, due_on)
    select p.org_id, gen_random_uuid(), p.id, ${courseId}, ${reason}, ${source}, ${core.clock.now()}, ${dueOn}
    from person p where p.org_id = ${orgId} and p.state = 'active' and p.id = any(${personIds as string[]}::uuid[])
    on conflict (org_id, person_id, course_id) where done_on is null and ended_at is null do nothing`.execute(
    tx,
  )
  return Number(result.numAffectedRows ?? 0n)
}

/**
 * Gives somebody a course because of an incident; also when their pass is current.
 * @param input.dueOn ISO day
 * @throws Problem `training.notFound` for a course that is not there
 */
export async function remedialCourse(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { personId: string; courseId: string; incidentId: string; dueOn: string },
): Promise<void> {
  await giveTo(core, tx, actor.orgId, {
    personIds: [input.personId],
    courseId: input.courseId,
    dueOn: input.dueOn,
    reason: 'incident',
    source: input.incidentId,
  })
  await audit(
    tx,
    actor,
    'training.giveRemedial',
    { kind: 'incident', id: input.incidentId },
    {
      courseId: input.courseId,
      personId: input.personId,
    },
  )
}
