import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { answerDuty, saveProfile } from './answering.ts'
import { attachEvidence, history, readEvidence } from './evidence.ts'
import { beginClock, completeDue, withdrawClock } from './settling.ts'
import { listObligations } from './view.ts'

const { obligation } = api

export function register(routes: Routes): void {
  routes.on(obligation.list, ({ core, tx, actor }) => listObligations(core, tx, actor))
  routes.on(obligation.saveProfile, ({ core, tx, actor, body }) => saveProfile(core, tx, actor, body))
  routes.on(obligation.answer, ({ core, tx, actor, body }) => answerDuty(core, tx, actor, body))
  routes.on(obligation.begin, ({ core, tx, actor, body }) => beginClock(core, tx, actor, body))
  routes.on(obligation.withdraw, ({ core, tx, actor, params, body }) =>
    withdrawClock(core, tx, actor, params.dueId, body.reason),
  )
  routes.on(obligation.complete, ({ core, tx, actor, params, body }) =>
    completeDue(core, tx, actor, params.dueId, body),
  )
  routes.onLong(obligation.attach, ({ core, actor, params, body }) =>
    attachEvidence(core, actor, params.completionId, body),
  )
  routes.on(obligation.file, ({ core, tx, actor, params }) =>
    readEvidence(core, tx, actor, params.evidenceId),
  )
  routes.on(obligation.history, ({ core, tx, actor, query }) => history(core, tx, actor, query))
}
