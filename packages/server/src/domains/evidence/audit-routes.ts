import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { exportAudit, listAudit, verifyAudit } from './audit.ts'

/** The audit trail's part of the evidence domain. */
export function registerAudit(routes: Routes): void {
  routes.on(api.evidence.audit, ({ tx, actor, query }) => listAudit(tx, actor, query))
  routes.onLong(api.evidence.exportAudit, ({ core, actor }) => exportAudit(core, actor))
  routes.onLong(api.evidence.verifyAudit, ({ core, actor }) => verifyAudit(core, actor))
}
