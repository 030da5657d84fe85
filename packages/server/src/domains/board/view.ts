import type { Board, BoardMonth, BoardSite } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { dayOf } from '../../core/days.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { incidentFigures } from '../incident/index.ts'
import { settingsOf } from '../organization/index.ts'
import { policyFigures } from '../policy/index.ts'
import { monthOf, postMonths } from '../post/index.ts'
import { siteCounts } from './sites.ts'
import type { SiteCount } from './tables.ts'
import { boardTasks } from './tasks.ts'

const MONTHS = 12

/** What waits, what is overdue, and how the last twelve months went; counts alone, no names of people. */
export async function viewBoard(core: Core, tx: Tx, actor: Actor): Promise<Board> {
  permit(actor, 'board:read')
  const { timeZone } = await settingsOf(tx, actor.orgId)
  return boardAt(core, tx, actor.orgId, timeZone, dayOf(core.clock.now(), timeZone).slice(0, 7))
}

/** @param month the last of the twelve, YYYY-MM */
export async function boardAt(
  core: Core,
  tx: Tx,
  orgId: string,
  zone: string,
  month: string,
): Promise<Board> {
  const months = lastMonths(month, MONTHS)
  const span = { from: monthOf(months[0] as string, zone).from, to: monthOf(month, zone).to }
  const day = dayOf(core.clock.now(), zone)
  const policies = await policyFigures(core, tx, orgId)
  const incidents = await incidentFigures(core, tx, orgId, day)
  const { at: sitesAt, sites } = await siteCounts(core, tx, orgId)
  const counted = new Map((await postMonths(tx, orgId, span, zone)).map((row) => [row.month, row]))
  return {
    at: core.clock.now().toISOString(),
    ...(await boardTasks(core, tx, orgId, { policies, incidents, sites, day, zone })),
    sites: await named(tx, orgId, sites),
    sitesAt: sitesAt.toISOString(),
    months: months.map((name) => counted.get(name) ?? emptyMonth(name)),
    incidents: incidents.stages,
    exposure: incidents.exposure,
  }
}

const emptyMonth = (month: string): BoardMonth => ({
  month,
  decided: 0,
  medianHours: null,
  slowHours: null,
  approved: 0,
  overridden: 0,
  nearMisses: 0,
})

/** @returns oldest first, ends with the given one */
function lastMonths(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, number - count + index, 1)).toISOString().slice(0, 7),
  )
}

async function named(tx: Tx, orgId: string, counts: readonly SiteCount[]): Promise<BoardSite[]> {
  const sites = await tx.selectFrom('site').select(['id', 'name']).where('org_id', '=', orgId).execute()
  const names = new Map(sites.map((site) => [site.id, site]))
  return counts
    .map(({ siteId, missing: _missing, ...counted }) => ({
      site: siteId === null ? null : (names.get(siteId) ?? null),
      ...counted,
    }))
    .sort((a, b) => (a.site?.name ?? '\uffff').localeCompare(b.site?.name ?? '\uffff'))
}
