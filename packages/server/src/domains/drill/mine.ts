import {
  type DrillAnswer,
  type DrillConsent,
  type DrillFeedback,
  type DrillTask,
  drillProblems,
  type Locale,
  type MyDrills,
} from '@clearpost/contract'
import { check, type Finding } from '@clearpost/engine'
import { DRILL_POSTS, type DrillPost, gradeMarks } from '@clearpost/law/courses'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'

export const refuse = problemsOf(drillProblems)

const postOf = (id: string): DrillPost | undefined => DRILL_POSTS.find((post) => post.id === id)

/** Tasks of the person that can still be answered. */
const waitingFor = (core: Core, tx: Tx, actor: Actor) =>
  tx
    .selectFrom('drill_task as t')
    .innerJoin('drill as d', (join) =>
      join.onRef('d.org_id', '=', 't.org_id').onRef('d.id', '=', 't.drill_id'),
    )
    .where('t.org_id', '=', actor.orgId)
    .where('t.person_id', '=', actor.personId ?? '')
    .where('t.answered_at', 'is', null)
    .where('d.ends_at', '>', core.clock.now())

export async function viewMine(core: Core, tx: Tx, actor: Actor): Promise<MyDrills> {
  permit(actor, 'training:take')
  const consent = await tx
    .selectFrom('drill_consent')
    .select('named')
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .executeTakeFirst()
  const { waiting } = await waitingFor(core, tx, actor)
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  const answered = await tx
    .selectFrom('drill_task')
    .select(['noticed', ({ fn }) => fn.countAll<number>().as('count')])
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('answered_at', 'is not', null)
    .where('harmless', '=', false)
    .groupBy('noticed')
    .execute()
  const count = (noticed: boolean) => Number(answered.find((row) => row.noticed === noticed)?.count ?? 0)
  return {
    consent: { agreed: consent !== undefined, named: consent?.named ?? false },
    waiting: Number(waiting),
    noticed: count(true),
    missed: count(false),
  }
}

/** Takes part, or leaves: then what waits is taken away, and nothing bears the person's name any more. */
export async function setConsent(
  core: Core,
  tx: Tx,
  actor: Actor,
  { agreed, named }: DrillConsent,
): Promise<MyDrills> {
  permit(actor, 'training:take')
  const personId = actor.personId ?? ''
  if (agreed) {
    await tx
      .insertInto('drill_consent')
      .values({ org_id: actor.orgId, person_id: personId, agreed_at: core.clock.now(), named })
      .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet({ named }))
      .execute()
  } else {
    await tx
      .deleteFrom('drill_consent')
      .where('org_id', '=', actor.orgId)
      .where('person_id', '=', personId)
      .execute()
    await tx
      .deleteFrom('drill_task')
      .where('org_id', '=', actor.orgId)
      .where('person_id', '=', personId)
      .where('answered_at', 'is', null)
      .execute()
  }
  await audit(
    tx,
    actor,
    agreed ? 'drill.agree' : 'drill.leave',
    { kind: 'person', id: personId },
    { named: agreed && named },
  )
  return viewMine(core, tx, actor)
}

export async function viewQueue(
  core: Core,
  tx: Tx,
  actor: Actor,
  lang: Locale,
): Promise<{ items: DrillTask[] }> {
  permit(actor, 'training:take')
  const rows = await waitingFor(core, tx, actor)
    .select(['t.id', 't.post_id', 'd.ends_at'])
    .orderBy('d.started_at')
    .orderBy('t.place')
    .execute()
  return {
    items: rows.flatMap(({ id, post_id, ends_at }) => {
      const post = postOf(post_id)
      return post ? [{ id, lang, text: post.text[lang], until: ends_at.toISOString() }] : []
    }),
  }
}

/**
 * Takes an answer and tells that it was a drill.
 * @throws Problem `drill.notFound`, `drill.answered`, `drill.notMarked`
 */
export async function answerPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  taskId: string,
  { answer, marks, seconds, lang }: DrillAnswer,
): Promise<DrillFeedback> {
  permit(actor, 'training:take')
  const row = await tx
    .selectFrom('drill_task as t')
    .innerJoin('drill as d', (join) =>
      join.onRef('d.org_id', '=', 't.org_id').onRef('d.id', '=', 't.drill_id'),
    )
    .select(['t.post_id', 't.answered_at', 'd.ends_at'])
    .where('t.org_id', '=', actor.orgId)
    .where('t.id', '=', taskId)
    .where('t.person_id', '=', actor.personId ?? '')
    .forUpdate('t')
    .executeTakeFirst()
  const post = row && postOf(row.post_id)
  if (!row || !post) throw refuse('notFound')
  const now = core.clock.now()
  if (row.answered_at !== null || row.ends_at <= now) throw refuse('answered')
  if (answer === 'identifies' && marks.length === 0) throw refuse('notMarked')
  const given = answer === 'fine' ? [] : marks
  const { noticed, feedback } = judge(post, given, lang)
  await tx
    .updateTable('drill_task')
    .set({ answered_at: now, noticed, seconds })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', taskId)
    .execute()
  // No row in the audit trail: beside the counts it would say who answered what.
  return feedback
}

/** A risky post is noticed when a mark stands on anything that points to somebody. */
function judge(
  post: DrillPost,
  marks: readonly { start: number; end: number }[],
  lang: Locale,
): { noticed: boolean; feedback: DrillFeedback } {
  const { findings, summary } = check({ text: post.text[lang], lang }, { interfaceLang: lang })
  const shown: Finding[] = post.kind === 'harmless' ? [] : findings
  const { found, extra } = gradeMarks(shown, [], marks)
  const harmless = post.kind === 'harmless'
  const noticed = harmless ? marks.length > 0 : found.some(Boolean)
  return {
    noticed,
    feedback: {
      kind: post.kind,
      outcome: harmless ? (noticed ? 'alarm' : 'right') : noticed ? 'noticed' : 'missed',
      summary,
      marks: [
        ...shown.map(({ start, end, reason, citation }, at) => ({
          start,
          end,
          reason,
          citation,
          outcome: found[at] ? ('found' as const) : ('missed' as const),
        })),
        ...extra.map((mark) => ({ ...mark, reason: '', citation: '', outcome: 'extra' as const })),
      ].sort((a, b) => a.start - b.start),
    },
  }
}
