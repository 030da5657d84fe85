import { createHash, randomBytes } from 'node:crypto'
import {
  type AnonymousReport,
  type api,
  REPORT_FILE_MAX_BYTES,
  REPORT_FILES_MAX,
  reportProblems,
} from '@clearpost/contract'
import type * as z from 'zod'
import { readToken } from '../../core/auth/token.ts'
import { dayOf, startOfDay } from '../../core/days.ts'
import { paperKind } from '../../core/files/paper.ts'
import type { Transport, Upload } from '../../core/http/routes.ts'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { createIncident } from './creating.ts'
import { writeEvent } from './events.ts'
import { keepEvidence } from './evidence.ts'
import { patch } from './load.ts'
import { keepMessage, messageViews } from './messages.ts'
import type { IncidentRow } from './tables.ts'
import { createTurnstile } from './turnstile.ts'

type SubmitInput = z.output<typeof api.report.submit.body>

const refuse = problemsOf(reportProblems)
const turnstile = createTurnstile()
const SUBMITS_MAX = 5
const CALLS_MAX = 60
/** Reports that one organization takes in a day. */
const DAY_MAX = 100

/** Crockford's base 32: nothing that is read as something else. 24 letters of 5 bits are 120 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LETTERS = 24

function newCode(): string {
  // 32 divides 256: each letter is as likely as another.
  const letters = [...randomBytes(CODE_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** As it was shown, however it was typed. */
const plain = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
const hashOf = (orgId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`report\0${orgId}\0${plain(code)}`)
    .digest()

interface Door {
  orgId: string
  hash: Buffer
  code: string | null
}

/** The secret of the link and perhaps a code. @throws Problem report.linkUnknown, tooMany */
function doorOf(core: Core, transport: Transport, limit = CALLS_MAX): Door {
  const [secret = '', code = null] = (transport.bearer ?? '').split('~')
  const token = readToken('intake', secret)
  if (!token) throw refuse('linkUnknown')
  const kind = limit === SUBMITS_MAX ? 'submit' : 'call'
  if (!turnstile.admit(`${kind}:${token.orgId}`, transport.ip, limit, core.clock.now().getTime()))
    throw refuse('tooMany')
  return { ...token, code }
}

/** Whose reports the link takes. */
export async function viewDoor(core: Core, transport: Transport) {
  const door = doorOf(core, transport)
  return core.db.organization(door.orgId, async (tx) => {
    await requireLink(tx, door)
    const { name, locale } = await settingsOf(tx, door.orgId)
    return { organizationName: name, lang: locale }
  })
}

