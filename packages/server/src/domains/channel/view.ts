import type { Channel } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { networksOf } from './networks.ts'
import type { ChannelRow } from './tables.ts'

/** Channel rows as the contract shows them: never credentials. */
export async function viewChannels(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly ChannelRow[],
): Promise<Channel[]> {
  const people = rows.flatMap((row) => [row.owner_id, row.backup_owner_id, ...row.poster_ids])
  const refs = await refsOf(tx, orgId, people)
  return rows.map((row) => {
    const { characters, pictures, pictureBytes, altCharacters, altRequired } = row.limits
    return {
      id: row.id,
      network: row.network,
      evidence: networksOf(core)[row.network].evidence,
      handle: row.handle,
      displayName: row.display_name,
      url: row.url,
      server: row.server,
      purpose: row.purpose,
      siteId: row.site_id,
      owner: refs(row.owner_id),
      backupOwner: row.backup_owner_id === null ? null : refs(row.backup_owner_id),
      posters: row.poster_ids.map(refs),
      state: row.state,
      health: {
        state: row.health_state,
        checkedAt: row.health_checked_at?.toISOString() ?? null,
        expiresAt: row.health_expires_at?.toISOString() ?? null,
        problem: row.health_problem,
      },
      limits: { characters, pictures, pictureBytes, altCharacters, altRequired },
      reviewedAt: row.reviewed_at?.toISOString() ?? null,
      createdAt: row.created_at.toISOString(),
    }
  })
}
