import { createHash, randomBytes } from 'node:crypto'

export const INSTANCE = {
  maxCharacters: 500,
  charactersReservedPerUrl: 23,
  maxMediaAttachments: 4,
  descriptionLimit: 1500,
  imageSizeLimit: 16_777_216,
  imageMatrixLimit: 33_177_600,
  supportedMimeTypes: [
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/heic',
    'image/heif',
    'image/webp',
    'image/avif',
  ],
} as const

export type App = {
  id: string
  clientId: string
  clientSecret: string
  name: string
  redirectUris: string[]
  scopes: string[]
}
export type StoredAccount = { id: string; username: string; displayName: string; isSuspended: boolean }
export type Token = { accountId: string | null; scopes: string[]; app: App | null }
export type Media = {
  id: string
  accountId: string
  bytes: Buffer
  mime: string
  description: string
  width: number
  height: number
  pollsLeft: number
  isServed: boolean
}
export type Status = {
  id: string
  accountId: string
  text: string
  language: string | null
  visibility: string
  mediaIds: string[]
  inReplyToId: string | null
  createdAt: Date
  editedAt: Date | null
}
type Grant = {
  app: App
  accountId: string
  redirectUri: string
  scopes: string[]
  challenge: string | null
  isUsed: boolean
}

/** Everything that the stand-in remembers; gone when it stops. */
export class State {
  readonly apps: App[] = []
  readonly accounts = new Map<string, StoredAccount>()
  readonly tokens = new Map<string, Token>()
  readonly grants = new Map<string, Grant>()
  readonly media = new Map<string, Media>()
  readonly statuses = new Map<string, Status>()
  readonly deletedStatuses = new Set<string>()
  /** Idempotency-Key of an account → status, and until when it is honoured. */
  readonly idempotency = new Map<string, { statusId: string; until: number }>()
  private lastId = 0

  /** Ids that sort by time, as Mastodon's do. */
  nextId(): string {
    this.lastId += 1
    return String(110_000_000_000_000_000n + BigInt(this.lastId))
  }

  addAccount(username: string, displayName: string): StoredAccount {
    const account = { id: this.nextId(), username, displayName, isSuspended: false }
    this.accounts.set(account.id, account)
    return account
  }

  addToken(accountId: string | null, scopes: string[], app: App | null): string {
    const token = randomBytes(24).toString('base64url')
    this.tokens.set(token, { accountId, scopes, app })
    return token
  }

  repliesTo(id: string): Status[] {
    return [...this.statuses.values()].filter(({ inReplyToId }) => inReplyToId === id)
  }

  /** Answers below a status, depth first. */
  descendants(id: string): Status[] {
    return this.repliesTo(id).flatMap((reply) => [reply, ...this.descendants(reply.id)])
  }

  ancestors(id: string): Status[] {
    const parentId = this.statuses.get(id)?.inReplyToId
    const parent = parentId ? this.statuses.get(parentId) : undefined
    return parent ? [...this.ancestors(parent.id), parent] : []
  }
}

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')

/** `read` includes `read:statuses`. */
export const covers = (granted: readonly string[], needed: string): boolean =>
  granted.includes(needed) || granted.includes(needed.split(':')[0] ?? '')
