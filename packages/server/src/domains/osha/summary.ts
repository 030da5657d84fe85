import { type api, EVIDENCE_MAX_BYTES, type OshaSummary } from '@clearpost/contract'
import { CADENCES, recordsKeptUntil, windowEnd } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { ENDINGS, paperKind } from '../../core/files/paper.ts'
import type { Download, Upload } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, canonicalJson, type Tx } from '../../core/index.ts'
import { totalsOf } from './case-view.ts'
import { casesOf, establishmentRow, ofEstablishment, refuse, today, yearOr } from './load.ts'
import type { OshaSummaryRow } from './tables.ts'

type SaveInput = z.output<typeof api.osha.saveSummary.body>
type CertifyInput = z.output<typeof api.osha.certify.body>
type PostingInput = z.output<typeof api.osha.posting.body>
type ProofKind = 'posted' | 'unposted'
type At = { establishmentId: string; year: number }

/** The yearly summary; its figures are those of the log now. */
export async function viewSummary(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  asked: number | undefined,
): Promise<OshaSummary> {
  permit(actor, 'osha:read')
  await establishmentRow(tx, actor.orgId, establishmentId)
  return summaryOf(tx, actor.orgId, {
    establishmentId,
    year: await yearOr(core, tx, actor.orgId, asked, 1),
  })
}

/** The summary without a question who asks. */
export async function summaryOf(tx: Tx, orgId: string, at: At): Promise<OshaSummary> {
  const { establishmentId, year } = at
  const totals = totalsOf(await casesOf(tx, orgId, establishmentId, year))
  const row = await summaryRow(tx, orgId, at)
  // The summary of a year is posted in the next one.
  const postFrom = `${year + 1}-${POSTING.on}`
  return {
    year,
    totals,
    averageEmployees: row?.average_employees ?? null,
    peakEmployees: row?.peak_employees ?? null,
    hoursWorked: row ? Number(row.hours_worked) : null,
    changeReason: row?.change_reason ?? '',
    certified: row?.certified ?? null,
    changedSince: row?.certified ? canonicalJson(row.certified.totals) !== canonicalJson(totals) : false,
    postedOn: row?.posted_on ?? null,
    postedWhere: row?.posted_where ?? '',
    unpostedOn: row?.unposted_on ?? null,
    proofs: [
      ...(row?.posted_proof ? (['posted'] as const) : []),
      ...(row?.unposted_proof ? (['unposted'] as const) : []),
    ],
    postFrom,
    postUntil: windowEnd(POSTING, postFrom),
    keptUntil: recordsKeptUntil(year),
  }
}
const POSTING = CADENCES.post_300a as Extract<(typeof CADENCES)['post_300a'], { kind: 'yearly' }>

/** Keeps how many people worked how many hours. A certified summary asks to be certified again. */
export async function saveSummary(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  input: SaveInput,
): Promise<OshaSummary> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const change = {
    average_employees: input.averageEmployees,
    peak_employees: input.peakEmployees,
    hours_worked: input.hoursWorked,
    change_reason: input.changeReason,
    certified: null,
    updated_at: core.clock.now(),
  }
  await tx
    .insertInto('osha_summary')
    .values({
      org_id: orgId,
      establishment_id: establishmentId,
      year: input.year,
      ...change,
      posted_on: null,
      unposted_on: null,
      posted_proof: null,
      unposted_proof: null,
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'establishment_id', 'year']).doUpdateSet(change))
    .execute()
  await audit(tx, actor, 'osha.saveSummary', ofEstablishment(establishmentId), { year: input.year })
  return summaryOf(tx, orgId, { establishmentId, year: input.year })
}

/** An executive has examined the summary. The figures are kept as they are now. */
export async function certifySummary(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  { year, name, title, phone }: CertifyInput,
): Promise<OshaSummary> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const at = { establishmentId, year }
  await requireRow(tx, orgId, at)
  if ((await today(core, tx, orgId)) <= `${year}-12-31`) throw refuse('yearOpen')
  const rows = await casesOf(tx, orgId, establishmentId, year)
  if (rows.some(({ state }) => state === 'pending')) throw refuse('casesPending')
  const certified = {
    name,
    title,
    phone,
    at: core.clock.now().toISOString(),
    totals: totalsOf(rows),
  }
  await patch(core, tx, orgId, at, { certified: JSON.stringify(certified) })
  await audit(tx, actor, 'osha.certify', ofEstablishment(establishmentId), { year, cases: rows.length })
  return summaryOf(tx, orgId, at)
}

