import { riskApi as risk } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { riskPdf } from './pdf.ts'
import { addRisk, beginRegister, listRisks, riskHistory, saveRisk } from './register.ts'

export function register(routes: Routes): void {
  routes.on(risk.list, ({ core, tx, actor }) => listRisks(core, tx, actor))
  routes.on(risk.begin, ({ core, tx, actor, body }) => beginRegister(core, tx, actor, body.lang))
  routes.on(risk.pdf, ({ core, tx, actor, query }) => riskPdf(core, tx, actor, query.lang))
  routes.on(risk.add, ({ core, tx, actor, body }) => addRisk(core, tx, actor, body))
  routes.on(risk.save, ({ core, tx, actor, params, body }) => saveRisk(core, tx, actor, params.riskId, body))
  routes.on(risk.history, ({ tx, actor, params }) => riskHistory(tx, actor, params.riskId))
}
