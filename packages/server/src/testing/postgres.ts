import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../core/database/supervisor.ts'
import { createLogger } from '../core/logging.ts'

export interface TestServer {
  host: string
  stop(): Promise<void>
}

/** One throw-away PostgreSQL in a temporary folder, without fsync. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'clearpost-test-'))
  const embedded = await startEmbedded(folder, createLogger('silent'), [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=300',
  ])
  return {
    // Other processes have other descriptors: they need the folder's own path.
    host: join(folder, 'database'),
    async stop() {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs statements as the owner. */
export async function asOwner(
  host: string,
  database: string,
  run: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ host, user: 'clearpost', database })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}
