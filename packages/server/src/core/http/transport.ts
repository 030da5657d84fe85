import type { Context } from 'hono'
import type { Config } from '../config.ts'
import type { CookieName, Transport } from './routes.ts'

/** What @hono/node-server passes beside the request; absent in tests unless they pass one. */
export interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } }
}

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Reads who is calling and how, and collects cookies and headers for the answer. */
export function readTransport(
  c: Pick<Context, 'req' | 'header'> & { env: NodeBindings },
  config: Config,
): Transport {
  const https = config.publicUrl.startsWith('https:')
  const socketAddress = c.env?.incoming?.socket?.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for')
  // The last entry is the one our own proxy wrote; earlier ones are whatever the visitor claimed.
  const ip = config.trustProxy ? (forwarded?.split(',').at(-1)?.trim() ?? socketAddress) : socketAddress
  return {
    ip,
    // A page that was rebound to this machine's address carries its own Host; a proxy's visitor is not local.
    loopback:
      forwarded === undefined &&
      (socketAddress.startsWith('127.') || socketAddress === '::1') &&
      LOCAL_HOST.test(c.req.header('host') ?? new URL(c.req.url).host),
    userAgent: c.req.header('user-agent')?.slice(0, 300) ?? null,
    bearer: c.req.header('authorization')?.match(/^Bearer +(\S+)$/i)?.[1] ?? null,
    language: /^es\b/i.test(c.req.header('accept-language') ?? '') ? 'es' : 'en',
    cookie: (name) => readCookie(c.req.header('cookie'), cookieName(name, https)),
    setCookie: (name, value, maxAgeSeconds) => {
      const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${https ? '; Secure' : ''}`
      c.header('set-cookie', `${cookieName(name, https)}=${value}; ${attributes}`, { append: true })
    },
    clearCookie: (name) => {
      const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=0${https ? '; Secure' : ''}`
      c.header('set-cookie', `${cookieName(name, https)}=; ${attributes}`, { append: true })
    },
    setHeader: (name, value) => c.header(name, value),
  }
}

/** `__Host-` makes the browser insist on Secure, Path=/ and this very host; it needs https. */
const cookieName = (name: CookieName, https: boolean): string => (https ? `__Host-${name}` : name)

function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null
  }
  return null
}
