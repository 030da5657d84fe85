import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { ROLES } from './permission.ts'
import { Email, Id, Instant, Locale, line, TimeZone } from './shared.ts'

/** NIST SP 800-63B-4: length beats composition rules; 15 characters where a password may be the only factor. */
export const PASSWORD_MIN_LENGTH = 15
export const Password = z.string().min(PASSWORD_MIN_LENGTH).max(256)

export const Theme = z.enum(['system', 'light', 'dark'])

export const Me = z.object({
  person: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    locale: Locale,
    theme: Theme,
    title: z.string().nullable(),
  }),
  organization: z.object({ id: Id, name: z.string(), timeZone: z.string(), pausedAt: Instant.nullable() }),
  roles: z.array(z.enum(ROLES)),
  sessionId: Id,
  /** Until when a dangerous action needs no new factor. */
  steppedUpUntil: Instant.nullable(),
  secondFactor: z.object({ totp: z.boolean(), passkeys: z.number().int() }),
})
export type Me = z.infer<typeof Me>

export const SetupStatus = z.object({ needed: z.boolean(), codeRequired: z.boolean() })
export const Setup = z.object({
  organizationName: line(120),
  timeZone: TimeZone,
  name: line(120),
  email: Email,
  password: Password,
  locale: Locale.default('en'),
  /** Printed by the server at start; asked when the visit does not come from the machine itself. */
  code: z.string().max(64).optional(),
})

export const SignIn = z.object({ email: Email, password: z.string().min(1).max(256) })
export const SignInResult = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-in'), me: Me }),
  z.object({ state: z.literal('second-factor'), methods: z.array(z.enum(['totp', 'passkey', 'recovery'])) }),
])
export type SignInResult = z.infer<typeof SignInResult>
export const Code = z.object({ code: z.string().trim().min(6).max(32) })

/** WebAuthn JSON forms; their inside is checked by the WebAuthn library. */
export const WebAuthnJson = z.record(z.string(), z.unknown())

