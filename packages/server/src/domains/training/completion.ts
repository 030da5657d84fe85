import { randomBytes } from 'node:crypto'
import type { Course } from '@clearpost/law/courses'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { addMonths } from './load.ts'
import './tables.ts'

/** Crockford's base 32: no letter that is mistaken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a certificate is verified with: 60 random bits, in groups that can be read aloud. */
export function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % 32]).join('')
  return letters.replace(/(....)(?=.)/g, '$1-')
}

/** The same code however it was typed. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/(....)(?=.)/g, '$1-')

/** Puts a pass on record, and settles what asked for it. */
export async function recordPass(
  core: Core,
  tx: Tx,
  actor: Actor,
  course: Course,
  { attemptId, day, score }: { attemptId: string; day: string; score: number },
): Promise<void> {
  const now = core.clock.now()
  const id = newId(now.getTime())
  const expiresOn = addMonths(day, course.validMonths)
  await tx
    .insertInto('course_completion')
    .values({
      org_id: actor.orgId,
      id,
      person_id: actor.personId ?? '',
      course_id: course.id,
      version: course.version,
      score,
      completed_on: day,
      expires_on: expiresOn,
      source: 'attempt',
      code: newCode(),
      attempt_id: attemptId,
      imported_by: null,
      at: now,
    })
    .execute()
  await tx
    .updateTable('course_assignment')
    .set({ done_on: day, completion_id: id })
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('course_id', '=', course.id)
    .where('done_on', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
  await audit(
    tx,
    actor,
    'training.pass',
    { kind: 'course_completion', id },
    { courseId: course.id, expiresOn },
  )
}
