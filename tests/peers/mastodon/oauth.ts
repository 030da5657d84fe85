import { randomBytes } from 'node:crypto'
import { type Answer, ApiError, type Ask, textField } from './http.ts'
import { challengeOf, covers, type State } from './state.ts'

/** POST /api/v1/apps */
export function createApp(state: State, ask: Ask): Answer {
  const name = textField(ask, 'client_name')
  const uris = ask.fields.redirect_uris
  const redirectUris = Array.isArray(uris)
    ? uris.map(String)
    : String(uris ?? '')
        .split(/\s+/)
        .filter(Boolean)
  if (
    !name ||
    redirectUris.length === 0 ||
    !redirectUris.every((uri) => URL.canParse(uri) || uri.startsWith('urn:'))
  ) {
    throw new ApiError(422, "Validation failed: Name can't be blank, Redirect URI must be an absolute URI.")
  }
  const app = {
    id: state.nextId(),
    clientId: randomBytes(16).toString('base64url'),
    clientSecret: randomBytes(16).toString('base64url'),
    name,
    redirectUris,
    scopes: (textField(ask, 'scopes') ?? 'read').split(' '),
  }
  state.apps.push(app)
  return {
    status: 200,
    body: {
      id: app.id,
      name,
      website: textField(ask, 'website') ?? null,
      scopes: app.scopes,
      redirect_uris: redirectUris,
      redirect_uri: redirectUris.join('\n'),
      client_id: app.clientId,
      client_secret: app.clientSecret,
      client_secret_expires_at: 0,
    },
  }
}

/** GET /oauth/authorize: the first account is signed in and allows everything at once. */
export function authorize(state: State, ask: Ask): Answer {
  const app = state.apps.find(({ clientId }) => clientId === ask.query.get('client_id'))
  const redirectUri = ask.query.get('redirect_uri') ?? ''
  const scopes = (ask.query.get('scope') ?? 'read').split(' ')
  const [account] = state.accounts.values()
  if (!app?.redirectUris.includes(redirectUri) || !account || ask.query.get('response_type') !== 'code') {
    return { status: 400, type: 'text/html', bytes: Buffer.from('<p>Client authentication failed.</p>') }
  }
  const back = new URL(redirectUri)
  const given = ask.query.get('state')
  if (given) back.searchParams.set('state', given)
  if (!scopes.every((scope) => covers(app.scopes, scope))) {
    back.searchParams.set('error', 'invalid_scope')
    return { status: 302, headers: { location: back.href } }
  }
  const code = randomBytes(16).toString('base64url')
  const challenge = ask.query.get('code_challenge')
  state.grants.set(code, { app, accountId: account.id, redirectUri, scopes, challenge, isUsed: false })
  back.searchParams.set('code', code)
  return { status: 302, headers: { location: back.href } }
}

/** POST /oauth/token */
export function issueToken(state: State, ask: Ask): Answer {
  const app = state.apps.find(({ clientId }) => clientId === textField(ask, 'client_id'))
  if (!app || app.clientSecret !== textField(ask, 'client_secret')) {
    throw new ApiError(401, 'invalid_client', {
      error_description: 'Client authentication failed due to unknown client.',
    })
  }
  if (textField(ask, 'grant_type') === 'client_credentials') return tokenAnswer(state, null, app.scopes, app)
  const grant = state.grants.get(textField(ask, 'code') ?? '')
  const isRight =
    grant &&
    !grant.isUsed &&
    grant.app === app &&
    grant.redirectUri === textField(ask, 'redirect_uri') &&
    (grant.challenge === null || grant.challenge === challengeOf(textField(ask, 'code_verifier') ?? ''))
  if (!isRight) {
    throw new ApiError(400, 'invalid_grant', {
      error_description: 'The provided authorization grant is invalid, expired or revoked.',
    })
  }
  grant.isUsed = true
  return tokenAnswer(state, grant.accountId, grant.scopes, app)
}

function tokenAnswer(
  state: State,
  accountId: string | null,
  scopes: string[],
  app: State['apps'][number],
): Answer {
  const token = state.addToken(accountId, scopes, app)
  const createdAt = Math.floor(Date.now() / 1000)
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', scope: scopes.join(' '), created_at: createdAt },
  }
}

/** POST /oauth/revoke */
export function revokeToken(state: State, ask: Ask): Answer {
  const app = state.apps.find(({ clientId }) => clientId === textField(ask, 'client_id'))
  if (!app || app.clientSecret !== textField(ask, 'client_secret')) {
    throw new ApiError(403, 'unauthorized_client', {
      error_description: 'You are not authorized to revoke this token',
    })
  }
  state.tokens.delete(textField(ask, 'token') ?? '')
  return { status: 200, body: {} }
}
