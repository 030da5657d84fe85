import type { Endpoint, ProblemDocument } from '@clearpost/contract'
import type { z } from 'zod'

type Part<E extends Endpoint, K extends 'params' | 'query'> = E[K] extends z.ZodType
  ? { [P in K]: z.input<E[K]> }
  : object
type BodyPart<E extends Endpoint> = E['body'] extends z.ZodType
  ? { body: z.input<E['body']> }
  : E['body'] extends 'bytes'
    ? { bytes: Blob }
    : object
export type Input<E extends Endpoint> = Part<E, 'params'> &
  Part<E, 'query'> &
  BodyPart<E> & { signal?: AbortSignal; bearer?: string; device?: boolean }
export type Output<E extends Endpoint> = E['response'] extends z.ZodType
  ? z.output<E['response']>
  : E['response'] extends 'bytes'
    ? Blob
    : undefined

/** A refusal by the server: RFC 9457. `code` is `domain.code` of the contract's problem lists. */
export class ProblemError extends Error {
  readonly problem: ProblemDocument
  constructor(problem: ProblemDocument) {
    super(problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
  get code(): string {
    return this.problem.code
  }
}

/** Without a key or pointer for this long, what the page asks by itself no longer keeps the session alive. */
const UNATTENDED_AFTER_MILLIS = 60_000
let lastInputAt = Date.now()
for (const event of ['pointerdown', 'keydown', 'wheel'])
  globalThis.addEventListener?.(
    event,
    () => {
      lastInputAt = Date.now()
    },
    { capture: true, passive: true },
  )

interface Hooks {
  /** Asks the person to prove who they are; false when they give up. */
  stepUp: () => Promise<boolean>
  signedOut: () => void
}
const hooks: Hooks = { stepUp: async () => false, signedOut: () => undefined }

/** The shell installs what happens when the server asks for a new factor or the session is over. */
export function installHooks(installed: Hooks): void {
  Object.assign(hooks, installed)
}

function address(
  endpoint: Endpoint,
  params: Record<string, unknown>,
  query: Record<string, unknown>,
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  if (response.headers.get('content-type')?.includes('json'))
    return (await response.json()) as ProblemDocument
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'core.unavailable',
  }
}

/**
 * Calls one endpoint of the contract. A step-up demand opens the dialog and the call is made again;
 * an ended session leads to the sign-in page. Throws {@link ProblemError} for every other refusal. With `bearer` no
 * cookie is sent, unless the link belongs to this `device`, which keeps one of its own.
 */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Output<E>> {
  const {
    params = {},
    query = {},
    body,
    bytes,
    signal,
    bearer,
    device = false,
  } = input as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
    bytes?: Blob
    signal?: AbortSignal
    bearer?: string
    device?: boolean
  }
  const headers = new Headers({ accept: 'application/json' })
  if (Date.now() - lastInputAt > UNATTENDED_AFTER_MILLIS) headers.set('x-unattended', '1')
  if (bearer) headers.set('authorization', `Bearer ${bearer}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (bytes) headers.set('content-type', bytes.type || 'application/octet-stream')
  const request = () =>
    fetch(address(endpoint, params, query), {
      method: endpoint.method.toUpperCase(),
      headers,
      body: bytes ?? (body === undefined ? null : JSON.stringify(body)),
      credentials: bearer && !device ? 'omit' : 'same-origin',
      ...(signal ? { signal } : {}),
    })
  let response = await request()
  if (!response.ok) {
    const problem = await problemOf(response)
    if (problem.code === 'account.stepUpRequired' && (await hooks.stepUp())) response = await request()
    else {
      if (problem.code === 'account.signInAgain' && !bearer) hooks.signedOut()
      throw new ProblemError(problem)
    }
    if (!response.ok) throw new ProblemError(await problemOf(response))
  }
  if (endpoint.response === 'bytes') return (await response.blob()) as Output<E>
  if (!endpoint.response) return undefined as Output<E>
  return (await response.json()) as Output<E>
}
