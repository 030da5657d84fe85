import type { Handover } from '@clearpost/contract'
import type { Tx } from '../../core/index.ts'

type ChannelHandover = Pick<Handover, 'channelsOwned' | 'channelsBackup'>

/** How many accounts a person answers for. */
export async function handoverOf(tx: Tx, orgId: string, personId: string): Promise<ChannelHandover> {
  const count = async (column: 'owner_id' | 'backup_owner_id') => {
    const { n } = await tx
      .selectFrom('channel')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('org_id', '=', orgId)
      .where(column, '=', personId)
      .executeTakeFirstOrThrow()
    return n
  }
  return { channelsOwned: await count('owner_id'), channelsBackup: await count('backup_owner_id') }
}

/** The successor answers for what the leaving person did; nobody is owner and backup at once. */
export async function handOver(tx: Tx, orgId: string, fromId: string, toId: string): Promise<void> {
  for (const column of ['owner_id', 'backup_owner_id'] as const) {
    await tx
      .updateTable('channel')
      .set({ [column]: toId })
      .where('org_id', '=', orgId)
      .where(column, '=', fromId)
      .execute()
  }
  await tx
    .updateTable('channel')
    .set({ backup_owner_id: null })
    .where('org_id', '=', orgId)
    .whereRef('owner_id', '=', 'backup_owner_id')
    .execute()
  const rows = await tx
    .selectFrom('channel')
    .select(['id', 'poster_ids'])
    .where('org_id', '=', orgId)
    .execute()
  for (const { id, poster_ids } of rows) {
    if (!poster_ids.includes(fromId)) continue
    const posters = [...new Set(poster_ids.map((person) => (person === fromId ? toId : person)))]
    await tx
      .updateTable('channel')
      .set({ poster_ids: posters })
      .where('org_id', '=', orgId)
      .where('id', '=', id)
      .execute()
  }
}

/** How many accounts belong to a site. */
export async function channelsOfSite(tx: Tx, orgId: string, siteId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('channel')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('org_id', '=', orgId)
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow()
  return n
}
