import type { Report } from '@clearpost/contract'
import type { Report as EngineReport } from '@clearpost/engine'
import { newId } from '../../core/id.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { checkApart, viewReport } from '../check/index.ts'
import { allowListOf, settingsOf } from '../organization/index.ts'
import type { Content } from './content.ts'
import type { PostRow } from './tables.ts'

const FIELD = 'report.sealed'

/**
 * Checks a version on the server, which is what counts, and stores the report sealed beside the engine's
 * version. Descriptions of pictures are read too: they go out like the text.
 */
export async function checkPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: PostRow,
  content: Content,
  source: 'save' | 'submit' | 'publish',
): Promise<EngineReport> {
  const report = await checkContent(tx, row, content)
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
      sealed: await core.keys.seal(tx, row.org_id, FIELD, JSON.stringify(report)),
      by_id: actor.personId ?? null,
      at: core.clock.now(),
    })
    .execute()
  return report
}

async function checkContent(tx: Tx, row: PostRow, content: Content): Promise<EngineReport> {
  const settings = await settingsOf(tx, row.org_id)
  const site = row.site_id
    ? await tx
        .selectFrom('site')
        .select(['name', 'place'])
        .where('org_id', '=', row.org_id)
        .where('id', '=', row.site_id)
        .executeTakeFirst()
    : undefined
  const alts = content.media
    .map(({ alt }, index) => ({ kind: 'text' as const, media: `picture ${index + 1}`, text: alt, score: 1 }))
    .filter(({ text }) => text !== '')
  return checkApart(
    {
      text: content.text,
      account: 'organization',
      kind: content.kind,
      lang: content.lang,
      context: {
        facility: site?.name ?? settings.name,
        ...(site?.place ? { place: site.place } : {}),
        ...(content.replyingTo ? { replyingTo: content.replyingTo } : {}),
      },
      ...(alts.length > 0 ? { media: alts } : {}),
    },
    await allowListOf(tx, row.org_id),
    settings.locale,
  )
}

/** The newest report of the newest content, as the contract shows it. */
export async function reportOf(core: Core, tx: Tx, row: PostRow): Promise<Report | null> {
  const stored = await tx
    .selectFrom('report')
    .select('sealed')
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('content_hash', '=', row.content_hash)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return stored ? openReport(core, tx, row.org_id, stored.sealed) : null
}

export async function openReport(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<Report> {
  return viewReport(JSON.parse(await core.keys.openText(tx, orgId, FIELD, sealed)) as EngineReport)
}
