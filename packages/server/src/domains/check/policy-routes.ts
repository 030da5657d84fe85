import { api } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Routes } from '../../core/http/routes.ts'
import { discardDraft, saveDraft, viewPolicy } from './policy-draft.ts'
import { testPolicy } from './policy-tests.ts'
import { listVersions, publishDraft, restoreVersion } from './policy-versions.ts'
import { currentPolicy } from './rules-of.ts'

const { checkPolicy } = api

export function registerPolicy(routes: Routes): void {
  routes.on(checkPolicy.rules, async ({ core, tx, actor }) => {
    permit(actor, 'check:run')
    const { number, document } = await currentPolicy(core, tx, actor.orgId)
    return { number, tightened: document.tightened, terms: document.terms, billing: document.billing }
  })
  routes.on(checkPolicy.get, ({ core, tx, actor }) => viewPolicy(core, tx, actor))
  routes.on(checkPolicy.saveDraft, ({ core, tx, actor, body }) => saveDraft(core, tx, actor, body))
  routes.on(checkPolicy.discardDraft, ({ tx, actor }) => discardDraft(tx, actor))
  routes.on(checkPolicy.test, ({ core, tx, actor }) => testPolicy(core, tx, actor))
  routes.on(checkPolicy.publish, ({ core, tx, actor, body }) => publishDraft(core, tx, actor, body))
  routes.on(checkPolicy.versions, ({ core, tx, actor, query }) => listVersions(core, tx, actor, query))
  routes.on(checkPolicy.restore, ({ core, tx, actor, body }) => restoreVersion(core, tx, actor, body))
}
