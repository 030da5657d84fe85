import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Keys } from './crypto/keys.ts'
import type { Signer } from './crypto/signer.ts'
import type { Database } from './database/database.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Logger } from './logging.ts'
import type { Mail } from './mail/mail.ts'
import type { OutsideFetch } from './outside/fetch.ts'

/** What every domain builds on; made once per process by `openCore`. */
export interface Core {
  config: Config
  clock: Clock
  log: Logger
  db: Database
  keys: Keys
  signer: Signer
  files: Files
  mail: Mail
  jobs: Jobs
  outsideFetch: OutsideFetch
  /** Chains every waiting audit event of the organization and signs a checkpoint over all. */
  sealTrail(orgId: string): Promise<void>
  /** Ends jobs and connections, and stops the embedded PostgreSQL unless another process uses it. */
  close(): Promise<void>
}
