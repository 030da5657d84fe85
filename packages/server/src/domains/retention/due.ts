import type { PurgeKind } from '@clearpost/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../core/index.ts'

/** Records of one kind on one list; the next list takes the rest, the oldest come first. */
const LIST_LIMIT = 5000

interface Span {
  orgId: string
  /** The list that is made or looked at again. */
  batchId: string
  beforeOn: string
  timeZone: string
}

/** The order in which records are judged and deleted: what needs another comes first. */
export const PURGE_ORDER = [
  'sanction',
  'disclosure',
  'incident',
  'post',
  'report',
  'media',
  'training',
] as const

const held = (kind: string, ref: RawBuilder<unknown>, { orgId }: Span) =>
  sql<boolean>`exists (select from legal_hold h where h.org_id = ${orgId} and h.released_at is null
    and h.kind = ${kind} and h.ref = ${ref})`

/** Whether a record is on this list and nothing keeps it. */
const going = (kind: PurgeKind, ref: RawBuilder<unknown>, { orgId, batchId }: Span) =>
  sql<boolean>`exists (select from purge_item g where g.org_id = ${orgId} and g.batch_id = ${batchId}
    and g.kind = ${kind} and g.ref = ${ref} and g.blocked is null)`

/** A query for each kind: ref, last effect (a day), and what keeps it. Everything of the organization alone. */
const DUE: Record<PurgeKind, (span: Span) => RawBuilder<unknown>> = {
  sanction: (span) => sql`
    select c.id as ref, to_char(c.decided_at at time zone ${span.timeZone}, 'YYYY-MM-DD') as last_on,
      case when ${held('incident', sql`c.incident_id`, span)} or ${held('person', sql`c.person_id`, span)}
        then 'hold' end as blocked
    from sanction_case c where c.org_id = ${span.orgId} and c.decided_at is not null`,
  disclosure: (span) => sql`
    select d.id as ref,
      greatest(d.on_day, to_char(d.recorded_at at time zone ${span.timeZone}, 'YYYY-MM-DD')) as last_on,
      case when ${held('incident', sql`d.incident_id`, span)} then 'hold' end as blocked
    from disclosure d where d.org_id = ${span.orgId}`,
  incident: (span) => sql`
    select i.id as ref, to_char(i.closed_at at time zone ${span.timeZone}, 'YYYY-MM-DD') as last_on,
      case
        when ${held('incident', sql`i.id`, span)}
          or (i.post_id is not null and ${held('post', sql`i.post_id`, span)})
          or (i.reporter_id is not null and ${held('person', sql`i.reporter_id`, span)})
          or exists (select from incident_involved v where v.org_id = i.org_id and v.incident_id = i.id
            and ${held('person', sql`v.person_id`, span)}) then 'hold'
        when exists (select from sanction_case c where c.org_id = i.org_id and c.incident_id = i.id
          and not ${going('sanction', sql`c.id`, span)}) then 'sanction'
        when exists (select from disclosure d where d.org_id = i.org_id and d.incident_id = i.id
          and not ${going('disclosure', sql`d.id`, span)}) then 'disclosure'
      end as blocked
    from incident i where i.org_id = ${span.orgId} and i.state = 'closed' and i.closed_at is not null`,
  post: (span) => sql`
    select p.id as ref, to_char(greatest(p.updated_at, p.published_at, (select max(greatest(u.published_at, u.removed_at, u.created_at))
        from publication u where u.org_id = p.org_id and u.post_id = p.id)) at time zone ${span.timeZone}, 'YYYY-MM-DD') as last_on,
      case
        when ${held('post', sql`p.id`, span)} or ${held('person', sql`p.author_id`, span)} then 'hold'
        when exists (select from publication u where u.org_id = p.org_id and u.post_id = p.id
          and (u.state not in ('removed', 'failed') or cardinality(u.remains) > 0)) then 'live'
        when p.state in ('in_review', 'second_approval', 'approved', 'scheduled', 'late', 'publishing') then 'open'
        when exists (select from incident i where i.org_id = p.org_id and i.post_id = p.id
          and not ${going('incident', sql`i.id`, span)}) then 'incident'
      end as blocked
    from post p where p.org_id = ${span.orgId}`,
  report: (span) => sql`
    select r.id as ref, to_char(r.at at time zone ${span.timeZone}, 'YYYY-MM-DD') as last_on,
      case
        when ${held('post', sql`r.post_id`, span)} or ${held('person', sql`p.author_id`, span)} then 'hold'
        when r.content_hash = p.content_hash or r.content_hash = p.approved_hash then 'in_use'
        when exists (select from incident i where i.org_id = p.org_id and i.post_id = p.id
          and not ${going('incident', sql`i.id`, span)}) then 'incident'
      end as blocked
    from report r join post p on p.org_id = r.org_id and p.id = r.post_id
    where r.org_id = ${span.orgId} and not ${going('post', sql`p.id`, span)}`,
  media: (span) => sql`
    select m.id as ref,
      to_char(greatest(m.created_at, m.confirmed_at, m.heard_at) at time zone ${span.timeZone}, 'YYYY-MM-DD') as last_on,
      case
        when ${held('person', sql`m.uploaded_by`, span)}
          or exists (select from media_region g where g.org_id = m.org_id and g.media_id = m.id
            and g.staff_id is not null and ${held('person', sql`g.staff_id`, span)}) then 'hold'
        when exists (select from post_media x where x.org_id = m.org_id and x.media_id = m.id
          and not ${going('post', sql`x.post_id`, span)}) then 'in_use'
      end as blocked
    from media m where m.org_id = ${span.orgId}`,
  training: (span) => sql`
    select t.id as ref, t.expires_on as last_on,
      case when ${held('person', sql`t.person_id`, span)} then 'hold' end as blocked
    from course_completion t where t.org_id = ${span.orgId}
    union all
    select a.id as ref, a.finished_on as last_on,
      case
        when ${held('person', sql`a.person_id`, span)} then 'hold'
        when exists (select from course_completion t where t.org_id = a.org_id and t.attempt_id = a.id
          and t.expires_on >= ${span.beforeOn}) then 'in_use'
      end as blocked
    from course_attempt a where a.org_id = ${span.orgId} and a.finished_on is not null`,
}

