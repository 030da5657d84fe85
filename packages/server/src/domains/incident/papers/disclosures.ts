import {
  type Disclosure,
  type DisclosureInput,
  type DisclosureSubject,
  disclosureProblems,
  type Locale,
} from '@clearpost/contract'
import { accountingBeginsOn, accountingOfDisclosures, informationItems } from '@clearpost/law'
import { permit } from '../../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../../core/cursor.ts'
import type { Download } from '../../../core/http/routes.ts'
import { newId } from '../../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../../core/index.ts'
import { refsOf } from '../../../core/people.ts'
import { settingsOf } from '../../organization/index.ts'
import { addEvent } from '../events.ts'
import { incidentRow, lockIncident, openJson, sealJson, today } from '../load.ts'
import { affectedOf } from '../persons.ts'
import type { IncidentRow } from '../tables.ts'
import { factsOf } from './desk.ts'
import { paperDownload } from './download.ts'
import { incidentNumbers } from './labels.ts'
import type { DisclosureRow, DisclosureSubjectRow } from './tables.ts'

const refuse = problemsOf(disclosureProblems)
type Words = Omit<DisclosureInput, 'on'>

const entryField = (id: string) => `disclosure:${id}`
const nameField = (id: string) => `disclosure_subject:${id}`
const subject = (id: string) => ({ kind: 'disclosure_subject', id })
/** Rows of one statement: far below the 65,535 values that PostgreSQL takes. */
const INSERT_ROWS = 1000

/** Whether the last assessment says that the rules did not allow it. */
async function isDisclosure(tx: Tx, row: IncidentRow): Promise<boolean> {
  const last = await tx
    .selectFrom('incident_assessment')
    .select('outcome')
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last != null && last.outcome !== null && last.outcome !== 'permitted'
}

const recordedOf = (tx: Tx, row: IncidentRow): Promise<DisclosureRow[]> =>
  tx
    .selectFrom('disclosure')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('id')
    .execute()

const PROPOSAL = {
  en: { public: 'The public, on the internet', mistake: 'None: the privacy rules did not allow it.' },
  es: {
    public: 'El público, en internet',
    mistake: 'Ninguno: las reglas de privacidad no lo permitían.',
  },
} as const
const PUBLIC = ['post', 'review_reply', 'picture', 'personal_account', 'account_taken']

async function proposal(core: Core, tx: Tx, actor: Actor, row: IncidentRow): Promise<DisclosureInput> {
  const { locale } = await settingsOf(tx, row.org_id)
  const { letter } = (await factsOf(core, tx, actor, row)).facts
  const words = PROPOSAL[locale]
  return {
    on: row.occurred_on ?? row.discovered_on,
    recipient: row.cause !== null && PUBLIC.includes(row.cause) ? words.public : '',
    what: informationItems(letter.information, letter.texts[locale].informationMore, locale).join('; '),
    purpose: words.mistake,
  }
}

/** What an incident says in accountings; a proposal with what is known as long as nothing was recorded. */
export async function viewIncidentDisclosure(core: Core, tx: Tx, actor: Actor, incidentId: string) {
  permit(actor, 'incident:write')
  const row = await incidentRow(tx, actor, incidentId)
  const recorded = await recordedOf(tx, row)
  const listed = (await affectedOf(core, tx, row)).length
  const [first] = recorded
  const entry = first
    ? {
        on: first.on_day,
        ...(await openJson<Words>(core, tx, row.org_id, entryField(first.id), first.sealed)),
      }
    : await proposal(core, tx, actor, row)
  return { entry, recorded: recorded.length, listed }
}

/**
 * Puts an incident into the accounting of everybody on its list: one entry each, however often it is called; entries
 * that are there get the new words. Somebody who left the list leaves the accounting of this incident.
 * @throws Problem `disclosure.notConcluded`, `disclosure.nobodyListed`, `disclosure.dayAhead`
 */
export async function recordDisclosures(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  { on, ...words }: DisclosureInput,
): Promise<{ added: number; changed: number }> {
  permit(actor, 'incident:write')
  const row = await lockIncident(tx, actor, incidentId)
  const { org_id: orgId } = row
  if (!(await isDisclosure(tx, row))) throw refuse('notConcluded')
  if (on > (await today(core, tx, orgId))) throw refuse('dayAhead')
  const persons = await affectedOf(core, tx, row)
  if (persons.length === 0) throw refuse('nobodyListed')
  const recorded = await recordedOf(tx, row)
  const listed = new Set(persons.map(({ id }) => id))
  const gone = recorded.filter(({ affected_id }) => !listed.has(affected_id))
  await removeEntries(tx, orgId, gone)
  const kept = recorded.filter(({ affected_id }) => listed.has(affected_id))
  const now = core.clock.now()
  for (const entry of kept)
    await tx
      .updateTable('disclosure')
      .set({ on_day: on, sealed: await sealJson(core, tx, orgId, entryField(entry.id), words) })
      .where('org_id', '=', orgId)
      .where('id', '=', entry.id)
      .execute()
  const known = new Set(kept.map(({ affected_id }) => affected_id))
  const added = persons.filter(({ id }) => !known.has(id))
  for (let from = 0; from < added.length; from += INSERT_ROWS) {
    const subjects: DisclosureSubjectRow[] = []
    const entries: DisclosureRow[] = []
    for (const person of added.slice(from, from + INSERT_ROWS)) {
      const subjectId = newId(now.getTime())
      const id = newId(now.getTime())
      subjects.push({
        org_id: orgId,
        id: subjectId,
        sealed: await sealJson(core, tx, orgId, nameField(subjectId), person.name),
        created_at: now,
      })
      entries.push({
        org_id: orgId,
        id,
        subject_id: subjectId,
        incident_id: row.id,
        affected_id: person.id,
        on_day: on,
        sealed: await sealJson(core, tx, orgId, entryField(id), words),
        recorded_by: actor.personId ?? '',
        recorded_at: now,
      })
    }
    await tx.insertInto('disclosure_subject').values(subjects).execute()
    await tx.insertInto('disclosure').values(entries).execute()
  }
  await addEvent(core, tx, actor, row.id, 'incident.recordDisclosures', {
    added: added.length,
    changed: kept.length,
    removed: gone.length,
  })
  return { added: added.length, changed: kept.length }
}

/** Deletes entries, and the subjects that have none left. */
async function removeEntries(tx: Tx, orgId: string, rows: readonly DisclosureRow[]): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await tx.deleteFrom('disclosure').where('org_id', '=', orgId).where('id', 'in', ids).execute()
  await tx
    .deleteFrom('disclosure_subject as s')
    .where('s.org_id', '=', orgId)
    .where(
      's.id',
      'in',
      rows.map(({ subject_id }) => subject_id),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('disclosure as d')
            .select('d.id')
            .whereRef('d.org_id', '=', 's.org_id')
            .whereRef('d.subject_id', '=', 's.id'),
        ),
      ),
    )
    .execute()
}

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
