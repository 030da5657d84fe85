import { createWebsite, DEFAULT_LIMITS, type LivePost, type Network, NetworkError } from '@clearpost/networks'
import type { Core } from '../core/index.ts'
import type { Networks } from '../domains/channel/index.ts'
import { sitePage, sitePicture, sitePost } from '../domains/post/site.ts'

const FIRST_ID = 113_500_000_000
const SAME_PICTURE = '0'.repeat(64)

/** What the demo's networks are told to do next. */
export interface Stage {
  /** The next read-back sees another text, or nothing. */
  find: 'drift' | 'gone' | null
  /** Refuse to publish, as with an ended token. */
  refuse: 'mastodon' | 'bluesky' | null
}

/**
 * Networks of the demo's past, in memory: no network is reachable from here. The website channel is read
 * through its real pages, without a server between.
 */
export function stageNetworks(core: Core, stage: Stage): Networks {
  return {
    website: createWebsite({ fetch: (url) => ownPage(core, stage, url), now: () => core.clock.now() }),
    mastodon: inMemory(core, stage, 'mastodon', 'https://social.example/@cedarhill'),
    bluesky: inMemory(core, stage, 'bluesky', 'https://bsky.example/profile/cedarhill.example/post'),
  }
}

async function ownPage(core: Core, stage: Stage, url: string): Promise<Response> {
  const [, , slug = '', name = '', number] = new URL(url).pathname.split('/')
  const page = number
    ? await sitePicture(core, slug, name, number)
    : name.includes('.') || name === ''
      ? await sitePage(core, slug, name)
      : await sitePost(core, slug, name)
  if (!page) return new Response(null, { status: 404 })
  const bytes = page.bytes as Uint8Array
  if (stage.find !== 'drift') return new Response(new Uint8Array(bytes))
  return new Response(Buffer.from(bytes).toString('utf8').replace('open again', 'closed again'))
}

function inMemory(core: Core, stage: Stage, id: 'mastodon' | 'bluesky', page: string): Network {
  const posts = new Map<string, LivePost & { state: 'live' }>()
  let number = 0
  const label = id === 'mastodon' ? 'Mastodon' : 'Bluesky'
  return {
    id,
    label,
    evidence: id === 'bluesky' ? 'real server' : 'documentation only',
    capabilities: { pictures: true, keepsPictureBytes: false, replies: true, remove: 'proven' },
    limits: async () => DEFAULT_LIMITS[id],
    verify: async () => ({ id, handle: '', displayName: '', url: page, avatarUrl: null }),
    newKey: (now) => `demo-${now.getTime()}`,
    publish: async (_connection, content) => {
      if (stage.refuse === id) {
        throw new NetworkError(id, 'auth', `${label} refused the credentials. Connect the account again.`)
      }
      number += 1
      const postId = String(FIRST_ID + number)
      const url = `${page}/${postId}`
      const at = core.clock.now()
      const pictures = content.pictures.map(({ alt }, index) => ({
        alt,
        url: `${url}/${index}`,
        sha256: SAME_PICTURE,
      }))
      posts.set(postId, {
        state: 'live',
        text: content.text,
        language: content.language,
        pictures,
        at,
        editedAt: null,
        url,
      })
      return { state: 'published', id: postId, url, at }
    },
    probe: async () => ({ state: 'absent' }),
    readBack: async (_connection, postId) =>
      stage.find === 'gone' ? { state: 'gone' } : (posts.get(postId) ?? { state: 'gone' }),
    listReplies: async () => ({ items: [], next: null }),
    remove: async (_connection, postId) => {
      posts.delete(postId)
      return { state: 'gone', remains: [], checked: ['record', 'public view'] }
    },
    health: async () => ({ state: 'ok', expiresAt: null, problem: null }),
  }
}
