import type { Core } from '../core/index.ts'
import { saveDraft } from '../domains/check/policy-draft.ts'
import { publishDraft } from '../domains/check/policy-versions.ts'
import type { World } from './world.ts'

/** What the clinic calls its hospice rooms, which neighbours know and strangers do not. */
const TERM = {
  id: 'lantern-house',
  words: 'Lantern House',
  verdict: 'review',
  reason: 'People here call our hospice rooms so: naming it with a person says that they are dying.',
} as const
const TEST = {
  id: 'lantern-coffee',
  ruleId: `own.${TERM.id}`,
  text: 'Volunteers bring coffee to Lantern House every Tuesday.',
  expected: 'review',
} as const

/** The clinic's first version of its own rules, so that their page has a history. */
export async function publishRules(core: Core, world: World): Promise<void> {
  const actor = world.actors.daniel
  await core.db.organization(world.orgId, async (tx) => {
    const document = { tightened: {}, terms: [TERM], tests: [TEST], billing: false }
    const { revision } = await saveDraft(core, tx, actor, { revision: 0, document })
    await publishDraft(core, tx, actor, {
      revision,
      reason: 'Agreed with the hospice team: posts that name the house wait for a colleague.',
    })
  })
}
