import { type AllowList, type CheckInput, checkProblems, type Report } from '@clearpost/contract'
import type { Post } from '@clearpost/engine'
import { permit } from '../../core/auth/permit.ts'
import type { Transport } from '../../core/http/routes.ts'
import { type Actor, type Core, problem } from '../../core/index.ts'
import { allowListOf } from '../organization/index.ts'
import { checkApart } from './pool.ts'
import { createRateLimit } from './rate-limit.ts'
import { viewReport } from './report.ts'

/** How old the organization's own names may be here; a submitted post is checked against fresh ones. */
const ALLOW_LIST_MAX_AGE_MILLIS = 5000

/** A longer text counts as several calls: its check takes as long. */
const CHARACTERS_PER_CALL = 5000

export interface Checker {
  check(actor: Actor, transport: Transport, input: CheckInput): Promise<Report>
}

/** Checks texts for one core: counts calls per caller and keeps the organizations' own names for a moment. */
export function createChecker(core: Core): Checker {
  const take = createRateLimit(core.config.checksPerMinute)
  const lists = new Map<string, { atMillis: number; list: Promise<AllowList> }>()

  function ownNames(orgId: string, nowMillis: number): Promise<AllowList> {
    const known = lists.get(orgId)
    if (known && nowMillis - known.atMillis < ALLOW_LIST_MAX_AGE_MILLIS) return known.list
    const list = core.db.organization(orgId, (tx) => allowListOf(tx, orgId))
    lists.set(orgId, { atMillis: nowMillis, list })
    list.catch(() => lists.delete(orgId))
    return list
  }

  return {
    async check(actor, transport, input) {
      permit(actor, 'check:run')
      const nowMillis = core.clock.now().getTime()
      const { allowed, remaining, waitSeconds } = take(
        `${actor.orgId}:${actor.id}`,
        nowMillis,
        Math.ceil((input.text.length + 1) / CHARACTERS_PER_CALL),
      )
      transport.setHeader('ratelimit-policy', `"check";q=${core.config.checksPerMinute};w=60`)
      transport.setHeader('ratelimit', `"check";r=${remaining};t=${waitSeconds}`)
      if (!allowed) {
        transport.setHeader('retry-after', String(waitSeconds))
        throw problem(checkProblems, 'rateLimited')
      }
      const organization = await ownNames(actor.orgId, nowMillis)
      return viewReport(await checkApart(input as Post, organization, transport.language))
    },
  }
}
