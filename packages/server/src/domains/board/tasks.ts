import type { BoardTask } from '@clearpost/contract'
import { startOfDay } from '../../core/days.ts'
import type { Core, Tx } from '../../core/index.ts'
import { removalFigures } from '../authorization/index.ts'
import { lateOverpayments } from '../billing/index.ts'
import { openAlerts } from '../evidence/index.ts'
import type { IncidentFigures } from '../incident/index.ts'
import { obligationDues } from '../obligation/index.ts'
import type { PolicyFigures } from '../policy/index.ts'
import { postWaits } from '../post/index.ts'
import { lateReviews } from '../risk/index.ts'
import { openMatches } from '../screening/index.ts'
import { lateCourses } from '../training/index.ts'
import type { SiteCount } from './tables.ts'

/** What the caller has counted already, and the day in the organization's time zone. */
interface Known {
  policies: PolicyFigures
  incidents: IncidentFigures
  sites: readonly SiteCount[]
  day: string
  zone: string
}

/** What waits for somebody, and what is past its day; a line only where there is something. */
export async function boardTasks(
  core: Core,
  tx: Tx,
  orgId: string,
  { policies, incidents, sites, day, zone }: Known,
): Promise<{ waits: BoardTask[]; overdue: BoardTask[] }> {
  const posts = await postWaits(tx, orgId)
  const alerts = await openAlerts(tx, orgId)
  const removals = await removalFigures(core, tx, orgId)
  const matches = await openMatches(tx, orgId)
  const courses = await lateCourses(tx, orgId, day)
  const duties = (await obligationDues(tx, orgId)).filter(({ until }) => until < day)
  const overpayments = await lateOverpayments(tx, orgId, day)
  const reviews = await lateReviews(tx, orgId, day)
  const from = (due: string | null | undefined) => (due ? startOfDay(due, zone) : null)
  const missing = sites.reduce((sum, site) => sum + site.missing, 0)
  const waits = [
    task('posts', posts.waiting, posts.waitingSince),
    task('incidents', incidents.open.count, incidents.open.since),
    task('alerts', alerts.count, alerts.since),
    task('removals', removals.open.count, removals.open.since),
    task('exclusions', matches.count, matches.since),
    task('policies', policies.waiting, policies.waitingSince),
    task('signatures', Math.round(missing), null),
  ]
  const overdue = [
    task('incident_duties', incidents.late.count, from(incidents.late.since)),
    task('late_posts', posts.late, posts.lateSince),
    task('removals', removals.overdue.count, removals.overdue.since),
    task('training', courses.count, from(courses.since)),
    task('obligations', duties.length, from(duties[0]?.dueOn)),
    task('policy_reviews', policies.reviewsOverdue, from(policies.oldestReview)),
    task('overpayments', overpayments.count, from(overpayments.since)),
    task('risks', reviews.count, from(reviews.since)),
  ]
  return { waits: waits.filter((one) => one !== null), overdue: overdue.filter((one) => one !== null) }
}

const task = (name: BoardTask['task'], count: number, since: Date | null): BoardTask | null =>
  count === 0 ? null : { task: name, count, since: since?.toISOString() ?? null }
