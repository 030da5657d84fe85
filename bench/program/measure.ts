/**
 * A workforce of 50,000 made-up people with ten courses and ten policies: the run that gives the courses, and the
 * privacy officer's board.
 *
 *   node scripts/run-ts.mjs bench/program/measure.ts [people]
 */
import { COURSES } from '@clearpost/law/courses'
import { sql } from 'kysely'
import { giveCourses } from '../../packages/server/src/domains/training/giving.ts'
import { ask, startSubject } from '../server/subject.ts'

const PEOPLE = Number(process.argv[2] ?? 50_000)
const COURSES_GIVEN = 10
const POLICIES = 10
const SITES = 20
const LOOKS = 40

const subject = await startSubject()
const { core } = subject.server
const { orgId } = subject
const me = await ask<{ person: { id: string } }>(subject, 'GET', '/api/me')
const officer = me.person.id
/** The product has eight courses; ten ids measure ten. */
const courses = Array.from({ length: COURSES_GIVEN }, (_, at) => COURSES[at]?.id ?? `made-up-${at}`)

await core.db.organization(orgId, async (tx) => {
  await sql`insert into site (org_id, id, name, setting)
    select ${orgId}, gen_random_uuid(), 'Site ' || n, 'clinic' from generate_series(1, ${SITES}) n`.execute(
    tx,
  )
  await sql`insert into person (org_id, id, name, email, roles, password_hash, site_ids)
    select ${orgId}, gen_random_uuid(), 'Person ' || n, n || '@clinic.example',
      case when n % 10 = 0 then '{editor}'::text[] else '{member}' end, '-',
      array[(select id from site where name = 'Site ' || (n % ${SITES} + 1))]
    from generate_series(1, ${PEOPLE}) n`.execute(tx)
  await sql`insert into policy (org_id, id, kind, created_by, created_at)
    select ${orgId}, gen_random_uuid(), 'own', ${officer}, now() from generate_series(1, ${POLICIES})`.execute(
    tx,
  )
  await sql`insert into policy_version (org_id, policy_id, number, state, texts, content_hash, reason, quorum,
      effective_on, written_by, updated_at, published_at)
    select org_id, id, 1, 'published', '{"en": {"title": "A policy", "body": "Text."}, "es": null}', '-', 'New', 1,
      '2020-01-01', ${officer}, now(), now() from policy`.execute(tx)
  // Four of five have signed each policy.
  await sql`insert into policy_acknowledgement (org_id, policy_id, number, person_id, content_hash, lang, at)
    select p.org_id, v.policy_id, 1, p.id, '-', 'en', now() from person p, policy_version v
    where hashtext(p.id::text || v.policy_id::text) % 5 <> 0`.execute(tx)
  for (const courseId of courses)
    await sql`insert into course_rule (org_id, id, course_id, due_days, by_id, at)
      values (${orgId}, gen_random_uuid(), ${courseId}, 30, ${officer}, now())`.execute(tx)
})
const seconds = (from: number) => (performance.now() - from) / 1000

const from = performance.now()
const given = await core.db.organization(orgId, (tx) => giveCourses(core, tx, orgId))
const first = seconds(from)
// Three of four have passed.
await core.db.organization(orgId, async (tx) => {
  await sql`insert into course_completion (org_id, id, person_id, course_id, completed_on, expires_on, source, code, at)
    select org_id, gen_random_uuid(), person_id, course_id, '2026-01-01', '2099-01-01', 'attempt', gen_random_uuid()::text, now()
    from course_assignment where hashtext(id::text) % 4 <> 0`.execute(tx)
  await sql`update course_assignment a set done_on = c.completed_on, completion_id = c.id from course_completion c
    where c.org_id = a.org_id and c.person_id = a.person_id and c.course_id = a.course_id`.execute(tx)
})
await core.db.raw('analyze')
const again = performance.now()
const nothing = await core.db.organization(orgId, (tx) => giveCourses(core, tx, orgId))
const second = seconds(again)

const times: number[] = []
for (let look = 0; look < LOOKS; look++) {
  const at = performance.now()
  await ask(subject, 'GET', '/api/board')
  times.push(performance.now() - at)
}
times.sort((a, b) => a - b)
const millis = (share: number) => Math.round(times[Math.floor(times.length * share)] as number)
console.log(`| what | measured | target |
|---|---|---|
| ${given.toLocaleString('en-US')} courses given to ${PEOPLE.toLocaleString('en-US')} people, first run | ${first.toFixed(1)} s | 60 s |
| the same run when ${nothing === 0 ? 'nothing is left to give' : `${nothing} are left`} | ${second.toFixed(1)} s | – |
| the board, median / 95th percentile of ${LOOKS} looks | ${millis(0.5)} / ${millis(0.95)} ms | 300 ms |`)
await subject.stop()
