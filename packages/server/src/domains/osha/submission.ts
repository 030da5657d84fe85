import { type ItaRow, itaCsv } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { refuse, yearOr } from './load.ts'

/** The file for OSHA's Injury Tracking Application: every summary of a year that is certified, with the certified figures. */
export async function itaFile(
  core: Core,
  tx: Tx,
  actor: Actor,
  asked: number | undefined,
): Promise<Download> {
  permit(actor, 'osha:read')
  const { orgId } = actor
  const year = await yearOr(core, tx, orgId, asked, 1)
  const rows = await tx
    .selectFrom('osha_summary as summary')
    .innerJoin('osha_establishment as place', (join) =>
      join.onRef('place.org_id', '=', 'summary.org_id').onRef('place.id', '=', 'summary.establishment_id'),
    )
    .selectAll('summary')
    .select('place.about')
    .where('summary.org_id', '=', orgId)
    .where('summary.year', '=', year)
    .orderBy('place.id')
    .execute()
  const { name } = await settingsOf(tx, orgId)
  const lines = rows.flatMap((row): ItaRow[] => {
    if (row.certified === null) return []
    const { about } = row
    return [
      {
        establishmentName: about.name,
        ein: about.ein,
        companyName: about.companyName || name,
        street: about.street,
        city: about.city,
        state: about.state,
        zip: about.zip,
        naics: about.naics,
        industry: about.industry,
        peakEmployees: row.peak_employees,
        establishmentType: about.type,
        year,
        averageEmployees: row.average_employees,
        hoursWorked: Number(row.hours_worked),
        totals: row.certified.totals,
        changeReason: row.change_reason,
      },
    ]
  })
  if (lines.length === 0) throw refuse('notCertified')
  await audit(
    tx,
    actor,
    'osha.exportIta',
    { kind: 'osha_ita', id: String(year) },
    { year, rows: lines.length },
  )
  return {
    bytes: Buffer.from(itaCsv(lines), 'utf8'),
    type: 'text/csv; charset=utf-8',
    filename: `ita-300a-${year}.csv`,
  }
}
