import * as z from 'zod'
import { newToken, readToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import {
  type Actor,
  audit,
  type Core,
  defineJob,
  enqueue,
  Problem,
  systemActor,
  type Tx,
} from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { hashPassword, refuseKnownPassword } from './password.ts'
import { refuse } from './problems.ts'
import { endOtherSessions } from './sessions.ts'
import { personByEmail } from './sign-in.ts'
import { countAttempt } from './throttle.ts'

const RESET_MINUTES = 60

const WORDS = {
  en: {
    subject: 'Set a new password for Clearpost',
    lead: 'Someone, probably you, asked to set a new password for your Clearpost account.',
    button: 'Set a new password',
    note: `The link works once, for ${RESET_MINUTES} minutes. If it was not you, ignore this message: your password stays as it is.`,
  },
  es: {
    subject: 'Establecer una contraseña nueva para Clearpost',
    lead: 'Alguien, probablemente usted, pidió establecer una contraseña nueva para su cuenta de Clearpost.',
    button: 'Establecer una contraseña nueva',
    note: `El enlace funciona una vez, durante ${RESET_MINUTES} minutos. Si no fue usted, ignore este mensaje: su contraseña no cambia.`,
  },
}

const payload = z.object({ orgId: z.uuid().nullable(), personId: z.uuid().nullable() })

export const mailPasswordReset = defineJob(
  'account-mail-reset',
  payload,
  async (core, { orgId, personId }) => {
    if (orgId === null || personId === null) return
    const now = core.clock.now()
    await core.db.organization(orgId, async (tx) => {
      const person = await tx
        .selectFrom('person')
        .select(['email', 'locale'])
        .where('org_id', '=', orgId)
        .where('id', '=', personId)
        .where('state', '=', 'active')
        .executeTakeFirst()
      if (!person) return
      const { token, hash } = newToken('link', orgId)
      await tx
        .insertInto('password_reset')
        .values({
          org_id: orgId,
          id: newId(),
          person_id: personId,
          token_hash: hash,
          created_at: now,
          expires_at: new Date(now.getTime() + RESET_MINUTES * 60_000),
          used_at: null,
        })
        .execute()
      const link = `${core.config.publicUrl}/reset#${token}`
      await core.mail.send(
        tx,
        orgId,
        linkMail({ to: person.email, locale: person.locale, link, ...WORDS[person.locale] }),
      )
      await audit(tx, systemActor(orgId), 'account.requestReset', { kind: 'person', id: personId })
    })
  },
)

/** Always accepted, with the same work whether the account exists or not: a job looks further. */
export async function requestPasswordReset(
  core: Core,
  transport: Transport,
  email: string,
): Promise<{ accepted: true }> {
  await countAttempt(core, [['address', transport.ip]])
  try {
    await countAttempt(core, [['reset', email]])
  } catch (error) {
    // Someone who asks again and again gets no more mails, and no word about it.
    if (error instanceof Problem && error.status === 429) return { accepted: true }
    throw error
  }
  const person = await personByEmail(core, email)
  await core.db.system((tx) =>
    enqueue(tx, mailPasswordReset, { orgId: person?.org_id ?? null, personId: person?.id ?? null }),
  )
  return { accepted: true }
}

/** Sets the password by the mailed link, once; every session ends. The second factor stays. */
export async function completePasswordReset(
  core: Core,
  transport: Transport,
  input: { token: string; password: string },
): Promise<void> {
  await countAttempt(core, [['link', transport.ip]])
  const read = readToken('link', input.token)
  if (!read) throw refuse('linkUnusable')
  const { orgId, hash } = read
  const open = (tx: Tx) =>
    tx
      .selectFrom('password_reset as r')
      .innerJoin('person as p', (join) =>
        join.onRef('p.org_id', '=', 'r.org_id').onRef('p.id', '=', 'r.person_id'),
      )
      .innerJoin('organization as o', 'o.id', 'r.org_id')
      .select(['p.id', 'p.name', 'p.email', 'o.name as organization'])
      .where('r.org_id', '=', orgId)
      .where('r.token_hash', '=', hash)
      .where('r.used_at', 'is', null)
      .where('r.expires_at', '>', core.clock.now())
      .where('p.state', '=', 'active')
  const person = await core.db.organization(orgId, (tx) => open(tx).executeTakeFirst())
  if (!person) throw refuse('linkUnusable')
  refuseKnownPassword(input.password, [person.name, person.email, person.organization])
  const passwordHash = await hashPassword(input.password)
  await core.db.organization(orgId, async (tx) => {
    if (!(await open(tx).forUpdate('r').executeTakeFirst())) throw refuse('linkUnusable')
    await tx
      .updateTable('password_reset')
      .set({ used_at: core.clock.now() })
      .where('org_id', '=', orgId)
      .where('person_id', '=', person.id)
      .where('used_at', 'is', null)
      .execute()
    await setPassword(tx, orgId, person.id, passwordHash)
    await endOtherSessions(tx, orgId, person.id, null)
    const actor: Actor = { ...systemActor(orgId), ip: transport.ip }
    await audit(tx, actor, 'account.resetPassword', { kind: 'person', id: person.id })
  })
}

async function setPassword(tx: Tx, orgId: string, personId: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ password_hash: passwordHash })
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .execute()
}

/** Changes the own password; every other session ends. */
export async function changePassword(core: Core, actor: Actor, password: string): Promise<void> {
  const { orgId, personId = '', sessionId = null } = actor
  const person = await core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('person')
      .select(['name', 'email'])
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
  )
  refuseKnownPassword(password, [person.name, person.email])
  const passwordHash = await hashPassword(password)
  await core.db.organization(orgId, async (tx) => {
    await setPassword(tx, orgId, personId, passwordHash)
    await endOtherSessions(tx, orgId, personId, sessionId)
    await audit(tx, actor, 'account.changePassword', { kind: 'person', id: personId })
  })
}
