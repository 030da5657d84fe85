import { createHash } from 'node:crypto'
import type { Post, PostInput, Purpose } from '@clearpost/contract'
import { type Core, canonicalJson, type Tx } from '../../core/index.ts'

const VERSION_FIELD = 'post_version.sealed'
const SUMMARY_FIELD = 'post.summary'
const EXCERPT_CHARACTERS = 160

export interface ContentMedia {
  mediaId: string
  sha256: string
  alt: string
}

/** What one version of a post says; sealed as a whole. */
export interface Content {
  title: string | null
  text: string
  lang: Post['lang']
  kind: Post['kind']
  replyingTo: string | null
  replyTarget: PostInput['replyTarget']
  media: ContentMedia[]
  channelIds: string[]
  /** Absent in versions older than purposes. */
  purpose?: Purpose | null
}

/**
 * What an approval binds: SHA-256, hexadecimal, over canonical JSON of text, language, kind, reply target,
 * pictures (hash and alt text, in order), targets (sorted) and, when it has one, the purpose. Everything that people
 * will see, where and what for.
 */
export function contentHash(content: Omit<Content, 'title' | 'replyingTo'>): string {
  const bound = {
    text: content.text,
    lang: content.lang,
    kind: content.kind,
    replyTarget: content.replyTarget,
    media: content.media.map(({ sha256, alt }) => ({ sha256, alt })),
    targets: [...content.channelIds].sort(),
    ...(content.purpose ? { purpose: content.purpose } : {}),
  }
  return createHash('sha256').update(canonicalJson(bound)).digest('hex')
}

export async function sealContent(core: Core, tx: Tx, orgId: string, content: Content): Promise<Buffer> {
  return core.keys.seal(tx, orgId, VERSION_FIELD, JSON.stringify(content))
}

export async function openContent(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<Content> {
  return JSON.parse(await core.keys.openText(tx, orgId, VERSION_FIELD, sealed)) as Content
}

/** The content of one version. */
export async function contentOf(
  core: Core,
  tx: Tx,
  orgId: string,
  postId: string,
  version: number,
): Promise<Content> {
  const row = await tx
    .selectFrom('post_version')
    .select('sealed')
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return openContent(core, tx, orgId, row.sealed)
}

export interface Summary {
  title: string | null
  excerpt: string
}

/** Lists open this instead of the whole post. */
export async function sealSummary(core: Core, tx: Tx, orgId: string, content: Content): Promise<Buffer> {
  const summary: Summary = { title: content.title, excerpt: excerptOf(content.text) }
  return core.keys.seal(tx, orgId, SUMMARY_FIELD, JSON.stringify(summary))
}

export async function openSummary(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<Summary> {
  return JSON.parse(await core.keys.openText(tx, orgId, SUMMARY_FIELD, sealed)) as Summary
}

/** First 160 characters, never half of a surrogate pair. */
function excerptOf(text: string): string {
  return Array.from(text.slice(0, EXCERPT_CHARACTERS * 2))
    .slice(0, EXCERPT_CHARACTERS)
    .join('')
}

/** Half a surrogate pair cannot be stored as UTF-8; it becomes U+FFFD. */
export const wellFormed = (text: string): string => Buffer.from(text).toString('utf8')
