import { type Answer, ApiError, type Ask } from './http.ts'
import { pollMedia, serveMedia, uploadMedia } from './media.ts'
import { authorize, createApp, issueToken, revokeToken } from './oauth.ts'
import { covers, type State, type StoredAccount, type Token } from './state.ts'
import {
  createStatus,
  deleteStatus,
  findStatus,
  listNotifications,
  listStatuses,
  showContext,
  showSource,
} from './statuses.ts'
import { accountView, instanceView, renderText, statusView } from './views.ts'

/** How the stand-in behaves where Mastodon's instances differ. */
export type Manner = {
  /** How often a picture is asked for before it is ready; 0 answers at once. */
  mediaPolls: number
  /** Keep serving pictures after the status is deleted, as some servers do. */
  leavesMediaAfterDelete: boolean
}

type Context = { state: State; ask: Ask; manner: Manner; now: Date; parts: string[] }
type Route = [
  method: string,
  path: RegExp,
  scope: string | null,
  act: (context: Context, account: StoredAccount) => Answer | Promise<Answer>,
]

const part = ({ parts }: Context, index: number) => parts[index] ?? ''

/** Routes that need a person's token, each with the scope that its reference page names. */
const ROUTES: readonly Route[] = [
  [
    'GET',
    /^\/api\/v1\/accounts\/verify_credentials$/,
    'read:accounts',
    ({ ask }, account) => ({ status: 200, body: accountView(account, ask.origin) }),
  ],
  [
    'GET',
    /^\/api\/v1\/accounts\/(\d+)\/statuses$/,
    'read:statuses',
    (context) => listStatuses(context.state, context.ask, part(context, 1)),
  ],
  [
    'POST',
    /^\/api\/v2\/media$/,
    'write:media',
    ({ state, ask, manner }, account) => uploadMedia(state, ask, account, manner.mediaPolls),
  ],
  [
    'GET',
    /^\/api\/v1\/media\/(\d+)$/,
    'write:media',
    (context, account) => pollMedia(context.state, context.ask, account, part(context, 1)),
  ],
  [
    'POST',
    /^\/api\/v1\/statuses$/,
    'write:statuses',
    ({ state, ask, now }, account) => createStatus(state, ask, account, now),
  ],
  [
    'GET',
    /^\/api\/v1\/statuses\/(\w+)$/,
    'read:statuses',
    (context) => ({
      status: 200,
      body: statusView(context.state, findStatus(context.state, part(context, 1)), context.ask.origin),
    }),
  ],
  [
    'DELETE',
    /^\/api\/v1\/statuses\/(\w+)$/,
    'write:statuses',
    (context, account) =>
      deleteStatus(
        context.state,
        context.ask,
        account,
        part(context, 1),
        context.manner.leavesMediaAfterDelete,
      ),
  ],
  [
    'GET',
    /^\/api\/v1\/statuses\/(\w+)\/source$/,
    'read:statuses',
    (context, account) => showSource(context.state, account, part(context, 1)),
  ],
  [
    'GET',
    /^\/api\/v1\/statuses\/(\w+)\/context$/,
    'read:statuses',
    (context) => showContext(context.state, context.ask, part(context, 1)),
  ],
  [
    'GET',
    /^\/api\/v1\/notifications$/,
    'read:notifications',
    ({ state, ask }, account) => listNotifications(state, ask, account),
  ],
]

export async function answer(state: State, ask: Ask, manner: Manner, now: Date): Promise<Answer> {
  const open = answerPublic(state, ask)
  if (open) return open
  for (const [method, path, scope, act] of ROUTES) {
    const parts = path.exec(ask.path)
    if (!parts || method !== ask.method) continue
    const account = personOf(state, ask, scope)
    return act({ state, ask, manner, now, parts }, account)
  }
  throw new ApiError(404, 'Not Found')
}

function answerPublic(state: State, ask: Ask): Answer | null {
  const route = `${ask.method} ${ask.path}`
  if (route === 'GET /api/v2/instance') return { status: 200, body: instanceView(ask.origin) }
  if (route === 'POST /api/v1/apps') return createApp(state, ask)
  if (route === 'GET /oauth/authorize') return authorize(state, ask)
  if (route === 'POST /oauth/token') return issueToken(state, ask)
  if (route === 'POST /oauth/revoke') return revokeToken(state, ask)
  if (route === 'GET /api/v1/apps/verify_credentials') {
    const token = tokenOf(state, ask)
    return {
      status: 200,
      body: {
        id: token.app?.id ?? '1',
        name: token.app?.name ?? 'Token',
        website: null,
        scopes: token.scopes,
      },
    }
  }
  const file = /^\/system\/media_attachments\/files\/(\d+)\/(?:original|small)$/.exec(ask.path)
  if (file && ask.method === 'GET') return serveMedia(state, file[1] ?? '')
  const page = /^\/@\w+\/(\w+)$/.exec(ask.path)
  if (page && ask.method === 'GET') return showPage(state, page[1] ?? '')
  return null
}

function showPage(state: State, id: string): Answer {
  const status = state.statuses.get(id)
  if (status)
    return {
      status: 200,
      type: 'text/html',
      bytes: Buffer.from(`<!doctype html><main>${renderText(status.text)}</main>`),
    }
  return {
    status: state.deletedStatuses.has(id) ? 410 : 404,
    type: 'text/html',
    bytes: Buffer.from('<!doctype html><p>Gone</p>'),
  }
}

function tokenOf(state: State, ask: Ask): Token {
  const given = /^Bearer (\S+)$/.exec(ask.headers.authorization ?? '')?.[1]
  const token = given ? state.tokens.get(given) : undefined
  if (!token) throw new ApiError(401, 'The access token is invalid')
  return token
}

function personOf(state: State, ask: Ask, scope: string | null): StoredAccount {
  const token = tokenOf(state, ask)
  const account = token.accountId ? state.accounts.get(token.accountId) : undefined
  if (!account) throw new ApiError(422, 'This method requires an authenticated user')
  if (account.isSuspended) throw new ApiError(403, 'Your login is currently disabled')
  if (scope && !covers(token.scopes, scope))
    throw new ApiError(403, 'This action is outside the authorized scopes')
  return account
}
