import { randomBytes } from 'node:crypto'
import type { Security } from '@clearpost/contract'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { hashToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { forgetUnneededRecoveryCodes, refuseLastFactor, viewSecurity } from './factors.ts'
import { refuse } from './problems.ts'
import type { PasskeyChallengeTable } from './tables.ts'

/** How long a person may take to touch the key. */
const CHALLENGE_MINUTES = 5
type Purpose = PasskeyChallengeTable['purpose']
/** What browsers send; its inside is checked by the WebAuthn library. */
type WebAuthnJson = Record<string, unknown>

const relyingParty = (core: Core) => {
  const { hostname, origin } = new URL(core.config.publicUrl)
  return { rpID: hostname, origin }
}

/** What the key keeps to say whose it is: organization and person, 32 bytes. */
const userHandleOf = (orgId: string, personId: string) =>
  new Uint8Array(Buffer.from((orgId + personId).replaceAll('-', ''), 'hex'))

function readUserHandle(handle: unknown): { orgId: string; personId: string } | null {
  const hex = typeof handle === 'string' ? Buffer.from(handle, 'base64url').toString('hex') : ''
  if (hex.length !== 64) return null
  const uuid = (from: number) =>
    hex.slice(from, from + 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { orgId: uuid(0), personId: uuid(32) }
}

/** Stores a challenge that counts once, for the browser that holds the cookie. */
async function remember(
  core: Core,
  transport: Transport,
  challenge: string,
  purpose: Purpose,
  personId: string | null,
) {
  const token = randomBytes(32).toString('base64url')
  const now = core.clock.now()
  await core.db.system(async (tx) => {
    await tx.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute()
    await tx
      .insertInto('passkey_challenge')
      .values({
        token_hash: hashToken(token),
        challenge,
        purpose,
        person_id: personId,
        expires_at: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
      })
      .execute()
  })
  transport.setCookie('passkey', token, CHALLENGE_MINUTES * 60)
}

/** Takes the challenge away, right or wrong. */
async function recall(
  core: Core,
  transport: Transport,
  purpose: Purpose,
  personId: string | null,
): Promise<string> {
  const token = transport.cookie('passkey')
  if (token === null) throw refuse('passkeyFailed')
  transport.clearCookie('passkey')
  const row = await core.db.system((tx) =>
    tx
      .deleteFrom('passkey_challenge')
      .where('token_hash', '=', hashToken(token))
      .returningAll()
      .executeTakeFirst(),
  )
  const fits = row?.purpose === purpose && row.person_id === personId && row.expires_at > core.clock.now()
  if (!fits) throw refuse('passkeyFailed')
  return row.challenge
}

const passkeysOf = (tx: Tx, orgId: string, personId: string) =>
  tx.selectFrom('passkey').selectAll().where('org_id', '=', orgId).where('person_id', '=', personId).execute()

/** Options to add a passkey; those that are registered already are named, so that the browser refuses a second time. */
export async function beginPasskey(core: Core, actor: Actor, transport: Transport): Promise<WebAuthnJson> {
  const { orgId, personId = '' } = actor
  const { person, passkeys } = await core.db.organization(orgId, async (tx) => ({
    person: await tx
      .selectFrom('person')
      .select(['email', 'name'])
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
    passkeys: await passkeysOf(tx, orgId, personId),
  }))
  const options = await generateRegistrationOptions({
    rpName: 'Clearpost',
    rpID: relyingParty(core).rpID,
    userName: person.email,
    userDisplayName: person.name,
    userID: userHandleOf(orgId, personId),
    attestationType: 'none',
    excludeCredentials: passkeys.map((row) => ({ id: row.credential_id, transports: row.transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  await remember(core, transport, options.challenge, 'add', personId)
  return options as unknown as WebAuthnJson
}

/** Registers what the browser answered. @throws passkeyFailed */
export async function addPasskey(
  core: Core,
  actor: Actor,
  transport: Transport,
  input: { name: string; credential: WebAuthnJson },
): Promise<Security> {
  const { orgId, personId = '' } = actor
  const challenge = await recall(core, transport, 'add', personId)
  const { rpID, origin } = relyingParty(core)
  const result = await verifyRegistrationResponse({
    response: input.credential as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  const credential = result.registrationInfo?.credential
  if (!result.verified || !credential) throw refuse('passkeyFailed')
  return core.db.organization(orgId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('passkey')
      .values({
        org_id: orgId,
        id,
        person_id: personId,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name: input.name,
        last_used_at: null,
      })
      .execute()
    await audit(tx, actor, 'account.addPasskey', { kind: 'person', id: personId }, { passkeyId: id })
    return viewSecurity(tx, actor)
  })
}

export async function removePasskey(tx: Tx, actor: Actor, passkeyId: string): Promise<void> {
  const { orgId, personId = '' } = actor
  const security = await viewSecurity(tx, actor)
  if (!security.passkeys.some(({ id }) => id === passkeyId)) throw refuse('sessionNotFound')
  if (security.passkeys.length === 1 && security.totp === null) refuseLastFactor(actor)
  await tx
    .deleteFrom('passkey')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('id', '=', passkeyId)
    .execute()
  await forgetUnneededRecoveryCodes(tx, orgId, personId)
  await audit(tx, actor, 'account.removePasskey', { kind: 'person', id: personId }, { passkeyId })
}

/**
 * Options to prove who one is. With a known person only their keys are asked for; without one, the key says
 * whose it is, and must have verified its holder (PIN or biometrics) because it stands for both factors.
 */
export async function passkeyOptions(
  core: Core,
  transport: Transport,
  purpose: 'sign-in' | 'step-up',
  person: { orgId: string; personId: string } | null,
): Promise<WebAuthnJson> {
  const passkeys = person
    ? await core.db.organization(person.orgId, (tx) => passkeysOf(tx, person.orgId, person.personId))
    : []
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(core).rpID,
    userVerification: person ? 'preferred' : 'required',
    allowCredentials: passkeys.map((row) => ({ id: row.credential_id, transports: row.transports })),
  })
  await remember(core, transport, options.challenge, purpose, person?.personId ?? null)
  return options as unknown as WebAuthnJson
}

/** Checks what the key signed. @returns whose key it is @throws passkeyFailed */
export async function verifyPasskey(
  core: Core,
  transport: Transport,
  purpose: 'sign-in' | 'step-up',
  expected: { orgId: string; personId: string } | null,
  answer: WebAuthnJson,
): Promise<{ orgId: string; personId: string }> {
  const challenge = await recall(core, transport, purpose, expected?.personId ?? null)
  const response = answer.response as { userHandle?: unknown } | undefined
  const whose = expected ?? readUserHandle(response?.userHandle)
  if (!whose) throw refuse('passkeyFailed')
  const { orgId, personId } = whose
  const row = await core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('passkey')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('person_id', '=', personId)
      .where('credential_id', '=', String(answer.id))
      .executeTakeFirst(),
  )
  if (!row) throw refuse('passkeyFailed')
  const { rpID, origin } = relyingParty(core)
  const result = await verifyAuthenticationResponse({
    response: answer as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: expected === null,
    credential: {
      id: row.credential_id,
      publicKey: new Uint8Array(row.public_key),
      counter: row.counter,
      transports: row.transports,
    },
  }).catch(() => null)
  if (!result?.verified) throw refuse('passkeyFailed')
  await core.db.organization(orgId, (tx) =>
    tx
      .updateTable('passkey')
      .set({ counter: result.authenticationInfo.newCounter, last_used_at: core.clock.now() })
      .where('org_id', '=', orgId)
      .where('id', '=', row.id)
      .execute(),
  )
  return whose
}
