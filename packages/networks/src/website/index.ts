import { parseJsonFeed } from 'feedsmith'
import { connectionFailure } from '../http.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import type {
  Account,
  Connection,
  Deadline,
  Health,
  LivePost,
  Network,
  NetworkTools,
  Published,
} from '../network.ts'
import { NetworkError, networkError } from '../problem.ts'
import { refuseUnfit } from '../refuse.ts'
import { findRemains, tryPublicHash } from '../served.ts'
import { newTid, tidTime } from '../tid.ts'
import { type ReadPage, readPostPage } from './reading.ts'
import { websiteAddresses } from './site.ts'

export * from './feeds.ts'
export { renderHomePage, renderPostPage, WEBSITE_STYLE } from './pages.ts'
export * from './site.ts'

/** Nothing secret: the address under which this server shows the channel, and its name. */
export type WebsiteCredentials = { address: string; title: string }

/**
 * Clearpost's own public page and its RSS, Atom and JSON feeds. The server shows a post once it has recorded
 * it as published, so `publish` sends nothing; `readBack` and `remove` ask the public address over HTTP like
 * any visitor, through proxies and caches.
 */
export function createWebsite(tools: NetworkTools): Network<WebsiteCredentials> {
  return {
    id: 'website',
    label: 'Website',
    evidence: 'real server',
    capabilities: { pictures: true, keepsPictureBytes: true, replies: false, remove: 'proven' },
    limits: async () => DEFAULT_LIMITS.website,
    verify: async ({ credentials }) => toAccount(credentials),
    newKey: newTid,
    publish: async ({ credentials }, content, key) => {
      refuseUnfit('website', content, DEFAULT_LIMITS.website)
      return toPublished(credentials, key)
    },
    probe: async (connection, _content, key) => {
      const page = await fetchPost(tools, connection, key)
      return page ? toPublished(connection.credentials, key) : { state: 'absent' }
    },
    readBack: (connection, id) => readBack(tools, connection, id),
    listReplies: async () => ({ items: [], next: null }),
    remove: async (connection, id, pictureUrls = []) => {
      const page = await fetchPost(tools, connection, id)
      const urls = [...pictureUrls, ...(page?.pictures.map(({ url }) => url) ?? [])]
      const address = websiteAddresses(connection.credentials.address).post(id)
      const remains = await findRemains(tools, connection, [address, ...urls])
      if (await isInFeed(tools, connection, id))
        remains.push(websiteAddresses(connection.credentials.address).jsonFeed)
      return {
        state: 'gone',
        remains,
        checked: ['record', 'public view', ...(urls.length > 0 ? ['pictures'] : [])],
      }
    },
    health: (connection) => readHealth(tools, connection),
  }
}

function toAccount({ address, title }: WebsiteCredentials): Account {
  if (!URL.canParse(address))
    throw networkError('website', 'invalid', { message: 'The public address is not a web address.' })
  const { host, pathname } = new URL(address)
  return { id: address, handle: `${host}${pathname}`, displayName: title, url: address, avatarUrl: null }
}

function toPublished({ address }: WebsiteCredentials, key: string): Published {
  return { state: 'published', id: key, url: websiteAddresses(address).post(key), at: tidTime(key) }
}

async function readBack(
  tools: NetworkTools,
  connection: Connection<WebsiteCredentials>,
  id: string,
): Promise<LivePost> {
  const page = await fetchPost(tools, connection, id)
  if (!page) return { state: 'gone' }
  const { text, language, at } = page
  const pictures = await Promise.all(
    page.pictures.map(async ({ alt, url }) => ({
      alt,
      url,
      sha256: await tryPublicHash(tools, url, connection.signal),
    })),
  )
  return {
    state: 'live',
    text,
    language,
    pictures,
    at,
    editedAt: null,
    url: websiteAddresses(connection.credentials.address).post(id),
  }
}

async function fetchPost(
  tools: NetworkTools,
  connection: Connection<WebsiteCredentials>,
  id: string,
): Promise<ReadPage | null> {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return null
  const html = await fetchPublicText(
    tools,
    connection,
    websiteAddresses(connection.credentials.address).post(id),
  )
  if (html === null) return null
  const page = readPostPage(html)
  if (page) return page
  throw networkError('website', 'transient', {
    message:
      'The public address answers with something else than the post. Check the proxy in front of this server.',
  })
}

/** The text that an address serves, null when it is gone. */
async function fetchPublicText(
  tools: NetworkTools,
  { signal }: Deadline,
  url: string,
): Promise<string | null> {
  const ask = async () => {
    const response = await tools.fetch(url, { method: 'GET', signal: signal ?? null })
    return { status: response.status, text: await response.text() }
  }
  const { status, text } = await ask().catch((cause: unknown) => {
    throw connectionFailure('website', cause)
  })
  if (status === 404 || status === 410) return null
  if (status >= 200 && status < 300) return text
  throw networkError('website', 'transient', { status })
}

async function isInFeed(
  tools: NetworkTools,
  connection: Connection<WebsiteCredentials>,
  id: string,
): Promise<boolean> {
  const feed = await fetchFeed(tools, connection)
  return feed?.items?.some((item) => item.id === id) ?? false
}

async function fetchFeed(tools: NetworkTools, connection: Connection<WebsiteCredentials>) {
  const json = await fetchPublicText(
    tools,
    connection,
    websiteAddresses(connection.credentials.address).jsonFeed,
  )
  if (json === null) return null
  try {
    return parseJsonFeed(json)
  } catch {
    return null
  }
}

/** Asks for the feed as a reader would. */
async function readHealth(tools: NetworkTools, connection: Connection<WebsiteCredentials>): Promise<Health> {
  const feed = await fetchFeed(tools, connection).catch((error: unknown) => {
    if (error instanceof NetworkError && error.kind === 'transient') return null
    throw error
  })
  if (feed) return { state: 'ok', expiresAt: null, problem: null }
  const problem =
    'The public address does not show the feed. Check PUBLIC_URL and the proxy in front of this server.'
  return { state: 'failing', expiresAt: null, problem }
}
