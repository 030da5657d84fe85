import { accountProblems, type Endpoint, may, PICTURE_MAX_BYTES, STEP_UP_MINUTES } from '@clearpost/contract'
import type { Context, Hono } from 'hono'
import type * as z from 'zod'
import type { Actor } from '../actor.ts'
import { type Authenticated, sessionActor, tokenActor, touch } from '../auth/authenticate.ts'
import { readToken } from '../auth/token.ts'
import type { Core } from '../core.ts'
import type { Tx } from '../database/tables.ts'
import { coreProblem, problem } from '../problems.ts'
import { answer, downloadResponse, invalidInput } from './answer.ts'
import { pictureTooLarge, readBytes, readJson } from './body.ts'
import { pagePolicy } from './headers.ts'
import { newNonce } from './nonce.ts'
import type {
  Caller,
  GuestActor,
  GuestResolver,
  LongCall,
  LongOptions,
  Routes,
  Transport,
  Upload,
} from './routes.ts'
import { type NodeBindings, readTransport } from './transport.ts'

interface AppVariables {
  actor: Actor | null
  route: string
  unlogged: boolean
}

export type App = Hono<{ Bindings: NodeBindings; Variables: AppVariables }>
type AppContext = Context<{ Bindings: NodeBindings; Variables: AppVariables }>

const NO_SCOPE = 'The API token lacks the scope of this endpoint, or the endpoint is for people alone.'

/** What a request carries to say who it is; not yet looked up. */
type Credential = { kind: 'session' | 'api' | 'guest'; orgId: string; hash: Buffer }

/** Hono writes `:postId` where the contract writes `{postId}`. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

/** Registers endpoints of the contract on the app. `registered` grows so that a test can compare it with the contract. */
export function createRoutes(app: App, core: Core): Routes & { registered: Set<Endpoint> } {
  const registered = new Set<Endpoint>()
  const recent = createRecent(core)
  let resolveGuest: GuestResolver = async () => null

  async function authenticate(
    tx: Tx,
    credential: Credential,
  ): Promise<Authenticated | { actor: GuestActor; stale: false } | null> {
    const { kind, orgId, hash } = credential
    if (kind === 'guest') {
      const actor = await resolveGuest(tx, hash, core.clock.now())
      return actor && { actor, stale: false }
    }
    return (kind === 'session' ? sessionActor : tokenActor)(tx, orgId, hash, core.clock.now())
  }

  function register(
    endpoint: Endpoint,
    serve: (c: AppContext) => Promise<unknown>,
    keepsIdentity = false,
  ): void {
    if (registered.has(endpoint)) throw new Error(`${endpoint.method} ${endpoint.path} is registered twice.`)
    registered.add(endpoint)
    app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), async (c) => {
      c.set('route', endpoint.path)
      c.set('unlogged', endpoint.unlogged === true)
      try {
        return answer(c, endpoint, await serve(c))
      } finally {
        if (endpoint.method !== 'get' && !keepsIdentity) recent.forget()
      }
    })
  }

  async function identify(
    c: AppContext,
    tx: Tx,
    endpoint: Endpoint,
    credential: Credential,
    transport: Transport,
  ) {
    const found = await authenticate(tx, credential)
    if (!found) throw problem(accountProblems, 'signInAgain')
    found.actor.ip = transport.ip
    c.set('actor', found.actor)
    admit(endpoint, found.actor, core.clock.now())
    return found
  }

  async function keepAlive(
    c: AppContext,
    found: { actor: Caller | GuestActor; stale: boolean } | null,
  ): Promise<void> {
    // Automatic logoff, 45 CFR 164.312(a)(2)(iii): a page that refreshes by itself says that nobody is at it.
    if (!found?.stale || c.req.header('x-unattended') !== undefined) return
    const caller = found.actor as Caller
    await core.db.organization(caller.orgId, (tx) => touch(tx, caller, core.clock.now()))
  }

  return {
    registered,
    on(endpoint, handler) {
      register(endpoint, async (c) => {
        const transport = readTransport(c, core.config)
        const credential = readCredential(c, endpoint, transport)
        const raw = await readInput(c, endpoint)
        let found: Awaited<ReturnType<typeof identify>> | null = null
        try {
          return await core.db.organization(credential.orgId, async (tx) => {
            found = await identify(c, tx, endpoint, credential, transport)
            const call = { core, tx, actor: found.actor, transport, ...validate(endpoint, raw) }
            return handler(call as unknown as Parameters<typeof handler>[0])
          })
        } finally {
          await keepAlive(c, found)
        }
      })
    },
    onLong(endpoint, handler, options = {}) {
      register(
        endpoint,
        async (c) => {
          const transport = readTransport(c, core.config)
          let actor: Actor | null = null
          if (endpoint.access !== 'public') {
            const credential = readCredential(c, endpoint, transport)
            const known = options.recentIdentity ? recent.find(credential) : undefined
            if (known) {
              actor = { ...known, ip: transport.ip }
              c.set('actor', actor)
              admit(endpoint, actor as Caller, core.clock.now())
            } else {
              const found = await core.db.organization(credential.orgId, (tx) =>
                identify(c, tx, endpoint, credential, transport),
              )
              await keepAlive(c, found)
              actor = found.actor
              if (options.recentIdentity) recent.remember(credential, actor)
            }
          }
          const call = {
            core,
            actor,
            transport,
            ...validate(endpoint, await readInput(c, endpoint), options.whenInvalid),
          }
          return handler(call as unknown as LongCall<typeof endpoint>)
        },
        options.recentIdentity,
      )
    },
    onPage(path, handler) {
      app.get(path, async (c) => {
        c.set('route', path)
        const nonce = newNonce()
        const transport = readTransport(c, core.config)
        const page = await handler({
          core,
          params: c.req.param() as Record<string, string>,
          transport,
          nonce,
        })
        if (!page) throw coreProblem('notFound')
        c.header('content-security-policy', pagePolicy(nonce))
        return downloadResponse(c, page)
      })
    },
    guests(resolver) {
      resolveGuest = resolver
    },
  }
}

