import { type Post, postProblems } from '@clearpost/contract'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { requireCourse } from '../training/index.ts'
import { bindApproval, writeDecision } from './decisions.ts'
import { record } from './events.ts'
import { about, lockFor, subject } from './load.ts'
import { rulesBecameStricter } from './rule-changes.ts'
import { planPublishing } from './schedule.ts'
import { groundOf } from './stop-ground.ts'
import { postView } from './view.ts'

const refuse = problemsOf(postProblems)

type OnVersion = { version: number; reason?: string | undefined }

/** Approves one version. The approval holds for its hash and nothing else. */
export async function approvePost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: OnVersion,
): Promise<Post> {
  return settle(core, tx, actor, postId, 'approve', input)
}

/** The second person of a stop override: neither the first nor an author. */
export async function approveSecond(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: OnVersion,
): Promise<Post> {
  return settle(core, tx, actor, postId, 'second', input)
}

async function settle(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  kind: 'approve' | 'second',
  input: OnVersion,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, kind, 'post:review', input.version)
  await requireCourse(core, tx, actor, 'approving')
  if (await rulesBecameStricter(core, tx, row)) throw refuse('rulesChanged')
  await writeDecision(core, tx, actor, row, { kind, reason: input.reason })
  if (row.verdict === 'stop' && (await groundOf(core, tx, row)) === null) throw refuse('needsOverride')
  await bindApproval(core, tx, row)
  await planPublishing(core, tx, row)
  await record(
    core,
    tx,
    actor,
    kind === 'approve' ? 'post.approve' : 'post.approveSecond',
    subject(row),
    about(row),
  )
  return postView(core, tx, actor, row)
}
