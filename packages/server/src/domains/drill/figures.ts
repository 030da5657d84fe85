import type { Drill, DrillResult, Share } from '@clearpost/contract'
import { DRILL_GROUP_MIN } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { shareOf } from '../learning/index.ts'
import { refuse } from './mine.ts'
import { hiddenGroups } from './small-groups.ts'
import type { DrillRow } from './tables.ts'

/** Drills on one list; older ones are reached by nobody and stay in the database. */
const LIST_MAX = 100
const YEAR_MILLIS = 365 * 86_400_000

interface Counts {
  drill_id: string
  people: number
  given: number
  answered: number
  noticed: number
  harmless: number
  alarms: number
  seconds: number | null
}

const countsOf = async (tx: Tx, orgId: string, drillIds: readonly string[]): Promise<Map<string, Counts>> => {
  const { rows } = await sql<Counts>`
    select drill_id, count(distinct person_id)::int as people,
      (count(*) filter (where not harmless))::int as given,
      (count(*) filter (where not harmless and answered_at is not null))::int as answered,
      (count(*) filter (where not harmless and noticed))::int as noticed,
      (count(*) filter (where harmless and answered_at is not null))::int as harmless,
      (count(*) filter (where harmless and noticed))::int as alarms,
      percentile_cont(0.5) within group (order by seconds) filter (where not harmless and seconds is not null) as seconds
    from drill_task where org_id = ${orgId} and drill_id = any(${[...drillIds]}::uuid[]) group by drill_id`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.drill_id, row]))
}

function view(row: DrillRow, counts: Counts | undefined, now: Date): Drill {
  return {
    id: row.id,
    kind: row.kind,
    startedAt: row.started_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    ended: row.ends_at <= now,
    people: counts?.people ?? 0,
    given: counts?.given ?? 0,
    noticed: shareOf(counts?.noticed ?? 0, counts?.answered ?? 0),
    alarms: shareOf(counts?.alarms ?? 0, counts?.harmless ?? 0),
    medianSeconds: counts?.seconds ?? null,
  }
}

/** How many answered risky posts were noticed since a moment, over all drills of an organization. */
export async function noticedSince(tx: Tx, orgId: string, since: Date): Promise<Share> {
  const { answered, noticed } = await tx
    .selectFrom('drill_task')
    .select(({ fn }) => [
      fn.countAll<number>().as('answered'),
      fn.countAll<number>().filterWhere('noticed', '=', true).as('noticed'),
    ])
    .where('org_id', '=', orgId)
    .where('harmless', '=', false)
    .where('answered_at', '>=', since)
    .executeTakeFirstOrThrow()
  return shareOf(Number(noticed), Number(answered))
}

export async function listDrills(
  core: Core,
  tx: Tx,
  actor: Actor,
): Promise<{ items: Drill[]; lastYear: Share }> {
  permit(actor, 'training:read')
  const now = core.clock.now()
  const rows = await tx
    .selectFrom('drill')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LIST_MAX)
    .execute()
  const counts = await countsOf(
    tx,
    actor.orgId,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map((row) => view(row, counts.get(row.id), now)),
    lastYear: await noticedSince(tx, actor.orgId, new Date(now.getTime() - YEAR_MILLIS)),
  }
}

/** @throws Problem `drill.notFound` */
export async function viewDrill(core: Core, tx: Tx, actor: Actor, drillId: string): Promise<DrillResult> {
  permit(actor, 'training:read')
  const row = await tx
    .selectFrom('drill')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', drillId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  const counts = (await countsOf(tx, actor.orgId, [drillId])).get(drillId)
  const { rows: sites } = await sql<{
    id: string | null
    name: string | null
    people: number
    answered: number
    noticed: number
  }>`
    select s.id, s.name, count(distinct t.person_id)::int as people,
      (count(*) filter (where t.answered_at is not null))::int as answered,
      (count(*) filter (where t.noticed))::int as noticed
    from drill_task t join person p on p.org_id = t.org_id and p.id = t.person_id
      left join site s on s.org_id = p.org_id and s.id = any(p.site_ids)
    where t.org_id = ${actor.orgId} and t.drill_id = ${drillId} and not t.harmless
    group by s.id, s.name order by s.name nulls last, s.id`.execute(tx)
  const hidden = hiddenGroups(
    sites.map(({ people }) => people),
    DRILL_GROUP_MIN,
  )
  return {
    ...view(row, counts, core.clock.now()),
    bySite: sites.flatMap(({ id, name, people, answered, noticed }, at) =>
      hidden.has(at)
        ? []
        : [
            {
              site: id === null ? null : { id, name: name ?? '' },
              people,
              noticed: shareOf(noticed, answered),
            },
          ],
    ),
    hiddenSites: hidden.size,
    named: await namedIn(tx, actor.orgId, drillId),
  }
}

/** Results of those who agree to it now; of nobody while one or two others would be what is left of the counts. */
async function namedIn(tx: Tx, orgId: string, drillId: string): Promise<DrillResult['named']> {
  const { rows } = await sql<{ id: string; named: boolean; noticed: number; missed: number; alarms: number }>`
    select t.person_id as id, coalesce(c.named, false) as named,
      (count(*) filter (where not t.harmless and t.noticed))::int as noticed,
      (count(*) filter (where not t.harmless and not t.noticed))::int as missed,
      (count(*) filter (where t.harmless and t.noticed))::int as alarms
    from drill_task t left join drill_consent c on c.org_id = t.org_id and c.person_id = t.person_id
    where t.org_id = ${orgId} and t.drill_id = ${drillId} group by t.person_id, c.named`.execute(tx)
  const unnamed = rows.filter(({ named }) => !named).length
  if (unnamed > 0 && unnamed < DRILL_GROUP_MIN) return []
  const shown = rows.filter(({ named }) => named)
  const ref = await refsOf(
    tx,
    orgId,
    shown.map(({ id }) => id),
  )
  return shown
    .map(({ id, noticed, missed, alarms }) => ({ person: ref(id), noticed, missed, alarms }))
    .sort((a, b) => a.person.name.localeCompare(b.person.name))
}
