import type { Tx } from '../../core/index.ts'
import { providePictures } from '../authorization/index.ts'
import { downloadOf } from './access.ts'
import { kinOf } from './kin.ts'
import { mediaRows, SEALED } from './rows.ts'

/** How authorizations see pictures. */
providePictures({
  picturesOf: (tx, orgId, subjectIds) => pairs(tx, orgId, 'subject_id', subjectIds),
  subjectsOf: (tx, orgId, mediaIds) => pairs(tx, orgId, 'media_id', mediaIds),
  kinOf,
  async alt(core, tx, orgId, mediaIds) {
    const found = new Map<string, string>()
    for (const { id, alt } of await mediaRows(tx, orgId, mediaIds)) {
      found.set(id, await core.keys.openText(tx, orgId, SEALED.alt, alt))
    }
    return found
  },
  content: downloadOf,
})

/** One side of "this subject is in this picture" by the other. */
async function pairs(
  tx: Tx,
  orgId: string,
  by: 'subject_id' | 'media_id',
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (ids.length === 0) return found
  const rows = await tx
    .selectFrom('media_region')
    .select(['media_id', 'subject_id'])
    .distinct()
    .where('org_id', '=', orgId)
    .where('state', '=', 'subject')
    .where(by, 'in', [...new Set(ids)])
    .execute()
  for (const { media_id, subject_id } of rows) {
    const [key, value] = by === 'media_id' ? [media_id, subject_id] : [subject_id, media_id]
    if (key === null || value === null) continue
    found.set(key, [...(found.get(key) ?? []), value])
  }
  return found
}
