import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import type * as z from 'zod'
import type { Core } from '../core.ts'
import type { Tx } from '../database/tables.ts'

export interface JobContext {
  jobId: string
  /** 1 at the first try. */
  attempt: number
  /** No further try follows when this one fails. */
  last: boolean
  /** Aborted when the server stops and can wait no longer. */
  signal: AbortSignal
}

export interface JobOptions {
  /** Tries after the first. A crash counts as one. */
  retries?: number
  /** Before the first retry; doubles with each, with some chance in it. */
  retryDelaySeconds?: number
  /** How many run at once in one process. */
  concurrency?: number
  /** Runs by itself, once over all processes in each span of at most a day. The payload is `{}`. */
  everySeconds?: number
  /** After the last try failed, also when the process died each time. */
  gaveUp?: (core: Core, payload: never) => Promise<void>
}

/** A kind of work that runs at least once after the transaction that enqueued it. */
export interface Job<P = unknown> {
  name: string
  schema: z.ZodType<P>
  run(core: Core, payload: P, context: JobContext): Promise<void>
  options: JobOptions
}

export const LONGEST_SPAN_SECONDS = 86_400
const RETRIES = 8
const RETRY_DELAY_SECONDS = 5
const registry = new Map<string, Job>()

/**
 * Declares a kind of work, at the top of a domain's `jobs.ts`. The payload holds ids only: it is stored unsealed.
 * The handler may run twice for one payload, so its effects must be idempotent.
 * @param name `domain-verb`, e.g. `post-publish`
 */
export function defineJob<P>(
  name: string,
  schema: z.ZodType<P>,
  run: Job<P>['run'],
  options: Omit<JobOptions, 'gaveUp'> & { gaveUp?: (core: Core, payload: P) => Promise<void> } = {},
): Job<P> {
  if (!/^[a-z][a-z0-9-]+$/.test(name)) throw new Error(`A job is named like "post-publish", not "${name}".`)
  if (registry.has(name)) throw new Error(`The job ${name} is defined twice.`)
  if ((options.everySeconds ?? 1) > LONGEST_SPAN_SECONDS) throw new Error(`${name} repeats at least daily.`)
  const job: Job<P> = { name, schema, run, options: options as JobOptions }
  registry.set(name, job as Job)
  return job
}

/** Every job that the loaded modules have defined. */
export const definedJobs = (): Job[] => [...registry.values()]

export const deadQueueOf = (job: Job): string => `${job.name}.dead`

export const retryOptions = (job: Job) => ({
  retryLimit: job.options.retries ?? RETRIES,
  retryDelay: job.options.retryDelaySeconds ?? RETRY_DELAY_SECONDS,
  retryBackoff: true,
})

export interface EnqueueOptions {
  /** Not before this instant. */
  startAfter?: Date
  /** While a job with this key waits for its first try, another one is not added. */
  singletonKey?: string
}

/** pg-boss composes the statement; the caller's transaction executes it. */
const composer = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('This instance only composes statements.')) },
  schedule: false,
  supervise: false,
  migrate: false,
})

const wakers = new Set<() => void>()
/** Called after each enqueue, so that workers of this process need not wait for their next look. */
export function onEnqueue(wake: () => void): () => void {
  wakers.add(wake)
  return () => wakers.delete(wake)
}

/**
 * Adds a job in the caller's transaction: it exists if and only if the transaction commits.
 * @returns its id, or null when one with the same `singletonKey` waits already
 */
export async function enqueue<P>(
  tx: Tx,
  job: Job<P>,
  payload: P,
  options: EnqueueOptions = {},
): Promise<string | null> {
  const parsed = job.schema.parse(payload)
  const id = await composer.send(job.name, parsed as object, {
    singletonKey: options.singletonKey ?? randomUUID(),
    ...(options.startAfter ? { startAfter: options.startAfter } : {}),
    db: {
      executeSql: async (text, values) => {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
        return { rows: rows as never[] }
      },
    },
  })
  if (id === null && options.singletonKey === undefined) {
    throw new Error(`The queue of the job ${job.name} does not exist: import its module before openCore.`)
  }
  for (const wake of wakers) wake()
  return id
}
