import { createHmac, randomBytes, randomInt } from 'node:crypto'
import type { Core, Tx } from '../../core/index.ts'

const FIELD = 'subject_key.sealed'
const KEY_BYTES = 32
/** Without letters and digits that look alike, and without vowels, so that no code spells a word. */
const LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ'
const CODE_LENGTH = 4
const CODE_TRIES = 20

/** A name as it is compared: without accents, case, punctuation and doubled spaces. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The organization's key for hashing names, made at its first use. */
async function nameKey(core: Core, tx: Tx, orgId: string): Promise<Buffer> {
  const read = () =>
    tx.selectFrom('subject_key').select('sealed').where('org_id', '=', orgId).executeTakeFirst()
  const row = await read()
  if (row) return core.keys.open(tx, orgId, FIELD, row.sealed)
  const sealed = await core.keys.seal(tx, orgId, FIELD, randomBytes(KEY_BYTES))
  await tx
    .insertInto('subject_key')
    .values({ org_id: orgId, sealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // Another request may have been first.
  return core.keys.open(tx, orgId, FIELD, (await read())?.sealed ?? sealed)
}

/** A hash that finds exactly this name and, without the organization's key, tells nothing. */
export async function hashName(core: Core, tx: Tx, orgId: string, name: string): Promise<Buffer> {
  return createHmac('sha256', await nameKey(core, tx, orgId))
    .update(foldName(name))
    .digest()
}

/** A code that no subject of the organization has, e.g. S-4K7Q; a longer one when the short ones grow scarce. */
export async function newCode(tx: Tx, orgId: string): Promise<string> {
  for (let tried = 0; ; tried++) {
    const length = CODE_LENGTH + Math.floor(tried / CODE_TRIES)
    const letters = Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)])
    const code = `S-${letters.join('')}`
    const taken = await tx
      .selectFrom('subject')
      .select('id')
      .where('org_id', '=', orgId)
      .where('code', '=', code)
      .executeTakeFirst()
    if (!taken) return code
  }
}
