import type { Core } from '../core.ts'
import type { Tx } from '../database/tables.ts'
import { chainEvents, writeCheckpoint } from './audit.ts'

const LOOK_EVERY_MILLIS = 1000
/** A checkpoint is signed when its newest event is this old, or after so many events. */
const CHECKPOINT_EVERY_MILLIS = 600_000
const CHECKPOINT_EVERY_EVENTS = 1000

/** Gives events of all organizations their place in the chain soon after their commit, and signs checkpoints. */
export function startChainer(
  core: Pick<Core, 'db' | 'log' | 'signer' | 'clock'>,
  waiting: (tx: Tx) => Promise<string[]>,
): { stop(): Promise<void> } {
  const { db, log, signer, clock } = core
  const since = new Map<string, { events: number; firstAt: number }>()

  async function chainOnce(): Promise<void> {
    for (const orgId of await db.system(waiting)) {
      for (let chained = 1; chained > 0; ) {
        chained = await db.system((tx) => chainEvents(tx, orgId))
        const state = since.get(orgId) ?? { events: 0, firstAt: Date.now() }
        since.set(orgId, { ...state, events: state.events + chained })
      }
    }
    for (const [orgId, { events, firstAt }] of since) {
      if (events < CHECKPOINT_EVERY_EVENTS && Date.now() - firstAt < CHECKPOINT_EVERY_MILLIS) continue
      await db.system((tx) => writeCheckpoint(tx, orgId, signer, clock.now()))
      since.delete(orgId)
    }
  }

  let current: Promise<void> | null = null
  const timer = setInterval(() => {
    current ??= chainOnce()
      .catch((error) => log.warn('The audit chain waits: the database cannot be asked right now.', { error }))
      .finally(() => {
        current = null
      })
  }, LOOK_EVERY_MILLIS)
  return {
    async stop() {
      clearInterval(timer)
      await current
      // A last round, so that a stopped server leaves a whole trail.
      await chainOnce().catch(() => undefined)
    },
  }
}
