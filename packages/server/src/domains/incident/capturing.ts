import type { ReadBack } from '@clearpost/contract'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, defineJob, systemActor, type Tx } from '../../core/index.ts'
import { packEvidence, readBackOne } from '../post/index.ts'
import { keepOf } from './evidence.ts'
import { incidentRow, openIncident, refuse } from './load.ts'

const JSON_TYPE = 'application/json'

/** Reads the live copies of a new incident's post in the program's name, so that what is out is kept at once. */
export const captureIncident = defineJob(
  'incident-capture',
  z.object({ orgId: z.uuid(), incidentId: z.uuid() }),
  async (core, { orgId, incidentId }) => {
    await capture(core, systemActor(orgId), incidentId)
  },
)

/** Reads the live copies of the post now and keeps what they show. @throws Problem incident.notPublished */
export async function captureLive(core: Core, actor: Actor, incidentId: string): Promise<void> {
  permit(actor, 'incident:write')
  if ((await capture(core, actor, incidentId)) === 0) throw refuse('notPublished')
}

/** @returns how many copies were kept */
async function capture(core: Core, actor: Actor, incidentId: string): Promise<number> {
  const { orgId } = actor
  const { postId, copies } = await core.db.organization(orgId, async (tx) => {
    const { post_id } = await incidentRow(tx, actor, incidentId)
    return { postId: post_id, copies: post_id === null ? [] : await copiesOf(tx, orgId, post_id) }
  })
  if (postId === null) return 0
  for (const { id } of copies) await readBackOne(core, orgId, id, true)
  // Everything that is known of the post, signed, with what the accounts show now.
  const pack = await packEvidence(core, systemActor(orgId), postId)
  return core.db.organization(orgId, async (tx) => {
    const row = await openIncident(tx, actor, incidentId)
    let kept = 0
    for (const copy of copies) {
      const shown = await shownBy(core, tx, orgId, copy)
      if (shown === null) continue
      const bytes = Buffer.from(`${JSON.stringify(shown, null, 2)}\n`)
      await keepOf(core, tx, actor, row, { kind: 'live', label: copy.url ?? copy.id, mime: JSON_TYPE, bytes })
      kept += 1
    }
    const bytes = Buffer.from(pack.bytes as Uint8Array)
    await keepOf(core, tx, actor, row, {
      kind: 'pack',
      label: pack.filename ?? postId,
      mime: pack.type,
      bytes,
    })
    return kept
  })
}

interface Copy {
  id: string
  channel_id: string
  url: string | null
  network_id: string | null
  picture_urls: string[]
}

const copiesOf = (tx: Tx, orgId: string, postId: string): Promise<Copy[]> =>
  tx
    .selectFrom('publication')
    .select(['id', 'channel_id', 'url', 'network_id', 'picture_urls'])
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .where('state', '=', 'published')
    .execute()

/** What the newest look at one copy showed; null when nobody looked. */
async function shownBy(core: Core, tx: Tx, orgId: string, copy: Copy) {
  const newest = await tx
    .selectFrom('read_back')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('publication_id', '=', copy.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return null
  return {
    publicationId: copy.id,
    channelId: copy.channel_id,
    url: copy.url,
    networkId: copy.network_id,
    readAt: newest.at.toISOString(),
    state: newest.state satisfies ReadBack['state'],
    differences: newest.differences,
    liveHash: newest.live_hash,
    text: newest.live === null ? null : await core.keys.openText(tx, orgId, 'read_back.live', newest.live),
    pictures: copy.picture_urls,
  }
}
