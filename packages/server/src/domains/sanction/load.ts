import { sanctionProblems } from '@clearpost/contract'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import type { SanctionRow } from './tables.ts'

export const refuse = problemsOf(sanctionProblems)
export const subject = (id: string) => ({ kind: 'sanction', id })

/** What people wrote in a case, sealed together. */
export interface CaseWords {
  account: string
  answer: string
}
export interface DecisionWords {
  measures: string[]
  reasons: string
  deviation: string
}

const FIELDS = {
  facts: 'sanction.facts',
  decision: 'sanction.decision',
  note: 'sanction.flag.note',
  reasons: 'sanction.flag.reasons',
} as const
type Field = keyof typeof FIELDS

/** @param id of the case or flag that it belongs to */
export const sealed = (core: Core, tx: Tx, orgId: string, field: Field, id: string, value: unknown) =>
  core.keys.seal(tx, orgId, `${FIELDS[field]}:${id}`, JSON.stringify(value))

export async function opened<T>(
  core: Core,
  tx: Tx,
  orgId: string,
  field: Field,
  id: string,
  value: Buffer,
): Promise<T> {
  return JSON.parse(await core.keys.openText(tx, orgId, `${FIELDS[field]}:${id}`, value)) as T
}

/**
 * A case as the actor may reach it. One's own is not there: nobody reads, flags or decides a case about themselves.
 * @throws Problem `sanction.notFound`
 */
export async function caseRow(tx: Tx, actor: Actor, id: string, lock = false): Promise<SanctionRow> {
  const query = tx
    .selectFrom('sanction_case')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .where('person_id', '!=', actor.personId ?? '')
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Locked until the transaction ends. @throws Problem `sanction.notFound`, `sanction.notOpen` */
export async function openCase(tx: Tx, actor: Actor, id: string): Promise<SanctionRow> {
  const row = await caseRow(tx, actor, id, true)
  if (row.state !== 'open') throw refuse('notOpen')
  return row
}
