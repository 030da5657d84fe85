import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startServer } from '@clearpost/server'
import { readConfig, testClock } from '@clearpost/server/core'
import { ageProofsIn, mailsIn, type Product } from './product.ts'

/** The product at a time of its own, which moves only when it is told to. */
export interface ClockedProduct extends Product {
  now(): Date
  /** Goes on to an instant, and lets everything happen that is due by then. */
  goTo(instant: string): Promise<void>
}

/**
 * Starts server, jobs and built pages in this process, on an embedded database of its own.
 * @param instant where its clock stands
 */
export async function startProductAt(instant: string): Promise<ClockedProduct> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'clearpost-year-'))
  const clock = testClock(instant)
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    JOB_POLL_MILLIS: '200',
    ALLOW_PRIVATE_NETWORKS: '1',
  })
  const server = await startServer(config, { clock })
  return {
    url: server.address,
    dataDir,
    output: () => '',
    mails: () => mailsIn(dataDir),
    ageProofs: () => ageProofsIn(dataDir),
    now: () => clock.now(),
    goTo: async (to) => {
      clock.set(to)
      await server.core.jobs.drain({ repeated: true })
    },
    stop: async () => {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
