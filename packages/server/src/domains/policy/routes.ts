import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { decideVersion, publishVersion, retirePolicy } from './deciding.ts'
import { policyPdf } from './pdf.ts'
import { remindUnsigned } from './reminding.ts'
import { acknowledge, listAcknowledgements, tasksOf } from './signatures.ts'
import { listPolicies, viewPolicy, viewVersion } from './view.ts'
import { beginPolicy, discardDraft, reviseDraft, saveDraft, submitDraft } from './writing.ts'

const { policy } = api

export function register(routes: Routes): void {
  routes.on(policy.list, ({ core, tx, actor }) => listPolicies(core, tx, actor))
  routes.on(policy.mine, ({ core, tx, actor }) => tasksOf(core, tx, actor))
  routes.on(policy.begin, ({ core, tx, actor, body }) => beginPolicy(core, tx, actor, body))
  routes.on(policy.get, ({ core, tx, actor, params }) => viewPolicy(core, tx, actor, params.policyId))
  routes.on(policy.version, ({ core, tx, actor, params }) =>
    viewVersion(core, tx, actor, params.policyId, params.number),
  )
  routes.on(policy.pdf, ({ core, tx, actor, params, query }) =>
    policyPdf(core, tx, actor, params.policyId, params.number, query.lang),
  )
  routes.on(policy.revise, ({ core, tx, actor, params }) => reviseDraft(core, tx, actor, params.policyId))
  routes.on(policy.save, ({ core, tx, actor, params, body }) =>
    saveDraft(core, tx, actor, params.policyId, body),
  )
  routes.on(policy.discard, ({ tx, actor, params }) => discardDraft(tx, actor, params.policyId))
  routes.on(policy.submit, ({ core, tx, actor, params, body }) =>
    submitDraft(core, tx, actor, params.policyId, body.contentHash),
  )
  routes.on(policy.decide, ({ core, tx, actor, params, body }) =>
    decideVersion(core, tx, actor, params.policyId, body),
  )
  routes.on(policy.publish, ({ core, tx, actor, params, body }) =>
    publishVersion(core, tx, actor, params.policyId, body),
  )
  routes.on(policy.acknowledge, ({ core, tx, actor, params, body }) =>
    acknowledge(core, tx, actor, params.policyId, body),
  )
  routes.on(policy.acknowledgements, ({ core, tx, actor, params }) =>
    listAcknowledgements(core, tx, actor, params.policyId),
  )
  routes.on(policy.remind, ({ core, tx, actor, params }) => remindUnsigned(core, tx, actor, params.policyId))
  routes.on(policy.retire, ({ core, tx, actor, params, body }) =>
    retirePolicy(core, tx, actor, params.policyId, body.reason),
  )
}
