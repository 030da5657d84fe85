import type { Report } from '@clearpost/contract'
import type { Report as EngineReport } from '@clearpost/engine'
import { newId } from '../../core/id.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { checkApart, rulesOf, viewReport } from '../check/index.ts'
import type { Content } from './content.ts'
import { pictureFindings } from './pictures.ts'
import { questionOf, surroundingsOf } from './question.ts'
import type { PostRow } from './tables.ts'

const FIELD = 'report.sealed'

/**
 * Checks a version on the server, which is what counts, and stores the report sealed beside the versions of the
 * engine and of the organization's rules.
 */
export async function checkPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: PostRow,
  content: Content,
  source: 'save' | 'submit' | 'publish',
): Promise<EngineReport> {
  const report = await checkContent(core, tx, row, content)
  await tx
    .insertInto('report')
    .values({
      org_id: row.org_id,
      id: newId(core.clock.now().getTime()),
      post_id: row.id,
      version: row.version,
      content_hash: row.content_hash,
      source,
      verdict: report.verdict,
      findings: report.findings.length,
      engine: report.engine.version,
      policy: report.engine.policy ?? 0,
      sealed: await core.keys.seal(tx, row.org_id, FIELD, JSON.stringify(report)),
      by_id: actor.personId ?? null,
      at: core.clock.now(),
    })
    .execute()
  return report
}

/** The check of a content as it is now, by the engine and the rules in force; nothing is stored. */
export async function checkContent(
  core: Core,
  tx: Tx,
  row: Pick<PostRow, 'org_id' | 'site_id'>,
  content: Content,
): Promise<EngineReport> {
  const around = await surroundingsOf(tx, row.org_id, row.site_id === null ? [] : [row.site_id])
  const rules = await rulesOf(core, tx, row.org_id)
  const pictures = await pictureFindings(core, tx, row.org_id, content)
  const report = await checkApart(questionOf(content, row.site_id, around, pictures), rules, around.locale)
  // Of several things in one picture the report names the picture.
  const findings = report.findings.map((finding) =>
    finding.media === undefined ? finding : { ...finding, media: pictures.places[finding.media] ?? 0 },
  )
  return { ...report, findings }
}

/** The newest report of the newest content, as the contract shows it. */
export async function reportOf(core: Core, tx: Tx, row: PostRow): Promise<Report | null> {
  const report = await newestEngineReport(core, tx, row)
  return report && viewReport(report)
}

/** The newest report of the newest content, as the engine gave it. */
export async function newestEngineReport(core: Core, tx: Tx, row: PostRow): Promise<EngineReport | null> {
  const stored = await tx
    .selectFrom('report')
    .select('sealed')
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('content_hash', '=', row.content_hash)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return stored ? openEngineReport(core, tx, row.org_id, stored.sealed) : null
}

export async function openReport(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<Report> {
  return viewReport(await openEngineReport(core, tx, orgId, sealed))
}

/** A report as the engine gave it. */
export async function openEngineReport(
  core: Core,
  tx: Tx,
  orgId: string,
  sealed: Buffer,
): Promise<EngineReport> {
  return JSON.parse(await core.keys.openText(tx, orgId, FIELD, sealed)) as EngineReport
}
