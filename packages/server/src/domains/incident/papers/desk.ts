import type { PaperDesk, PaperFacts } from '@clearpost/contract'
import { incidentPapersProblems } from '@clearpost/contract'
import { type LetterFacts, missingElements, suggestedSteps } from '@clearpost/law'
import { permit } from '../../../core/auth/permit.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../../core/index.ts'
import { settingsOf } from '../../organization/index.ts'
import { countOf, incidentRow, lockIncident, openJson, residentsOf, sealJson, subject } from '../load.ts'
import { affectedOf } from '../persons.ts'
import type { IncidentRow } from '../tables.ts'

export const refuse = problemsOf(incidentPapersProblems)

const noticeField = (incidentId: string) => `incident_notice:${incidentId}`
const EMPTY_TEXTS = { whatHappened: '', informationMore: '', steps: [], doing: '' }

/** What the notices of an incident say: as saved, else a proposal with revision 0. */
export async function factsOf(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: IncidentRow,
): Promise<{ revision: number; facts: PaperFacts }> {
  const saved = await tx
    .selectFrom('incident_notice')
    .select(['revision', 'sealed'])
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .executeTakeFirst()
  if (!saved) return { revision: 0, facts: await proposal(tx, actor, row) }
  return {
    revision: saved.revision,
    facts: await openJson<PaperFacts>(core, tx, row.org_id, noticeField(row.id), saved.sealed),
  }
}

/** The texts stay empty: what a reporter wrote may name patients, and a notice goes to many. */
async function proposal(tx: Tx, actor: Actor, row: IncidentRow): Promise<PaperFacts> {
  const { name } = await settingsOf(tx, row.org_id)
  const signer = await tx
    .selectFrom('person')
    .select(['name', 'title', 'email'])
    .where('org_id', '=', row.org_id)
    .where('id', '=', actor.personId ?? '')
    .executeTakeFirst()
  const lost = row.cause === 'device'
  return {
    letter: {
      organization: name,
      breachOn: row.occurred_on,
      breachEndedOn: null,
      breachDayUnknown: false,
      discoveredOn: row.discovered_on,
      information: [],
      contact: { tollFree: '', email: '', web: '', postal: '' },
      signer: { name: signer?.name ?? '', title: signer?.title ?? '' },
      texts: { en: { ...EMPTY_TEXTS }, es: { ...EMPTY_TEXTS } },
    },
    portal: {
      addendum: false,
      entityType: 'provider',
      contact: { name: signer?.name ?? '', email: signer?.email ?? '', phone: '', address: '' },
      businessAssociate: '',
      breachTypes: [lost ? 'loss' : row.cause === 'account_taken' ? 'hacking' : 'disclosure'],
      locations: LOCATIONS[row.cause ?? 'other'] ?? [],
      safeguards: [],
      actions: [],
      noticesFrom: null,
      noticesUntil: null,
      substitutePersons: 0,
      mediaTold: false,
    },
  }
}

const LOCATIONS: Partial<Record<NonNullable<IncidentRow['cause']>, PaperFacts['portal']['locations']>> = {
  post: ['social'],
  review_reply: ['social'],
  picture: ['social'],
  personal_account: ['social'],
  group: ['social'],
  account_taken: ['social'],
  message: ['email'],
  wrong_recipient: ['email'],
  access: ['record'],
  device: ['portable'],
}

/** People affected in all: as counted by state, else as many as are listed. */
export async function affectedCount(core: Core, tx: Tx, row: IncidentRow, listed: number): Promise<number> {
  const residents = await residentsOf(core, tx, row)
  return residents ? countOf(residents) : listed
}

export async function viewDesk(core: Core, tx: Tx, actor: Actor, incidentId: string): Promise<PaperDesk> {
  permit(actor, 'incident:write')
  const row = await incidentRow(tx, actor, incidentId)
  const { revision, facts } = await factsOf(core, tx, actor, row)
  const residents = await residentsOf(core, tx, row)
  const persons = await affectedOf(core, tx, row)
  const letter: LetterFacts = facts.letter
  const kinds = letter.information
  return {
    revision,
    facts,
    gaps: { en: missingElements(letter, 'en'), es: missingElements(letter, 'es') },
    suggestedSteps: { en: suggestedSteps(kinds, 'en'), es: suggestedSteps(kinds, 'es') },
    persons: residents ? countOf(residents) : persons.length,
    listed: persons.length,
    readers: {
      en: persons.filter(({ lang }) => lang === 'en').length,
      es: persons.filter(({ lang }) => lang === 'es').length,
    },
    withoutAddress: persons.filter(({ address, email }) => address.length === 0 && email === null).length,
    states: Object.entries(residents?.states ?? {})
      .map(([state, count]) => ({ state, persons: count }))
      .sort((a, b) => b.persons - a.persons || a.state.localeCompare(b.state)),
  }
}

/** @throws Problem `incidentPapers.changedMeanwhile` */
export async function saveDesk(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  { basedOn, ...facts }: PaperFacts & { basedOn: number },
): Promise<PaperDesk> {
  permit(actor, 'incident:write')
  const row = await lockIncident(tx, actor, incidentId)
  const { revision } = await factsOf(core, tx, actor, row)
  if (revision !== basedOn) throw refuse('changedMeanwhile')
  const change = {
    revision: revision + 1,
    sealed: await sealJson(core, tx, row.org_id, noticeField(row.id), facts),
    updated_by: actor.personId ?? '',
    updated_at: core.clock.now(),
  }
  await tx
    .insertInto('incident_notice')
    .values({ org_id: row.org_id, incident_id: row.id, ...change })
    .onConflict((conflict) => conflict.columns(['org_id', 'incident_id']).doUpdateSet(change))
    .execute()
  await audit(tx, actor, 'incident.saveNotice', subject(row.id), { revision: change.revision })
  return viewDesk(core, tx, actor, incidentId)
}
