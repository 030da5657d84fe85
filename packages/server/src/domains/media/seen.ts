import type { MediaFinding } from '@clearpost/engine'
import type { Core, Tx } from '../../core/index.ts'
import type { Use } from './clearance.ts'
import { gapFor } from './consent.ts'
import { kinOf } from './kin.ts'
import { openRegion } from './rows.ts'
import { surroundingsOf } from './view.ts'

/**
 * What shows in pictures, for the check of a post: faces (authorized when whoever it is may be shown for this use),
 * text and codes. What is covered, nobody, or read by a person and found harmless is left out.
 */
export async function seenIn(
  core: Core,
  tx: Tx,
  orgId: string,
  mediaIds: readonly string[],
  use: Use,
): Promise<Map<string, MediaFinding[]>> {
  const { regions, consents, answers } = await surroundingsOf(core, tx, orgId, mediaIds)
  const kin = await kinOf(tx, orgId, mediaIds)
  const seen = new Map<string, MediaFinding[]>()
  for (const [mediaId, rows] of regions) {
    const found: MediaFinding[] = []
    for (const row of rows) {
      if (row.state === 'covered' || row.state === 'nobody' || row.state === 'no_patient') continue
      const score = row.score ?? 1
      if (row.kind === 'text' || row.kind === 'code') {
        const { text } = await openRegion(core, tx, row)
        if (text) found.push({ kind: row.kind, text, score })
        continue
      }
      const authorized =
        row.state === 'staff' ||
        (row.subject_id !== null &&
          gapFor(consents, row.subject_id, {
            ...use,
            mediaIds: kin.get(mediaId) ?? [mediaId],
            child: answers.get(mediaId)?.get('child') === true,
          }) === null)
      found.push({ kind: 'face', score, authorized })
    }
    seen.set(mediaId, found)
  }
  return seen
}
