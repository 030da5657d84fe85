import { type Clearance, CONTEXT_QUESTIONS, type Purpose } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { gapFor, type SubjectConsents } from './consent.ts'
import { kinOf } from './kin.ts'
import { isOpen, mediaRows, refuse } from './rows.ts'
import type { MediaRow, RegionRow } from './tables.ts'
import { surroundingsOf } from './view.ts'

/** What pictures are meant for. Without channels nothing is asked of them. */
export interface Use {
  purpose: Purpose | null
  channelIds: readonly string[]
}

type Reason = Clearance['reasons'][number]
type Code = Reason['code']

/** Kinds of places that show what a "yes" says; one of them must be there. A child needs the right signer instead. */
const SHOWN_BY: Record<Exclude<(typeof CONTEXT_QUESTIONS)[number], 'child'>, readonly RegionRow['kind'][]> = {
  tattoo: ['mark', 'person'],
  clothing: ['mark', 'person'],
  bystander: ['person', 'face'],
  room_number: ['mark', 'text'],
}

/**
 * Whether pictures may go out for a use, and what stands against it; 45 CFR 164.508. A picture is clear when a person
 * has looked at the whole of it, every face, person and mark is covered, staff, nobody or someone whose authorization
 * holds for this purpose, these channels and this picture, and every text that tells something is covered or read.
 * A picture that is not there is absent from the map.
 */
export async function clearanceOf(
  core: Core,
  tx: Tx,
  orgId: string,
  mediaIds: readonly string[],
  use: Use,
): Promise<Map<string, Clearance>> {
  const rows = await mediaRows(tx, orgId, mediaIds)
  const ids = rows.map(({ id }) => id)
  const around = await surroundingsOf(core, tx, orgId, ids)
  const kin = await kinOf(tx, orgId, ids)
  return new Map(
    rows.map((row) => {
      const reasons = reasonsAgainst(row, {
        regions: around.regions.get(row.id) ?? [],
        answers: around.answers.get(row.id) ?? new Map(),
        consents: around.consents,
        kin: kin.get(row.id) ?? [row.id],
        use,
      })
      return [row.id, { state: reasons.length === 0 ? ('clear' as const) : ('blocked' as const), reasons }]
    }),
  )
}

interface Facts {
  regions: readonly RegionRow[]
  answers: ReadonlyMap<string, boolean>
  consents: ReadonlyMap<string, SubjectConsents>
  kin: readonly string[]
  use: Use
}

/** Pure. In the order in which a person would go about it. */
function reasonsAgainst(row: MediaRow, facts: Facts): Reason[] {
  const whole = (code: Code): Reason => ({ code, regionId: null, number: null, subject: null })
  if (row.look_state !== 'done') return [whole(row.look_state === 'failed' ? 'look_failed' : 'not_looked')]
  const reasons = facts.regions.flatMap((region, index): Reason[] => {
    const place = { regionId: region.id, number: index + 1 }
    if (isOpen(region)) return [{ code: OPEN[region.kind], ...place, subject: null }]
    if (region.subject_id === null) return []
    const code = subjectGap(region.subject_id, facts)
    const subject = facts.consents.get(region.subject_id)?.subject ?? null
    return code === null ? [] : [{ code, ...place, subject }]
  })
  const { answers } = facts
  if (CONTEXT_QUESTIONS.some((question) => !answers.has(question))) reasons.push(whole('question_open'))
  const unshown = Object.entries(SHOWN_BY).some(
    ([question, kinds]) => answers.get(question) && !facts.regions.some(({ kind }) => kinds.includes(kind)),
  )
  if (unshown) reasons.push(whole('mark_missing'))
  if (row.sound && row.heard_at === null) reasons.push(whole('sound_unheard'))
  if (row.confirmed_at === null) reasons.push(whole('not_confirmed'))
  return reasons
}

const OPEN: Record<RegionRow['kind'], Code> = {
  face: 'face_open',
  person: 'person_open',
  mark: 'person_open',
  text: 'text_open',
  code: 'code_open',
}

function subjectGap(subjectId: string, { consents, answers, kin, use }: Facts): Code | null {
  return gapFor(consents, subjectId, { ...use, mediaIds: kin, child: answers.get('child') === true })
}

/** The same for the pages. */
export async function viewClearance(
  core: Core,
  tx: Tx,
  actor: Actor,
  { mediaIds, ...use }: Use & { mediaIds: readonly string[] },
): Promise<{ items: { mediaId: string; clearance: Clearance }[] }> {
  permit(actor, 'media:read')
  const found = await clearanceOf(core, tx, actor.orgId, mediaIds, use)
  return {
    items: mediaIds.map((mediaId) => {
      const clearance = found.get(mediaId)
      if (!clearance) throw refuse('notFound')
      return { mediaId, clearance }
    }),
  }
}
