import type { PictureSubject } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { thePictures } from './ports.ts'
import { refuse } from './problems.ts'
import { subjectsById } from './subjects.ts'
import type { AuthorizationRow } from './tables.ts'

/** What counts first when a subject has several for one picture. */
const ORDER: readonly AuthorizationRow['state'][] = [
  'in_force',
  'sent',
  'draft',
  'withdrawn',
  'declined',
  'expired',
  'replaced',
  'void',
]

/** Everyone whom a picture shows, each with the authorization that counts, and how many are still missing. */
export async function subjectsOfPicture(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
): Promise<{ subjects: PictureSubject[]; missing: number }> {
  permit(actor, 'authorization:read')
  const { orgId } = actor
  if (!(await thePictures().alt(core, tx, orgId, [mediaId])).has(mediaId)) throw refuse('notFound')
  const ids = (await thePictures().subjectsOf(tx, orgId, [mediaId])).get(mediaId) ?? []
  if (ids.length === 0) return { subjects: [], missing: 0 }
  const kin = (await thePictures().kinOf(tx, orgId, [mediaId])).get(mediaId) ?? [mediaId]
  const known = await subjectsById(core, tx, orgId, ids)
  const rows = await tx
    .selectFrom('authorization')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('subject_id', 'in', ids)
    .orderBy('updated_at', 'desc')
    .execute()
  const now = core.clock.now()
  const stateOf = (row: AuthorizationRow) =>
    row.state === 'in_force' && row.ends_at !== null && row.ends_at <= now ? 'expired' : row.state
  const about = (row: AuthorizationRow) =>
    row.media_ids === null || row.media_ids.some((id) => kin.includes(id))
  const subjects = ids.flatMap((id): PictureSubject[] => {
    const subject = known.get(id)
    if (!subject) return []
    const [best] = rows
      .filter((row) => row.subject_id === id && about(row))
      .sort((a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)))
    return [
      {
        subject: { id, code: subject.code },
        state: best ? stateOf(best) : null,
        authorizationId: best?.id ?? null,
        signerKind: best?.signer_kind ?? null,
        endsAt: best?.ends_at?.toISOString() ?? null,
      },
    ]
  })
  return { subjects, missing: subjects.filter(({ state }) => state !== 'in_force').length }
}
