import type { Access, Endpoint } from '@clearpost/contract'
import type * as z from 'zod'
import type { Actor } from '../actor.ts'
import type { Core } from '../core.ts'
import type { Tx } from '../database/tables.ts'
import type { Problem } from '../problems.ts'

/** A raw request body, not read yet. A larger one than the limit ends while it streams; by default a picture's. */
export interface Upload {
  type: string
  read(maxBytes?: number, tooLarge?: () => Problem): Promise<Buffer>
}

/** A raw answer. `etag` is the bare value; `filename` makes the browser save it; otherwise it is shown in place. */
export interface Download {
  bytes: Uint8Array | ReadableStream<Uint8Array>
  type: string
  filename?: string
  etag?: string
  /** Seconds a private cache may keep it; 0 when absent. */
  maxAgeSeconds?: number
}

type Shape<T> = T extends z.ZodType ? z.output<T> : undefined
type BodyOf<B> = B extends 'bytes' ? Upload : Shape<B>
/** A person, or a program in a person's name. */
export interface Caller extends Actor {
  kind: 'person' | 'token'
  id: string
  personId: string
}
/** The holder of a guest link; `id` is the link's. */
export interface GuestActor extends Actor {
  kind: 'guest'
  id: string
  postId: string
}

/** What a handler returns: the view as the contract types it before defaults, or a download, or nothing for 204. */
export type Answer<E extends Endpoint> = E extends { response: infer R }
  ? Promise<R extends 'bytes' ? Download : R extends z.ZodType ? z.input<R> : never>
  : Promise<void>

type ActorOf<A extends Access> = A extends 'public' ? null : A extends 'guest' ? GuestActor : Caller

/** What the transport knows; only the account domain needs more than `ip`. */
export interface Transport {
  /** Address of the visitor; the forwarded one only behind a trusted proxy. */
  ip: string
  loopback: boolean
  userAgent: string | null
  /** Token of an Authorization header; for public endpoints that read one of their own. */
  bearer: string | null
  /** Of our two languages the one the visitor's program asks for. */
  language: 'en' | 'es'
  cookie(name: CookieName): string | null
  setCookie(name: CookieName, value: string, maxAgeSeconds: number): void
  clearCookie(name: CookieName): void
  setHeader(name: string, value: string): void
}
export type CookieName = 'session' | 'signin' | 'passkey' | 'kiosk'

/** One call without a transaction: for handlers that talk to networks or open their own transactions. */
export interface LongCall<E extends Endpoint> {
  core: Core
  actor: ActorOf<E['access']>
  params: E extends { params: infer P } ? Shape<P> : undefined
  query: E extends { query: infer Q } ? Shape<Q> : undefined
  body: E extends { body: infer B } ? BodyOf<B> : undefined
  transport: Transport
}

/** One call inside the actor's organization: commits when the handler returns, rolls back when it throws. */
export interface Call<E extends Endpoint> extends LongCall<E> {
  tx: Tx
}

/** A page that is not part of the JSON API, e.g. the feed of a website channel. Null answers 404. */
export type PageHandler = (request: {
  core: Core
  params: Record<string, string>
  transport: Transport
  /** For the style element of an HTML page; no other style or script runs. */
  nonce: string
  /** If-None-Match is compared by the server; a handler gives the etag. */
}) => Promise<Download | null>

/** Finds the guest of a link inside one organization; null when unknown, expired, used up or revoked. */
export type GuestResolver = (tx: Tx, tokenHash: Buffer, now: Date) => Promise<GuestActor | null>

export interface LongOptions {
  /**
   * Who calls may be known from up to a second ago, so that thousands of calls in it cost one look-up. Any
   * change through this process makes it look again at once. Only for endpoints that read nothing stored.
   */
  recentIdentity?: boolean
  /** A clearer refusal than 422 for a body that does not fit; null leaves it at that. */
  whenInvalid?: (error: z.ZodError) => Problem | null
}

/**
 * Where a domain says which function answers which endpoint of the contract. The registrar resolves
 * the session, bearer or guest token, checks `access`, `scope` and `stepUp`, reads and validates
 * params, query and body, opens the organization's transaction and answers problem documents.
 *
 * @example routes.on(api.post.get, ({ tx, actor, params }) => viewPost(tx, actor, params.postId))
 */
export interface Routes {
  /** Inside one transaction of the actor's organization. Not for `access: 'public'`. */
  on<E extends Endpoint>(
    endpoint: E['access'] extends 'public' ? never : E,
    handler: (call: Call<E>) => Answer<E>,
  ): void
  /** Without a transaction: public endpoints, uploads, downloads, and calls that wait for networks. */
  onLong<E extends Endpoint>(
    endpoint: E,
    handler: (call: LongCall<E>) => Answer<E>,
    options?: LongOptions,
  ): void
  /** A page outside `/api/`; path in Hono's style, `/feeds/:slug/rss.xml`. */
  onPage(path: string, handler: PageHandler): void
  /** Called once, by the post domain. */
  guests(resolver: GuestResolver): void
}
