import type { Core, Tx } from '../../core/index.ts'
import type { AuthorizationRow } from './tables.ts'

export async function sealPdf(core: Core, tx: Tx, row: AuthorizationRow): Promise<string> {
  const { sha256 } = await core.files.put(
    tx,
    row.org_id,
    Buffer.from(`%PDF-1.7 ${row.id}\n%%EOF`),
    'application/pdf',
  )
  return sha256
}
