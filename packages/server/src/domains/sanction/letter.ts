import type { Locale } from '@clearpost/contract'
import { sanctionLetter } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { dayOf } from '../../core/days.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { paperPdf } from '../incident/index.ts'
import { settingsOf } from '../organization/index.ts'
import { caseRow, refuse, subject } from './load.ts'
import { viewCase } from './view.ts'

/** The result for the person. @throws Problem `sanction.notDecided` */
export async function printSanction(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  lang: Locale,
): Promise<Download> {
  permit(actor, 'sanction:read')
  const row = await caseRow(tx, actor, caseId)
  if (row.state !== 'decided' || row.decided_at === null) throw refuse('notDecided')
  const view = await viewCase(core, tx, actor, row)
  const { name, timeZone } = await settingsOf(tx, actor.orgId)
  const paper = sanctionLetter(
    {
      organization: name,
      person: view.person.name,
      incident: view.incidentNumber,
      decidedOn: dayOf(row.decided_at, timeZone),
      decidedBy: view.decision?.by.name ?? '',
      level: view.levels[(row.level ?? 1) - 1]?.name ?? '',
      measures: view.decision?.measures ?? [],
      reasons: view.decision?.reasons ?? '',
    },
    lang,
  )
  await audit(tx, actor, 'sanction.print', subject(caseId))
  return {
    bytes: await paperPdf(paper, { author: name, at: row.decided_at, mark: view.incidentNumber }),
    type: 'application/pdf',
    filename: `sanction-${row.number}-${lang}.pdf`,
  }
}
