import { type Channel, channelProblems } from '@clearpost/contract'
import {
  exchangeMastodonCode,
  type MastodonApp,
  mastodonAuthorizeUrl,
  newProofKey,
  registerMastodonApp,
} from '@clearpost/networks'
import { permit } from '../../core/auth/permit.ts'
import { hashToken, newToken } from '../../core/auth/token.ts'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { connectProblem } from './connection.ts'
import { toolsOf } from './networks.ts'
import { enterChannel, type RegisterFields } from './service.ts'

const refuse = problemsOf(channelProblems)
const APP_FIELD = 'mastodon_app.sealed'
const AUTHORIZATION_FIELD = 'mastodon_authorization.sealed'
/** Time for a person to sign in at the instance and allow it. */
const AUTHORIZATION_MINUTES = 30

interface Waiting {
  app: MastodonApp
  verifier: string
  register: RegisterFields
}

/** Introduces Clearpost to the instance and answers the page on which a person allows it to act. */
export async function beginMastodon(
  core: Core,
  actor: Actor,
  input: { server: string } & RegisterFields,
): Promise<{ authorizeUrl: string }> {
  permit(actor, 'channel:write')
  const { server: address, ...register } = input
  const server = new URL(address).origin
  const app = await appOf(core, actor, server)
  const state = newToken('link', actor.orgId)
  const { verifier, challenge } = newProofKey()
  await core.db.organization(actor.orgId, async (tx) => {
    const waiting: Waiting = { app, verifier, register }
    await tx
      .insertInto('mastodon_authorization')
      .values({
        org_id: actor.orgId,
        state_hash: state.hash,
        person_id: actor.personId ?? '',
        sealed: await core.keys.seal(tx, actor.orgId, AUTHORIZATION_FIELD, JSON.stringify(waiting)),
        expires_at: new Date(core.clock.now().getTime() + AUTHORIZATION_MINUTES * 60_000),
      })
      .execute()
  })
  return { authorizeUrl: mastodonAuthorizeUrl(app, { state: state.token, challenge }) }
}

/** Trades the code that the instance sent back for a token, once, and enters the channel. */
export async function finishMastodon(
  core: Core,
  actor: Actor,
  input: { code: string; state: string },
): Promise<Channel> {
  permit(actor, 'channel:write')
  const waiting = await core.db.organization(actor.orgId, (tx) =>
    takeAuthorization(core, tx, actor, input.state),
  )
  if (!waiting) throw refuse('credentialsRefused')
  const { tools, refused } = toolsOf(core)
  try {
    const credentials = await exchangeMastodonCode(tools, waiting.app, {
      code: input.code,
      verifier: waiting.verifier,
    })
    return await enterChannel(core, actor, {
      network: 'mastodon',
      credentials,
      server: waiting.app.server,
      slug: null,
      register: waiting.register,
    })
  } catch (error) {
    throw connectProblem(error, refused())
  }
}

/** A state counts once, for the person who began, and not for long. */
async function takeAuthorization(core: Core, tx: Tx, actor: Actor, state: string): Promise<Waiting | null> {
  await tx
    .deleteFrom('mastodon_authorization')
    .where('org_id', '=', actor.orgId)
    .where('expires_at', '<=', core.clock.now())
    .execute()
  const row = await tx
    .deleteFrom('mastodon_authorization')
    .where('org_id', '=', actor.orgId)
    .where('state_hash', '=', hashToken(state))
    .where('person_id', '=', actor.personId ?? '')
    .returning('sealed')
    .executeTakeFirst()
  return row ? JSON.parse(await core.keys.openText(tx, actor.orgId, AUTHORIZATION_FIELD, row.sealed)) : null
}

async function appOf(core: Core, actor: Actor, server: string): Promise<MastodonApp> {
  const redirectUri = `${core.config.publicUrl}/channels/mastodon`
  const known = await core.db.organization(actor.orgId, async (tx) => {
    const row = await tx
      .selectFrom('mastodon_app')
      .select('sealed')
      .where('org_id', '=', actor.orgId)
      .where('server', '=', server)
      .where('redirect_uri', '=', redirectUri)
      .executeTakeFirst()
    return row
      ? (JSON.parse(await core.keys.openText(tx, actor.orgId, APP_FIELD, row.sealed)) as MastodonApp)
      : null
  })
  if (known) return known
  const { tools, refused } = toolsOf(core)
  let app: MastodonApp
  try {
    app = await registerMastodonApp(tools, { server, redirectUri, clientName: 'Clearpost' })
  } catch (error) {
    throw connectProblem(error, refused())
  }
  await core.db.organization(actor.orgId, async (tx) => {
    await tx
      .insertInto('mastodon_app')
      .values({
        org_id: actor.orgId,
        server,
        redirect_uri: redirectUri,
        sealed: await core.keys.seal(tx, actor.orgId, APP_FIELD, JSON.stringify(app)),
        created_at: core.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
  return app
}
