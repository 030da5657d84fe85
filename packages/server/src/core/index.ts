export { type Actor, systemActor } from './actor.ts'
export {
  audit,
  canonicalJson,
  exportAuditTrail,
  extractAuditEvents,
  type TrailVerdict,
  verifyTrail,
} from './audit.ts'
export { type BackupManifest, type BackupProgress, writeBackup } from './backup/backup.ts'
export { RestoreError, restoreBackup } from './backup/restore.ts'
export { ArchiveError } from './backup/tar.ts'
export { type Clock, systemClock, type TestClock, testClock } from './clock.ts'
export { type Config, ConfigError, describeConfig, readConfig } from './config.ts'
export type { Core } from './core.ts'
export { openKeys } from './crypto/keys.ts'
export { readPublicKey } from './crypto/master-key.ts'
export {
  type Keys,
  rotateMasterKey,
  type Signer,
  UnsealError,
  verifySignature,
} from './crypto.ts'
export { type Database, lockInTransaction } from './database/database.ts'
export { MigrationError, migrate, readMigrations } from './database/migrate.ts'
export { DataFolderBusy, openDatabase } from './database/open.ts'
export type { GeneratedAlways, Json, JsonColumn, Tables, Tx } from './database/tables.ts'
export { FileLost, type Files, openFiles, openStore } from './files/files.ts'
export {
  defineJob,
  type EnqueueOptions,
  enqueue,
  type Job,
  type JobContext,
  type JobOptions,
  type Jobs,
} from './jobs.ts'
export { createLogger, type LogFields, type Logger } from './logging.ts'
export type { Mail, Message } from './mail/mail.ts'
export { type OpenCoreOptions, openCore } from './open.ts'
export { OutsideError, type OutsideFetch } from './outside/fetch.ts'
export {
  AUDIT_FILE,
  type AuditVerdict,
  type PackEntry,
  type PackSubject,
  type PackVerdict,
  verifyAuditText,
  verifyPack,
  writePack,
} from './pack.ts'
export { coreProblem, Problem, type ProblemTable, problem, problemsOf } from './problems.ts'
