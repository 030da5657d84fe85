import { api, type Me } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { beginTotp, confirmTotp, removeTotp, viewSecurity } from './factors.ts'
import { acceptInvitation, setUp, setupNeeded, viewInvitation } from './joining.ts'
import { addPasskey, beginPasskey, passkeyOptions, removePasskey, verifyPasskey } from './passkeys.ts'
import { changePassword, completePasswordReset, requestPasswordReset } from './password-reset.ts'
import { endSession, listSessions, stepUpSession, viewMe } from './sessions.ts'
import { pendingSignIn, signIn, signInWithCode, signInWithPasskey, signOut, stepUp } from './sign-in.ts'
import { countAttempt, forgive } from './throttle.ts'

export function register(routes: Routes): void {
  const a = api.account
  routes.onLong(a.setupStatus, async ({ core, transport }) => ({
    needed: await setupNeeded(core),
    codeRequired: !transport.loopback,
  }))
  routes.onLong(a.setup, ({ core, transport, body }) => setUp(core, transport, body))
  routes.onLong(a.signIn, ({ core, transport, body }) => signIn(core, transport, body))
  routes.onLong(a.signInTotp, ({ core, transport, body }) =>
    signInWithCode(core, transport, 'totp', body.code),
  )
  routes.onLong(a.signInRecovery, ({ core, transport, body }) =>
    signInWithCode(core, transport, 'recovery', body.code),
  )
  routes.onLong(a.passkeyOptions, async ({ core, transport }) => {
    await countAttempt(core, [['address', transport.ip]])
    return passkeyOptions(core, transport, 'sign-in', await pendingSignIn(core, transport))
  })
  routes.onLong(a.passkeySignIn, ({ core, transport, body }) => signInWithPasskey(core, transport, body))
  routes.on(a.signOut, ({ tx, actor, transport }) => signOut(tx, actor, transport))

  routes.on(a.me, ({ tx, actor }) => viewMe(tx, actor))
  routes.on(a.updateMe, ({ tx, actor, body }) => updateMe(tx, actor, body))
  routes.onLong(a.changePassword, ({ core, actor, body }) => changePassword(core, actor, body.password))
  routes.on(a.security, ({ tx, actor }) => viewSecurity(tx, actor))
  routes.on(a.beginTotp, ({ core, tx, actor }) => beginTotp(core, tx, actor))
  routes.onLong(a.confirmTotp, ({ core, actor, body }) =>
    withAttempts(core, actor, () =>
      core.db.organization(actor.orgId, (tx) => confirmTotp(core, tx, actor, body.code)),
    ),
  )
  routes.on(a.removeTotp, ({ tx, actor }) => removeTotp(tx, actor))
  routes.onLong(a.beginPasskey, ({ core, actor, transport }) => beginPasskey(core, actor, transport))
  routes.onLong(a.addPasskey, ({ core, actor, transport, body }) => addPasskey(core, actor, transport, body))
  routes.on(a.removePasskey, ({ tx, actor, params }) => removePasskey(tx, actor, params.passkeyId))
  routes.on(a.sessions, ({ tx, actor, core }) => listSessions(tx, actor, core.clock.now()))
  routes.on(a.endSession, ({ tx, actor, params }) => endSession(tx, actor, params.sessionId))
  routes.onLong(a.stepUp, ({ core, actor, body }) => stepUp(core, actor, body))
  routes.onLong(a.stepUpPasskeyOptions, ({ core, actor, transport }) =>
    passkeyOptions(core, transport, 'step-up', actor),
  )
  routes.onLong(a.stepUpPasskey, async ({ core, actor, transport, body }) => {
    await verifyPasskey(core, transport, 'step-up', actor, body)
    return core.db.organization(actor.orgId, (tx) => stepUpSession(tx, actor, core.clock.now(), 'passkey'))
  })

  routes.onLong(a.viewInvitation, ({ core, transport, body }) => viewInvitation(core, transport, body.token))
  routes.onLong(a.acceptInvitation, ({ core, transport, body }) => acceptInvitation(core, transport, body))
  routes.onLong(a.requestPasswordReset, ({ core, transport, body }) =>
    requestPasswordReset(core, transport, body.email),
  )
  routes.onLong(a.completePasswordReset, ({ core, transport, body }) =>
    completePasswordReset(core, transport, body),
  )
}

async function withAttempts<T>(core: Core, actor: Actor, work: () => Promise<T>): Promise<T> {
  const factor = ['factor', actor.personId ?? ''] as const
  await countAttempt(core, [factor])
  const result = await work()
  await forgive(core, [factor])
  return result
}

async function updateMe(
  tx: Tx,
  actor: Actor,
  change: Partial<Pick<Me['person'], 'name' | 'title' | 'locale' | 'theme'>>,
): Promise<Me> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  await tx
    .updateTable('person')
    .set({ ...given, id: actor.personId ?? '' })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', actor.personId ?? '')
    .execute()
  await audit(
    tx,
    actor,
    'account.update',
    { kind: 'person', id: actor.personId ?? '' },
    { changed: Object.keys(given) },
  )
  return viewMe(tx, actor)
}
