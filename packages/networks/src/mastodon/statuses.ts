import type { mastodon } from 'masto'
import { htmlToText } from '../html.ts'
import type {
  Content,
  Deadline,
  LivePost,
  NetworkTools,
  Published,
  PublishResult,
  Reply,
  ReplyPage,
} from '../network.ts'
import { NetworkError, networkError } from '../problem.ts'
import { pause, tryPublicHash } from '../served.ts'
import { asShown } from '../shown.ts'
import type { OpenMastodon } from './client.ts'
import { mayHaveHappened } from './failure.ts'
import { keyTime } from './key.ts'

const PROCESSING_PAUSE_MS = 1000
const PROCESSING_LIMIT_MS = 60_000

/** Uploads pictures and waits until the instance has processed them. Answers their ids, in order. */
export async function uploadPictures(
  tools: NetworkTools,
  connection: Deadline,
  { api }: OpenMastodon,
  pictures: Content['pictures'],
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, { bytes, mime, alt }] of pictures.entries()) {
    // The name is ours: a file name that people gave may hold a patient's.
    const file = new File([new Uint8Array(bytes)], `picture-${index + 1}.${mime.split('/')[1]}`, {
      type: mime,
    })
    const media = await api.v2.media.create({ file, description: alt, skipPolling: true })
    ids.push(media.id)
    let isReady = Boolean(media.url)
    for (let waited = 0; !isReady; waited += PROCESSING_PAUSE_MS) {
      if (waited >= PROCESSING_LIMIT_MS) {
        throw networkError('mastodon', 'transient', {
          message: 'The server takes too long to process a picture. It will be tried again.',
        })
      }
      await pause(tools, PROCESSING_PAUSE_MS, connection.signal)
      isReady = Boolean((await api.v1.media.$select(media.id).fetch()).url)
    }
  }
  return ids
}

/** Creates the status; the instance answers the same one for the same key during an hour. */
export async function createStatus(
  { api }: OpenMastodon,
  content: Content,
  mediaIds: string[],
  key: string,
): Promise<PublishResult> {
  const common = {
    visibility: 'public',
    language: content.language.split('-')[0] ?? content.language,
    ...(content.replyTo ? { inReplyToId: content.replyTo } : {}),
  } as const
  const params =
    mediaIds.length > 0 ? { ...common, status: content.text, mediaIds } : { ...common, status: content.text }
  try {
    const status = await api.v1.statuses.create(params, {
      requestInit: { headers: { 'Idempotency-Key': key } },
    })
    return toPublished(status)
  } catch (error) {
    if (mayHaveHappened(error)) return { state: 'unknown' }
    throw error
  }
}

function toPublished(status: mastodon.v1.Status): Published {
  return { state: 'published', id: status.id, url: status.url ?? status.uri, at: new Date(status.createdAt) }
}

/** Clocks of two servers differ; a status may carry a time a little before our key's. */
const CLOCK_TOLERANCE_MS = 120_000
const PROBE_PAGES = 5
const PAGE_SIZE = 40

/** The account's own status with this text, descriptions and parent, made since the key was; the earliest if several. */
export async function findStatus(
  { api }: OpenMastodon,
  content: Content,
  key: string,
): Promise<Published | null> {
  const since = keyTime(key).getTime() - CLOCK_TOLERANCE_MS
  const account = await api.v1.accounts.verifyCredentials()
  const own = api.v1.accounts.$select(account.id).statuses
  let found: Published | null = null
  let pages = 0
  for await (const page of own.list({ limit: PAGE_SIZE, excludeReblogs: true })) {
    const recent = page.filter((status) => Date.parse(status.createdAt) >= since)
    for (const status of recent) if (await isSame(api, status, content)) found = toPublished(status)
    pages += 1
    if (recent.length < page.length || pages === PROBE_PAGES) break
  }
  return found
}

async function isSame(
  api: OpenMastodon['api'],
  status: mastodon.v1.Status,
  content: Content,
): Promise<boolean> {
  const alts = status.mediaAttachments.map(({ description }) => description ?? '')
  if (alts.length !== content.pictures.length) return false
  if (!content.pictures.every(({ alt }, index) => asShown('mastodon', alt) === alts[index])) return false
  if ((status.inReplyToId ?? undefined) !== content.replyTo) return false
  const source = await api.v1.statuses.$select(status.id).source.fetch()
  return source.text === asShown('mastodon', content.text)
}

export async function readStatus(
  tools: NetworkTools,
  connection: Deadline,
  client: OpenMastodon,
  id: string,
): Promise<LivePost> {
  const status = await fetchStatus(client, id)
  if (!status) return { state: 'gone' }
  const [source, pictures] = await Promise.all([
    client.api.v1.statuses.$select(id).source.fetch(),
    Promise.all(
      status.mediaAttachments.map(async ({ description, url, previewUrl }) => {
        const address = url ?? previewUrl ?? ''
        return {
          alt: description ?? '',
          url: address,
          sha256: await tryPublicHash(tools, address, connection.signal),
        }
      }),
    ),
  ])
  return {
    state: 'live',
    text: source.text,
    language: status.language ?? null,
    pictures,
    at: new Date(status.createdAt),
    editedAt: status.editedAt ? new Date(status.editedAt) : null,
    url: status.url ?? status.uri,
  }
}

export async function fetchStatus({ api }: OpenMastodon, id: string): Promise<mastodon.v1.Status | null> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return null
  try {
    return await api.v1.statuses.$select(id).fetch()
  } catch (error) {
    if (error instanceof NetworkError && error.kind === 'notFound') return null
    throw error
  }
}

export async function readReplies({ api }: OpenMastodon, id: string): Promise<ReplyPage> {
  const { descendants } = await api.v1.statuses.$select(id).context.fetch()
  const items = descendants.map(toReply).sort((a, b) => a.at.getTime() - b.at.getTime())
  return { items, next: null }
}

function toReply(status: mastodon.v1.Status): Reply {
  const { id, acct, displayName, url } = status.account
  return {
    id: status.id,
    parentId: status.inReplyToId ?? '',
    author: { id, handle: acct, displayName: displayName || acct, url },
    text: htmlToText(status.content),
    at: new Date(status.createdAt),
    url: status.url ?? status.uri,
  }
}
