import type { Channel, NetworkId } from '@clearpost/contract'
import type { Fetch } from './http.ts'
import type { Limits } from './limits.ts'

/**
 * What a client was tested against, shown in the product: a real server of that kind; one written from an
 * official machine-readable specification; one written from documentation pages.
 */
export type Evidence = Channel['evidence']

/** What a network can do; the product hides what it cannot. */
export type Capabilities = {
  pictures: boolean
  /** False where pictures are encoded again, so that hashes compare between two read-backs only. */
  keepsPictureBytes: boolean
  replies: boolean
  remove: 'proven' | 'manual'
}

/** Secrets of one account, opaque outside its network; plain JSON, to be sealed at rest. */
export type Credentials = Readonly<Record<string, unknown>>

/**
 * On whose behalf, and until when. `keep` is awaited with renewed credentials before the call resolves or
 * rejects: store them, or the next call signs in anew. `signal` ends the call early.
 */
export type Connection<C extends Credentials = Credentials> = {
  credentials: C
  keep?(renewed: C): void | Promise<void>
  signal?: AbortSignal
}

/** The part of a connection that ends a call early. */
export type Deadline = Pick<Connection, 'signal'>

export type Account = {
  /** Stable at the network; survives a change of handle. */
  id: string
  handle: string
  displayName: string
  /** Public page of the account. */
  url: string
  avatarUrl: string | null
}

export type Picture = { bytes: Uint8Array; mime: string; alt: string; width: number; height: number }

export type Content = {
  text: string
  /** BCP 47, e.g. `en` or `es-US`. */
  language: string
  pictures: readonly Picture[]
  /** `id` of the post that this answers. */
  replyTo?: string
}

export type Published = {
  state: 'published'
  /** The network's id, which every other function takes. */
  id: string
  /** Where people read it. */
  url: string
  at: Date
}
/**
 * `unknown`: the request may have been carried out, the answer was lost. Call `probe` with the same key
 * before anything else; publishing again with the same key is safe only within the network's window.
 */
export type PublishResult = Published | { state: 'unknown' }
/** `absent`: the network answered, and there is no such post. */
export type ProbeResult = Published | { state: 'absent' }

export type LivePicture = {
  alt: string
  /** Where the network serves it. */
  url: string
  /** Of the bytes that the network serves now, 64 hexadecimal digits; null when it could not be fetched. */
  sha256: string | null
}
/** What is public right now, as the network tells it. */
export type LivePost =
  | {
      state: 'live'
      text: string
      language: string | null
      pictures: LivePicture[]
      at: Date
      editedAt: Date | null
      url: string
    }
  | { state: 'gone' }

export type Reply = {
  id: string
  parentId: string
  author: { id: string; handle: string; displayName: string; url: string }
  text: string
  at: Date
  url: string
}
/** Pass `next` back as `cursor`; null is the end. */
export type ReplyPage = { items: Reply[]; next: string | null }

/**
 * `gone`: post and pictures were asked for after deletion; `remains` names every address that still answers
 * or could not be asked (empty is a proven takedown), `checked` what was asked. `manual`: this network gives no proof; `instructions`
 * tell a person what to do.
 */
export type RemoveResult =
  | { state: 'gone'; remains: string[]; checked: string[] }
  | { state: 'pending'; message: string }
  | { state: 'manual'; instructions: string }

export type Health = {
  state: 'ok' | 'expiring' | 'failing'
  /** When the credentials end, where the network says so. */
  expiresAt: Date | null
  /** What is wrong and what to do. */
  problem: string | null
}

/**
 * One social network. Every function rejects with `NetworkError` and nothing else, goes out through the one
 * injected `Fetch`, and may be called again after a crash: an effect happens once per key.
 */
export type Network<C extends Credentials = Credentials> = {
  id: NetworkId
  label: string
  evidence: Evidence
  capabilities: Capabilities
  /** Limits of the account's own server, which may differ from `DEFAULT_LIMITS`. */
  limits(connection: Connection<C>): Promise<Limits>
  /** Signs in and tells whose account it is. Rejects with `auth` or `scope` when it could not publish. */
  verify(connection: Connection<C>): Promise<Account>
  /** A new idempotency key. Make it when publishing begins (Bluesky dates the post by it) and store it first. */
  newKey(now: Date): string
  /** Publishes at most once per key. Checks limits and pictures before anything is sent. */
  publish(connection: Connection<C>, content: Content, key: string): Promise<PublishResult>
  /** Looks for the post of a key after an `unknown` or a crash. Writes nothing. */
  probe(connection: Connection<C>, content: Content, key: string): Promise<ProbeResult>
  /** Fetches what is public now. A post that cannot be found is `gone`, not an error. */
  readBack(connection: Connection<C>, id: string): Promise<LivePost>
  /** Answers to a post, oldest first. Answer one with `publish` and `replyTo`. */
  listReplies(connection: Connection<C>, id: string, cursor?: string): Promise<ReplyPage>
  /**
   * Deletes a post, then asks for it and its pictures again. Removing what is gone already is not an error.
   * `pictureUrls`: addresses seen in earlier `readBack`s, asked for too; needed when a crash came between
   * deletion and this proof, because then the network no longer tells them.
   */
  remove(connection: Connection<C>, id: string, pictureUrls?: readonly string[]): Promise<RemoveResult>
  /** Whether the credentials still work, and how long. Never rejects for a bad token; that is the answer. */
  health(connection: Connection<C>): Promise<Health>
}

/** What every network is made with. `now` and `wait` are given by tests. */
export type NetworkTools = {
  fetch: Fetch
  now?: () => Date
  /** Resolves after so many milliseconds; rejects when the signal ends it. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}
