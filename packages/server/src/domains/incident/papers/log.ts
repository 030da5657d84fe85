import type { PaperFacts } from '@clearpost/contract'
import { type BreachLogEntry, breachLog, informationItems, logDueOn } from '@clearpost/law'
import { sql } from 'kysely'
import { permit } from '../../../core/auth/permit.ts'
import type { Download } from '../../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../../core/index.ts'
import { settingsOf } from '../../organization/index.ts'
import { numberOf, openWords } from '../load.ts'
import type { IncidentRow } from '../tables.ts'
import { factsOf } from './desk.ts'
import { paperDownload } from './download.ts'

interface LogRow {
  incident: IncidentRow
  persons: number
  noticesOn: string | null
  enteredOn: string | null
}

/** Incidents of a year whose last conclusion is a breach that goes into the yearly log. */
async function logRows(tx: Tx, orgId: string, year: number): Promise<LogRow[]> {
  const incidents = await tx
    .selectFrom('incident as i')
    .innerJoin('incident_duty as log', (join) =>
      join
        .onRef('log.org_id', '=', 'i.org_id')
        .onRef('log.incident_id', '=', 'i.id')
        .on('log.kind', '=', 'hhs_log')
        .on('log.asked', '=', true),
    )
    .leftJoin('incident_duty as letters', (join) =>
      join
        .onRef('letters.org_id', '=', 'i.org_id')
        .onRef('letters.incident_id', '=', 'i.id')
        .on('letters.kind', '=', 'individuals'),
    )
    .selectAll('i')
    .select(['log.persons as log_persons', 'log.done_on as entered_on', 'letters.done_on as letters_on'])
    .where('i.org_id', '=', orgId)
    .where('i.discovered_on', '>=', `${year}-01-01`)
    .where('i.discovered_on', '<=', `${year}-12-31`)
    .where(
      sql<boolean>`(select outcome from incident_assessment a where a.org_id = i.org_id and a.incident_id = i.id
        order by round desc limit 1) = 'breach'`,
    )
    .orderBy('i.discovered_on')
    .orderBy('i.number')
    .execute()
  return incidents.map(({ log_persons, entered_on, letters_on, ...incident }) => ({
    incident,
    persons: log_persons,
    noticesOn: letters_on,
    enteredOn: entered_on,
  }))
}

export async function viewLog(tx: Tx, actor: Actor, year: number) {
  permit(actor, 'incident:read')
  const rows = await logRows(tx, actor.orgId, year)
  return {
    year,
    dueOn: logDueOn(year),
    breaches: rows.length,
    persons: rows.reduce((sum, { persons }) => sum + persons, 0),
    notEntered: rows.filter(({ enteredOn }) => enteredOn === null).length,
    items: rows.map(({ incident, persons, noticesOn, enteredOn }) => ({
      incidentId: incident.id,
      number: numberOf(incident),
      discoveredOn: incident.discovered_on,
      persons,
      noticesOn,
      enteredOn,
    })),
  }
}

/** The log on paper. What happened is told as the notices tell it, else by the incident's title. */
export async function printLog(
  core: Core,
  tx: Tx,
  actor: Actor,
  { year, lang, format }: { year: number; lang: 'en' | 'es'; format: 'pdf' | 'docx' },
): Promise<Download> {
  permit(actor, 'incident:write')
  const entries: BreachLogEntry[] = []
  for (const { incident, persons, noticesOn, enteredOn } of await logRows(tx, actor.orgId, year)) {
    const { letter }: PaperFacts = (await factsOf(core, tx, actor, incident)).facts
    const other = lang === 'en' ? 'es' : 'en'
    const told = letter.texts[lang].whatHappened || letter.texts[other].whatHappened
    entries.push({
      number: numberOf(incident),
      discoveredOn: incident.discovered_on,
      breachOn: incident.occurred_on,
      persons,
      what: told || (await openWords(core, tx, incident)).title,
      information: informationItems(letter.information, letter.texts[lang].informationMore, lang),
      noticesOn,
      enteredOn,
    })
  }
  const { name } = await settingsOf(tx, actor.orgId)
  await audit(
    tx,
    actor,
    'incident.printLog',
    { kind: 'organization', id: actor.orgId },
    { year, breaches: entries.length },
  )
  return paperDownload(breachLog(name, year, entries, lang), format, {
    author: name,
    at: core.clock.now(),
    mark: String(year),
    filename: `breach-log-${year}-${lang}`,
  })
}
