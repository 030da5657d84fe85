import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Clock } from './core/clock.ts'
import type { Core } from './core/core.ts'
import { createApp } from './core/http/app.ts'
import { readWebPages } from './core/http/static.ts'
import { type Config, createLogger, openCore } from './core/index.ts'
import { webFolder } from './core/paths.ts'
import { setupCodeOf, setupNeeded } from './domains/account/index.ts'
import { openChecks } from './domains/check/index.ts'
import { domains } from './domains/index.ts'

export interface ServerOptions {
  /** Begin with an invented clinic when the database is empty. */
  demo?: boolean
  /** Where the program reads the time; the machine's by default. */
  clock?: Clock
  /** Called when another server has taken the data folder over; this one has stopped by then. */
  lost?: (error: Error) => void
}

export interface RunningServer {
  core: Core
  /** Where it listens, e.g. `http://127.0.0.1:4300`. */
  address: string
  /** Takes no new request, waits for running ones and jobs, closes the database. */
  close(): Promise<void>
}

/** How long running requests may take after a stop was asked for. */
const DRAIN_MILLIS = 15_000
/** A header or body that comes drop by drop holds a connection no longer than this. */
const HEADERS_TIMEOUT_MILLIS = 15_000
const REQUEST_TIMEOUT_MILLIS = 120_000

/**
 * Starts the whole product: database (migrated), jobs, API and pages.
 * @throws ConfigError, DataFolderBusy, MigrationError, or an Error that says what to do
 */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const log = createLogger(config.logLevel)
  let close: () => Promise<void> = () => Promise.resolve()
  const core = await openCore(config, {
    log,
    ...(options.clock ? { clock: options.clock } : {}),
    lost: (error) => {
      log.error('Another server has taken the data folder over. This one stops.', { error })
      void close().finally(() => options.lost?.(error))
    },
  })
  try {
    await openChecks({ encoder: config.checkEncoder })
    if (options.demo) await (await import('./demo/index.ts')).seedDemo(core)
    const app = createApp(core, domains, { pages: readWebPages(webFolder) })
    const server = createServer(
      { headersTimeout: HEADERS_TIMEOUT_MILLIS, requestTimeout: REQUEST_TIMEOUT_MILLIS },
      getRequestListener(app.fetch),
    )
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, config)))
      server.listen(config.port, config.host, resolve)
    })
    const { address, port } = server.address() as AddressInfo
    // PORT=0 asks the system for a free one.
    config.publicUrl = config.publicUrl.replace(/:0$/, `:${port}`)
    core.jobs.start()
    let closing: Promise<void> | undefined
    close = () => {
      closing ??= (async () => {
        const drained = new Promise<void>((resolve) => server.close(() => resolve()))
        server.closeIdleConnections()
        const forced = setTimeout(() => server.closeAllConnections(), DRAIN_MILLIS)
        await drained
        clearTimeout(forced)
        await core.close()
      })()
      return closing
    }
    await announce(core)
    return { core, address: `http://${address.includes(':') ? `[${address}]` : address}:${port}`, close }
  } catch (error) {
    await core.close()
    throw error
  }
}

function listenError(error: NodeJS.ErrnoException, config: Config): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${config.port} is in use. Stop the other program, or start with another port: PORT=${config.port + 1}.`,
    EACCES: `This user may not listen on port ${config.port}. Choose a port above 1023, for example PORT=4300.`,
    EADDRNOTAVAIL: `This machine has no address ${config.host}. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.`,
  }
  return new Error(reasons[error.code ?? ''] ?? 'The server cannot listen.', { cause: error })
}

/** Where to go, and the setup code while nobody has set the server up; to the terminal, not to the log's fields. */
async function announce(core: Core): Promise<void> {
  const lines = [`Clearpost is ready: ${core.config.publicUrl}`]
  if (await setupNeeded(core)) {
    lines.push(
      `Open it to create your organization. From another machine it asks for this setup code: ${setupCodeOf(core)}`,
    )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