/** Puts on a list what is over its time, with what keeps it. */
export async function listDue(tx: Tx, span: Span): Promise<void> {
  for (const kind of PURGE_ORDER) {
    await sql`insert into purge_item (org_id, batch_id, kind, ref, last_on, blocked)
      select ${span.orgId}, ${span.batchId}, ${kind}, due.ref, due.last_on, due.blocked
      from (${DUE[kind](span)}) due where due.last_on < ${span.beforeOn}
      order by due.last_on, due.ref limit ${LIST_LIMIT}`.execute(tx)
    if (kind === 'media') await keepKin(tx, span)
  }
}

/** Looks again at what is on a list: what was held, used or changed meanwhile stays. Nothing is added. */
export async function judgeAgain(tx: Tx, span: Span): Promise<void> {
  for (const kind of PURGE_ORDER) {
    const { orgId, batchId, beforeOn } = span
    const own = sql`org_id = ${orgId} and batch_id = ${batchId} and kind = ${kind}`
    await sql`update purge_item set blocked = coalesce(blocked, 'in_use') where ${own}
      and ref not in (select due.ref from (${DUE[kind](span)}) due where due.last_on < ${beforeOn})`.execute(
      tx,
    )
    await sql`update purge_item set blocked = due.blocked, last_on = due.last_on
      from (${DUE[kind](span)}) due
      where ${own} and due.ref = purge_item.ref and due.last_on < ${beforeOn}`.execute(tx)
    if (kind === 'media') await keepKin(tx, span)
  }
}

/** A picture stays while its safe copy or a later copy of the same photograph stays. */
async function keepKin(tx: Tx, span: Span): Promise<void> {
  for (;;) {
    const { numAffectedRows = 0n } = await sql`update purge_item set blocked = 'in_use'
      where org_id = ${span.orgId} and batch_id = ${span.batchId} and kind = 'media' and blocked is null
      and exists (select from media kin where kin.org_id = ${span.orgId}
        and (kin.safe_of = purge_item.ref or kin.origin = purge_item.ref)
        and not ${going('media', sql`kin.id`, span)})`.execute(tx)
    if (numAffectedRows === 0n) return
  }
}
