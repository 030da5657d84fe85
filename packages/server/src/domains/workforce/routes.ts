import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { deactivatePerson, endSessionsOf, reactivatePerson, viewHandover } from './deactivation.ts'
import { invite, listInvitations, revokeInvitation } from './invitations.ts'
import { listPeople, updatePerson, viewPerson } from './people.ts'
import { addDepartment, createSite, listSites, removeDepartment, removeSite, updateSite } from './sites.ts'

export function register(routes: Routes): void {
  const w = api.workforce
  routes.on(w.people, ({ tx, actor, query }) => listPeople(tx, actor, query))
  routes.on(w.person, ({ tx, actor, params }) => viewPerson(tx, actor, params.personId))
  routes.on(w.updatePerson, ({ tx, actor, params, body }) => updatePerson(tx, actor, params.personId, body))
  routes.on(w.handover, ({ tx, actor, params }) => viewHandover(tx, actor, params.personId))
  routes.on(w.deactivate, ({ tx, actor, params, body, core }) =>
    deactivatePerson(tx, actor, params.personId, body, core.clock.now()),
  )
  routes.on(w.reactivate, ({ tx, actor, params }) => reactivatePerson(tx, actor, params.personId))
  routes.on(w.endSessions, ({ tx, actor, params }) => endSessionsOf(tx, actor, params.personId))
  routes.on(w.invitations, ({ tx, actor, core }) => listInvitations(tx, actor, core.clock.now()))
  routes.on(w.invite, ({ tx, actor, body, core }) => invite(tx, actor, body, core))
  routes.on(w.revokeInvitation, ({ tx, actor, params, core }) =>
    revokeInvitation(tx, actor, params.invitationId, core.clock.now()),
  )
  routes.on(w.sites, ({ tx, actor }) => listSites(tx, actor))
  routes.on(w.createSite, ({ tx, actor, body }) => createSite(tx, actor, body))
  routes.on(w.updateSite, ({ tx, actor, params, body }) => updateSite(tx, actor, params.siteId, body))
  routes.on(w.removeSite, ({ tx, actor, params }) => removeSite(tx, actor, params.siteId))
  routes.on(w.addDepartment, ({ tx, actor, params, body }) =>
    addDepartment(tx, actor, params.siteId, body.name),
  )
  routes.on(w.removeDepartment, ({ tx, actor, params }) =>
    removeDepartment(tx, actor, params.siteId, params.departmentId),
  )
}
