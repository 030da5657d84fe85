import { countCharacters } from '@clearpost/networks/limits'
import { type Answer, ApiError, type Ask, textField } from './http.ts'
import { INSTANCE, type State, type Status, type StoredAccount } from './state.ts'
import { statusView } from './views.ts'

const IDEMPOTENCY_MS = 3_600_000 // docs.joinmastodon.org/methods/statuses: "stored for up to 1 hour"

/** POST /api/v1/statuses */
export function createStatus(state: State, ask: Ask, account: StoredAccount, now: Date): Answer {
  const key = ask.headers['idempotency-key']
  const remembered = key ? state.idempotency.get(`${account.id} ${key}`) : undefined
  const earlier =
    remembered && remembered.until > now.getTime() ? state.statuses.get(remembered.statusId) : undefined
  if (earlier) return { status: 200, body: statusView(state, earlier, ask.origin) }

  const text = (textField(ask, 'status') ?? '').trim()
  const mediaIds = Array.isArray(ask.fields.media_ids) ? ask.fields.media_ids.map(String) : []
  refuseInvalid(state, account, text, mediaIds)
  const inReplyToId = textField(ask, 'in_reply_to_id') ?? null
  if (inReplyToId && !state.statuses.has(inReplyToId)) throw new ApiError(404, 'Record not found')
  const status: Status = {
    id: state.nextId(),
    accountId: account.id,
    text,
    language: textField(ask, 'language') ?? null,
    visibility: textField(ask, 'visibility') ?? 'public',
    mediaIds,
    inReplyToId,
    createdAt: now,
    editedAt: null,
  }
  state.statuses.set(status.id, status)
  if (key)
    state.idempotency.set(`${account.id} ${key}`, {
      statusId: status.id,
      until: now.getTime() + IDEMPOTENCY_MS,
    })
  return { status: 200, body: statusView(state, status, ask.origin) }
}

function refuseInvalid(state: State, account: StoredAccount, text: string, mediaIds: string[]): void {
  if (text === '' && mediaIds.length === 0) throw new ApiError(422, "Validation failed: Text can't be blank")
  if (countCharacters('mastodon', text) > INSTANCE.maxCharacters) {
    throw new ApiError(422, 'Validation failed: Text character limit of 500 exceeded')
  }
  if (mediaIds.length > INSTANCE.maxMediaAttachments) {
    throw new ApiError(422, 'Validation failed: Cannot attach more than 4 files')
  }
  const media = mediaIds.map((id) => state.media.get(id))
  if (media.some((one) => one?.accountId !== account.id))
    throw new ApiError(422, 'Validation failed: Media not found')
  if (media.some((one) => (one?.pollsLeft ?? 0) > 0)) {
    throw new ApiError(422, 'Cannot attach files that have not finished processing. Try again in a moment!')
  }
}

export function findStatus(state: State, id: string): Status {
  const status = state.statuses.get(id)
  if (!status) throw new ApiError(404, 'Record not found')
  return status
}

/** GET /api/v1/statuses/:id/context */
export function showContext(state: State, ask: Ask, id: string): Answer {
  findStatus(state, id)
  const view = (status: Status) => statusView(state, status, ask.origin)
  return {
    status: 200,
    body: { ancestors: state.ancestors(id).map(view), descendants: state.descendants(id).map(view) },
  }
}

/** GET /api/v1/statuses/:id/source: to the author alone. */
export function showSource(state: State, account: StoredAccount, id: string): Answer {
  const status = findStatus(state, id)
  if (status.accountId !== account.id) throw new ApiError(403, 'This action is not allowed')
  return { status: 200, body: { id, text: status.text, spoiler_text: '' } }
}

/** DELETE /api/v1/statuses/:id; pictures stay for about a day unless `delete_media` is true (4.4). */
export function deleteStatus(
  state: State,
  ask: Ask,
  account: StoredAccount,
  id: string,
  leavesMedia: boolean,
): Answer {
  const status = findStatus(state, id)
  if (status.accountId !== account.id) throw new ApiError(404, 'Record not found')
  const body = { ...statusView(state, status, ask.origin), text: status.text }
  state.statuses.delete(id)
  state.deletedStatuses.add(id)
  if (ask.query.get('delete_media') === 'true' && !leavesMedia) {
    for (const mediaId of status.mediaIds) {
      const media = state.media.get(mediaId)
      if (media) media.isServed = false
    }
  }
  return { status: 200, body }
}

const DEFAULT_PAGE = 20
const LARGEST_PAGE = 40

/** GET /api/v1/accounts/:id/statuses, newest first, with a Link header. */
export function listStatuses(state: State, ask: Ask, accountId: string): Answer {
  if (!state.accounts.has(accountId)) throw new ApiError(404, 'Record not found')
  const maxId = ask.query.get('max_id')
  const limit = Math.min(Number(ask.query.get('limit') ?? DEFAULT_PAGE), LARGEST_PAGE)
  const all = [...state.statuses.values()].filter(
    (status) => status.accountId === accountId && (!maxId || status.id < maxId),
  )
  const page = all.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)
  const last = page.at(-1)
  const next = `<${ask.origin}${ask.path}?limit=${limit}&max_id=${last?.id}>; rel="next"`
  return {
    status: 200,
    body: page.map((status) => statusView(state, status, ask.origin)),
    ...(last ? { headers: { link: next } } : {}),
  }
}

/** GET /api/v1/notifications: answers to own statuses. */
export function listNotifications(state: State, ask: Ask, account: StoredAccount): Answer {
  const mentions = [...state.statuses.values()].filter((status) => {
    const parent = status.inReplyToId ? state.statuses.get(status.inReplyToId) : undefined
    return parent?.accountId === account.id && status.accountId !== account.id
  })
  const body = mentions.reverse().map((status) => {
    const view = statusView(state, status, ask.origin)
    return {
      id: `n${status.id}`,
      type: 'mention',
      created_at: view.created_at,
      account: view.account,
      status: view,
    }
  })
  return { status: 200, body }
}
