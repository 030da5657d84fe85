import { createHash } from 'node:crypto'
import { accountProblems } from '@clearpost/contract'
import { sql } from 'kysely'
import { type Core, problem } from '../../core/index.ts'

/** Wrong attempts of one kind within the window, after which further ones wait. */
export const ACCOUNT_MAX_FAILURES = 8
/** A hospital's people often share one address. */
export const ADDRESS_MAX_FAILURES = 60
export const THROTTLE_WINDOW_MINUTES = 15

type Kind = 'account' | 'address' | 'factor' | 'setup' | 'reset' | 'link' | 'signing'
const LIMITS: Record<Kind, number> = {
  account: ACCOUNT_MAX_FAILURES,
  factor: ACCOUNT_MAX_FAILURES,
  address: ADDRESS_MAX_FAILURES,
  setup: ACCOUNT_MAX_FAILURES,
  reset: 3,
  link: ADDRESS_MAX_FAILURES,
  signing: ADDRESS_MAX_FAILURES,
}
export type ThrottleKey = readonly [kind: Kind, value: string]

/** The database keeps a hash: the table names nobody. */
const hashKey = ([kind, value]: ThrottleKey) =>
  createHash('sha256').update(`throttle\0${kind}\0${value}`).digest()

/**
 * Counts one attempt on each key before it is tried, in a transaction of its own: attempts that run at
 * the same time are all counted, and one that ends in an error stays counted. {@link forgive} takes it
 * back after success.
 * @throws throttled when one of the keys has used up its attempts in the window
 */
export async function countAttempt(core: Core, keys: readonly ThrottleKey[]): Promise<void> {
  const now = core.clock.now()
  const windowStart = new Date(now.getTime() - THROTTLE_WINDOW_MINUTES * 60_000)
  const blocked = await core.db.system(async (tx) => {
    let over = false
    // In the order of the hashes, so that two attempts never wait for each other crosswise.
    const rows = keys.map((key) => ({ hash: hashKey(key), limit: LIMITS[key[0]] }))
    for (const { hash, limit } of rows.sort((a, b) => Buffer.compare(a.hash, b.hash))) {
      const row = await tx
        .insertInto('throttle')
        .values({ key: hash, failures: 1, window_started_at: now, blocked_until: null })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            failures: sql<number>`case when throttle.window_started_at > ${windowStart} then throttle.failures + 1 else 1 end`,
            window_started_at: sql<Date>`case when throttle.window_started_at > ${windowStart} then throttle.window_started_at else ${now} end`,
          }),
        )
        .returning('failures')
        .executeTakeFirstOrThrow()
      over ||= row.failures > limit
    }
    return over
  })
  if (blocked) throw problem(accountProblems, 'throttled')
}

/** After success: the account's own counters start again, a shared address gets its one attempt back. */
export async function forgive(core: Core, keys: readonly ThrottleKey[]): Promise<void> {
  await core.db.system(async (tx) => {
    for (const key of keys) {
      const hash = hashKey(key)
      if (key[0] === 'address') {
        await tx
          .updateTable('throttle')
          .set({ failures: sql<number>`greatest(failures - 1, 0)` })
          .where('key', '=', hash)
          .execute()
      } else await tx.deleteFrom('throttle').where('key', '=', hash).execute()
    }
  })
}