/** How long a caller is known without looking again. */
const RECENT_MILLIS = 1000
const RECENT_MAX = 10_000

function createRecent(core: Core) {
  const callers = new Map<string, { actor: Actor; atMillis: number }>()
  const keyOf = ({ kind, hash }: Credential) => kind + hash.toString('latin1')
  return {
    find(credential: Credential): Actor | undefined {
      const known = callers.get(keyOf(credential))
      const age = core.clock.now().getTime() - (known?.atMillis ?? 0)
      return known && age >= 0 && age < RECENT_MILLIS ? known.actor : undefined
    },
    remember(credential: Credential, actor: Actor): void {
      if (callers.size >= RECENT_MAX) callers.clear()
      callers.set(keyOf(credential), { actor, atMillis: core.clock.now().getTime() })
    },
    forget: () => callers.clear(),
  }
}

/** A bearer token goes before the cookie, so that a program in a browser's session is still a program. */
function readCredential(c: AppContext, endpoint: Endpoint, transport: Transport): Credential {
  const bearer = c.req.header('authorization')?.match(/^Bearer +(\S+)$/i)?.[1]
  const guest = endpoint.access === 'guest'
  if (bearer !== undefined) {
    const kind = guest ? 'guest' : 'api'
    const token = readToken(kind, bearer)
    if (token) return { kind, ...token }
  } else if (!guest) {
    const cookie = transport.cookie('session')
    const token = cookie === null ? null : readToken('session', cookie)
    if (token) return { kind: 'session', ...token }
  }
  throw problem(accountProblems, 'signInAgain')
}

/** Right, scope and fresh factor, in this order: someone without the right is not asked for a factor. */
function admit(endpoint: Endpoint, actor: Caller | GuestActor, now: Date): void {
  const { access, scope, stepUp } = endpoint
  if (access !== 'public' && access !== 'signed-in' && access !== 'guest' && !may(actor.roles, access)) {
    throw coreProblem('forbidden')
  }
  if (actor.kind === 'token') {
    if (scope === undefined || !actor.scopes?.includes(scope))
      throw coreProblem('forbidden', { detail: NO_SCOPE })
    // A program has no factor to show; its maker showed one when the token was made.
    return
  }
  if (stepUp && now.getTime() - (actor.steppedUpAt?.getTime() ?? 0) > STEP_UP_MINUTES * 60_000) {
    throw problem(accountProblems, 'stepUpRequired')
  }
}

interface RawInput {
  params: unknown
  query: unknown
  body: unknown
}

async function readInput(c: AppContext, endpoint: Endpoint): Promise<RawInput> {
  const request = c.req.raw
  const body =
    endpoint.body === undefined
      ? undefined
      : endpoint.body === 'bytes'
        ? upload(request)
        : await readJson(request)
  return { params: c.req.param(), query: endpoint.query ? c.req.query() : undefined, body }
}

function upload(request: Request): Upload {
  return {
    type:
      request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'application/octet-stream',
    read: (maxBytes = PICTURE_MAX_BYTES, tooLarge = pictureTooLarge) =>
      readBytes(request, maxBytes, tooLarge),
  }
}

/** Fields that the contract does not name are dropped, everywhere. */
function validate(
  endpoint: Endpoint,
  raw: RawInput,
  whenInvalid?: LongOptions['whenInvalid'],
): { params: unknown; query: unknown; body: unknown } {
  // A malformed id names nothing.
  const params = endpoint.params?.safeParse(raw.params)
  if (params?.success === false) throw coreProblem('notFound')
  return {
    params: params?.data,
    query: endpoint.query && parse(endpoint.query, raw.query),
    body:
      endpoint.body === undefined || endpoint.body === 'bytes'
        ? raw.body
        : parse(endpoint.body, raw.body ?? {}, whenInvalid),
  }
}

function parse(schema: z.ZodType, value: unknown, whenInvalid?: LongOptions['whenInvalid']): unknown {
  const result = schema.safeParse(value)
  if (!result.success) throw whenInvalid?.(result.error) ?? invalidInput(result.error)
  return result.data
}
