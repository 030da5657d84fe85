import { randomUUID } from 'node:crypto'
import type { IncidentSeverity, IncidentSource } from '@clearpost/contract'
import { type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { syncDuties } from './duties.ts'
import { sealWords } from './load.ts'
import type { IncidentRow } from './tables.ts'

/** Characters of the report that stand as its title until somebody writes one. */
const TITLE_LENGTH = 80

export interface NewIncident {
  source: IncidentSource
  severity: IncidentSeverity
  title: string | null
  what: string
  link: string | null
  reportedOn: string
  discoveredOn: string
  occurredOn: string | null
  reporterId: string | null
  postId: string | null
  channelId: string | null
  alertId: string | null
  codeHash: Buffer | null
  /** The moment, or the beginning of the day for a report without a name. */
  at: Date
}

/** Opens a file with the next number of the year; its clocks run from the day of discovery. */
export async function createIncident(
  core: Core,
  tx: Tx,
  orgId: string,
  input: NewIncident,
): Promise<IncidentRow> {
  const year = Number(input.reportedOn.slice(0, 4))
  await lockInTransaction(tx, `incident-number:${orgId}`)
  const { last } = await tx
    .selectFrom('incident')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('org_id', '=', orgId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  // Random: an id that goes by time would say when somebody without a name wrote.
  const id = randomUUID()
  const title = input.title ?? firstWords(input.what)
  const row: IncidentRow = {
    org_id: orgId,
    id,
    year,
    number: (last ?? 0) + 1,
    revision: 1,
    state: 'new',
    severity: input.severity,
    source: input.source,
    words: await sealWords(core, tx, orgId, id, {
      title,
      what: input.what,
      link: input.link,
      mitigation: '',
      rootCause: '',
    }),
    reported_on: input.reportedOn,
    discovered_on: input.discoveredOn,
    occurred_on: input.occurredOn,
    determined_on: null,
    owner_id: null,
    reporter_id: input.reporterId,
    post_id: input.postId,
    channel_id: input.channelId,
    alert_id: input.alertId,
    cause: null,
    traits: [],
    residents: null,
    delay: null,
    code_hash: input.codeHash,
    spoke_on: input.codeHash === null ? null : input.reportedOn,
    told_on: null,
    created_at: input.at,
    updated_at: input.at,
    closed_at: null,
  }
  await tx.insertInto('incident').values(row).execute()
  await syncDuties(core, tx, row)
  return row
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= TITLE_LENGTH) return line
  const cut = line.slice(0, TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2))}…`
}
