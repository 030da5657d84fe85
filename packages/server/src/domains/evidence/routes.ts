import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { acknowledgeAlert, listAlerts } from './alerts.ts'

export function register(routes: Routes): void {
  routes.on(api.evidence.alerts, ({ tx, actor, query }) => listAlerts(tx, actor, query))
  routes.on(api.evidence.acknowledgeAlert, ({ core, tx, actor, params }) =>
    acknowledgeAlert(core, tx, actor, params.alertId),
  )
}
