import type { LiveReply } from '@clearpost/contract'
import { NetworkError } from '@clearpost/networks'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, Problem } from '../../core/index.ts'
import { openChannel } from '../channel/index.ts'
import { postRow } from './load.ts'

/** Pages of replies that are read for one publication; older ones are on the network itself. */
const PAGES_MAX = 4

/** What people answered on the networks, oldest first. Read live; nothing of it is stored. */
export async function listReplies(
  core: Core,
  actor: Actor,
  postId: string,
): Promise<{ items: (LiveReply & { publicationId: string })[] }> {
  permit(actor, 'post:read')
  const { orgId } = actor
  const live = await core.db.organization(orgId, async (tx) => {
    await postRow(tx, orgId, postId)
    return tx
      .selectFrom('publication')
      .select(['id', 'channel_id', 'network_id'])
      .where('org_id', '=', orgId)
      .where('post_id', '=', postId)
      .where('state', '=', 'published')
      .execute()
  })
  const items: (LiveReply & { publicationId: string })[] = []
  for (const publication of live) {
    try {
      const channel = await core.db.organization(orgId, (tx) =>
        openChannel(core, tx, orgId, publication.channel_id),
      )
      let cursor: string | undefined
      for (let page = 0; page < PAGES_MAX; page++) {
        const answer = await channel.network.listReplies(
          channel.connection,
          publication.network_id ?? '',
          cursor,
        )
        for (const reply of answer.items) {
          items.push({
            publicationId: publication.id,
            networkId: reply.id,
            author: reply.author.handle,
            text: reply.text,
            at: reply.at.toISOString(),
            url: reply.url,
          })
        }
        if (answer.next === null) break
        cursor = answer.next
      }
    } catch (error) {
      // One network that does not answer hides its own replies, not those of the others.
      if (
        error instanceof NetworkError ||
        (error instanceof Problem && error.code === 'channel.disconnected')
      )
        continue
      throw error
    }
  }
  return { items: items.sort((a, b) => a.at.localeCompare(b.at)) }
}
