import type { AuthorizationState, Signature } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import { refuse } from './problems.ts'
import type { AuthorizationRow } from './tables.ts'

const SIGNER_FIELD = 'authorization.signer'

/** Who signed and how, and why it was taken back; sealed as a whole. */
export interface Signer {
  name: string
  authority: string | null
  signature: Signature | null
  withdrawnReason: string | null
}

/** The row of an authorization, locked until the transaction ends when something is about to change. */
export async function authorizationRow(
  tx: Tx,
  orgId: string,
  authorizationId: string,
  lock = false,
): Promise<AuthorizationRow> {
  let select = tx
    .selectFrom('authorization')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', authorizationId)
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** The locked row, if it is in one of the states. @throws Problem authorization.wrongState */
export async function lockIn(
  tx: Tx,
  orgId: string,
  authorizationId: string,
  ...states: AuthorizationState[]
): Promise<AuthorizationRow> {
  const row = await authorizationRow(tx, orgId, authorizationId, true)
  if (!states.includes(row.state)) throw refuse('wrongState')
  return row
}

/** Changes columns and the time of the last change. */
export async function patch(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
  columns: Partial<Omit<AuthorizationRow, 'org_id' | 'id'>>,
): Promise<void> {
  Object.assign(row, columns, { updated_at: core.clock.now() })
  await tx
    .updateTable('authorization')
    .set({ ...columns, updated_at: row.updated_at })
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

export const sealSigner = (core: Core, tx: Tx, orgId: string, signer: Signer): Promise<Buffer> =>
  core.keys.seal(tx, orgId, SIGNER_FIELD, JSON.stringify(signer))

/** Null when nobody has signed. */
export async function signerOf(core: Core, tx: Tx, row: AuthorizationRow): Promise<Signer | null> {
  if (row.signer === null) return null
  return JSON.parse(await core.keys.openText(tx, row.org_id, SIGNER_FIELD, row.signer)) as Signer
}

/** Signed, and a witness is wanted who has not confirmed yet. */
export const waitsForWitness = (row: AuthorizationRow): boolean =>
  row.state === 'sent' && row.signed_at !== null
