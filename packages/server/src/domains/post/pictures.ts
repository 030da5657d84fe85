import { type Clearance, type Post, postProblems } from '@clearpost/contract'
import type { MediaFinding } from '@clearpost/engine'
import { type Core, problem, type Tx } from '../../core/index.ts'
import { clearanceOf, seenIn } from '../media/index.ts'
import type { Content } from './content.ts'

/** A picture that is gone counts as one that nobody has looked at. */
const UNKNOWN: Clearance = {
  state: 'blocked',
  reasons: [{ code: 'not_looked', regionId: null, number: null, subject: null }],
}

const useOf = ({ purpose = null, channelIds }: Content) => ({ purpose, channelIds })
const idsOf = ({ media }: Content) => media.map(({ mediaId }) => mediaId)

/** Whether each picture of a post may go out for its purpose on its channels, and what stands against it. */
export async function clearancesOf(
  core: Core,
  tx: Tx,
  orgId: string,
  content: Content,
): Promise<Post['clearances']> {
  const found = await clearanceOf(core, tx, orgId, idsOf(content), useOf(content))
  return idsOf(content).map((mediaId) => ({ mediaId, clearance: found.get(mediaId) ?? UNKNOWN }))
}

export async function picturesAreClear(
  core: Core,
  tx: Tx,
  orgId: string,
  content: Content,
): Promise<boolean> {
  const clearances = await clearancesOf(core, tx, orgId, content)
  return clearances.every(({ clearance }) => clearance.state === 'clear')
}

/** @throws Problem `post.pictureBlocked` unless every picture may go out */
export async function requirePictures(core: Core, tx: Tx, orgId: string, content: Content): Promise<void> {
  if (!(await picturesAreClear(core, tx, orgId, content))) throw problem(postProblems, 'pictureBlocked')
}

/** What the check is told of a post's pictures; `places` says for each entry which picture it is of. */
export interface PictureFindings {
  media: MediaFinding[]
  /** Index into the post's pictures, by index of `media`. */
  places: number[]
}

/** Descriptions go out like the text; what was seen in the pictures and is not covered shows in them. */
export async function pictureFindings(
  core: Core,
  tx: Tx,
  orgId: string,
  content: Content,
): Promise<PictureFindings> {
  const seen = await seenIn(core, tx, orgId, idsOf(content), useOf(content))
  const found: PictureFindings = { media: [], places: [] }
  content.media.forEach(({ mediaId, alt }, index) => {
    const entries: MediaFinding[] = [
      ...(alt === '' ? [] : [{ kind: 'text' as const, text: alt, score: 1 }]),
      ...(seen.get(mediaId) ?? []),
    ]
    for (const entry of entries) {
      found.media.push({ ...entry, media: `picture ${index + 1}` })
      found.places.push(index)
    }
  })
  return found
}
