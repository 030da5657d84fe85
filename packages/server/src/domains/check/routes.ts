import { api, checkProblems } from '@clearpost/contract'
import { sql } from 'kysely'
import { API_VERSION } from '../../core/http/openapi.ts'
import type { Routes } from '../../core/http/routes.ts'
import { type Core, problem } from '../../core/index.ts'
import { registerPolicy } from './policy-routes.ts'
import { type Checker, createChecker } from './service.ts'

export function register(routes: Routes): void {
  registerPolicy(routes)
  const checkers = new WeakMap<Core, Checker>()
  const checkerOf = (core: Core): Checker => {
    const checker = checkers.get(core) ?? createChecker(core)
    checkers.set(core, checker)
    return checker
  }
  routes.onLong(
    api.check.check,
    ({ core, actor, transport, body }) => checkerOf(core).check(actor, transport, body),
    {
      recentIdentity: true,
      whenInvalid: (error) =>
        error.issues.some(({ code, path }) => code === 'too_big' && path[0] === 'text')
          ? problem(checkProblems, 'tooLong')
          : null,
    },
  )
  routes.onLong(api.check.health, async ({ core }) => {
    await core.db.system((tx) => sql`select 1`.execute(tx))
    return { ok: true, version: API_VERSION }
  })
}
