import type { NetworkErrorKind, Published } from '@clearpost/networks'
import { type Core, enqueue, type Tx } from '../../core/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { lockPublication, patchPublication, settlePost, tell } from './publication.ts'
import { planReadBacks } from './read-back.ts'
import type { PublicationRow } from './tables.ts'
import { removePublication } from './takedown.ts'

/** After this many attempts a person has to look. */
const ATTEMPTS_MAX = 10
const FIRST_RETRY_SECONDS = 30
const LONGEST_RETRY_SECONDS = 3600

const backoffSeconds = (attempts: number): number =>
  Math.min(FIRST_RETRY_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_RETRY_SECONDS)

/** Publications are locked before their post, here and everywhere, so that two never wait for each other. */
async function settle(
  core: Core,
  orgId: string,
  publicationId: string,
  change: (tx: Tx, row: PublicationRow) => Promise<void>,
): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const row = await lockPublication(tx, orgId, publicationId)
    if (!row || !['queued', 'publishing', 'unknown', 'pending'].includes(row.state)) return
    await change(tx, row)
    await settlePost(core, tx, orgId, row.post_id)
  })
}

/** The network has it: keeps id and address, and plans the read-backs. */
export function recordPublished(
  core: Core,
  orgId: string,
  publicationId: string,
  published: Published,
  pictureHashes: string[],
): Promise<void> {
  return settle(core, orgId, publicationId, async (tx, row) => {
    const takingDown =
      row.recalled_at ??
      (await tx
        .selectFrom('publication')
        .select('id')
        .where('org_id', '=', orgId)
        .where('post_id', '=', row.post_id)
        .where('state', 'in', ['removing', 'removed'])
        .executeTakeFirst())
    await patchPublication(tx, row, {
      // A takedown that was asked for while this call was on its way holds for it too.
      state: takingDown ? 'removing' : 'published',
      network_id: published.id,
      url: published.url,
      published_at: published.at,
      next_attempt_at: takingDown ? core.clock.now() : null,
      probe_first: false,
      problem: null,
      picture_hashes: pictureHashes,
    })
    const payload = { orgId, publicationId }
    if (takingDown) await enqueue(tx, removePublication, payload)
    else await planReadBacks(core, tx, payload)
    await tell(core, tx, row, 'post.published', 'post.publish')
  })
}

/** The answer was lost: the next attempt asks the network first. */
export function recordUnknown(core: Core, orgId: string, publicationId: string): Promise<void> {
  return settle(core, orgId, publicationId, async (tx, row) => {
    const seconds = backoffSeconds(row.attempts)
    await patchPublication(tx, row, {
      state: 'unknown',
      next_attempt_at: new Date(core.clock.now().getTime() + seconds * 1000),
      problem:
        'The network did not say whether it took the post. It will be asked before anything is sent again.',
    })
  })
}

/**
 * A refusal by the network, or by us before anything was sent. What may pass is tried again, after the time
 * the network asks for; the rest waits for a person.
 */
export function recordFailure(
  core: Core,
  orgId: string,
  publicationId: string,
  failure: { kind: NetworkErrorKind; message: string; retryAfterSeconds?: number | undefined },
): Promise<void> {
  return settle(core, orgId, publicationId, async (tx, row) => {
    const passes = failure.kind === 'transient' || failure.kind === 'rate'
    if (passes && row.recalled_at === null && row.attempts < ATTEMPTS_MAX) {
      const seconds = Math.max(failure.retryAfterSeconds ?? 0, backoffSeconds(row.attempts))
      await patchPublication(tx, row, {
        state: 'queued',
        next_attempt_at: new Date(core.clock.now().getTime() + seconds * 1000),
        problem: failure.message,
      })
      return
    }
    await patchPublication(tx, row, { state: 'failed', next_attempt_at: null, problem: failure.message })
    await raiseAlert(core, tx, orgId, {
      kind: 'publish_failed',
      postId: row.post_id,
      channelId: row.channel_id,
    })
    await tell(core, tx, row, 'post.failed', 'post.publishFailed', { reason: failure.kind })
  })
}
