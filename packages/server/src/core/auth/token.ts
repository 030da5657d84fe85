import { createHash, randomBytes } from 'node:crypto'

/**
 * Secrets that a program or browser carries. The organization's id stands in front of 32 random
 * bytes, so that the row is found inside that organization, under row security, without a table
 * across organizations. The database keeps the SHA-256 alone.
 */
const TOKEN_KINDS = {
  session: 'cps_',
  pending: 'cpp_',
  api: 'cpt_',
  guest: 'cpg_',
  link: 'cpl_',
  sign: 'cpa_',
  intake: 'cpi_',
  feed: 'cpf_',
} as const
type TokenKind = keyof typeof TOKEN_KINDS

const ORG_BYTES = 16
const SECRET_BYTES = 32
const ENCODED_LENGTH = Math.ceil(((ORG_BYTES + SECRET_BYTES) * 4) / 3)

/** Makes a token of 68 characters and the hash to store. */
export function newToken(kind: TokenKind, orgId: string): { token: string; hash: Buffer } {
  const bytes = Buffer.concat([Buffer.from(orgId.replaceAll('-', ''), 'hex'), randomBytes(SECRET_BYTES)])
  const token = TOKEN_KINDS[kind] + bytes.toString('base64url')
  return { token, hash: hashToken(token) }
}

/** Takes a token apart; null when it has not the form of this kind. Says nothing about validity. */
export function readToken(kind: TokenKind, token: string): { orgId: string; hash: Buffer } | null {
  const prefix = TOKEN_KINDS[kind]
  if (!token.startsWith(prefix) || token.length !== prefix.length + ENCODED_LENGTH) return null
  const hex = Buffer.from(token.slice(prefix.length), 'base64url').toString('hex')
  if (hex.length !== (ORG_BYTES + SECRET_BYTES) * 2) return null
  const orgId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
  return { orgId, hash: hashToken(token) }
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
