import type { mastodon } from 'masto'
import { HttpActionDispatcherHookMastodon } from 'masto/adapters/action/dispatcher-http-hook-mastodon.js'
import { createActionProxy, HttpActionDispatcher } from 'masto/adapters/action/index.js'
import { HttpConfigImpl } from 'masto/adapters/config/index.js'
import { BaseHttp } from 'masto/adapters/http/base-http.js'
import { SerializerNativeImpl } from 'masto/adapters/serializers/index.js'
import type { Serializer } from 'masto/interfaces/index.js'
import { toStandardFetch } from '../http.ts'
import type { Connection, NetworkTools } from '../network.ts'
import { NetworkError } from '../problem.ts'
import { answerFailure, lostAnswer, unreadableAnswer } from './failure.ts'

/** An account on an instance, by a token of its own or from `exchangeMastodonCode`. */
export type MastodonCredentials = {
  /** Address of the instance, e.g. https://mastodon.example. */
  server: string
  accessToken: string
  /** ISO 8601; only where the instance limits its tokens. */
  expiresAt?: string
}

type Ask = Parameters<BaseHttp['request']>[0]
type Answer<T> = { headers: Headers; data: T }

/**
 * masto's HTTP layer calls the global fetch; this one calls ours, and turns every failure into a
 * `NetworkError`. Paths, bodies, names and types stay masto's.
 */
export class InjectedHttp extends BaseHttp {
  private readonly serializer: Serializer = new SerializerNativeImpl()
  private readonly config: HttpConfigImpl
  private readonly fetch: typeof globalThis.fetch
  private readonly now: () => Date

  constructor(
    tools: NetworkTools,
    server: string,
    accessToken: string | undefined,
    signal: AbortSignal | undefined,
  ) {
    super()
    if (!URL.canParse(server)) {
      throw new NetworkError(
        'mastodon',
        'invalid',
        'The server is not a web address, for example https://mastodon.social.',
      )
    }
    this.config = new HttpConfigImpl(
      { url: server, ...(accessToken ? { accessToken } : {}) },
      this.serializer,
    )
    this.fetch = toStandardFetch(tools.fetch, signal)
    this.now = tools.now ?? (() => new Date())
  }

  override async request<T>({
    method,
    path,
    search,
    body,
    encoding = 'json',
    requestInit,
  }: Ask): Promise<Answer<T>> {
    const url = search ? this.config.resolvePath(path, search) : this.config.resolvePath(path)
    const init = this.config.mergeRequestInitWithDefaults(requestInit)
    const headers = new Headers(init.headers)
    if (body && encoding === 'json') headers.set('content-type', 'application/json')
    const payload = body ? this.serializer.serialize(encoding, body) : null
    const response = await this.fetch(url, {
      ...init,
      method,
      headers: Object.fromEntries(headers),
      body: payload,
    }).catch((error: unknown) => {
      throw lostAnswer(error)
    })
    const text = await response.text().catch((error: unknown) => {
      throw lostAnswer(error)
    })
    if (!response.ok) throw answerFailure(response, text, this.now())
    try {
      return {
        headers: response.headers,
        data: this.serializer.deserialize<T & Record<string, unknown>>('json', text),
      }
    } catch {
      throw unreadableAnswer(response.status)
    }
  }
}

/** masto's typed client over our HTTP, for one call. */
export function openMastodon(tools: NetworkTools, connection: Connection<MastodonCredentials>) {
  const { server, accessToken } = connection.credentials
  const http = new InjectedHttp(tools, server, accessToken, connection.signal)
  const dispatcher = new HttpActionDispatcher(http, new HttpActionDispatcherHookMastodon(http))
  const api = createActionProxy<mastodon.rest.Client>(dispatcher as Parameters<typeof createActionProxy>[0], {
    context: ['api'],
  })
  return { http, api }
}

export type OpenMastodon = ReturnType<typeof openMastodon>
