import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { pauseOrganization, resumeOrganization, updateOrganization, viewOrganization } from './service.ts'

export function register(routes: Routes): void {
  const { get, update, pause, resume } = api.organization
  routes.on(get, ({ tx, actor }) => viewOrganization(tx, actor))
  routes.on(update, ({ tx, actor, body }) => updateOrganization(tx, actor, body))
  routes.on(pause, ({ tx, actor, body, core }) => pauseOrganization(tx, actor, body.reason, core.clock.now()))
  routes.on(resume, ({ tx, actor }) => resumeOrganization(tx, actor))
}
