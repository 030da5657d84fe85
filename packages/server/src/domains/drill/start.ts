import { randomUUID } from 'node:crypto'
import { DRILL_GROUP_MIN, type DrillInput } from '@clearpost/contract'
import { DRILL_POSTS, shuffled } from '@clearpost/law/courses'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refuse } from './mine.ts'

const DAY_MILLIS = 86_400_000
/** One harmless post for every two risky ones, and at least one: who marks everything notices nothing. */
const RISKY_PER_HARMLESS = 2
/** Rows of one insert statement, far below PostgreSQL's 65,535 parameters. */
const BATCH = 2000

/** How many people take part; a site with fewer than three does not say how many. */
export async function takingPart(
  tx: Tx,
  actor: Actor,
): Promise<{ people: number; bySite: { site: { id: string; name: string }; people: number | null }[] }> {
  permit(actor, 'training:read')
  const { rows } = await sql<{ id: string; name: string; people: number }>`
    select s.id, s.name, count(c.person_id)::int as people from site s
      left join person p on p.org_id = s.org_id and p.state = 'active' and s.id = any(p.site_ids)
      left join drill_consent c on c.org_id = p.org_id and c.person_id = p.id
    where s.org_id = ${actor.orgId} group by s.org_id, s.id, s.name order by s.name, s.id`.execute(tx)
  const people = await agreedIn(tx, actor.orgId, [])
  return {
    people: people.length,
    bySite: rows.map(({ id, name, people }) => ({
      site: { id, name },
      people: people < DRILL_GROUP_MIN ? null : people,
    })),
  }
}

/** People who take part. @param siteIds empty: of every site */
async function agreedIn(tx: Tx, orgId: string, siteIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from drill_consent c join person p on p.org_id = c.org_id and p.id = c.person_id
      and p.state = 'active' and (${siteIds.length === 0} or p.site_ids && ${[...siteIds]}::uuid[])
    where c.org_id = ${orgId} order by p.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Gives invented posts to people who agreed, to each in an order of their own; those not seen before come first.
 * @throws Problem `drill.tooFew`
 */
export async function startDrill(
  core: Core,
  tx: Tx,
  actor: Actor,
  { kind, siteIds, posts, days }: DrillInput,
): Promise<{ id: string; people: number }> {
  permit(actor, 'training:assign')
  const people = await agreedIn(tx, actor.orgId, siteIds)
  if (people.length < DRILL_GROUP_MIN) throw refuse('tooFew')
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('drill')
    .values({
      org_id: actor.orgId,
      id,
      kind,
      started_by: actor.personId ?? '',
      started_at: now,
      ends_at: new Date(now.getTime() + days * DAY_MILLIS),
    })
    .execute()
  const seen = await tx
    .selectFrom('drill_task')
    .select(['person_id', 'post_id'])
    .distinct()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', sql<string>`any(${people}::uuid[])`)
    .execute()
  const seenBy = new Set(seen.map(({ person_id, post_id }) => `${person_id} ${post_id}`))
  const risky = DRILL_POSTS.filter((post) => (kind === null ? post.kind !== 'harmless' : post.kind === kind))
  const harmless = DRILL_POSTS.filter((post) => post.kind === 'harmless')
  const tasks = people.flatMap((personId) => {
    const seed = randomUUID()
    const pick = (of: typeof risky, count: number) =>
      shuffled(of, seed)
        .sort((a, b) => Number(seenBy.has(`${personId} ${a.id}`)) - Number(seenBy.has(`${personId} ${b.id}`)))
        .slice(0, count)
    const controls = Math.max(1, Math.floor(posts / RISKY_PER_HARMLESS))
    return shuffled([...pick(risky, posts), ...pick(harmless, controls)], `${seed} order`).map(
      (post, place) => ({
        org_id: actor.orgId,
        id: newId(now.getTime()),
        drill_id: id,
        person_id: personId,
        post_id: post.id,
        harmless: post.kind === 'harmless',
        place,
        answered_at: null,
        noticed: null,
        seconds: null,
      }),
    )
  })
  for (let at = 0; at < tasks.length; at += BATCH)
    await tx
      .insertInto('drill_task')
      .values(tasks.slice(at, at + BATCH))
      .execute()
  await audit(tx, actor, 'drill.start', { kind: 'drill', id }, { kind, people: people.length, days })
  return { id, people: people.length }
}

/** Ends a drill now. @throws Problem `drill.notFound`, `drill.ended` */
export async function endDrill(core: Core, tx: Tx, actor: Actor, drillId: string): Promise<void> {
  permit(actor, 'training:assign')
  const now = core.clock.now()
  const row = await tx
    .selectFrom('drill')
    .select('ends_at')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', drillId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  if (row.ends_at <= now) throw refuse('ended')
  await tx
    .updateTable('drill')
    .set({ ends_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', drillId)
    .execute()
  await audit(tx, actor, 'drill.end', { kind: 'drill', id: drillId })
}
