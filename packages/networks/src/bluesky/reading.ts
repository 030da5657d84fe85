import { type Agent, AppBskyEmbedImages, AppBskyFeedDefs, AppBskyFeedPost } from '@atproto/api'
import type {
  Deadline,
  LivePicture,
  LivePost,
  NetworkTools,
  Published,
  Reply,
  ReplyPage,
} from '../network.ts'
import { networkError } from '../problem.ts'
import { tryPublicHash } from '../served.ts'
import { toNetworkError } from './failure.ts'
import { POSTS, postAddress, postUri, postUrl } from './record.ts'
import type { SignedIn } from './session.ts'

/** The record as the PDS holds it now, or null when it has none under this key. */
export async function fetchRecord(
  agent: Agent,
  did: string,
  key: string,
): Promise<AppBskyFeedPost.Record | null> {
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo: did, collection: POSTS, rkey: key })
    if (AppBskyFeedPost.isRecord(data.value)) return data.value as AppBskyFeedPost.Record
    throw networkError('bluesky', 'transient')
  } catch (error) {
    if (toNetworkError(error, new Date()).kind === 'notFound') return null
    throw error
  }
}

/** Pictures of a record with the addresses at which the PDS serves their blobs. */
export function recordPictures(
  record: AppBskyFeedPost.Record,
  did: string,
  pdsUrl: string,
): { alt: string; url: string }[] {
  if (!AppBskyEmbedImages.isMain(record.embed)) return []
  return (record.embed as AppBskyEmbedImages.Main).images.map(({ alt, image }) => {
    const url = new URL('/xrpc/com.atproto.sync.getBlob', pdsUrl)
    url.searchParams.set('did', did)
    url.searchParams.set('cid', image.ref.toString())
    return { alt, url: url.href }
  })
}

export function toPublished(did: string, key: string, record: AppBskyFeedPost.Record): Published {
  return { state: 'published', id: postUri(did, key), url: postUrl(did, key), at: new Date(record.createdAt) }
}

export async function readPost(
  tools: NetworkTools,
  connection: Deadline,
  signedIn: SignedIn,
  id: string,
): Promise<LivePost> {
  const { did, key } = postAddress(id)
  const record = await fetchRecord(signedIn.agent, did, key)
  if (!record) return { state: 'gone' }
  const pictures: LivePicture[] = await Promise.all(
    recordPictures(record, did, signedIn.pdsUrl).map(async ({ alt, url }) => ({
      alt,
      url,
      sha256: await tryPublicHash(tools, url, connection.signal),
    })),
  )
  return {
    state: 'live',
    text: record.text,
    language: record.langs?.[0] ?? null,
    pictures,
    at: new Date(record.createdAt),
    editedAt: null,
    url: postUrl(did, key),
  }
}

/** Levels of answers to answers that the AppView is asked for. */
const THREAD_DEPTH = 10

export async function readReplies(agent: Agent, id: string): Promise<ReplyPage> {
  postAddress(id)
  const { data } = await agent.app.bsky.feed.getPostThread({ uri: id, depth: THREAD_DEPTH, parentHeight: 0 })
  if (!AppBskyFeedDefs.isThreadViewPost(data.thread)) throw networkError('bluesky', 'notFound')
  const items = [...walkReplies(data.thread as AppBskyFeedDefs.ThreadViewPost)]
  return { items: items.sort((a, b) => a.at.getTime() - b.at.getTime()), next: null }
}

function* walkReplies(node: AppBskyFeedDefs.ThreadViewPost): Generator<Reply> {
  for (const answer of node.replies ?? []) {
    if (!AppBskyFeedDefs.isThreadViewPost(answer)) continue
    const { post } = answer as AppBskyFeedDefs.ThreadViewPost
    const record = post.record as AppBskyFeedPost.Record
    const { did, handle, displayName } = post.author
    yield {
      id: post.uri,
      parentId: node.post.uri,
      author: { id: did, handle, displayName: displayName || handle, url: `https://bsky.app/profile/${did}` },
      text: record.text,
      at: new Date(record.createdAt),
      url: postUrl(did, postAddress(post.uri).key),
    }
    yield* walkReplies(answer as AppBskyFeedDefs.ThreadViewPost)
  }
}

/**
 * Addresses of the AppView's copies of the pictures (resized, on its own hosts), and whether it still shows
 * the post. Null when no AppView answers.
 */
export async function askAppView(
  agent: Agent,
  id: string,
): Promise<{ isShown: boolean; pictureUrls: string[] } | null> {
  try {
    const { data } = await agent.app.bsky.feed.getPosts({ uris: [id] })
    const [post] = data.posts
    const images = AppBskyEmbedImages.isView(post?.embed)
      ? (post.embed as AppBskyEmbedImages.View).images
      : []
    return {
      isShown: post !== undefined,
      pictureUrls: images.flatMap(({ fullsize, thumb }) => [fullsize, thumb]),
    }
  } catch {
    return null
  }
}
