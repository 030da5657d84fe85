import type { Delay, IncidentChange, IncidentState, Residents } from '@clearpost/contract'
import { CASE_TRAITS, STATES } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, coreProblem, type Tx } from '../../core/index.ts'
import { dutyRows, isOpen, syncDuties } from './duties.ts'
import { addEvent } from './events.ts'
import {
  type IncidentWords,
  openIncident,
  openWords,
  patch,
  refuse,
  requirePerson,
  sealDelay,
  sealResidents,
  sealWords,
  today,
} from './load.ts'
import type { IncidentRow } from './tables.ts'

const WORDS = ['title', 'what', 'link', 'mitigation', 'rootCause'] as const

/** Changes what the file says. Another day of discovery or determination moves the clocks. */
export async function updateIncident(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  change: IncidentChange,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (row.revision !== change.revision) throw refuse('changedMeanwhile')
  await requireFit(core, tx, row, change)
  const words: IncidentWords = { ...(await openWords(core, tx, row)) }
  for (const name of WORDS) if (change[name] !== undefined) Object.assign(words, { [name]: change[name] })
  const columns: Partial<IncidentRow> = {
    revision: row.revision + 1,
    words: await sealWords(core, tx, row.org_id, row.id, words),
    ...(change.severity === undefined ? {} : { severity: change.severity }),
    ...(change.discoveredOn === undefined ? {} : { discovered_on: change.discoveredOn }),
    ...(change.occurredOn === undefined ? {} : { occurred_on: change.occurredOn }),
    ...(change.determinedOn === undefined ? {} : { determined_on: change.determinedOn }),
    ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
    ...(change.channelId === undefined ? {} : { channel_id: change.channelId }),
    ...(change.cause === undefined ? {} : { cause: change.cause }),
    ...(change.traits === undefined ? {} : { traits: [...new Set(change.traits)] }),
  }
  await patch(core, tx, row, columns)
  await syncDuties(core, tx, row)
  const { revision: _, ...changed } = change
  await addEvent(core, tx, actor, row.id, 'incident.update', {
    changed: Object.keys(changed),
    ...(change.discoveredOn === undefined ? {} : { discoveredOn: change.discoveredOn }),
    ...(change.determinedOn ? { determinedOn: change.determinedOn } : {}),
  })
}

async function requireFit(core: Core, tx: Tx, row: IncidentRow, change: IncidentChange): Promise<void> {
  const discovered = change.discoveredOn ?? row.discovered_on
  const occurred = change.occurredOn === undefined ? row.occurred_on : change.occurredOn
  const determined = change.determinedOn === undefined ? row.determined_on : change.determinedOn
  const day = await today(core, tx, row.org_id)
  if (discovered > day || (determined ?? '') > day) throw refuse('dayAhead')
  if ((occurred ?? discovered) > discovered || (determined ?? discovered) < discovered)
    throw refuse('daysOrder')
  if (change.ownerId) await requirePerson(tx, row.org_id, change.ownerId)
  if (change.channelId) await requireChannel(tx, row.org_id, change.channelId)
  const known: readonly string[] = CASE_TRAITS
  if (change.traits?.some((trait) => !known.includes(trait))) throw refuse('traitUnknown')
}

async function requireChannel(tx: Tx, orgId: string, channelId: string): Promise<void> {
  const found = await tx
    .selectFrom('channel')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', channelId)
    .executeTakeFirst()
  if (!found) throw refuse('notFound')
}

/** Says how many people live in which state; the clocks follow. */
export async function setResidents(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  residents: Residents,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const unknown = Object.keys(residents.states).find((state) => !(state in STATES))
  if (unknown !== undefined)
    throw coreProblem('invalidInput', {
      errors: [{ path: 'states', message: 'Not a state or territory of the United States.' }],
    })
  await patch(core, tx, row, { residents: await sealResidents(core, tx, row, residents) })
  await syncDuties(core, tx, row)
  await addEvent(core, tx, actor, row.id, 'incident.residents', {
    states: Object.keys(residents.states).length,
  })
}

/** Keeps or ends what a law-enforcement official asked: 45 CFR 164.412. */
export async function setDelay(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  delay: Delay | null,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (delay && delay.statedOn > (await today(core, tx, row.org_id))) throw refuse('dayAhead')
  if (delay?.kind === 'written' && delay.until <= delay.statedOn) throw refuse('delayPast')
  await patch(core, tx, row, { delay: delay && (await sealDelay(core, tx, row, delay)) })
  await syncDuties(core, tx, row)
  await addEvent(core, tx, actor, row.id, 'incident.delay', { kind: delay?.kind ?? 'none' })
}

type Target = 'triage' | 'contained' | 'assessment' | 'notified' | 'closed'
/** From where a person may take a file where; conclusions have an endpoint of their own. */
const ALLOWED: Readonly<Record<Target, readonly IncidentState[]>> = {
  triage: ['new'],
  contained: ['new', 'triage'],
  assessment: ['new', 'triage', 'contained'],
  notified: ['breach'],
  closed: ['notified', 'low_probability', 'not_a_breach'],
}

/** Takes the file to its next state. Nothing is closed, and nobody notified, while a notice is open. */
export async function moveIncident(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  to: Target,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (!ALLOWED[to].includes(row.state)) throw refuse('notNow')
  if (to === 'notified' || to === 'closed') {
    const open = (await dutyRows(tx, row.org_id, row.id)).filter(
      (duty) => isOpen(duty) && (to === 'closed' || duty.kind !== 'hhs_log'),
    )
    if (open.length > 0) throw refuse('dutiesOpen')
  }
  await patch(core, tx, row, { state: to, ...(to === 'closed' ? { closed_at: core.clock.now() } : {}) })
  await addEvent(core, tx, actor, row.id, 'incident.move', { to })
}
