import type { Purpose, SubjectRef } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import { type AuthorizationInForce, authorizationsFor, gapOf, subjectsById } from '../authorization/index.ts'
import '../authorization/tables.ts'
import { refuse } from './rows.ts'
import type { RegionRow } from './tables.ts'

/** A subject with what was signed for them so far, the newest first. */
export interface SubjectConsents {
  subject: SubjectRef
  /** Under age today by the birth date; null where none is known. */
  minor: boolean | null
  authorizations: AuthorizationInForce[]
}

/** Who is in pictures. A subject that is not on file is absent. */
export async function consentsOf(
  core: Core,
  tx: Tx,
  orgId: string,
  subjectIds: readonly string[],
): Promise<Map<string, SubjectConsents>> {
  const ids = [...new Set(subjectIds)]
  if (ids.length === 0) return new Map()
  const subjects = await subjectsById(core, tx, orgId, ids)
  const signed = await authorizationsFor(core, tx, orgId, ids)
  return new Map(
    [...subjects.values()].map(({ minor, ...subject }) => [
      subject.id,
      { subject, minor, authorizations: signed.get(subject.id) ?? [] },
    ]),
  )
}

/** @throws Problem when nobody of this id is on file here */
export async function requireSubject(tx: Tx, orgId: string, subjectId: string | null): Promise<string> {
  const subject = await tx
    .selectFrom('subject')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', subjectId)
    .executeTakeFirst()
  if (!subject) throw refuse('noSubject')
  return subject.id
}

/**
 * Why a subject may not be shown this way; null when an authorization covers it. Where no birth date says otherwise,
 * a child in the picture may be this one.
 */
export function gapFor(
  consents: ReadonlyMap<string, SubjectConsents>,
  subjectId: string,
  use: {
    purpose: Purpose | null
    channelIds: readonly string[]
    mediaIds: readonly string[]
    child: boolean
  },
) {
  const known = consents.get(subjectId)
  return gapOf(known?.authorizations ?? [], { ...use, child: known?.minor ?? use.child })
}

/** Somebody in the picture took their authorization back and has given no new one. */
export function isLocked(
  regions: readonly Pick<RegionRow, 'subject_id'>[],
  consents: Map<string, SubjectConsents>,
): boolean {
  return regions.some(({ subject_id }) => {
    const signed = subject_id === null ? undefined : consents.get(subject_id)?.authorizations
    return (
      signed?.some(({ state }) => state === 'withdrawn') && !signed.some(({ state }) => state === 'in_force')
    )
  })
}