export const Session = z.object({
  id: Id,
  current: z.boolean(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

export const Security = z.object({
  totp: z.object({ confirmedAt: Instant }).nullable(),
  passkeys: z.array(
    z.object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() }),
  ),
  recoveryCodesLeft: z.number().int(),
})
export type Security = z.infer<typeof Security>

export const InvitationView = z.object({
  organizationName: z.string(),
  email: z.string(),
  invitedBy: z.string(),
  roles: z.array(z.enum(ROLES)),
  expiresAt: Instant,
})
const Token = z.string().min(20).max(200)

export const accountApi = {
  setupStatus: endpoint({
    method: 'get',
    path: '/api/setup',
    summary: 'Whether the first organization must still be created',
    access: 'public',
    response: SetupStatus,
  }),
  setup: endpoint({
    method: 'post',
    path: '/api/setup',
    summary: 'Create the first organization and its privacy officer',
    access: 'public',
    body: Setup,
    response: Me,
    status: 201,
  }),
  signIn: endpoint({
    method: 'post',
    path: '/api/sign-in',
    summary: 'Sign in with e-mail and password',
    access: 'public',
    body: SignIn,
    response: SignInResult,
  }),
  signInTotp: endpoint({
    method: 'post',
    path: '/api/sign-in/totp',
    summary: 'Second factor: code of the authenticator app',
    access: 'public',
    body: Code,
    response: Me,
  }),
  signInRecovery: endpoint({
    method: 'post',
    path: '/api/sign-in/recovery',
    summary: 'Second factor: recovery code',
    access: 'public',
    body: Code,
    response: Me,
  }),
  passkeyOptions: endpoint({
    method: 'post',
    path: '/api/sign-in/passkey/options',
    summary: 'Begin signing in with a passkey',
    access: 'public',
    response: WebAuthnJson,
  }),
  passkeySignIn: endpoint({
    method: 'post',
    path: '/api/sign-in/passkey',
    summary: 'Finish signing in with a passkey',
    access: 'public',
    body: WebAuthnJson,
    response: Me,
  }),
  signOut: endpoint({
    method: 'post',
    path: '/api/sign-out',
    summary: 'End this session',
    access: 'signed-in',
  }),
  me: endpoint({
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    access: 'signed-in',
    response: Me,
  }),
  updateMe: endpoint({
    method: 'patch',
    path: '/api/me',
    summary: 'Change own name, title, language or theme',
    access: 'signed-in',
    body: z.object({ name: line(120), title: line(120).nullable(), locale: Locale, theme: Theme }).partial(),
    response: Me,
  }),
  changePassword: endpoint({
    method: 'post',
    path: '/api/me/password',
    summary: 'Change own password; other sessions end',
    access: 'signed-in',
    stepUp: true,
    body: z.object({ password: Password }),
  }),
  security: endpoint({
    method: 'get',
    path: '/api/me/security',
    summary: 'Own second factors',
    access: 'signed-in',
    response: Security,
  }),
  beginTotp: endpoint({
    method: 'post',
    path: '/api/me/totp',
    summary: 'Begin adding an authenticator app',
    access: 'signed-in',
    stepUp: true,
    response: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmTotp: endpoint({
    method: 'post',
    path: '/api/me/totp/confirm',
    summary: 'Confirm the authenticator app; answers recovery codes once',
    access: 'signed-in',
    stepUp: true,
    body: Code,
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  removeTotp: endpoint({
    method: 'delete',
    path: '/api/me/totp',
    summary: 'Remove the authenticator app',
    access: 'signed-in',
    stepUp: true,
  }),
  beginPasskey: endpoint({
    method: 'post',
    path: '/api/me/passkeys/options',
    summary: 'Begin adding a passkey',
    access: 'signed-in',
    stepUp: true,
    response: WebAuthnJson,
  }),
  addPasskey: endpoint({
    method: 'post',
    path: '/api/me/passkeys',
    summary: 'Finish adding a passkey',
    access: 'signed-in',
    stepUp: true,
    body: z.object({ name: line(80), credential: WebAuthnJson }),
    response: Security,
    status: 201,
  }),
  removePasskey: endpoint({
    method: 'delete',
    path: '/api/me/passkeys/{passkeyId}',
    summary: 'Remove a passkey',
    access: 'signed-in',
    stepUp: true,
    params: z.object({ passkeyId: Id }),
  }),
  sessions: endpoint({
    method: 'get',
    path: '/api/me/sessions',
    summary: 'Own sessions',
    access: 'signed-in',
    response: z.object({ items: z.array(Session) }),
  }),
  endSession: endpoint({
    method: 'delete',
    path: '/api/me/sessions/{sessionId}',
    summary: 'End one of the own sessions',
    access: 'signed-in',
    params: z.object({ sessionId: Id }),
  }),
  stepUp: endpoint({
    method: 'post',
    path: '/api/me/step-up',
    summary: 'Prove again who you are, by password or code',
    access: 'signed-in',
    body: z.object({ password: z.string().max(256).optional(), code: z.string().max(32).optional() }),
    response: z.object({ steppedUpUntil: Instant }),
  }),
  stepUpPasskeyOptions: endpoint({
    method: 'post',
    path: '/api/me/step-up/passkey/options',
    summary: 'Begin proving who you are with a passkey',
    access: 'signed-in',
    response: WebAuthnJson,
  }),
  stepUpPasskey: endpoint({
    method: 'post',
    path: '/api/me/step-up/passkey',
    summary: 'Finish proving who you are with a passkey',
    access: 'signed-in',
    body: WebAuthnJson,
    response: z.object({ steppedUpUntil: Instant }),
  }),
  viewInvitation: endpoint({
    method: 'post',
    path: '/api/invitation',
    summary: 'What an invitation link offers',
    access: 'public',
    body: z.object({ token: Token }),
    response: InvitationView,
  }),
  acceptInvitation: endpoint({
    method: 'post',
    path: '/api/invitation/accept',
    summary: 'Accept an invitation',
    access: 'public',
    body: z.object({ token: Token, name: line(120), password: Password, locale: Locale.default('en') }),
    response: Me,
    status: 201,
  }),
  requestPasswordReset: endpoint({
    method: 'post',
    path: '/api/password-reset',
    summary: 'Ask for a link to set a new password; always accepted',
    access: 'public',
    body: z.object({ email: Email }),
    response: z.object({ accepted: z.literal(true) }),
    status: 202,
  }),
  completePasswordReset: endpoint({
    method: 'post',
    path: '/api/password-reset/complete',
    summary: 'Set a new password by link',
    access: 'public',
    body: z.object({ token: Token, password: Password }),
  }),
} as const

export const accountProblems = {
  setupDone: [409, 'This server is already set up. Sign in instead.'],
  setupCode: [403, 'The setup code is wrong. It was printed where the server was started.'],
  wrongCredentials: [401, 'E-mail or password is wrong.'],
  wrongCode: [401, 'That code is wrong or was already used.'],
  throttled: [429, 'Too many attempts. Wait a few minutes and try again.'],
  signInAgain: [401, 'You are not signed in, or the session has ended. Sign in again.'],
  stepUpRequired: [403, 'Confirm that it is you, then try again.'],
  linkUnusable: [410, 'This link has expired or was already used. Ask for a new one.'],
  passwordKnown: [422, 'This password is too common or contains your name or e-mail. Choose another one.'],
  lastFactor: [409, 'Add another second factor before you remove this one.'],
  passkeyFailed: [401, 'The passkey was not accepted. Try again or sign in another way.'],
} as const
