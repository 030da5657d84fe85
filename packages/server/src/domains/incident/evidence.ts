import { createHash, randomUUID } from 'node:crypto'
import { INCIDENT_FILE_MAX_BYTES, type IncidentEvidence } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { dayOf, startOfDay } from '../../core/days.ts'
import { ENDINGS, paperKind } from '../../core/files/paper.ts'
import type { Download, Upload } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, FileLost, type Tx, UnsealError } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { addEvent } from './events.ts'
import { lockIncident, openIncident, openJson, refuse, sealJson, subject, today } from './load.ts'
import type { IncidentEvidenceRow, IncidentRow, Who } from './tables.ts'

const labelField = (id: string) => `incident_evidence.label:${id}`
const bytesField = (id: string) => `incident_evidence.sealed:${id}`
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const TEXT = 'text/plain; charset=utf-8'
const TYPES: Readonly<Record<string, string>> = {
  ...ENDINGS,
  [TEXT]: 'txt',
  'application/json': 'json',
  'application/zip': 'zip',
}

interface Captured {
  kind: IncidentEvidence['kind']
  label: string
  mime: string
  bytes: Buffer
}

/**
 * Keeps bytes as they are, sealed, with their SHA-256 and the first entry of their chain of custody.
 * @param who a reporter without a name leaves a day: then nothing is stored that knows its moment
 */
