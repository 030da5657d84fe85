import type { Generated } from 'kysely'
import '../../core/auth/tables.ts'

export interface PendingSignInTable {
  org_id: string
  id: string
  person_id: string
  token_hash: Buffer
  created_at: Date
  expires_at: Date
}

export interface TotpTable {
  org_id: string
  person_id: string
  /** Sealed, base32. */
  secret: Buffer | null
  pending_secret: Buffer | null
  confirmed_at: Date | null
  last_step: Generated<number>
  created_at: Generated<Date>
}

export interface RecoveryCodeTable {
  org_id: string
  person_id: string
  code_hash: Buffer
  used_at: Date | null
}

export interface PasskeyTable {
  org_id: string
  id: string
  person_id: string
  credential_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  name: string
  created_at: Generated<Date>
  last_used_at: Date | null
}

export interface PasswordResetTable {
  org_id: string
  id: string
  person_id: string
  token_hash: Buffer
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface ThrottleTable {
  key: Buffer
  failures: number
  window_started_at: Date
  blocked_until: Date | null
}

export interface PasskeyChallengeTable {
  token_hash: Buffer
  challenge: string
  purpose: 'sign-in' | 'step-up' | 'add'
  person_id: string | null
  expires_at: Date
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    pending_sign_in: PendingSignInTable
    totp: TotpTable
    recovery_code: RecoveryCodeTable
    passkey: PasskeyTable
    password_reset: PasswordResetTable
    throttle: ThrottleTable
    passkey_challenge: PasskeyChallengeTable
  }
}
