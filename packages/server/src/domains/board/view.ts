import type { Board, BoardMonth, BoardSite, BoardTask } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { dayOf, startOfDay } from '../../core/days.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { removalFigures } from '../authorization/index.ts'
import { openAlerts } from '../evidence/index.ts'
import { settingsOf } from '../organization/index.ts'
import { policyFigures } from '../policy/index.ts'
import { monthOf, postMonths, postWaits } from '../post/index.ts'
import { trainingBySite } from '../training/index.ts'

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
  const posts = await postWaits(tx, orgId)
  const alerts = await openAlerts(tx, orgId)
  const removals = await removalFigures(core, tx, orgId)
  const policies = await policyFigures(core, tx, orgId)
  const day = dayOf(core.clock.now(), zone)
  const training = await trainingBySite(tx, orgId, day)
  const waits: (BoardTask | null)[] = [
    task('posts', posts.waiting, posts.waitingSince),
    task('alerts', alerts.count, alerts.since),
    task('removals', removals.open.count, removals.open.since),
    task('policies', policies.waiting, policies.waitingSince),
    task(
      'signatures',
      sum(policies.sites, ({ asked, signed }) => asked - signed),
      null,
    ),
  ]
  const overdue: (BoardTask | null)[] = [
    task('late_posts', posts.late, posts.lateSince),
    task('removals', removals.overdue.count, removals.overdue.since),
    task(
      'policy_reviews',
      policies.reviewsOverdue,
      policies.oldestReview === null ? null : startOfDay(policies.oldestReview, zone),
    ),
  ]
  const counted = new Map((await postMonths(tx, orgId, span, zone)).map((row) => [row.month, row]))
  return {
    at: core.clock.now().toISOString(),
    waits: waits.filter((one) => one !== null),
    overdue: overdue.filter((one) => one !== null),
    sites: await sitesOf(tx, orgId, policies.sites, training),
    months: months.map((name) => counted.get(name) ?? emptyMonth(name)),
  }
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

/** Nothing waits: no line. */
const task = (name: BoardTask['task'], count: number, since: Date | null): BoardTask | null =>
  count === 0 ? null : { task: name, count, since: since?.toISOString() ?? null }

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

async function sitesOf(
  tx: Tx,
  orgId: string,
  signatures: readonly { siteId: string | null; people: number; asked: number; signed: number }[],
  training: readonly { siteId: string | null; assigned: number; current: number; overdue: number }[],
): Promise<BoardSite[]> {
  const sites = await tx.selectFrom('site').select(['id', 'name']).where('org_id', '=', orgId).execute()
  const named = new Map(sites.map((site) => [site.id, site]))
  return signatures
    .map(({ siteId, ...figures }) => {
      const courses = training.filter((one) => one.siteId === siteId)
      return {
        site: siteId === null ? null : (named.get(siteId) ?? null),
        ...figures,
        assigned: sum(courses, ({ assigned }) => assigned),
        current: sum(courses, ({ current }) => current),
        overdue: sum(courses, ({ overdue }) => overdue),
      }
    })
    .sort((a, b) => (a.site?.name ?? '\uffff').localeCompare(b.site?.name ?? '\uffff'))
}