export async function keepEvidence(
  core: Core,
  tx: Tx,
  row: IncidentRow,
  { kind, label, mime, bytes }: Captured,
  by: { who: Who; id: string | null },
): Promise<{ id: string; sha256: string }> {
  const { org_id: orgId } = row
  const id = randomUUID()
  const sha256 = digest(bytes)
  const on = await today(core, tx, orgId)
  const nameless = by.who === 'reporter'
  if (!nameless) await core.files.put(tx, orgId, bytes, mime)
  await tx
    .insertInto('incident_evidence')
    .values({
      org_id: orgId,
      id,
      incident_id: row.id,
      kind,
      label: await sealJson(core, tx, orgId, labelField(id), label),
      mime,
      bytes: bytes.length,
      sha256,
      sealed: nameless ? await core.keys.seal(tx, orgId, bytesField(id), bytes) : null,
      captured_on: on,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from incident_evidence
        where org_id = ${orgId} and incident_id = ${row.id})`,
    })
    .execute()
  const at = nameless ? startOfDay(on, (await settingsOf(tx, orgId)).timeZone) : core.clock.now()
  await addCustody(tx, orgId, id, { action: 'captured', at, sha256, ...by })
  return { id, sha256 }
}

async function addCustody(
  tx: Tx,
  orgId: string,
  evidenceId: string,
  entry: {
    action: IncidentEvidence['custody'][number]['action']
    at: Date
    who: Who
    id: string | null
    sha256: string
  },
): Promise<void> {
  await tx
    .insertInto('incident_custody')
    .values({
      org_id: orgId,
      id: randomUUID(),
      evidence_id: evidenceId,
      action: entry.action,
      at: entry.at,
      who: entry.who,
      by_id: entry.id,
      sha256: entry.sha256,
    })
    .execute()
}

/** Keeps words exactly as they were given. */
export async function addText(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  { label, text }: { label: string; text: string },
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  await keepOf(core, tx, actor, row, { kind: 'text', label, mime: TEXT, bytes: Buffer.from(text) })
}

/** Keeps a screenshot or document: its kind is read from its bytes, and they are never written anew. */
export async function addFile(
  core: Core,
  actor: Actor & { personId: string },
  incidentId: string,
  label: string,
  upload: Upload,
): Promise<void> {
  permit(actor, 'incident:write')
  const bytes = await upload.read(INCIDENT_FILE_MAX_BYTES, () => refuse('fileTooLarge'))
  const mime = paperKind(bytes)
  if (mime === null) throw refuse('fileType')
  await core.db.organization(actor.orgId, async (tx) => {
    const row = await openIncident(tx, actor, incidentId)
    await keepOf(core, tx, actor, row, { kind: 'file', label, mime, bytes })
  })
}

/** Keeps something in a person's or the program's name, with its event. */
export async function keepOf(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: IncidentRow,
  captured: Captured,
): Promise<string> {
  const who = actor.kind === 'system' ? 'system' : 'person'
  const { id, sha256 } = await keepEvidence(core, tx, row, captured, { who, id: actor.personId ?? null })
  await addEvent(core, tx, actor, row.id, 'incident.keepEvidence', {
    evidenceId: id,
    kind: captured.kind,
    sha256,
  })
  return id
}

/** @throws Problem incident.notFound unless it is evidence of this file */
export async function requireEvidence(tx: Tx, row: IncidentRow, evidenceId: string): Promise<void> {
  await evidenceRow(tx, row.org_id, row.id, evidenceId)
}

async function evidenceRow(
  tx: Tx,
  orgId: string,
  incidentId: string,
  evidenceId: string,
): Promise<IncidentEvidenceRow> {
  const row = await tx
    .selectFrom('incident_evidence')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('incident_id', '=', incidentId)
    .where('id', '=', evidenceId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** The bytes, compared with the hash that was kept. Who read them stands in the chain of custody and in the trail. */
export async function readEvidence(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  evidenceId: string,
): Promise<Download> {
  permit(actor, 'incident:read')
  const { orgId } = actor
  const row = await evidenceRow(tx, orgId, incidentId, evidenceId)
  const bytes = await storedBytes(core, tx, row)
  const sha256 = digest(bytes)
  if (sha256 !== row.sha256) throw refuse('damaged')
  const entry = { action: 'read' as const, at: core.clock.now(), who: 'person' as const, id: actor.personId }
  await addCustody(tx, orgId, row.id, { ...entry, sha256 })
  await audit(tx, actor, 'incident.readEvidence', subject(incidentId), { evidenceId, sha256 })
  return { bytes, type: row.mime, filename: `evidence-${sha256.slice(0, 12)}.${TYPES[row.mime] ?? 'bin'}` }
}

/** Compares every piece of evidence of a file with its hash. @throws Problem incident.damaged when one is not as it was */
export async function verifyEvidence(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
): Promise<void> {
  permit(actor, 'incident:write')
  const { org_id: orgId } = await lockIncident(tx, actor, incidentId)
  const rows = await tx
    .selectFrom('incident_evidence')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('incident_id', '=', incidentId)
    .orderBy('seq')
    .execute()
  for (const row of rows) {
    const sha256 = digest(await storedBytes(core, tx, row))
    if (sha256 !== row.sha256) throw refuse('damaged')
    const entry = { at: core.clock.now(), who: 'person' as const, id: actor.personId, sha256 }
    await addCustody(tx, orgId, row.id, { action: 'verified', ...entry })
  }
  await addEvent(core, tx, actor, incidentId, 'incident.verifyEvidence', { pieces: rows.length })
}

async function storedBytes(core: Core, tx: Tx, row: IncidentEvidenceRow): Promise<Buffer> {
  try {
    if (row.sealed !== null) return await core.keys.open(tx, row.org_id, bytesField(row.id), row.sealed)
    const file = await core.files.get(tx, row.org_id, row.sha256)
    if (file) return file.bytes
  } catch (error) {
    if (!(error instanceof FileLost) && !(error instanceof UnsealError)) throw error
  }
  throw refuse('damaged')
}

/** Evidence of a file with its chain of custody, in the order in which it came. */
export async function evidenceViews(core: Core, tx: Tx, row: IncidentRow): Promise<IncidentEvidence[]> {
  const { org_id: orgId } = row
  const rows = await tx
    .selectFrom('incident_evidence')
    .select(['id', 'kind', 'label', 'mime', 'bytes', 'sha256', 'captured_on'])
    .where('org_id', '=', orgId)
    .where('incident_id', '=', row.id)
    .orderBy('seq')
    .execute()
  if (rows.length === 0) return []
  const custody = await tx
    .selectFrom('incident_custody')
    .selectAll()
    .where('org_id', '=', orgId)
    .where(
      'evidence_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    custody.map(({ by_id }) => by_id),
  )
  const { timeZone } = await settingsOf(tx, orgId)
  return Promise.all(
    rows.map(
      async (one): Promise<IncidentEvidence> => ({
        id: one.id,
        kind: one.kind,
        label: await openJson<string>(core, tx, orgId, labelField(one.id), one.label),
        mime: one.mime,
        bytes: one.bytes,
        sha256: one.sha256,
        capturedOn: one.captured_on,
        custody: custody
          .filter(({ evidence_id }) => evidence_id === one.id)
          .map(({ action, at, who, by_id, sha256 }) => ({
            action,
            at: who === 'reporter' ? null : at.toISOString(),
            on: dayOf(at, timeZone),
            by: who === 'reporter' ? { id: null, name: '' } : refs(by_id),
            sha256,
          })),
      }),
    ),
  )
}
