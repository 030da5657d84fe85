import type { Report } from '@clearpost/engine'
import type { Core, Tx } from '../../core/index.ts'

/** A stored report as the engine made it, with what the contract's view leaves out. */
export async function readReport(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<Report> {
  return JSON.parse(await core.keys.openText(tx, orgId, 'report.sealed', sealed)) as Report
}
