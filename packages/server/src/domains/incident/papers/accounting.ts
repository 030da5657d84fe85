import type { Disclosure, DisclosureSubject, Locale } from '@clearpost/contract'
import { accountingBeginsOn, accountingOfDisclosures } from '@clearpost/law'
import { permit } from '../../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../../core/cursor.ts'
import type { Download } from '../../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../../core/index.ts'
import { refsOf } from '../../../core/people.ts'
import { settingsOf } from '../../organization/index.ts'
import { openJson, today } from '../load.ts'
import { entryField, nameField, refuse, type Words } from './disclosures.ts'
import { paperDownload } from './download.ts'
import { incidentNumbers } from './labels.ts'
import type { DisclosureSubjectRow } from './tables.ts'

const subject = (id: string) => ({ kind: 'disclosure_subject', id })

async function subjectViews(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly DisclosureSubjectRow[],
): Promise<DisclosureSubject[]> {
  if (rows.length === 0) return []
  const counts = await tx
    .selectFrom('disclosure')
    .select(({ fn }) => ['subject_id', fn.countAll<number>().as('entries')])
    .where('org_id', '=', orgId)
    .where(
      'subject_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy('subject_id')
    .execute()
  const entries = new Map(counts.map((row) => [row.subject_id, row.entries]))
  return Promise.all(
    rows.map(async ({ id, sealed }) => ({
      id,
      name: await openJson<string>(core, tx, orgId, nameField(id), sealed),
      disclosures: entries.get(id) ?? 0,
    })),
  )
}

export async function listSubjects(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: DisclosureSubject[]; next: string | null }> {
  permit(actor, 'incident:write')
  let select = tx.selectFrom('disclosure_subject').selectAll().where('org_id', '=', actor.orgId)
  if (query.after) select = select.where('id', '<', readCursor(query.after, ['string'])[0])
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  await audit(tx, actor, 'disclosure.list', subject(actor.orgId), { subjects: page.length })
  return {
    items: await subjectViews(core, tx, actor.orgId, page),
    next: last ? cursorOf([last.id]) : null,
  }
}

/** Matches that a search answers. */
const FOUND_LIMIT = 50
/** Subjects that are opened at a time: their names are sealed, so that every one is opened. */
const SEARCH_BATCH = 2000

/** Letters without marks and case, so that Ramirez finds Ramírez. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export async function findSubjects(
  core: Core,
  tx: Tx,
  actor: Actor,
  name: string,
): Promise<{ items: DisclosureSubject[] }> {
  permit(actor, 'incident:write')
  const { orgId } = actor
  const wanted = folded(name)
  const found: DisclosureSubjectRow[] = []
  let before: string | null = null
  while (found.length < FOUND_LIMIT) {
    let select = tx.selectFrom('disclosure_subject').selectAll().where('org_id', '=', orgId)
    if (before !== null) select = select.where('id', '<', before)
    const rows: DisclosureSubjectRow[] = await select.orderBy('id', 'desc').limit(SEARCH_BATCH).execute()
    for (const row of rows)
      if (folded(await openJson<string>(core, tx, orgId, nameField(row.id), row.sealed)).includes(wanted))
        found.push(row)
    const last = rows.at(-1)
    if (!last || rows.length < SEARCH_BATCH) break
    before = last.id
  }
  const items = await subjectViews(core, tx, orgId, found.slice(0, FOUND_LIMIT))
  await audit(tx, actor, 'disclosure.find', subject(orgId), { ids: items.map(({ id }) => id) })
  return { items }
}

/** @throws Problem `disclosure.notFound` */
async function subjectRow(tx: Tx, actor: Actor, id: string): Promise<DisclosureSubjectRow> {
  const row = await tx
    .selectFrom('disclosure_subject')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

async function accounting(core: Core, tx: Tx, actor: Actor, id: string) {
  const { orgId } = actor
  const row = await subjectRow(tx, actor, id)
  const until = await today(core, tx, orgId)
  const from = accountingBeginsOn(until)
  const rows = await tx
    .selectFrom('disclosure')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('subject_id', '=', id)
    .where('on_day', '>=', from)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ recorded_by }) => recorded_by),
  )
  const numbers = await incidentNumbers(
    tx,
    orgId,
    rows.map(({ incident_id }) => incident_id),
  )
  const items: Disclosure[] = []
  for (const entry of rows)
    items.push({
      id: entry.id,
      incidentId: entry.incident_id,
      incidentNumber: numbers.get(entry.incident_id) ?? '',
      on: entry.on_day,
      ...(await openJson<Words>(core, tx, orgId, entryField(entry.id), entry.sealed)),
      recordedBy: refs(entry.recorded_by),
      recordedAt: entry.recorded_at.toISOString(),
    })
  const [view] = (await subjectViews(core, tx, orgId, [row])) as [DisclosureSubject]
  return { subject: view, from, until, items }
}

/** The accounting of one person as far back as records are kept. Reading it is recorded. */
export async function readAccounting(core: Core, tx: Tx, actor: Actor, id: string) {
  permit(actor, 'incident:write')
  const view = await accounting(core, tx, actor, id)
  await audit(tx, actor, 'disclosure.read', subject(id), { entries: view.items.length })
  return view
}

export async function printAccounting(
  core: Core,
  tx: Tx,
  actor: Actor,
  id: string,
  { lang, format }: { lang: Locale; format: 'pdf' | 'docx' },
): Promise<Download> {
  permit(actor, 'incident:write')
  const { subject: person, until, items } = await accounting(core, tx, actor, id)
  const { name } = await settingsOf(tx, actor.orgId)
  await audit(tx, actor, 'disclosure.print', subject(id), { entries: items.length, format })
  return paperDownload(accountingOfDisclosures(name, person.name, items, until, lang), format, {
    author: name,
    at: core.clock.now(),
    mark: until,
    filename: `accounting-${id}-${lang}`,
  })
}

/** Says that two are one person. Nobody is joined by name alone: people share names. */
export async function joinSubjects(
  core: Core,
  tx: Tx,
  actor: Actor,
  id: string,
  otherId: string,
): Promise<DisclosureSubject> {
  permit(actor, 'incident:write')
  if (id === otherId) throw refuse('samePerson')
  const row = await subjectRow(tx, actor, id)
  await subjectRow(tx, actor, otherId)
  await tx
    .updateTable('disclosure')
    .set({ subject_id: id })
    .where('org_id', '=', actor.orgId)
    .where('subject_id', '=', otherId)
    .execute()
  await tx
    .deleteFrom('disclosure_subject')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', otherId)
    .execute()
  await audit(tx, actor, 'disclosure.join', subject(id), { otherId })
  const [view] = (await subjectViews(core, tx, actor.orgId, [row])) as [DisclosureSubject]
  return view
}
