import {
  type Agent,
  type AppBskyFeedPost,
  AppBskyRichtextFacet,
  AtUri,
  type BlobRef,
  RichText,
} from '@atproto/api'
import type { Content } from '../network.ts'
import { networkError } from '../problem.ts'
import { tidTime } from '../tid.ts'

export const POSTS = 'app.bsky.feed.post'

/** The record of a post. The same key and content give the same record, so that writing it twice changes nothing. */
export async function buildRecord(
  agent: Agent,
  content: Content,
  key: string,
  blobs: BlobRef[],
): Promise<AppBskyFeedPost.Record> {
  const facets = await findFacets(agent, content.text)
  const images = content.pictures.flatMap(({ alt, width, height }, index) => {
    const image = blobs[index]
    return image ? [{ image, alt, aspectRatio: { width, height } }] : []
  })
  return {
    $type: POSTS,
    text: content.text,
    langs: [content.language],
    createdAt: tidTime(key).toISOString(),
    ...(facets.length > 0 ? { facets } : {}),
    ...(images.length > 0 ? { embed: { $type: 'app.bsky.embed.images', images } } : {}),
    ...(content.replyTo ? { reply: await findThread(agent, content.replyTo) } : {}),
  }
}

/** Links, hashtags, and mentions of handles that exist. */
async function findFacets(agent: Agent, text: string): Promise<AppBskyRichtextFacet.Main[]> {
  const rich = new RichText({ text })
  await rich.detectFacets(agent)
  const isResolved = (feature: AppBskyRichtextFacet.Main['features'][number]) =>
    !AppBskyRichtextFacet.isMention(feature) || feature.did !== ''
  return (rich.facets ?? []).filter((facet) => facet.features.every(isResolved))
}

type StrongRef = { uri: string; cid: string }

async function findThread(agent: Agent, parentUri: string): Promise<{ root: StrongRef; parent: StrongRef }> {
  const { parent, reply } = await findPost(agent, parentUri)
  return { root: reply?.root ?? parent, parent }
}

/** Own posts are read from our PDS; others' posts are known to the AppView. */
async function findPost(
  agent: Agent,
  uri: string,
): Promise<{ parent: StrongRef; reply: AppBskyFeedPost.ReplyRef | undefined }> {
  const address = postAddress(uri)
  if (address.did === agent.did) {
    const { data } = await agent.com.atproto.repo.getRecord({
      repo: address.did,
      collection: POSTS,
      rkey: address.key,
    })
    if (!data.cid) throw networkError('bluesky', 'notFound')
    return { parent: { uri: data.uri, cid: data.cid }, reply: (data.value as AppBskyFeedPost.Record).reply }
  }
  const { data } = await agent.app.bsky.feed.getPosts({ uris: [uri] })
  const [post] = data.posts
  if (!post) throw networkError('bluesky', 'notFound')
  return { parent: { uri: post.uri, cid: post.cid }, reply: (post.record as AppBskyFeedPost.Record).reply }
}

/** Parts of `at://did/app.bsky.feed.post/key`. @throws NetworkError `notFound` when it is not one. */
export function postAddress(uri: string): { did: string; key: string } {
  if (/^at:\/\/did:[a-z0-9:.%-]+\/app\.bsky\.feed\.post\/[A-Za-z0-9._~:-]+$/i.test(uri)) {
    const { hostname, rkey } = new AtUri(uri)
    return { did: hostname, key: rkey }
  }
  throw networkError('bluesky', 'notFound')
}

export const postUri = (did: string, key: string): string => `at://${did}/${POSTS}/${key}`

/** Where people read a post; `author` is a DID or a handle. */
export const postUrl = (author: string, key: string): string =>
  `https://bsky.app/profile/${author}/post/${key}`
