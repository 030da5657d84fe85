import type { MediaUse } from '@clearpost/contract'
import { allowed, permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { mediaRow } from './rows.ts'

/** Where one picture is used, newest first. The library knows no posts: they come through this port. */
export type UsesOf = (core: Core, tx: Tx, orgId: string, mediaId: string) => Promise<MediaUse[]>

let usesOf: UsesOf | null = null

/** Called once, when the post domain is loaded. */
export function provideUses(port: UsesOf): void {
  usesOf = port
}

/** The usage ledger of a picture. Titles are for people who may read posts. */
export async function listUses(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
): Promise<{ items: MediaUse[] }> {
  permit(actor, 'media:read')
  await mediaRow(tx, actor.orgId, mediaId)
  const items = usesOf ? await usesOf(core, tx, actor.orgId, mediaId) : []
  return { items: allowed(actor, 'post:read') ? items : items.map((use) => ({ ...use, title: null })) }
}
