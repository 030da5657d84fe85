import type { TestProject } from 'vitest/node'
import { migrate } from '../core/database/migrate.ts'
import { createLogger } from '../core/logging.ts'
import { asOwner, startTestServer } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresHost: string
  }
}

export const TEMPLATE = 'clearpost_template'

/** One PostgreSQL per vitest run, with a migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  await asOwner(server.host, 'postgres', async (client) => {
    await client.query(`create database ${TEMPLATE}`)
  })
  await asOwner(server.host, TEMPLATE, async (client) => {
    await migrate(client, createLogger('silent'))
  })
  project.provide('postgresHost', server.host)
  return () => server.stop()
}
