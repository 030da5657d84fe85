import type { Endpoint, Role } from '@clearpost/contract'
import { type App, createApp, type Domain } from '../core/http/app.ts'
import { newId } from '../core/id.ts'
import type { Actor } from '../core/index.ts'
import { hashPassword } from '../domains/account/index.ts'
import { beginSession } from '../domains/account/sessions.ts'
import { type TestCore, type TestCoreOptions, testCore } from './database.ts'

export const PASSWORD = 'plum kettle orbit 42'
let passwordHash: Promise<string> | undefined

export interface TestPerson {
  orgId: string
  id: string
  name: string
  email: string
  roles: readonly Role[]
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect
  body: any
  headers: Headers
}

export interface Input {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  bytes?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** A browser: keeps cookies, and says that its own page sends the request. */
export interface Browser {
  call(endpoint: Endpoint, input?: Input): Promise<Answer>
  fetch(path: string, init?: RequestInit): Promise<Response>
  cookies: Map<string, string>
}

export interface TestApp {
  core: TestCore
  app: App
  /** A browser that is not signed in. */
  visitor(address?: string): Browser
  /** A program with an API token or guest link. */
  program(token: string): Browser
  addPerson(orgId: string, roles: readonly Role[], name?: string): Promise<TestPerson>
  /** A browser with a session of the person, freshly stepped up. */
  signedIn(person: TestPerson): Promise<Browser>
  actorOf(person: TestPerson): Actor & { personId: string }
  close(): Promise<void>
}

let people = 0

/** The HTTP surface over a fresh database, without a network. */
export async function testApp(domains: readonly Domain[], options: TestCoreOptions = {}): Promise<TestApp> {
  const core = await testCore(options)
  const app = createApp(core, domains, { complete: false })

  function browser(address: string, bearer?: string): Browser {
    const cookies = new Map<string, string>()
    const fetch: Browser['fetch'] = async (path, init = {}) => {
      const headers = new Headers(init.headers)
      if (bearer) headers.set('authorization', `Bearer ${bearer}`)
      else if (!headers.has('sec-fetch-site') && !headers.has('origin'))
        headers.set('sec-fetch-site', 'same-origin')
      if (cookies.size > 0)
        headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const env = { incoming: { socket: { remoteAddress: address } } }
      const response = await app.request(`http://localhost${path}`, { ...init, headers }, env)
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const [name = '', value = ''] = pair.split('=')
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    }
    return {
      cookies,
      fetch,
      async call(endpoint, { params = {}, query, body, bytes, headers = {} } = {}) {
        const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(params[name] ?? name),
        )
        const search = query ? `?${new URLSearchParams(query)}` : ''
        const response = await fetch(path + search, {
          method: endpoint.method.toUpperCase(),
          headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
          ...(bytes ? { body: bytes } : body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        const json = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
        const text = await response.text()
        return {
          status: response.status,
          body: json && text !== '' ? JSON.parse(text) : text,
          headers: response.headers,
        }
      },
    }
  }

  const actorOf = ({ orgId, id, roles }: TestPerson) => ({
    orgId,
    kind: 'person' as const,
    id,
    personId: id,
    roles,
  })

  return {
    core,
    app,
    visitor: (address = '127.0.0.1') => browser(address),
    program: (token) => browser('127.0.0.1', token),
    actorOf,
    async addPerson(orgId, roles, name) {
      passwordHash ??= hashPassword(PASSWORD)
      people += 1
      const person = {
        orgId,
        id: newId(),
        name: name ?? `Rowan Vale ${people}`,
        email: `rowan.${people}.${newId().slice(0, 8)}@clinic.example`,
        roles,
      }
      const hash = await passwordHash
      await core.db.system((tx) =>
        tx
          .insertInto('person')
          .values({
            org_id: orgId,
            id: person.id,
            name: person.name,
            email: person.email,
            title: null,
            roles: [...roles],
            department_id: null,
            password_hash: hash,
            last_seen_at: null,
            deactivated_at: null,
          })
          .execute(),
      )
      return person
    },
    async signedIn(person) {
      const own = browser('127.0.0.1')
      const transport = {
        ip: '127.0.0.1',
        loopback: true,
        userAgent: 'test',
        bearer: null,
        language: 'en' as const,
        cookie: () => null,
        setCookie: (name: string, value: string) => void own.cookies.set(name, value),
        clearCookie: () => undefined,
        setHeader: () => undefined,
      }
      await core.db.organization(person.orgId, (tx) =>
        beginSession(tx, person, transport, core.clock.now(), 'password'),
      )
      return own
    },
    close: () => core.close(),
  }
}
