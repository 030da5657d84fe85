import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, ApiError, readAsk, send } from './mastodon/http.ts'
import { answer, type Manner } from './mastodon/routes.ts'
import { State, type Status } from './mastodon/state.ts'

/** What goes wrong with one request. */
export type Failure =
  /** Carries the request out, then closes the connection instead of answering. */
  | { kind: 'loseAnswer' }
  /** Answers this status at once, with Mastodon's words where it has some. */
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  /** Carries the request out and answers so much later. */
  | { kind: 'slow'; milliseconds: number }
  /** Answers a page of a proxy instead of JSON. */
  | { kind: 'notJson' }

export type MastodonAccount = { id: string; username: string; accessToken: string }

export type MastodonPeer = {
  url: string
  /** An account with a token. Scopes default to everything that Clearpost asks for. */
  createAccount(options?: { scopes?: string[]; displayName?: string }): MastodonAccount
  /** The next request of this method whose path matches fails so; several queue up. */
  failNext(method: string, path: RegExp, failure: Failure): void
  /** Live statuses of everyone, oldest first. */
  statuses(): readonly Status[]
  /** Answers a status as somebody else. */
  answerAs(username: string, statusId: string, text: string): Status
  /** Edits a status as its owner could on the web page. */
  edit(statusId: string, text: string): void
  /** Takes a status away as a moderator could. */
  drop(statusId: string): void
  suspend(accountId: string): void
  revokeToken(accessToken: string): void
  requests(): readonly { method: string; path: string; at: Date }[]
  manner: Manner
  stop(): Promise<void>
}

const ALL_SCOPES = ['read', 'write']
const RATE_LIMIT = 300
const RATE_WINDOW_MS = 300_000
const WORDS: Readonly<Record<number, string>> = {
  401: 'The access token is invalid',
  403: 'This action is not allowed',
  404: 'Record not found',
  422: 'Validation failed',
  429: 'Too many requests',
  500: 'An unexpected error occurred',
  503: 'Remote data could not be fetched',
}

/**
 * A local server that speaks the part of Mastodon's API that Clearpost uses, written from
 * docs.joinmastodon.org: applications and OAuth with proof keys, accounts, instance, pictures with processing,
 * statuses with Idempotency-Key, context, source, deletion, notifications, rate-limit headers, error bodies.
 * A stand-in: no server of this kind can run in CI. It can fail on demand.
 *
 * @example
 * const mastodon = await startMastodon()
 * const { accessToken } = mastodon.createAccount()
 * mastodon.failNext('POST', /statuses$/, { kind: 'loseAnswer' })
 */
export async function startMastodon({
  now = () => new Date(),
  port = 0,
}: {
  now?: () => Date
  port?: number
} = {}): Promise<MastodonPeer> {
  const state = new State()
  const manner: Manner = { mediaPolls: 2, leavesMediaAfterDelete: false }
  const failures: { method: string; path: RegExp; failure: Failure }[] = []
  const requests: { method: string; path: string; at: Date }[] = []
  let origin = ''

  const limitHeaders = () => ({
    'x-ratelimit-limit': String(RATE_LIMIT),
    'x-ratelimit-remaining': String(Math.max(0, RATE_LIMIT - requests.length)),
    'x-ratelimit-reset': new Date(now().getTime() + RATE_WINDOW_MS).toISOString(),
  })

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', origin).pathname
    requests.push({ method: request.method ?? 'GET', path, at: now() })
    const index = failures.findIndex((one) => one.method === request.method && one.path.test(path))
    const failure = index === -1 ? undefined : failures.splice(index, 1)[0]?.failure
    const refused = failure && refusal(failure)
    let result: Answer
    try {
      const ask = await readAsk(request, origin)
      result = refused ?? (await answer(state, ask, manner, now()))
    } catch (error) {
      result = error instanceof ApiError ? error.answer : { status: 500, body: { error: WORDS[500] } }
    }
    if (failure?.kind === 'loseAnswer') return response.destroy()
    if (failure?.kind === 'slow') await sleep(failure.milliseconds)
    send(response, { ...result, headers: { ...limitHeaders(), ...result.headers } })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const found = (id: string): Status => {
    const status = state.statuses.get(id)
    if (!status) throw new Error(`No live status ${id}.`)
    return status
  }
  return {
    url: origin,
    manner,
    createAccount: ({ scopes = ALL_SCOPES, displayName = 'Clearwater Clinic' } = {}) => {
      const { id, username } = state.addAccount(`clinic_${randomBytes(3).toString('hex')}`, displayName)
      return { id, username, accessToken: state.addToken(id, scopes, null) }
    },
    failNext: (method, path, failure) => void failures.push({ method, path, failure }),
    statuses: () => [...state.statuses.values()],
    answerAs: (username, statusId, text) => {
      const parent = found(statusId)
      const account =
        [...state.accounts.values()].find((one) => one.username === username) ??
        state.addAccount(username, username)
      const more = {
        accountId: account.id,
        text,
        mediaIds: [],
        inReplyToId: parent.id,
        createdAt: now(),
        editedAt: null,
      }
      const status: Status = { ...more, id: state.nextId(), language: 'en', visibility: 'public' }
      state.statuses.set(status.id, status)
      return status
    },
    edit: (statusId, text) => {
      Object.assign(found(statusId), { text, editedAt: now() })
    },
    drop: (statusId) => {
      state.statuses.delete(found(statusId).id)
      state.deletedStatuses.add(statusId)
    },
    suspend: (accountId) => {
      const account = state.accounts.get(accountId)
      if (account) account.isSuspended = true
    },
    revokeToken: (accessToken) => void state.tokens.delete(accessToken),
    requests: () => requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refusal(failure: Failure): Answer | undefined {
  if (failure.kind === 'notJson')
    return { status: 200, type: 'text/html', bytes: Buffer.from('<h1>Welcome</h1>') }
  if (failure.kind !== 'status') return undefined
  const { status, headers } = failure
  return { status, body: { error: WORDS[status] ?? 'Error' }, ...(headers ? { headers } : {}) }
}
