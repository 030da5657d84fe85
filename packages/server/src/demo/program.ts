import { dayOf } from '../core/days.ts'
import { type Core, testClock } from '../core/index.ts'
import { decideVersion, publishVersion } from '../domains/policy/deciding.ts'
import { acknowledge } from '../domains/policy/signatures.ts'
import { beginPolicy, submitDraft } from '../domains/policy/writing.ts'
import { importRecords } from '../domains/training/import.ts'
import { addRule } from '../domains/training/rules.ts'
import { emailOf, ORGANIZATION, type PersonKey } from './people.ts'
import type { World } from './world.ts'

/** The policy came into force, and the courses were given, so many days ago. */
const DAYS_AGO = 40
const SIGNED: readonly PersonKey[] = [
  'margaret',
  'helen',
  'priya',
  'tomas',
  'grace',
  'jamal',
  'samuel',
  'owen',
]
/** Course, who holds a pass, and how many days old it is. */
const PASSES: readonly [courseId: string, person: PersonKey, daysAgo: number, score: string][] = [
  ['everyone', 'grace', 38, '92%'],
  ['everyone', 'jamal', 37, '83%'],
  ['everyone', 'priya', 35, '100%'],
  ['everyone', 'samuel', 20, '83%'],
  ['everyone', 'owen', 352, '92%'],
  ['marketing', 'grace', 33, '92%'],
  ['reviews', 'priya', 30, '100%'],
  ['photos', 'grace', 12, '83%'],
]

/** A policy in force that most have signed, and courses that some have taken. */
export async function runProgram(core: Core, world: World): Promise<void> {
  const now = core.clock.now().getTime()
  const before = (days: number) => new Date(now - days * 86_400_000)
  const day = (days: number) => dayOf(before(days), ORGANIZATION.timeZone)
  const past = { ...core, clock: testClock(before(DAYS_AGO)) }
  const { daniel, priya } = world.actors
  await core.db.organization(world.orgId, async (tx) => {
    const { id, next } = await beginPolicy(past, tx, daniel, { kind: 'social_media' })
    const contentHash = next?.contentHash ?? ''
    await submitDraft(past, tx, daniel, id, contentHash)
    await decideVersion(past, tx, priya, id, { contentHash, decision: 'agree', comment: null })
    await publishVersion(past, tx, daniel, id, { contentHash, effectiveOn: day(DAYS_AGO) })
    for (const key of SIGNED)
      await acknowledge(past, tx, world.actors[key], id, { number: 1, contentHash, lang: 'en' })
    const rule = { siteIds: [], policyId: null }
    await addRule(past, tx, daniel, { ...rule, courseId: 'everyone', roles: [], dueDays: 30 })
    await addRule(past, tx, daniel, { ...rule, courseId: 'marketing', roles: ['editor'], dueDays: 60 })
    await addRule(past, tx, daniel, {
      ...rule,
      courseId: 'managers',
      roles: ['privacy_officer'],
      dueDays: 60,
    })
  })
  const lines = PASSES.map(([courseId, person, daysAgo, score]) =>
    [emailOf(person), courseId, day(daysAgo), score].join(','),
  )
  await core.db.organization(world.orgId, (tx) =>
    importRecords(core, tx, daniel, ['email,course,completed,score', ...lines].join('\n')),
  )
}
