import type { NetworkId } from '@clearpost/contract'
import type { LivePost } from './network.ts'

/** A text as the network will show it: Mastodon drops spaces and line breaks around it, the others nothing. */
export function asShown(network: NetworkId, text: string): string {
  return network === 'mastodon' ? text.trim() : text
}

/** How a live post differs from the approved one; `picture` is an index from 0. */
export type Drift =
  | { what: 'gone' | 'text' | 'language' | 'pictureCount' }
  | { what: 'alt' | 'picture' | 'pictureUnreadable'; picture: number }

/**
 * Compares what is live with what was approved. `sha256` of an approved picture: that of the file where the
 * network keeps files as they are (`capabilities.keepsPictureBytes`), else that of the first read-back;
 * null when there is nothing to compare with yet.
 */
export function findDrift(
  network: NetworkId,
  approved: { text: string; language: string; pictures: readonly { alt: string; sha256: string | null }[] },
  live: LivePost,
): Drift[] {
  if (live.state === 'gone') return [{ what: 'gone' }]
  const drifts: Drift[] = []
  if (live.text !== asShown(network, approved.text)) drifts.push({ what: 'text' })
  if (live.language !== null && primary(live.language) !== primary(approved.language))
    drifts.push({ what: 'language' })
  if (live.pictures.length !== approved.pictures.length) return [...drifts, { what: 'pictureCount' }]
  for (const [picture, shown] of live.pictures.entries()) {
    const expected = approved.pictures[picture]
    if (!expected) continue
    if (shown.alt !== asShown(network, expected.alt)) drifts.push({ what: 'alt', picture })
    if (shown.sha256 === null) drifts.push({ what: 'pictureUnreadable', picture })
    else if (expected.sha256 !== null && shown.sha256 !== expected.sha256)
      drifts.push({ what: 'picture', picture })
  }
  return drifts
}

/** Networks keep the language, not always the region. */
const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? ''
