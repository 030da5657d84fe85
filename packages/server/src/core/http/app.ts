import { randomUUID } from 'node:crypto'
import { api, type Endpoint } from '@clearpost/contract'
import { Hono } from 'hono'
import type { Core } from '../core.ts'
import { coreProblem } from '../problems.ts'
import { problemResponse, toProblem } from './answer.ts'
import { refuseCrossSite } from './cross-site.ts'
import { docsPage } from './docs-page.ts'
import { DATA_POLICY, filePolicy, pagePolicy, securityHeaders } from './headers.ts'
import { newNonce } from './nonce.ts'
import { openApiDocument } from './openapi.ts'
import { type App, createRoutes } from './registrar.ts'
import type { Routes } from './routes.ts'
import type { WebPages } from './static.ts'

export type { App }

/** What a domain gives to the server: its routes; its jobs are defined by being imported. */
export interface Domain {
  register(routes: Routes): void
}

export interface AppOptions {
  /** The built pages; absent in tests of the API. */
  pages?: WebPages
  /** Refuse to start when an endpoint of the contract has no handler. On by default. */
  complete?: boolean
}

/** The whole HTTP surface over one core. */
export function createApp(core: Core, domains: readonly Domain[], options: AppOptions = {}): App {
  const app: App = new Hono()
  const headers = Object.entries(securityHeaders(core.config.publicUrl.startsWith('https:')))

  app.use(async (c, next) => {
    const began = performance.now()
    const requestId = randomUUID()
    for (const [name, value] of headers) c.header(name, value)
    c.header('x-request-id', requestId)
    c.set('route', 'other')
    c.set('actor', null)
    c.set('unlogged', false)
    await next()
    if (c.get('unlogged')) return
    const actor = c.get('actor')
    core.log.info('request', {
      requestId,
      method: c.req.method,
      route: c.get('route'),
      status: c.res.status,
      durationMillis: Math.round(performance.now() - began),
      ...(actor ? { orgId: actor.orgId, personId: actor.personId ?? null } : {}),
    })
  })
  app.use(async (c, next) => {
    refuseCrossSite(c.req.raw, core.config.publicUrl)
    await next()
  })
  app.onError((error, c) => {
    const problem = toProblem(error)
    if (problem.status >= 500) {
      core.log.error('A request failed.', {
        method: c.req.method,
        route: c.get('route'),
        error: problem.cause ?? error,
      })
    }
    return problemResponse(c, problem)
  })

  const routes = createRoutes(app, core)
  for (const domain of domains) domain.register(routes)
  if (options.complete ?? true) requireEveryEndpoint(routes.registered)

  registerDocuments(app, core)
  app.all('/api/*', (c) => problemResponse(c, coreProblem('notFound')))
  if (options.pages) registerPages(app, options.pages)
  app.notFound((c) => problemResponse(c, coreProblem('notFound')))
  return app
}

function requireEveryEndpoint(registered: ReadonlySet<Endpoint>): void {
  const missing = Object.values(api)
    .flatMap((domain) => Object.values(domain) as Endpoint[])
    .filter((endpoint) => !registered.has(endpoint))
    .map(({ method, path }) => `${method} ${path}`)
  if (missing.length > 0)
    throw new Error(`These endpoints of the contract have no handler: ${missing.join(', ')}`)
}

function registerDocuments(app: App, core: Core): void {
  let made: ReturnType<typeof openApiDocument> | undefined
  const current = () => {
    made ??= openApiDocument()
    return made
  }
  app.get('/api/openapi.json', (c) => {
    c.set('route', '/api/openapi.json')
    c.header('content-security-policy', DATA_POLICY)
    c.header('cache-control', 'no-cache')
    return c.json(current())
  })
  app.get('/api/docs', (c) => {
    c.set('route', '/api/docs')
    const nonce = newNonce()
    c.header('content-security-policy', pagePolicy(nonce))
    c.header('cache-control', 'no-cache')
    return c.html(docsPage(current(), core.config.publicUrl, nonce))
  })
}

function registerPages(app: App, pages: WebPages): void {
  app.get('*', async (c) => {
    const file = await pages.find(c.req.path, c.req.header('accept-encoding') ?? '')
    if (file) {
      c.set('route', 'file')
      c.header('content-type', file.type)
      c.header('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
      c.header('content-security-policy', filePolicy(c.req.path))
      c.header('etag', file.etag)
      c.header('vary', 'accept-encoding')
      if (
        c.req
          .header('if-none-match')
          ?.split(/\s*,\s*/)
          .includes(file.etag)
      )
        return c.body(null, 304)
      if (file.encoding) c.header('content-encoding', file.encoding)
      return c.body(file.bytes)
    }
    // An address with a file's ending that is not there is a mistake, not a page of the program.
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path)) throw coreProblem('notFound')
    c.set('route', 'page')
    const nonce = newNonce()
    c.header('content-security-policy', pagePolicy(nonce))
    c.header('cache-control', 'no-store')
    return c.html(pages.index(nonce))
  })
}
