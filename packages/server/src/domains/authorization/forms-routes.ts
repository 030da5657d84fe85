import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { exportFhir } from './fhir.ts'
import {
  createForm,
  discardFormDraft,
  judgeForm,
  listForms,
  publishForm,
  readForm,
  readVersion,
  retireForm,
  saveFormDraft,
} from './forms.ts'

const { authorizationExport, authorizationForm } = api

export function registerForms(routes: Routes): void {
  routes.on(authorizationForm.list, ({ core, tx, actor }) => listForms(core, tx, actor))
  routes.on(authorizationForm.create, ({ core, tx, actor, body }) => createForm(core, tx, actor, body))
  routes.on(authorizationForm.validate, async ({ actor, body }) => judgeForm(actor, body))
  routes.on(authorizationForm.get, ({ core, tx, actor, params }) => readForm(core, tx, actor, params.formId))
  routes.on(authorizationForm.version, ({ core, tx, actor, params }) =>
    readVersion(core, tx, actor, params.formId, params.number),
  )
  routes.on(authorizationForm.saveDraft, ({ core, tx, actor, params, body }) =>
    saveFormDraft(core, tx, actor, params.formId, body),
  )
  routes.on(authorizationForm.discardDraft, ({ core, tx, actor, params }) =>
    discardFormDraft(core, tx, actor, params.formId),
  )
  routes.on(authorizationForm.publish, ({ core, tx, actor, params, body }) =>
    publishForm(core, tx, actor, params.formId, body.revision),
  )
  routes.on(authorizationForm.retire, ({ core, tx, actor, params }) =>
    retireForm(core, tx, actor, params.formId),
  )
  routes.on(authorizationExport.fhir, ({ core, tx, actor, params }) =>
    exportFhir(core, tx, actor, params.authorizationId),
  )
}
