import { BILLING_PROOF_MAX_BYTES, billingApi as billing } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { attachProof, closeOverpayment, readProof } from './closing.ts'
import { addEstimate, listEstimates, removeEstimate, saveEstimate } from './estimates.ts'
import { refuse } from './load.ts'
import { addOverpayment, listOverpayments, saveOverpayment, viewOverpayment } from './overpayments.ts'

export function register(routes: Routes): void {
  routes.on(billing.overpayments, ({ core, tx, actor, query }) => listOverpayments(core, tx, actor, query))
  routes.on(billing.addOverpayment, ({ core, tx, actor, body }) => addOverpayment(core, tx, actor, body))
  routes.on(billing.overpayment, ({ core, tx, actor, params }) =>
    viewOverpayment(core, tx, actor, params.overpaymentId),
  )
  routes.on(billing.saveOverpayment, ({ core, tx, actor, params, body }) =>
    saveOverpayment(core, tx, actor, params.overpaymentId, body),
  )
  routes.onLong(billing.attachProof, async ({ core, actor, params, body }) => {
    const bytes = await body.read(BILLING_PROOF_MAX_BYTES, () => refuse('tooLarge'))
    return attachProof(core, actor, params.overpaymentId, bytes)
  })
  routes.on(billing.proof, ({ core, tx, actor, params }) => readProof(core, tx, actor, params.overpaymentId))
  routes.on(billing.closeOverpayment, ({ core, tx, actor, params, body }) =>
    closeOverpayment(core, tx, actor, params.overpaymentId, body),
  )
  routes.on(billing.estimates, ({ core, tx, actor, query }) => listEstimates(core, tx, actor, query))
  routes.on(billing.addEstimate, ({ core, tx, actor, body }) => addEstimate(core, tx, actor, body))
  routes.on(billing.saveEstimate, ({ core, tx, actor, params, body }) =>
    saveEstimate(core, tx, actor, params.estimateId, body),
  )
  routes.on(billing.removeEstimate, ({ tx, actor, params }) => removeEstimate(tx, actor, params.estimateId))
}
