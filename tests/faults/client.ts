/** The server's answer, or that none came: then nobody knows whether the request was carried out. */
export type Outcome<T> =
  | { kind: 'acknowledged'; status: number; body: T }
  | { kind: 'refused'; status: number; code: string }
  | { kind: 'unanswered' }

const REQUEST_TIMEOUT_MILLIS = 30_000

/** A signed-in person, over HTTP as a browser would, keeping cookies. */
export class Client {
  readonly base: string
  private readonly cookies = new Map<string, string>()

  constructor(base: string) {
    this.base = base
  }

  /** The plain answer. Rejects when none comes. */
  async raw(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        origin: this.base,
        'sec-fetch-site': 'same-origin',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MILLIS),
    })
    const text = await response.text()
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=') ?? []
      this.cookies.set(name, value)
    }
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  }

  async send<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Outcome<T>> {
    let answer: Awaited<ReturnType<Client['raw']>>
    try {
      answer = await this.raw(method, path, body)
    } catch {
      return { kind: 'unanswered' }
    }
    if (answer.status < 300) return { kind: 'acknowledged', status: answer.status, body: answer.body as T }
    // A server that says "unavailable" has not promised anything.
    if (answer.status >= 500) return { kind: 'unanswered' }
    return { kind: 'refused', status: answer.status, code: String(answer.body.code) }
  }

  /** For the steps that must work. */
  async must<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
    const outcome = await this.send<T>(method, path, body)
    if (outcome.kind === 'acknowledged') return outcome.body
    throw new Error(`${method} ${path}: ${outcome.kind} ${'code' in outcome ? outcome.code : ''}`)
  }
}
