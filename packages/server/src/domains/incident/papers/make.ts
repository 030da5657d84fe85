import { createHash } from 'node:crypto'
import {
  type AffectedPerson,
  type IncidentPaper,
  type IncidentPaperInput,
  RUN_LETTERS,
} from '@clearpost/contract'
import {
  BLANK_RECIPIENT,
  hhsSheet,
  individualNotice,
  type LetterDocument,
  type LetterGap,
  type LetterRecipient,
  letterRun,
  mediaNotice,
  missingElements,
  missingForSubstitute,
  type PortalFacts,
  stateSheet,
  substituteNotice,
} from '@clearpost/law'
import { permit } from '../../../core/auth/permit.ts'
import type { Download } from '../../../core/http/routes.ts'
import { newId } from '../../../core/id.ts'
import { type Actor, audit, type Core, canonicalJson, type Tx } from '../../../core/index.ts'
import { refsOf } from '../../../core/people.ts'
import { addEvent } from '../events.ts'
import {
  delayOf,
  incidentRow,
  lockIncident,
  numberOf,
  openJson,
  residentsOf,
  sealJson,
  subject,
  today,
} from '../load.ts'
import { affectedOf } from '../persons.ts'
import type { IncidentRow } from '../tables.ts'
import { affectedCount, factsOf, refuse } from './desk.ts'
import { paperDownload } from './download.ts'
import type { IncidentPaperRow } from './tables.ts'

const paperField = (id: string) => `incident_paper:${id}`

/**
 * Makes a paper out of what the notices say and keeps it sealed with its hash; papers made before stay.
 * @throws Problem `incidentPapers.elementsMissing` with a paragraph for each element that a notice lacks
 */
export async function makePaper(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  input: IncidentPaperInput,
): Promise<IncidentPaper> {
  permit(actor, 'incident:write')
  const row = await lockIncident(tx, actor, incidentId)
  const { paper, letters } = await write(core, tx, actor, row, input)
  const state = 'state' in input ? input.state : null
  const { last } = await tx
    .selectFrom('incident_paper')
    .select(({ fn }) => fn.max<number | null>('version').as('last'))
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('kind', '=', input.kind)
    .where('lang', '=', input.lang)
    .where((where) => (state === null ? where('state', 'is', null) : where('state', '=', state)))
    .executeTakeFirstOrThrow()
  const now = core.clock.now()
  const id = newId(now.getTime())
  const made: IncidentPaperRow = {
    org_id: row.org_id,
    id,
    incident_id: row.id,
    kind: input.kind,
    lang: input.lang,
    state,
    version: (last ?? 0) + 1,
    letters,
    sealed: await sealJson(core, tx, row.org_id, paperField(id), paper),
    sha256: hashOf(paper),
    made_by: actor.personId ?? '',
    made_at: now,
  }
  await tx.insertInto('incident_paper').values(made).execute()
  await addEvent(core, tx, actor, row.id, 'incident.makePaper', {
    paperId: id,
    kind: made.kind,
    lang: made.lang,
    ...(state === null ? {} : { state }),
    version: made.version,
    letters,
    sha256: made.sha256,
  })
  const [view] = (await views(tx, row.org_id, [made])) as [IncidentPaper]
  return view
}

/** SHA-256, hexadecimal, over the canonical JSON of the words. */
const hashOf = (paper: LetterDocument): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(paper))))
    .digest('hex')

