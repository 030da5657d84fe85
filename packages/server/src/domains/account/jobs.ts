import * as z from 'zod'
import { defineJob } from '../../core/index.ts'
import { THROTTLE_WINDOW_MINUTES } from './throttle.ts'
import './tables.ts'

const HOUR_SECONDS = 3600
/** Used and expired links stay this long, for someone who asks why one did not work. */
const LINK_RETENTION_DAYS = 30

/** Forgets what has expired: sessions, half sign-ins, challenges, counters and links. */
export const sweepExpired = defineJob(
  'account-sweep',
  z.object({}),
  async (core) => {
    const now = core.clock.now()
    const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
    await core.db.system(async (tx) => {
      await tx.deleteFrom('session').where('expires_at', '<', now).execute()
      await tx.deleteFrom('pending_sign_in').where('expires_at', '<', now).execute()
      await tx.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute()
      await tx
        .deleteFrom('throttle')
        .where('window_started_at', '<', before(THROTTLE_WINDOW_MINUTES))
        .execute()
      await tx
        .deleteFrom('password_reset')
        .where('expires_at', '<', before(LINK_RETENTION_DAYS * 24 * 60))
        .execute()
    })
  },
  { everySeconds: HOUR_SECONDS },
)
