import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request as the routes see it. */
export type Ask = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  /** Fields of a JSON, form or multipart body; names as sent. */
  fields: Record<string, unknown>
  files: Record<string, File>
  origin: string
}

export type Answer = {
  status: number
  body?: unknown
  bytes?: Buffer
  type?: string
  headers?: Record<string, string>
}

/** An error answer with the words that Mastodon uses. */
export class ApiError extends Error {
  readonly answer: Answer

  constructor(status: number, error: string, more: Record<string, unknown> = {}) {
    super(error)
    this.answer = { status, body: { error, ...more } }
  }
}

export async function readAsk(request: IncomingMessage, origin: string): Promise<Ask> {
  const url = new URL(request.url ?? '/', origin)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const ask: Ask = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    fields: {},
    files: {},
    origin,
  }
  const type = request.headers['content-type'] ?? ''
  if (body.length === 0) return ask
  if (type.startsWith('application/json')) {
    try {
      ask.fields = JSON.parse(body.toString('utf8')) as Record<string, unknown>
    } catch {
      throw new ApiError(400, 'Error parsing JSON')
    }
    return ask
  }
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  for (const [name, value] of form) {
    if (typeof value !== 'string') ask.files[name] = value
    else if (name.endsWith('[]')) {
      const key = name.slice(0, -2)
      ask.fields[key] = [...((ask.fields[key] as unknown[] | undefined) ?? []), value]
    } else ask.fields[name] = value
  }
  return ask
}

export function send(response: ServerResponse, answer: Answer): void {
  const isJson = answer.body !== undefined
  const content = isJson ? Buffer.from(JSON.stringify(answer.body)) : (answer.bytes ?? Buffer.alloc(0))
  response.writeHead(answer.status, {
    'content-type': answer.type ?? (isJson ? 'application/json; charset=utf-8' : 'application/octet-stream'),
    'content-length': content.length,
    ...answer.headers,
  })
  response.end(content)
}

export const textField = (ask: Ask, name: string): string | undefined => {
  const value = ask.fields[name]
  return typeof value === 'string' ? value : undefined
}
