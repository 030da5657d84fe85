import type * as z from 'zod'
import type { Permission } from './permission.ts'

/** Who may call: anyone, anyone signed in, the holder of a guest link, or people whose roles grant the permission. */
export type Access = 'public' | 'signed-in' | 'guest' | Permission

/**
 * One line of the HTTP API. The server registers it, the page calls it, OpenAPI and the
 * foreign-session test read it: method, path, shapes and right are written here and nowhere else.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** OpenAPI style, `/api/posts/{postId}`. */
  path: string
  summary: string
  access: Access
  /** Asks for a sign-in (password, code or passkey) not older than STEP_UP_MINUTES. */
  stepUp?: true
  /** Leaves no line in the log: even its moment could say who called. */
  unlogged?: true
  /** An API token with this scope may call it too; without a scope the endpoint is for sessions alone. */
  scope?: 'check' | 'posts:read' | 'posts:write' | 'audit:read'
  params?: P
  query?: Q
  /** JSON body; `'bytes'` for an upload sent as the raw request body. */
  body?: B | 'bytes'
  /** JSON answer; `'bytes'` for a download; absent for 204. */
  response?: R | 'bytes'
  status?: 200 | 201 | 202
}

/** Keeps the literal types of one endpoint so that server and page infer its shapes. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

/** A dangerous action asks again for a factor when the last one is older than this. */
export const STEP_UP_MINUTES = 10
