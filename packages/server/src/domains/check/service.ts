import { type CheckInput, checkProblems, type Report } from '@clearpost/contract'
import type { Post } from '@clearpost/engine'
import { permit } from '../../core/auth/permit.ts'
import type { Transport } from '../../core/http/routes.ts'
import { type Actor, type Core, problem } from '../../core/index.ts'
import { checkApart } from './pool.ts'
import { createRateLimit } from './rate-limit.ts'
import { viewReport } from './report.ts'
import { type CheckRules, rulesOf } from './rules-of.ts'

/** How old the organization's own names and rules may be here; a submitted post is checked against fresh ones. */
const RULES_MAX_AGE_MILLIS = 5000

/** A longer text counts as several calls: its check takes as long. */
const CHARACTERS_PER_CALL = 5000

export interface Checker {
  check(actor: Actor, transport: Transport, input: CheckInput): Promise<Report>
}

/** Checks texts for one core: counts calls per caller and keeps the organizations' own names and rules for a moment. */
export function createChecker(core: Core): Checker {
  const take = createRateLimit(core.config.checksPerMinute)
  const kept = new Map<string, { atMillis: number; rules: Promise<CheckRules> }>()

  function recentRules(orgId: string, nowMillis: number): Promise<CheckRules> {
    const known = kept.get(orgId)
    if (known && nowMillis - known.atMillis < RULES_MAX_AGE_MILLIS) return known.rules
    const rules = core.db.organization(orgId, (tx) => rulesOf(core, tx, orgId))
    kept.set(orgId, { atMillis: nowMillis, rules })
    rules.catch(() => kept.delete(orgId))
    return rules
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
      const rules = await recentRules(actor.orgId, nowMillis)
      return viewReport(await checkApart(input as Post, rules, transport.language))
    },
  }
}
