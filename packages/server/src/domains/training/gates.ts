import type { Gates } from '@clearpost/contract'
import { may } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { dayOf } from '../../core/days.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { courseOf, refuse, today } from './load.ts'
import './tables.ts'

const DAY_MILLIS = 86_400_000
type Right = 'posting' | 'approving'
type Setting = Pick<Gates, 'posting' | 'approving' | 'graceDays'>
/** People whom a page names; the gate itself knows no such end. */
const NAMED_MAX = 200

/** What is asked for; nothing until the organization says so. */
export async function gateOf(tx: Tx, orgId: string): Promise<Setting> {
  const row = await tx.selectFrom('training_gate').selectAll().where('org_id', '=', orgId).executeTakeFirst()
  return { posting: row?.posting ?? null, approving: row?.approving ?? null, graceDays: row?.grace_days ?? 0 }
}

/**
 * Before somebody posts or approves: whether the course that this asks for is current.
 * The program's own acts and guests are not asked.
 * @throws Problem `training.courseMissing`
 */
export async function requireCourse(core: Core, tx: Tx, actor: Actor, right: Right): Promise<void> {
  if (!actor.personId) return
  const { [right]: courseId, graceDays } = await gateOf(tx, actor.orgId)
  if (courseId === null) return
  const day = await today(core, tx, actor.orgId)
  const pass = await tx
    .selectFrom('course_completion')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId)
    .where('course_id', '=', courseId)
    .where('expires_on', '>=', day)
    .executeTakeFirst()
  if (pass) return
  const person = await tx
    .selectFrom('person')
    .select('created_at')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  const graceEnds = (person?.created_at.getTime() ?? 0) + graceDays * DAY_MILLIS
  if (core.clock.now().getTime() < graceEnds) return
  throw refuse('courseMissing')
}

/** The gates and whom they stop now. */
export async function viewGates(core: Core, tx: Tx, actor: Actor): Promise<Gates> {
  permit(actor, 'training:read')
  return withStopped(core, tx, actor, await gateOf(tx, actor.orgId))
}

/** Whom other gates would stop now. @throws Problem `training.notFound` for a course that is not there */
export async function previewGates(core: Core, tx: Tx, actor: Actor, setting: Setting): Promise<Gates> {
  permit(actor, 'training:assign')
  return withStopped(core, tx, actor, setting)
}

export async function setGates(core: Core, tx: Tx, actor: Actor, setting: Setting): Promise<Gates> {
  permit(actor, 'training:assign')
  for (const courseId of [setting.posting, setting.approving]) if (courseId !== null) courseOf(courseId)
  const values = {
    posting: setting.posting,
    approving: setting.approving,
    grace_days: setting.graceDays,
    by_id: actor.personId ?? '',
    at: core.clock.now(),
  }
  await tx
    .insertInto('training_gate')
    .values({ org_id: actor.orgId, ...values })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(values))
    .execute()
  await audit(tx, actor, 'training.setGates', { kind: 'organization', id: actor.orgId }, { ...setting })
  return viewGates(core, tx, actor)
}

async function withStopped(core: Core, tx: Tx, actor: Actor, setting: Setting): Promise<Gates> {
  const { timeZone } = await settingsOf(tx, actor.orgId)
  const now = core.clock.now()
  const day = dayOf(now, timeZone)
  const stopped = async (right: Right, courseId: string | null) => {
    if (courseId === null) return []
    courseOf(courseId)
    const rows = await tx
      .selectFrom('person')
      .select(['id', 'name', 'roles'])
      .where('org_id', '=', actor.orgId)
      .where('state', '=', 'active')
      .where('created_at', '<=', new Date(now.getTime() - setting.graceDays * DAY_MILLIS))
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('course_completion as c')
              .select('c.id')
              .where('c.org_id', '=', actor.orgId)
              .whereRef('c.person_id', '=', 'person.id')
              .where('c.course_id', '=', courseId)
              .where('c.expires_on', '>=', day),
          ),
        ),
      )
      .orderBy('name')
      .orderBy('id')
      .execute()
    return rows
      .filter(({ roles }) => may(roles, right === 'posting' ? 'post:submit' : 'post:review'))
      .slice(0, NAMED_MAX)
      .map(({ id, name }) => ({ id, name }))
  }
  return {
    ...setting,
    stopped: {
      posting: await stopped('posting', setting.posting),
      approving: await stopped('approving', setting.approving),
    },
  }
}
