import { addDays } from '@clearpost/law'
import { type RawBuilder, sql } from 'kysely'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { policiesInForce } from '../policy/index.ts'
import { courseOf, renewFrom, today } from './load.ts'
import type { CourseRuleRow } from './tables.ts'

/** Whether rule `r` asks person `p`. */
const asksFor = sql`((cardinality(r.roles) = 0 or r.roles && p.roles)
  and (cardinality(r.site_ids) = 0 or r.site_ids && p.site_ids))`
const IS_OPEN = sql`(org_id, person_id, course_id) where done_on is null and ended_at is null`

/**
 * Gives every course that a rule asks for and nobody holds: to those who are new, whose pass ends soon, and to
 * everyone when a policy that the rule names has a new version. Takes back what no rule asks for any more.
 * A few statements for each rule, whatever the size of the workforce.
 * @returns how many were given
 */
export async function giveCourses(core: Core, tx: Tx, orgId: string): Promise<number> {
  const day = await today(core, tx, orgId)
  const now = core.clock.now()
  await takeBack(tx, orgId, now)
  const rules = await tx
    .selectFrom('course_rule')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const policies = new Map((await policiesInForce(core, tx, orgId)).map((one) => [one.policyId, one]))
  let given = 0
  for (const rule of rules) {
    if (rule.policy_id === null) {
      given += await giveByRule(tx, rule, now, day)
      await noteHeld(tx, rule, now, day)
      continue
    }
    const policy = policies.get(rule.policy_id)
    // Otherwise it is not in force yet, or no more.
    if (policy) given += await giveByPolicy(tx, rule, policy, now, day)
  }
  return given
}

/** Ends what no rule asks for any more; what another rule asks for too passes over to that rule with its day. */
async function takeBack(tx: Tx, orgId: string, now: Date): Promise<void> {
  const another = (
    what: RawBuilder<unknown>,
  ) => sql`(select ${what} from course_rule r where r.org_id = a.org_id
    and r.course_id = a.course_id and r.ended_at is null and r.policy_id is null and ${asksFor}
    order by r.at limit 1)`
  await sql`
    update course_assignment a set rule_id = ${another(sql`r.id`)} from person p, course_rule old
    where a.org_id = ${orgId} and a.done_on is null and a.ended_at is null and a.source is null
      and p.org_id = a.org_id and p.id = a.person_id and old.org_id = a.org_id and old.id = a.rule_id
      and old.ended_at is not null and exists ${another(sql`1`)}`.execute(tx)
  await sql`
    update course_assignment a set ended_at = ${now} from person p, course_rule r
    where a.org_id = ${orgId} and a.done_on is null and a.ended_at is null
      and p.org_id = a.org_id and p.id = a.person_id and r.org_id = a.org_id and r.id = a.rule_id
      and (r.ended_at is not null or not ${asksFor})`.execute(tx)
  await sql`
    update course_assignment a set ended_at = ${now} from person p
    where a.org_id = ${orgId} and a.done_on is null and a.ended_at is null
      and p.org_id = a.org_id and p.id = a.person_id and p.state <> 'active'`.execute(tx)
}

/** To whom it asks and holds no pass that lasts. */
async function giveByRule(tx: Tx, rule: CourseRuleRow, now: Date, day: string): Promise<number> {
  const due = addDays(day, rule.due_days)
  const { numAffectedRows } = await sql`
    insert into course_assignment (org_id, id, person_id, course_id, reason, rule_id, assigned_at, due_on)
    select p.org_id, gen_random_uuid(), p.id, r.course_id,
      case when held.last is not null then 'renewal' when p.created_at > r.at then 'hire' else 'rule' end,
      r.id, ${now},
      -- Before the pass ends, so that no gate closes on somebody who is in time.
      case when held.last between ${day} and ${due} then held.last else ${due} end
    from person p join course_rule r on r.org_id = p.org_id and r.id = ${rule.id}
    left join lateral (select max(c.expires_on) as last from course_completion c
      where c.org_id = p.org_id and c.person_id = p.id and c.course_id = r.course_id) held on true
    where p.org_id = ${rule.org_id} and p.state = 'active' and ${asksFor}
      and (held.last is null or held.last <= ${renewFrom(day)})
    on conflict ${IS_OPEN} do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Who holds a pass already is asked too, and has answered: the figures count them. */
async function noteHeld(tx: Tx, rule: CourseRuleRow, now: Date, day: string): Promise<void> {
  await sql`
    insert into course_assignment (org_id, id, person_id, course_id, reason, rule_id, assigned_at, due_on,
      completion_id, done_on)
    select distinct on (p.id) p.org_id, gen_random_uuid(), p.id, r.course_id, 'rule', r.id, ${now},
      ${addDays(day, rule.due_days)}, c.id, c.completed_on
    from person p join course_rule r on r.org_id = p.org_id and r.id = ${rule.id}
    join course_completion c on c.org_id = p.org_id and c.person_id = p.id and c.course_id = r.course_id
      and c.expires_on > ${renewFrom(day)}
    where p.org_id = ${rule.org_id} and p.state = 'active' and ${asksFor}
      and not exists (select 1 from course_assignment o where o.org_id = p.org_id and o.person_id = p.id
        and o.course_id = r.course_id)
    order by p.id, c.expires_on desc`.execute(tx)
}

/** Once for each version of the policy, to whom it asks and has not passed since that version came into force. */
async function giveByPolicy(
  tx: Tx,
  rule: CourseRuleRow,
  policy: { policyId: string; number: number; effectiveOn: string },
  now: Date,
  day: string,
): Promise<number> {
  const source = `${policy.policyId}:${policy.number}`
  const { numAffectedRows } = await sql`
    insert into course_assignment (org_id, id, person_id, course_id, reason, rule_id, source, assigned_at, due_on)
    select p.org_id, gen_random_uuid(), p.id, r.course_id, 'policy', r.id, ${source}, ${now},
      ${addDays(day, rule.due_days)}
    from person p join course_rule r on r.org_id = p.org_id and r.id = ${rule.id}
    where p.org_id = ${rule.org_id} and p.state = 'active' and ${asksFor}
      and not exists (select 1 from course_assignment o where o.org_id = p.org_id and o.rule_id = r.id
        and o.person_id = p.id and o.source = ${source})
      and not exists (select 1 from course_completion c where c.org_id = p.org_id and c.person_id = p.id
        and c.course_id = r.course_id and c.completed_on >= ${policy.effectiveOn})
    on conflict ${IS_OPEN} do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/**
 * Gives one course to people by name. Those who hold it open keep their day; because of an incident they hold it
 * for that reason, and no later than its day.
 * @returns how many were given
 */
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
  const held =
    reason === 'incident'
      ? sql`do update set reason = excluded.reason, rule_id = null, source = excluded.source,
          due_on = least(course_assignment.due_on, excluded.due_on)`
      : sql`do nothing`
  const { numAffectedRows } = await sql`
    insert into course_assignment (org_id, id, person_id, course_id, reason, source, assigned_at, due_on)
    select p.org_id, gen_random_uuid(), p.id, ${courseId}, ${reason}, ${source}, ${core.clock.now()}, ${dueOn}
    from person p where p.org_id = ${orgId} and p.state = 'active' and p.id = any(${personIds as string[]}::uuid[])
    on conflict ${IS_OPEN} ${held}`.execute(tx)
  return Number(numAffectedRows ?? 0n)
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
    { courseId: input.courseId, personId: input.personId },
  )
}