async function write(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: IncidentRow,
  input: IncidentPaperInput,
): Promise<{ paper: LetterDocument; letters: number }> {
  const { facts } = await factsOf(core, tx, actor, row)
  const { letter } = facts
  const { lang } = input
  const writtenOn = await today(core, tx, row.org_id)
  const residents = await residentsOf(core, tx, row)
  const one = (paper: LetterDocument) => ({ paper, letters: 1 })
  switch (input.kind) {
    case 'individual':
      requireComplete(missingElements(letter, lang))
      return one(individualNotice(letter, lang, BLANK_RECIPIENT, writtenOn))
    case 'run': {
      requireComplete(missingElements(letter, lang))
      const readers = (await affectedOf(core, tx, row)).filter((person) => person.lang === lang)
      const part = readers.slice((input.part - 1) * RUN_LETTERS, input.part * RUN_LETTERS)
      if (part.length === 0) throw refuse('nobodyListed')
      const letters = part.map((person) => individualNotice(letter, lang, recipientOf(person), writtenOn))
      return { paper: letterRun(letters), letters: letters.length }
    }
    case 'substitute':
      requireComplete(missingForSubstitute(letter, lang, input.persons))
      return one(substituteNotice(letter, lang, { persons: input.persons, from: input.from }))
    case 'media': {
      const persons = residents?.states[input.state]
      if (!persons) throw refuse('noResidents')
      requireComplete(missingElements(letter, lang))
      return one(mediaNotice(letter, lang, { state: input.state, persons, writtenOn }))
    }
    case 'hhs': {
      const listed = (await affectedOf(core, tx, row)).length
      const portal: PortalFacts = facts.portal
      return one(hhsSheet(letter, portal, await affectedCount(core, tx, row, listed), lang))
    }
    case 'state': {
      const persons = residents?.states[input.state]
      if (!persons) throw refuse('noResidents')
      const delay = await delayOf(core, tx, row)
      return one(
        stateSheet(letter, { state: input.state, persons, determinedOn: row.determined_on, delay }, lang),
      )
    }
  }
}

function requireComplete(gaps: readonly LetterGap[]): void {
  if (gaps.length === 0) return
  throw refuse('elementsMissing', {
    errors: gaps.map(({ gap, source }) => ({ path: gap, message: source.citation })),
  })
}

/** A notice about somebody goes to themselves, or to whom it goes in their place. */
const recipientOf = (person: AffectedPerson): LetterRecipient => ({
  kind: person.kind,
  name: person.kind === 'individual' ? person.name : person.recipient,
  address: person.address.length === 0 ? null : person.address,
  about: person.kind === 'individual' ? null : person.name,
})

async function views(tx: Tx, orgId: string, rows: readonly IncidentPaperRow[]): Promise<IncidentPaper[]> {
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ made_by }) => made_by),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    lang: row.lang,
    state: row.state,
    version: row.version,
    letters: row.letters,
    sha256: row.sha256,
    madeBy: refs(row.made_by),
    madeAt: row.made_at.toISOString(),
  }))
}

export async function listPapers(
  tx: Tx,
  actor: Actor,
  incidentId: string,
): Promise<{ items: IncidentPaper[] }> {
  permit(actor, 'incident:read')
  const row = await incidentRow(tx, actor, incidentId)
  const rows = await tx
    .selectFrom('incident_paper')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('id', 'desc')
    .execute()
  return { items: await views(tx, row.org_id, rows) }
}

/** A paper as it was made, compared with its hash. */
export async function readPaper(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  paperId: string,
  format: 'pdf' | 'docx',
): Promise<Download> {
  permit(actor, 'incident:write')
  const row = await incidentRow(tx, actor, incidentId)
  const made = await tx
    .selectFrom('incident_paper')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('id', '=', paperId)
    .executeTakeFirst()
  if (!made) throw refuse('notFound')
  const paper = await openJson<LetterDocument>(core, tx, row.org_id, paperField(made.id), made.sealed)
  if (hashOf(paper) !== made.sha256) throw new Error('A paper no longer has the hash that was kept.')
  await audit(tx, actor, 'incident.readPaper', subject(row.id), { paperId, format, letters: made.letters })
  const { author, number } = { author: await authorOf(tx, row.org_id), number: numberOf(row) }
  const place = made.state === null ? '' : `-${made.state.toLowerCase()}`
  return paperDownload(paper, format, {
    author,
    at: made.made_at,
    mark: `${number} · ${made.version} · ${made.sha256.slice(0, 12)}`,
    filename: `${number.toLowerCase()}-${made.kind}${place}-${made.lang}-${made.version}`,
  })
}

const authorOf = async (tx: Tx, orgId: string): Promise<string> =>
  (await tx.selectFrom('organization').select('name').where('id', '=', orgId).executeTakeFirstOrThrow()).name
