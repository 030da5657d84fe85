/** Who acts, as every service function receives it. `id` is the person, API token or guest link. */
export interface Actor {
  orgId: string
  kind: 'person' | 'token' | 'guest' | 'system'
  id: string | null
  /** The person acting, or in whose name the API token acts; absent for guests and the system. */
  personId?: string
  /** Of a person's browser session. */
  sessionId?: string
  /** The one post a guest may see. */
  postId?: string
  roles: readonly string[]
  /** Scopes of an API token. */
  scopes?: string[]
  siteIds?: string[]
  /** When the person last confirmed a factor in this session. */
  steppedUpAt?: Date | null
  ip?: string
}

/** The program itself, for jobs. Services that people may not call check `kind === 'system'`. */
export function systemActor(orgId: string): Actor {
  return { orgId, kind: 'system', id: null, roles: [] }
}
