import type { Verdict } from '@clearpost/contract'
import type { Report } from '@clearpost/engine'
import { sql } from 'kysely'
import type { Core, Tx } from '../../core/index.ts'
import { readReport } from '../post/index.ts'
import type { CheckMarkRow } from './tables.ts'
import type { DecidedVersion, Opinion } from './truth.ts'

/** Versions that one page or export reads; the newest. */
export const VERSIONS_MAX = 5000

export interface Period {
  from?: string | undefined
  to?: string | undefined
  lang?: 'en' | 'es' | undefined
  channelId?: string | undefined
}

export interface ReadVersion extends DecidedVersion {
  postId: string
  version: number
  contentHash: string
  reportId: string
  at: Date
  lang: 'en' | 'es'
  channelIds: string[]
  siteId: string | null
  report: Report
}

interface Row {
  post_id: string
  version: number
  content_hash: string
  kind: 'approve' | 'second' | 'changes' | 'reject' | null
  at: Date
  taken_down: boolean
  lang: 'en' | 'es'
  channel_ids: string[]
  site_id: string | null
  report_id: string
  verdict: Verdict
  sealed: Buffer
}

const DECISION = {
  approve: 'approved',
  second: 'overridden',
  changes: 'sent_back',
  reject: 'sent_back',
} as const

/**
 * Versions that somebody decided about in the period, newest first, with the report that was shown then and the
 * opinions that count. The last decision on a content is the one; guests advise and do not decide, and an author
 * who takes a post back before anybody decided has decided nothing. Versions that nobody decided about are here
 * when a reviewer marked the verdict or missed words, or when they were taken down.
 */
export async function readVersions(
  core: Core,
  tx: Tx,
  orgId: string,
  period: Period,
): Promise<{ versions: ReadVersion[]; cut: boolean }> {
  const { rows } = await versionRows(tx, orgId, period)
  const shown = rows.slice(0, VERSIONS_MAX)
  const opinions = await opinionsOf(tx, orgId)
  const versions: ReadVersion[] = []
  for (const row of shown) {
    const report = await readReport(core, tx, orgId, row.sealed)
    versions.push({
      postId: row.post_id,
      version: row.version,
      contentHash: row.content_hash,
      reportId: row.report_id,
      at: row.at,
      decision: row.kind === null ? null : DECISION[row.kind],
      takenDown: row.taken_down,
      verdict: row.verdict,
      findings: report.findings.length,
      lang: row.lang,
      channelIds: row.channel_ids,
      siteId: row.site_id,
      report,
      opinions: (opinions.get(`${row.post_id} ${row.content_hash}`) ?? [])
        // An opinion on one finding belongs to its report; the rest is about the text.
        .filter((mark) => mark.kind !== 'finding' || mark.report_id === row.report_id)
        .map(opinionOf),
    })
  }
  return { versions, cut: rows.length > VERSIONS_MAX }
}

function versionRows(tx: Tx, orgId: string, period: Period) {
  const within = (at: ReturnType<typeof sql.ref>) => sql`
    ${period.from === undefined ? sql`true` : sql`${at} >= ${period.from}`}
    and ${period.to === undefined ? sql`true` : sql`${at} < ${period.to}`}`
  return sql<Row>`
    with happened as (
      select d.post_id, d.content_hash, d.version, d.kind, d.at, d.id from decision d
      where d.org_id = ${orgId} and d.guest_id is null and d.kind in ('approve', 'second', 'changes', 'reject')
        and ${within(sql.ref('d.at'))}
      union all
      select m.post_id, m.content_hash, m.version, null, m.at, m.id from check_mark m
      where m.org_id = ${orgId} and m.kind in ('verdict', 'missed') and m.ended_at is null
        and ${within(sql.ref('m.at'))}
      union all
      select u.post_id, u.content_hash, u.version, null, e.at, e.id from post_event e
      join publication u on u.org_id = e.org_id and u.post_id = e.post_id and u.published_at is not null
      where e.org_id = ${orgId} and e.action = 'post.takedown' and ${within(sql.ref('e.at'))}
    ), version as (
      select distinct on (post_id, content_hash) * from happened
      order by post_id, content_hash, kind is null, id desc
    )
    select v.post_id, v.version, v.content_hash, v.kind, v.at, p.lang, p.channel_ids, p.site_id,
      r.id as report_id, r.verdict, r.sealed,
      exists (
        select 1 from post_event e join publication u on u.org_id = e.org_id and u.post_id = e.post_id
        where e.org_id = ${orgId} and e.post_id = v.post_id and e.action = 'post.takedown'
          and u.content_hash = v.content_hash and u.published_at is not null
      ) as taken_down
    from version v
    join post p on p.org_id = ${orgId} and p.id = v.post_id
    join lateral (
      select r.id, r.verdict, r.sealed from report r
      where r.org_id = ${orgId} and r.post_id = v.post_id and r.content_hash = v.content_hash and r.at <= v.at
      order by r.id desc limit 1
    ) r on true
    where ${period.lang === undefined ? sql`true` : sql`p.lang = ${period.lang}`}
      and ${period.channelId === undefined ? sql`true` : sql`${period.channelId}::uuid = any(p.channel_ids)`}
    order by v.at desc, v.post_id
    limit ${VERSIONS_MAX + 1}`.execute(tx)
}

async function opinionsOf(tx: Tx, orgId: string): Promise<Map<string, CheckMarkRow[]>> {
  const rows = await tx
    .selectFrom('check_mark')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  const groups = new Map<string, CheckMarkRow[]>()
  for (const row of rows) {
    const key = `${row.post_id} ${row.content_hash}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

const opinionOf = (row: CheckMarkRow): Opinion => ({
  kind: row.kind,
  value: row.value,
  finding: row.finding,
  category: row.category,
  start: row.span_start,
  end: row.span_end,
  verdict: row.verdict,
  byId: row.by_id,
  at: row.at,
})
