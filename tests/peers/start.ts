import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import readline from 'node:readline'
import { fileURLToPath } from 'node:url'

const STARTER = fileURLToPath(new URL('./atproto.mjs', import.meta.url))
const INSTALLED = fileURLToPath(new URL('./node_modules/@atproto/dev-env/package.json', import.meta.url))

/** How long vitest should allow a `beforeAll` that starts a network: a busy machine needs it. */
export const PEER_START_MS = 120_000

export type AtprotoAccount = { did: string; handle: string; password: string; appPassword: string }

export type Atproto = {
  pdsUrl: string
  /** Only with `appView: true`. */
  appViewUrl?: string
  /** A new account with an app password; handles end in `.test`. */
  createAccount(): Promise<AtprotoAccount>
  /** Resolves once the AppView has seen everything that was written to the PDS. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a real AT Protocol network on loopback in a process of its own: PLC directory and PDS,
 * and with `appView` also the AppView on a PostgreSQL and a Redis (Debian's packages). Works as
 * root and as any other user. Rejects with what to do when the peers are not installed.
 *
 * @example
 * const atproto = await startAtproto({ appView: false })
 * const account = await atproto.createAccount()
 * // … connect with account.handle, account.appPassword at atproto.pdsUrl …
 * await atproto.stop()
 */
export async function startAtproto({ appView }: { appView: boolean }): Promise<Atproto> {
  requireInstalled()
  const child = spawn(process.execPath, [STARTER, ...(appView ? ['--app-view'] : [])])
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint = (complaint + text).slice(-4000)
  })
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async <T>(): Promise<T> => {
    const line = await lines.next()
    if (line.done) throw new Error(`The AT Protocol network ended: ${complaint}`)
    return JSON.parse(line.value) as T
  }
  const addresses = await answer<{ pdsUrl: string; appViewUrl?: string }>()
  let settling: Promise<void> = Promise.resolve()
  return {
    ...addresses,
    createAccount: () => createAccount(addresses.pdsUrl),
    settle: () => {
      settling = settling.then(async () => {
        child.stdin.write('process\n')
        await answer()
      })
      return settling
    },
    stop: () => end(child),
  }
}

/** @throws Error that says how to install the peers. */
export function requireInstalled(packageFile: string = INSTALLED): void {
  if (existsSync(packageFile)) return
  throw new Error('The AT Protocol servers are not installed: run npm ci --prefix tests/peers')
}

async function createAccount(pdsUrl: string): Promise<AtprotoAccount> {
  const name = `clinic-${randomBytes(4).toString('hex')}`
  const account = {
    handle: `${name}.test`,
    email: `${name}@clinic.example`,
    password: randomBytes(12).toString('hex'),
  }
  const session = await post<{ did: string; accessJwt: string }>(pdsUrl, 'createAccount', account)
  const created = await post<{ password: string }>(
    pdsUrl,
    'createAppPassword',
    { name: 'clearpost' },
    session.accessJwt,
  )
  return {
    did: session.did,
    handle: account.handle,
    password: account.password,
    appPassword: created.password,
  }
}

async function post<T>(pdsUrl: string, method: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`${pdsUrl}/xrpc/com.atproto.server.${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  if (!response.ok)
    throw new Error(`The test PDS refused ${method}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.stdin.end()
  })
}
