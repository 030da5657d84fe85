import { type DisclosureInput, disclosureProblems } from '@clearpost/contract'
import { informationItems } from '@clearpost/law'
import { permit } from '../../../core/auth/permit.ts'
import { newId } from '../../../core/id.ts'
import { type Actor, type Core, problemsOf, type Tx } from '../../../core/index.ts'
import { settingsOf } from '../../organization/index.ts'
import { addEvent } from '../events.ts'
import { incidentRow, lockIncident, numberOf, openJson, sealJson, today } from '../load.ts'
import { affectedOf } from '../persons.ts'
import type { IncidentRow } from '../tables.ts'
import { factsOf } from './desk.ts'
import type { DisclosureRow, DisclosureSubjectRow } from './tables.ts'

export const refuse = problemsOf(disclosureProblems)
export type Words = Omit<DisclosureInput, 'on'>

export const entryField = (id: string) => `disclosure:${id}`
export const nameField = (id: string) => `disclosure_subject:${id}`
/** Rows of one statement: far below the 65,535 values that PostgreSQL takes. */
const INSERT_ROWS = 1000

const lastRound = (tx: Tx, row: IncidentRow) =>
  tx
    .selectFrom('incident_assessment')
    .select('outcome')
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether the last assessment says that the rules did not allow it. */
async function isDisclosure(tx: Tx, row: IncidentRow): Promise<boolean> {
  const last = await lastRound(tx, row)
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
  en: {
    public: 'The public, on the internet',
    unknown: 'Not known yet',
    file: (number: string) => `As the file ${number} says`,
    mistake: 'None: the privacy rules did not allow it.',
  },
  es: {
    public: 'El público, en internet',
    unknown: 'Todavía no se sabe',
    file: (number: string) => `Como dice el expediente ${number}`,
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
    recipient: row.cause !== null && PUBLIC.includes(row.cause) ? words.public : words.unknown,
    what:
      informationItems(letter.information, letter.texts[locale].informationMore, locale).join('; ') ||
      words.file(numberOf(row)),
    purpose: words.mistake,
  }
}

/** What was recorded, else a proposal. */
async function entryOf(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: IncidentRow,
  recorded: DisclosureRow | undefined,
): Promise<DisclosureInput> {
  if (!recorded) return proposal(core, tx, actor, row)
  const words = await openJson<Words>(core, tx, row.org_id, entryField(recorded.id), recorded.sealed)
  return { on: recorded.on_day, ...words }
}

/** What an incident says in accountings; a proposal with what is known as long as nothing was recorded. */
export async function viewIncidentDisclosure(core: Core, tx: Tx, actor: Actor, incidentId: string) {
  permit(actor, 'incident:write')
  const row = await incidentRow(tx, actor, incidentId)
  const recorded = await recordedOf(tx, row)
  const listed = (await affectedOf(core, tx, row)).length
  const entry = await entryOf(core, tx, actor, row, recorded[0])
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
  if (!(await isDisclosure(tx, row))) throw refuse('notConcluded')
  if (on > (await today(core, tx, row.org_id))) throw refuse('dayAhead')
  const persons = await affectedOf(core, tx, row)
  if (persons.length === 0) throw refuse('nobodyListed')
  const recorded = await recordedOf(tx, row)
  const listed = new Set(persons.map(({ id }) => id))
  const gone = recorded.filter(({ affected_id }) => !listed.has(affected_id))
  await removeEntries(tx, row.org_id, gone)
  const kept = recorded.filter(({ affected_id }) => listed.has(affected_id))
  for (const entry of kept) {
    await tx
      .updateTable('disclosure')
      .set({ on_day: on, sealed: await sealJson(core, tx, row.org_id, entryField(entry.id), words) })
      .where('org_id', '=', row.org_id)
      .where('id', '=', entry.id)
      .execute()
    const name = persons.find(({ id }) => id === entry.affected_id)?.name ?? ''
    await tx
      .updateTable('disclosure_subject')
      .set({ sealed: await sealJson(core, tx, row.org_id, nameField(entry.subject_id), name) })
      .where('org_id', '=', row.org_id)
      .where('id', '=', entry.subject_id)
      .execute()
  }
  const known = new Set(kept.map(({ affected_id }) => affected_id))
  const added = persons.filter(({ id }) => !known.has(id))
  await insertEntries(core, tx, actor, row, added, { on, ...words })
  await addEvent(core, tx, actor, row.id, 'incident.recordDisclosures', {
    added: added.length,
    changed: kept.length,
    removed: gone.length,
  })
  return { added: added.length, changed: kept.length }
}

async function insertEntries(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: IncidentRow,
  persons: readonly { id: string; name: string }[],
  { on, ...words }: DisclosureInput,
): Promise<void> {
  const { org_id: orgId } = row
  const now = core.clock.now()
  for (let from = 0; from < persons.length; from += INSERT_ROWS) {
    const subjects: DisclosureSubjectRow[] = []
    const entries: DisclosureRow[] = []
    for (const person of persons.slice(from, from + INSERT_ROWS)) {
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
}

/**
 * After a conclusion, and after people were added: everybody listed gets an entry, with the words that are there or a
 * proposal for somebody to complete. One that turned out to be permitted leaves the accountings.
 */
export async function keepDisclosures(core: Core, tx: Tx, actor: Actor, row: IncidentRow): Promise<void> {
  const recorded = await recordedOf(tx, row)
  const { outcome } = (await lastRound(tx, row)) ?? { outcome: null }
  if (outcome === null) return
  if (outcome === 'permitted') return removeEntries(tx, row.org_id, recorded)
  const known = new Set(recorded.map(({ affected_id }) => affected_id))
  const added = (await affectedOf(core, tx, row)).filter(({ id }) => !known.has(id))
  if (added.length === 0) return
  await insertEntries(core, tx, actor, row, added, await entryOf(core, tx, actor, row, recorded[0]))
  await addEvent(core, tx, actor, row.id, 'incident.recordDisclosures', {
    added: added.length,
    changed: 0,
    removed: 0,
  })
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
