import type { Fetch } from '../http.ts'

type Rule = { method: string; path: RegExp; act: (send: () => Promise<Response>) => Promise<Response> }

/** The injected fetch of the tests: remembers every request and can be told to fail the next one of a kind. */
export class Wire {
  readonly requests: { method: string; path: string }[] = []
  private rules: Rule[] = []

  readonly fetch: Fetch = async (url, init) => {
    const method = init.method ?? 'GET'
    const path = new URL(url).pathname
    this.requests.push({ method, path })
    const index = this.rules.findIndex((rule) => rule.method === method && rule.path.test(path))
    const [rule] = index === -1 ? [] : this.rules.splice(index, 1)
    return rule ? rule.act(() => fetch(url, init)) : fetch(url, init)
  }

  /** The next such request is carried out by the network, but its answer never arrives. */
  loseAnswer(method: string, path: RegExp): void {
    this.rules.push({
      method,
      path,
      act: async (send) => {
        await (await send()).arrayBuffer()
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('closed'), { code: 'UND_ERR_SOCKET' }),
        })
      },
    })
  }

  /** The next such request is answered without reaching the network. */
  answerInstead(method: string, path: RegExp, response: () => Response): void {
    this.rules.push({ method, path, act: async () => response() })
  }

  forget(): void {
    this.requests.length = 0
    this.rules = []
  }
}
