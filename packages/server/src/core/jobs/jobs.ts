import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Core } from '../core.ts'
import type { Database } from '../database/database.ts'
import { deadQueueOf, definedJobs, LONGEST_SPAN_SECONDS, onEnqueue, retryOptions } from './define.ts'

/** How long a stopping server waits for its running jobs. */
const STOP_WAIT_MILLIS = 20_000
/** Commits follow enqueue within this time, mostly. */
const WAKE_DELAY_MILLIS = 25
const CONCURRENCY = 4
const ARCHIVE_EVERY_MILLIS = 600_000

interface DrainResult {
  completed: number
  failed: number
}

export interface Jobs {
  /** Begins taking jobs. */
  start(): void
  /**
   * Runs everything that is due now by `core.clock`, also what that enqueues; for tests and for the demo.
   * Throws what handlers threw.
   * @param options.repeated also what repeats by itself, as if its span had passed
   */
  drain(options?: { repeated?: boolean }): Promise<DrainResult>
  /** Waiting, running and failed jobs per name. */
  counts(): Promise<Record<string, { waiting: number; active: number; failed: number }>>
  /** Takes no more, and waits for what runs. */
  stop(): Promise<void>
}

interface Taken {
  id: string
  data: unknown
  retryCount: number
  retryLimit: number
}

/** Makes schema and queues, and lets clearpost_app add jobs. */
async function prepareQueues(boss: PgBoss, db: Database, leaseSeconds: number): Promise<void> {
  await boss.start()
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const job of definedJobs()) {
    if (job.options.gaveUp && !existing.has(deadQueueOf(job))) {
      await boss.createQueue(deadQueueOf(job), {
        name: deadQueueOf(job),
        policy: 'standard',
        ...retryOptions(job),
        expireInSeconds: leaseSeconds,
      })
    }
    const options = {
      name: job.name,
      policy: 'short' as const,
      ...retryOptions(job),
      expireInSeconds: leaseSeconds,
      ...(job.options.gaveUp ? { deadLetter: deadQueueOf(job) } : {}),
    }
    const found = existing.get(job.name)
    if (!found) await boss.createQueue(job.name, options)
    else if (
      found.retryLimit !== options.retryLimit ||
      found.retryDelay !== options.retryDelay ||
      found.expireInSeconds !== leaseSeconds ||
      (found.deadLetter ?? undefined) !== options.deadLetter
    ) {
      await boss.updateQueue(job.name, options)
    }
  }
  // No reading of other organizations' payloads: the row's id alone.
  await db.raw(`
    grant usage on schema pgboss to clearpost_app;
    grant insert, select (id) on pgboss.job to clearpost_app;
    grant select on pgboss.queue to clearpost_app`)
}

