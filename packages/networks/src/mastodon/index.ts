import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import type {
  Account,
  Connection,
  Deadline,
  Health,
  Network,
  NetworkTools,
  RemoveResult,
} from '../network.ts'
import { NetworkError, networkError } from '../problem.ts'
import { refuseUnfit } from '../refuse.ts'
import { findRemains } from '../served.ts'
import { type MastodonCredentials, type OpenMastodon, openMastodon } from './client.ts'
import { newKey } from './key.ts'
import { createStatus, fetchStatus, findStatus, readReplies, readStatus, uploadPictures } from './statuses.ts'

export type { MastodonCredentials } from './client.ts'
export * from './oauth.ts'

/**
 * Mastodon and servers that speak its API. Statuses carry an Idempotency-Key, which an instance honours for
 * an hour; later, `probe` first. Instances re-encode pictures, so hashes compare between read-backs only.
 */
export function createMastodon(tools: NetworkTools): Network<MastodonCredentials> {
  // Opening refuses a bad address; as a rejection, like every other failure.
  const open = async (connection: Connection<MastodonCredentials>) => openMastodon(tools, connection)
  return {
    id: 'mastodon',
    label: 'Mastodon',
    evidence: 'documentation only',
    capabilities: { pictures: true, keepsPictureBytes: false, replies: true, remove: 'proven' },
    limits: async (connection) => readLimits(await open(connection)),
    verify: async (connection) => readAccount(await open(connection)),
    newKey,
    publish: async (connection, content, key) => {
      const client = await open(connection)
      refuseUnfit('mastodon', content, await readLimits(client))
      const mediaIds = await uploadPictures(tools, connection, client, content.pictures)
      return createStatus(client, content, mediaIds, key)
    },
    probe: async (connection, content, key) =>
      (await findStatus(await open(connection), content, key)) ?? { state: 'absent' },
    readBack: async (connection, id) => readStatus(tools, connection, await open(connection), id),
    listReplies: async (connection, id) => readReplies(await open(connection), id),
    remove: async (connection, id, pictureUrls = []) =>
      removeStatus(tools, connection, await open(connection), id, pictureUrls),
    health: async (connection) => readHealth(tools, connection, await open(connection)),
  }
}

/** What GET /api/v2/instance says; servers without it get Mastodon's defaults. */
async function readLimits({ api }: OpenMastodon): Promise<Limits> {
  const defaults = DEFAULT_LIMITS.mastodon
  try {
    const { statuses, mediaAttachments } = (await api.v2.instance.fetch()).configuration
    // `descriptionLimit` came with 4.4 and is not in the client's types yet.
    const { descriptionLimit } = mediaAttachments as { descriptionLimit?: number }
    const types = defaults.pictureTypes.filter((type) => mediaAttachments.supportedMimeTypes.includes(type))
    return {
      ...defaults,
      characters: statuses.maxCharacters,
      charactersPerUrl: statuses.charactersReservedPerUrl,
      pictures: statuses.maxMediaAttachments,
      pictureBytes: mediaAttachments.imageSizeLimit,
      picturePixels: mediaAttachments.imageMatrixLimit,
      pictureTypes: types,
      altCharacters: descriptionLimit ?? defaults.altCharacters,
    }
  } catch (error) {
    if (error instanceof NetworkError && error.kind !== 'notFound') throw error
    return defaults
  }
}

/** Rights without which publishing and its proof do not work; `write` and `read` include them. */
const NEEDED_SCOPES = ['write:statuses', 'write:media', 'read:statuses', 'read:accounts'] as const

async function readAccount({ http, api }: OpenMastodon): Promise<Account> {
  const account = await api.v1.accounts.verifyCredentials()
  const granted = await readGrantedScopes(http)
  if (
    granted &&
    !NEEDED_SCOPES.every((scope) => granted.includes(scope) || granted.includes(scope.split(':')[0] ?? ''))
  ) {
    throw networkError('mastodon', 'scope')
  }
  if ((account as { suspended?: boolean }).suspended) throw networkError('mastodon', 'policy')
  return {
    id: account.id,
    handle: account.acct.includes('@') ? account.acct : `${account.acct}@${new URL(account.url).host}`,
    displayName: account.displayName || account.username,
    url: account.url,
    avatarUrl: account.avatar || null,
  }
}

/** What the token may do; null on instances before 4.3, which do not tell, or only to broader tokens. */
async function readGrantedScopes(http: OpenMastodon['http']): Promise<string[] | null> {
  try {
    const { data } = await http.get<{ scopes?: string[] }>('/api/v1/apps/verify_credentials')
    return data.scopes ?? null
  } catch (error) {
    if (error instanceof NetworkError && ['scope', 'notFound', 'policy'].includes(error.kind)) return null
    throw error
  }
}

async function removeStatus(
  tools: NetworkTools,
  connection: Deadline,
  client: OpenMastodon,
  id: string,
  known: readonly string[],
): Promise<RemoveResult> {
  const status = await fetchStatus(client, id)
  const media = status?.mediaAttachments ?? []
  const pictureUrls = [...known, ...media.flatMap(({ url, previewUrl }) => [url, previewUrl])].filter(
    (url): url is string => Boolean(url),
  )
  if (status) {
    // Without `delete_media` (4.4) an instance keeps the pictures for about a day.
    await client.http.delete(`/api/v1/statuses/${id}?delete_media=true`).catch((error: unknown) => {
      if (error instanceof NetworkError && error.kind === 'notFound') return
      throw error
    })
  }
  const remains = (await fetchStatus(client, id)) ? [id] : []
  const page = status?.url ? [status.url] : []
  remains.push(...(await findRemains(tools, connection, [...page, ...pictureUrls])))
  return {
    state: 'gone',
    remains,
    checked: [
      'record',
      ...(page.length > 0 ? ['public view'] : []),
      ...(pictureUrls.length > 0 ? ['pictures'] : []),
    ],
  }
}

const EXPIRY_WARNING_DAYS = 14
const DAY_MS = 86_400_000

async function readHealth(
  tools: NetworkTools,
  { credentials }: Connection<MastodonCredentials>,
  client: OpenMastodon,
): Promise<Health> {
  const expiresAt = credentials.expiresAt ? new Date(credentials.expiresAt) : null
  try {
    await readAccount(client)
  } catch (error) {
    if (error instanceof NetworkError && ['auth', 'scope', 'policy'].includes(error.kind)) {
      return { state: 'failing', expiresAt, problem: error.message }
    }
    throw error
  }
  const now = tools.now?.() ?? new Date()
  const daysLeft = expiresAt ? Math.floor((expiresAt.getTime() - now.getTime()) / DAY_MS) : null
  if (daysLeft === null || daysLeft > EXPIRY_WARNING_DAYS) return { state: 'ok', expiresAt, problem: null }
  return {
    state: 'expiring',
    expiresAt,
    problem: `The permission ends in ${daysLeft} days. Connect the account again before.`,
  }
}
