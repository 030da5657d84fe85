import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Role, Security, SignInResult } from '@clearpost/contract'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { hashToken } from '../../core/auth/token.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refuse } from './problems.ts'
import { confirmedTotp } from './sessions.ts'

const TOTP_FIELD = 'totp.secret'
const PERIOD_SECONDS = 30
/** RFC 6238, 5.2: one step before and after, for clocks that differ and people who type. */
const WINDOW_STEPS = 1
const SECRET_BYTES = 20
const RECOVERY_CODES = 10
/** 80 random bits each, written as four groups of four. */
const RECOVERY_BYTES = 10
const BASE32 = 'abcdefghijkmnpqrstuvwxyz23456789'
/** Whoever governs an organization keeps a second factor once they have one. */
const KEEPS_FACTOR: readonly Role[] = ['owner', 'privacy_officer']

export type Method = Extract<SignInResult, { state: 'second-factor' }>['methods'][number]

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Clearpost',
    label,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
    digits: 6,
  })

/** Which second factors a person has; none means that the password is enough. */
export async function factorsOf(tx: Tx, orgId: string, personId: string): Promise<Method[]> {
  const totp = await confirmedTotp(tx, orgId, personId).executeTakeFirst()
  const passkey = await tx
    .selectFrom('passkey')
    .select('id')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  if (!totp && !passkey) return []
  const recovery = await countRecoveryCodes(tx, orgId, personId)
  return [
    ...(totp ? (['totp'] as const) : []),
    ...(passkey ? (['passkey'] as const) : []),
    ...(recovery > 0 ? (['recovery'] as const) : []),
  ]
}

async function countRecoveryCodes(tx: Tx, orgId: string, personId: string): Promise<number> {
  const row = await tx
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function viewSecurity(tx: Tx, actor: Actor): Promise<Security> {
  const { orgId, personId = '' } = actor
  const totp = await tx
    .selectFrom('totp')
    .select('confirmed_at')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const passkeys = await tx
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'last_used_at'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return {
    totp: totp?.confirmed_at ? { confirmedAt: totp.confirmed_at.toISOString() } : null,
    passkeys: passkeys.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
    recoveryCodesLeft: await countRecoveryCodes(tx, orgId, personId),
  }
}

/** A new secret that waits for its first code; a confirmed one stays in force until then. */
export async function beginTotp(core: Core, tx: Tx, actor: Actor): Promise<{ secret: string; uri: string }> {
  const { orgId, personId = '' } = actor
  const { email } = await tx
    .selectFrom('person')
    .select('email')
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const secret = new Secret({ size: SECRET_BYTES }).base32
  const pending = await core.keys.seal(tx, orgId, TOTP_FIELD, secret)
  await tx
    .insertInto('totp')
    .values({ org_id: orgId, person_id: personId, secret: null, pending_secret: pending, confirmed_at: null })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'person_id']).doUpdateSet({ pending_secret: pending }),
    )
    .execute()
  return { secret, uri: totpOf(secret, email).toString() }
}

/** The first code puts the waiting secret in force and answers a new set of recovery codes. */
export async function confirmTotp(
  core: Core,
  tx: Tx,
  actor: Actor,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const { orgId, personId = '' } = actor
  const row = await tx
    .selectFrom('totp')
    .select('pending_secret')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.pending_secret) throw refuse('wrongCode')
  const now = core.clock.now()
  const step = stepOf(await core.keys.openText(tx, orgId, TOTP_FIELD, row.pending_secret), code, now)
  if (step === null) throw refuse('wrongCode')
  await tx
    .updateTable('totp')
    .set({ secret: row.pending_secret, pending_secret: null, confirmed_at: now, last_step: step })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .execute()
  await audit(tx, actor, 'account.addTotp', { kind: 'person', id: personId })
  return { recoveryCodes: await replaceRecoveryCodes(tx, orgId, personId) }
}

/** The 30-second step a code belongs to, within the window; null when it fits none. */
function stepOf(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(secret, '').validate({ token, timestamp: now.getTime(), window: WINDOW_STEPS })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

/**
 * Whether a code is right and was never used. The row is locked and the step of an accepted code is
 * stored in the same transaction, so that the same code cannot count twice, also at the same moment.
 */
export async function totpFits(
  core: Core,
  tx: Tx,
  orgId: string,
  personId: string,
  code: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('totp')
    .select(['secret', 'last_step'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.secret) return false
  const step = stepOf(await core.keys.openText(tx, orgId, TOTP_FIELD, row.secret), code, core.clock.now())
  if (step === null || step <= row.last_step) return false
  await tx
    .updateTable('totp')
    .set({ last_step: step })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .execute()
  return true
}

const normalise = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '')

async function replaceRecoveryCodes(tx: Tx, orgId: string, personId: string): Promise<string[]> {
  await tx.deleteFrom('recovery_code').where('org_id', '=', orgId).where('person_id', '=', personId).execute()
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await tx
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        org_id: orgId,
        person_id: personId,
        code_hash: hashToken(normalise(code)),
        used_at: null,
      })),
    )
    .execute()
  return codes
}

function newRecoveryCode(): string {
  let bits = BigInt(`0x${randomBytes(RECOVERY_BYTES).toString('hex')}`)
  let text = ''
  for (let digit = 0; digit < (RECOVERY_BYTES * 8) / 5; digit++) {
    text += BASE32[Number(bits & 31n)]
    bits >>= 5n
  }
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** Uses up a recovery code. @returns whether it was one */
export async function recoveryCodeFits(
  tx: Tx,
  orgId: string,
  personId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashToken(normalise(code)))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeTotp(tx: Tx, actor: Actor): Promise<void> {
  const { orgId, personId = '' } = actor
  const methods = await factorsOf(tx, orgId, personId)
  if (methods.includes('totp') && !methods.includes('passkey')) refuseLastFactor(actor)
  await tx.deleteFrom('totp').where('org_id', '=', orgId).where('person_id', '=', personId).execute()
  await forgetUnneededRecoveryCodes(tx, orgId, personId)
  await audit(tx, actor, 'account.removeTotp', { kind: 'person', id: personId })
}

export function refuseLastFactor(actor: Actor): void {
  if (actor.roles.some((role) => KEEPS_FACTOR.includes(role as Role))) throw refuse('lastFactor')
}

/** Recovery codes stand in for a factor; without one there is nothing to recover. */
export async function forgetUnneededRecoveryCodes(tx: Tx, orgId: string, personId: string): Promise<void> {
  const methods = await factorsOf(tx, orgId, personId)
  if (methods.length > 0) return
  await tx.deleteFrom('recovery_code').where('org_id', '=', orgId).where('person_id', '=', personId).execute()
}

/** Compares a typed secret in constant time. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(hashToken(a), hashToken(b))
}