/** The workers of this process. @param core as far as handlers need it; complete when the first job runs */
export async function createJobs(core: Core): Promise<Jobs> {
  const { db, log, config } = core
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.raw(text, values) as Promise<{ rows: never[] }> },
    schedule: false,
    supervise: false,
    // Jobs that run once in a span are told apart by what is not archived yet.
    archiveCompletedAfterSeconds: 2 * LONGEST_SPAN_SECONDS,
  })
  boss.on('error', (error) => log.error('The job queue failed.', { error }))
  await prepareQueues(boss, db, config.jobLeaseSeconds)
  const work = definedJobs().flatMap((job) => [
    { queue: job.name, job, run: job.run },
    ...(job.options.gaveUp
      ? [
          {
            queue: deadQueueOf(job),
            job,
            run: (c: Core, payload: unknown) =>
              (job.options.gaveUp as NonNullable<typeof job.options.gaveUp>)(c, payload as never),
          },
        ]
      : []),
  ])
  const byQueue = new Map(work.map((entry) => [entry.queue, entry]))
  const running = new Map<string, { queue: string; done: Promise<void> }>()
  const abort = new AbortController()
  let stopped = false

  async function run(queue: string, taken: Taken): Promise<unknown> {
    const entry = byQueue.get(queue) as (typeof work)[number]
    const beat = setInterval(
      () => {
        db.raw(`update pgboss.job set started_on = now() where name = $1 and id = $2 and state = 'active'`, [
          queue,
          taken.id,
        ]).catch(() => undefined)
      },
      (config.jobLeaseSeconds * 1000) / 3,
    )
    beat.unref()
    const fields = { job: queue, jobId: taken.id, attempt: taken.retryCount + 1 }
    try {
      const payload = entry.job.schema.parse(taken.data ?? {})
      await entry.run(core, payload, {
        jobId: taken.id,
        attempt: taken.retryCount + 1,
        last: taken.retryCount >= taken.retryLimit,
        signal: abort.signal,
      })
      await boss.complete(queue, taken.id)
      return undefined
    } catch (error) {
      log.warn('A job failed; it is tried again unless this was its last try.', { ...fields, error })
      // The error's message may quote what it worked on; only its kind is stored.
      const name = error instanceof Error ? error.name : typeof error
      await boss.fail(queue, taken.id, { errorName: name }).catch(() => undefined)
      return error ?? new Error('A job failed.')
    } finally {
      clearInterval(beat)
    }
  }

  async function take(queue: string, size: number): Promise<Taken[]> {
    return (await boss.fetch(queue, { batchSize: size, includeMetadata: true })) as unknown as Taken[]
  }

  async function dueQueues(): Promise<string[]> {
    const { rows } = await db.raw(
      `select distinct name from pgboss.job where state < 'active' and start_after < now() and name = any($1)`,
      [[...byQueue.keys()]],
    )
    return (rows as { name: string }[]).map(({ name }) => name)
  }

  async function look(): Promise<void> {
    await tick()
    for (const queue of await dueQueues()) {
      const limit = byQueue.get(queue)?.job.options.concurrency ?? CONCURRENCY
      const free = limit - [...running.values()].filter((entry) => entry.queue === queue).length
      if (free <= 0 || stopped) continue
      for (const taken of await take(queue, free)) {
        const done = run(queue, taken).then(() => {
          running.delete(taken.id)
          wake()
        })
        running.set(taken.id, { queue, done })
      }
    }
  }

  const slots = new Map<string, number>()
  async function tick(): Promise<void> {
    for (const job of definedJobs()) {
      const every = job.options.everySeconds
      if (every === undefined) continue
      const slot = Math.floor(Date.now() / 1000 / every)
      if (slots.get(job.name) === slot) continue
      try {
        await boss.send(job.name, {}, { singletonKey: 'schedule', singletonSeconds: every })
        slots.set(job.name, slot)
      } catch (error) {
        log.warn('A repeated job could not be added; it is tried again.', { job: job.name, error })
      }
    }
  }

  let looking: Promise<void> | null = null
  let again = false
  function wake(): void {
    if (stopped || !started) return
    if (looking !== null) {
      again = true
      return
    }
    looking = look()
      .catch((error) => log.warn('Jobs wait: the database cannot be asked right now.', { error }))
      .finally(() => {
        looking = null
        if (again) {
          again = false
          wake()
        }
      })
  }

  let started = false
  const timers: NodeJS.Timeout[] = []
  let forget: (() => void) | null = null
  let maintaining = false
  let archivedAt = 0
  async function maintain(): Promise<void> {
    if (maintaining || stopped) return
    maintaining = true
    try {
      await boss.expire()
      if (Date.now() - archivedAt > ARCHIVE_EVERY_MILLIS) {
        archivedAt = Date.now()
        await boss.maintain()
      }
    } catch (error) {
      log.warn('Upkeep of the job queue waits.', { error })
    } finally {
      maintaining = false
    }
  }

  return {
    start() {
      if (started) return
      started = true
      timers.push(setInterval(wake, config.jobPollMillis))
      timers.push(setInterval(() => void maintain(), Math.max(500, (config.jobLeaseSeconds * 1000) / 3)))
      forget = onEnqueue(() => void setTimeout(wake, WAKE_DELAY_MILLIS).unref())
      void maintain().then(wake)
    },
    async drain({ repeated = false } = {}) {
      if (repeated) {
        for (const job of definedJobs())
          if (job.options.everySeconds !== undefined)
            await boss.send(job.name, {}, { singletonKey: randomUUID() })
      }
      const result: DrainResult = { completed: 0, failed: 0 }
      const problems: unknown[] = []
      for (;;) {
        await db.raw(
          `update pgboss.job set start_after = now() - interval '1 ms' where state < 'active' and start_after <= $1`,
          [core.clock.now()],
        )
        const queues = await dueQueues()
        let took = 0
        for (const queue of queues) {
          for (const taken of await take(queue, 50)) {
            took++
            const problem = await run(queue, taken)
            if (problem === undefined) result.completed++
            else {
              result.failed++
              problems.push(problem)
            }
          }
        }
        if (took === 0) break
      }
      if (problems.length === 1) throw problems[0]
      if (problems.length > 1) throw new AggregateError(problems, `${problems.length} jobs failed.`)
      return result
    },
    async counts() {
      const { rows } = await db.raw(`
        select name, count(*) filter (where state < 'active')::int as waiting,
          count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'failed')::int as failed
        from pgboss.job group by name`)
      return Object.fromEntries(
        (rows as { name: string; waiting: number; active: number; failed: number }[]).map(
          ({ name, ...numbers }) => [name, numbers],
        ),
      )
    },
    async stop() {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      forget?.()
      await looking
      const rest = [...running.values()].map(({ done }) => done)
      const timeout = new Promise<void>((resolve) => {
        setTimeout(resolve, STOP_WAIT_MILLIS).unref()
      })
      await Promise.race([Promise.all(rest), timeout])
      abort.abort()
    },
  }
}
