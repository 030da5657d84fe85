import type { OshaCase, OshaCaseSummary, OshaTotals } from '@clearpost/contract'
import { cappedDays, entryDueOn, recordsKeptUntil, yearTotals } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import {
  caseRow,
  casesOf,
  establishmentRow,
  namesOf,
  ofCase,
  ofEstablishment,
  openDetails,
  openReason,
  yearOr,
} from './load.ts'
import type { OshaCaseRow } from './tables.ts'

/** The log of a year. Who read it stands in the trail. */
export async function viewLog(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  asked: number | undefined,
): Promise<{ year: number; items: OshaCaseSummary[]; totals: OshaTotals; keptUntil: string }> {
  permit(actor, 'osha:read')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const year = await yearOr(core, tx, orgId, asked)
  const rows = await casesOf(tx, orgId, establishmentId, year)
  const items = await caseSummaries(core, tx, orgId, rows)
  await audit(tx, actor, 'osha.readLog', ofEstablishment(establishmentId), { year, cases: rows.length })
  return { year, items, totals: totalsOf(rows), keptUntil: recordsKeptUntil(year) }
}

/** One case. Who read it stands in the trail. */
export async function viewCase(core: Core, tx: Tx, actor: Actor, caseId: string): Promise<OshaCase> {
  permit(actor, 'osha:read')
  const view = await caseView(core, tx, await caseRow(tx, actor.orgId, caseId))
  await audit(tx, actor, 'osha.readCase', ofCase(caseId))
  return view
}

/** The separate list of names of privacy cases. Who read it stands in the trail. */
export async function privacyNames(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  asked: number | undefined,
): Promise<{ items: { caseId: string; number: number; name: string }[] }> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const year = await yearOr(core, tx, orgId, asked)
  const rows = (await casesOf(tx, orgId, establishmentId, year)).filter(({ privacy }) => privacy !== null)
  const names = await namesOf(
    core,
    tx,
    orgId,
    rows.map(({ id }) => id),
  )
  await audit(tx, actor, 'osha.readPrivacyNames', ofEstablishment(establishmentId), {
    year,
    cases: rows.length,
  })
  return { items: rows.map(({ id, number }) => ({ caseId: id, number, name: names.get(id) ?? '' })) }
}

/** Totals of what is entered. */
export const totalsOf = (rows: readonly OshaCaseRow[]): OshaTotals =>
  yearTotals(
    rows
      .filter(({ state }) => state === 'entered')
      .map((row) => ({
        classification: row.classification,
        daysAway: row.days_away,
        daysRestricted: row.days_restricted,
        type: row.type,
      })),
  )

/** Lines of the log: a privacy case without its name, days as they count. */
export async function caseSummaries(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly OshaCaseRow[],
): Promise<OshaCaseSummary[]> {
  const open = rows.filter(({ privacy }) => privacy === null).map(({ id }) => id)
  const names = await namesOf(core, tx, orgId, open)
  return Promise.all(
    rows.map(async (row): Promise<OshaCaseSummary> => {
      const { jobTitle, where, description } = await openDetails(core, tx, row)
      const days = cappedDays(row.days_away, row.days_restricted)
      return {
        id: row.id,
        establishmentId: row.establishment_id,
        year: row.year,
        number: row.number,
        state: row.state,
        employeeName: row.privacy === null ? (names.get(row.id) ?? '') : null,
        jobTitle,
        where,
        description,
        occurredOn: row.occurred_on,
        learnedOn: row.learned_on,
        classification: row.classification,
        daysAway: days.away,
        daysRestricted: days.restricted,
        type: row.type,
        privacy: row.privacy,
        entryDueOn: entryDueOn(row.learned_on),
        enteredAt: row.entered_at?.toISOString() ?? null,
        removedReason: await openReason(core, tx, row),
      }
    }),
  )
}

/** One case with its report. */
export async function caseView(core: Core, tx: Tx, row: OshaCaseRow): Promise<OshaCase> {
  const [summary] = await caseSummaries(core, tx, row.org_id, [row])
  const refs = await refsOf(tx, row.org_id, [row.recorded_by])
  return {
    ...(summary as OshaCaseSummary),
    details: await openDetails(core, tx, row),
    recordedBy: refs(row.recorded_by),
  }
}