/** Says when and where the summary was posted, and when it was taken down. */
export async function savePosting(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  { year, postedOn, postedWhere, unpostedOn }: PostingInput,
): Promise<OshaSummary> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const at = { establishmentId, year }
  const row = await requireRow(tx, orgId, at)
  if (row.certified === null) throw refuse('notCertified')
  const day = await today(core, tx, orgId)
  if (postedOn > day || (unpostedOn ?? '') > day) throw refuse('dayAhead')
  if (unpostedOn !== null && unpostedOn < postedOn) throw refuse('unpostedBefore')
  await patch(core, tx, orgId, at, {
    posted_on: postedOn,
    posted_where: postedWhere,
    unposted_on: unpostedOn,
  })
  await audit(tx, actor, 'osha.posting', ofEstablishment(establishmentId), { year, postedOn, unpostedOn })
  return summaryOf(tx, orgId, at)
}

/** Keeps a picture of the posted summary, or of the empty board. */
export async function keepProof(
  core: Core,
  actor: Actor,
  establishmentId: string,
  { year: asked, kind }: { year?: number | undefined; kind: ProofKind },
  upload: Upload,
): Promise<OshaSummary> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const bytes = await upload.read(EVIDENCE_MAX_BYTES, () => refuse('proofTooLarge'))
  const mime = paperKind(bytes)
  if (mime === null) throw refuse('proofType')
  return core.db.organization(orgId, async (tx) => {
    await establishmentRow(tx, orgId, establishmentId)
    const at = { establishmentId, year: await yearOr(core, tx, orgId, asked, 1) }
    const row = await requireRow(tx, orgId, at)
    if (row.posted_on === null) throw refuse('notPosted')
    const { sha256 } = await core.files.put(tx, orgId, bytes, mime)
    await patch(core, tx, orgId, at, { [`${kind}_proof`]: sha256 })
    await audit(tx, actor, 'osha.proof', ofEstablishment(establishmentId), { year: at.year, kind, sha256 })
    return summaryOf(tx, orgId, at)
  })
}

/** A kept picture of the posting. */
export async function readProof(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  { year: asked, kind }: { year?: number | undefined; kind: ProofKind },
): Promise<Download> {
  permit(actor, 'osha:read')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const year = await yearOr(core, tx, orgId, asked, 1)
  const row = await summaryRow(tx, orgId, { establishmentId, year })
  const sha256 = row?.[`${kind}_proof`]
  const file = sha256 ? await core.files.get(tx, orgId, sha256) : null
  if (!file) throw refuse('notFound')
  return {
    bytes: file.bytes,
    type: file.mime,
    filename: `300A-${year}-${kind}.${ENDINGS[file.mime] ?? 'bin'}`,
  }
}

async function summaryRow(tx: Tx, orgId: string, at: At): Promise<OshaSummaryRow | undefined> {
  return tx
    .selectFrom('osha_summary')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('establishment_id', '=', at.establishmentId)
    .where('year', '=', at.year)
    .executeTakeFirst()
}

async function requireRow(tx: Tx, orgId: string, at: At): Promise<OshaSummaryRow> {
  await establishmentRow(tx, orgId, at.establishmentId)
  const row = await summaryRow(tx, orgId, at)
  if (!row) throw refuse('hoursMissing')
  return row
}

async function patch(
  core: Core,
  tx: Tx,
  orgId: string,
  at: At,
  change: Partial<Omit<OshaSummaryRow, 'certified'> & { certified: string }>,
): Promise<void> {
  await tx
    .updateTable('osha_summary')
    .set({ ...change, updated_at: core.clock.now() })
    .where('org_id', '=', orgId)
    .where('establishment_id', '=', at.establishmentId)
    .where('year', '=', at.year)
    .execute()
}