async function requireLink(tx: Tx, { orgId, hash }: Door): Promise<void> {
  const found = await tx
    .selectFrom('incident_intake')
    .select('org_id')
    .where('org_id', '=', orgId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  if (!found) throw refuse('linkUnknown')
}

/** Today, and the instant that stands for everything of this day. */
async function dayIn(core: Core, tx: Tx, orgId: string): Promise<{ day: string; at: Date }> {
  const { timeZone } = await settingsOf(tx, orgId)
  const day = dayOf(core.clock.now(), timeZone)
  return { day, at: startOfDay(day, timeZone) }
}

/**
 * A report without a name. Neither address, program, session nor time of day is kept: no row of the audit trail, no
 * mail and no job is written now, because each would know its moment; the office is told when the day is over.
 */
export async function submitReport(
  core: Core,
  transport: Transport,
  input: SubmitInput,
): Promise<{ code: string; reportedOn: string }> {
  const door = doorOf(core, transport, SUBMITS_MAX)
  const { orgId } = door
  return core.db.organization(orgId, async (tx) => {
    await requireLink(tx, door)
    const { day, at } = await dayIn(core, tx, orgId)
    if (input.occurredOn !== null && input.occurredOn > day) throw refuse('dayAhead')
    await requireRoom(tx, orgId, day)
    const code = newCode()
    const row = await createIncident(core, tx, orgId, {
      source: 'anonymous',
      severity: 'medium',
      title: null,
      what: input.what,
      link: input.link,
      reportedOn: day,
      discoveredOn: day,
      occurredOn: input.occurredOn,
      reporterId: null,
      postId: null,
      channelId: null,
      alertId: null,
      codeHash: hashOf(orgId, code),
      at,
    })
    await writeEvent(tx, orgId, row.id, { at, who: 'reporter', by: null, action: 'incident.report' })
    return { code, reportedOn: day }
  })
}

async function requireRoom(tx: Tx, orgId: string, day: string): Promise<void> {
  const { reports } = await tx
    .selectFrom('incident')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .where('org_id', '=', orgId)
    .where('source', '=', 'anonymous')
    .where('reported_on', '=', day)
    .executeTakeFirstOrThrow()
  if (reports >= DAY_MAX) throw refuse('tooMany')
}

/** The report of a code, locked. @throws Problem report.codeUnknown */
async function reportRow(tx: Tx, { orgId, code }: Door): Promise<IncidentRow> {
  if (code === null || plain(code).length !== CODE_LETTERS) throw refuse('codeUnknown')
  const row = await tx
    .selectFrom('incident')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('code_hash', '=', hashOf(orgId, code))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('codeUnknown')
  return row
}

/** How far the report is and what the office wrote. That somebody looked is not kept. */
export async function followReport(core: Core, transport: Transport): Promise<AnonymousReport> {
  const door = doorOf(core, transport)
  return core.db.organization(door.orgId, async (tx) => view(core, tx, await reportRow(tx, door)))
}

/** More words of the reporter. */
export async function addToReport(core: Core, transport: Transport, text: string): Promise<AnonymousReport> {
  const door = doorOf(core, transport)
  return core.db.organization(door.orgId, async (tx) => {
    const row = await openReport(tx, door)
    await keepMessage(core, tx, row, 'reporter', text)
    await spoke(core, tx, row, 'incident.reporterWrote')
    return view(core, tx, row)
  })
}

/** A file of the reporter, sealed within the row of its evidence. */
export async function attachToReport(
  core: Core,
  transport: Transport,
  upload: Upload,
): Promise<AnonymousReport> {
  const door = doorOf(core, transport)
  const bytes = await upload.read(REPORT_FILE_MAX_BYTES, () => refuse('fileTooLarge'))
  const mime = paperKind(bytes)
  if (mime === null) throw refuse('fileType')
  return core.db.organization(door.orgId, async (tx) => {
    const row = await openReport(tx, door)
    if ((await filesOf(tx, row)) >= REPORT_FILES_MAX) throw refuse('filesMany')
    const captured = { kind: 'file' as const, label: '', mime, bytes }
    await keepEvidence(core, tx, row, captured, { who: 'reporter', id: null })
    await spoke(core, tx, row, 'incident.reporterAttached')
    return view(core, tx, row)
  })
}

async function openReport(tx: Tx, door: Door): Promise<IncidentRow> {
  const row = await reportRow(tx, door)
  if (row.state === 'closed') throw refuse('closed')
  return row
}

/** Keeps the day of the reporter's word, and not its moment. */
async function spoke(core: Core, tx: Tx, row: IncidentRow, action: string): Promise<void> {
  const { day, at } = await dayIn(core, tx, row.org_id)
  const updated = new Date(Math.max(row.updated_at.getTime(), at.getTime()))
  await patch(core, tx, row, { spoke_on: day, updated_at: updated })
  await writeEvent(tx, row.org_id, row.id, { at, who: 'reporter', by: null, action })
}

async function filesOf(tx: Tx, row: IncidentRow): Promise<number> {
  const { files } = await tx
    .selectFrom('incident_evidence')
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('sealed', 'is not', null)
    .executeTakeFirstOrThrow()
  return files
}

async function view(core: Core, tx: Tx, row: IncidentRow): Promise<AnonymousReport> {
  const { name } = await settingsOf(tx, row.org_id)
  return {
    organizationName: name,
    state: row.state === 'new' ? 'received' : row.state === 'closed' ? 'closed' : 'in_work',
    reportedOn: row.reported_on,
    messages: await messageViews(core, tx, row),
    files: await filesOf(tx, row),
  }
}
