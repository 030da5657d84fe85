import type { AuthorizationUse, Purpose } from '@clearpost/contract'
import type { Download } from '../../core/http/routes.ts'
import type { Core, Tx } from '../../core/index.ts'

/** A post as an authorization reaches it. Authorization knows neither posts nor pictures: they come through these ports. */
export interface PostUse {
  postId: string
  purpose: Purpose | null
  channelIds: string[]
  mediaIds: string[]
  /** Nothing of it is live or on its way any more, and nothing is planned. */
  over: boolean
  copies: AuthorizationUse[]
}

/** What a signer sees of a post, exactly as it would go out. */
export interface PostPreview {
  text: string
  /** Names of the accounts, e.g. "@cedarhill on Bluesky". */
  channels: string[]
  pictures: { mediaId: string; alt: string }[]
  contentHash: string
}

export type WhyEnded = 'withdrawn' | 'expired' | 'narrowed'

export interface Publications {
  /** Posts that show one of the pictures, or are one of the posts. */
  usesOf(
    core: Core,
    tx: Tx,
    orgId: string,
    sought: { mediaIds: readonly string[]; postIds: readonly string[] },
  ): Promise<PostUse[]>
  /** Null when there is no such post. */
  preview(core: Core, tx: Tx, orgId: string, postId: string): Promise<PostPreview | null>
  /** Stops what waits, deletes what is live, and raises the alert; in the caller's transaction. */
  bringBack(core: Core, tx: Tx, orgId: string, postIds: readonly string[], why: WhyEnded): Promise<void>
}

export interface Pictures {
  /** Subject → pictures with a place tied to them, copies included. */
  picturesOf(tx: Tx, orgId: string, subjectIds: readonly string[]): Promise<Map<string, string[]>>
  /** Picture → subjects whom it shows uncovered. A picture without any is absent. */
  subjectsOf(tx: Tx, orgId: string, mediaIds: readonly string[]): Promise<Map<string, string[]>>
  /** Picture → all that are the same photograph, itself included. */
  kinOf(tx: Tx, orgId: string, mediaIds: readonly string[]): Promise<Map<string, string[]>>
  /** Picture → description. What is not there is absent. */
  alt(core: Core, tx: Tx, orgId: string, mediaIds: readonly string[]): Promise<Map<string, string>>
  content(core: Core, tx: Tx, orgId: string, mediaId: string): Promise<Download>
}

let publications: Publications | null = null
let pictures: Pictures | null = null

/** Called once, when the post domain is loaded. */
export function providePublications(port: Publications): void {
  publications = port
}

/** Called once, when the media domain is loaded. */
export function providePictures(port: Pictures): void {
  pictures = port
}

export function thePublications(): Publications {
  if (!publications) throw new Error('The post domain is not loaded.')
  return publications
}

export function thePictures(): Pictures {
  if (!pictures) throw new Error('The media domain is not loaded.')
  return pictures
}
