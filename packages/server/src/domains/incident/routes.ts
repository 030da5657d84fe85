import { api, type Incident } from '@clearpost/contract'
import type { Caller, Routes } from '../../core/http/routes.ts'
import type { Core, Tx } from '../../core/index.ts'
import { addToReport, attachToReport, followReport, submitReport, viewDoor } from './anonymous.ts'
import { conclude, reopen, saveAssessment } from './assessment.ts'
import { captureLive } from './capturing.ts'
import { beginContainment, recheckByHand, settleStep } from './containment.ts'
import { excludeDuty, settleDuty } from './duties.ts'
import { moveIncident, setDelay, setResidents, updateIncident } from './editing.ts'
import { addFile, addText, readEvidence, verifyEvidence } from './evidence.ts'
import { addFeed, calendarPage, listFeeds, revokeFeed } from './feed.ts'
import { closeIntake, rotateIntake, viewIntake } from './intake.ts'
import { incidentRow } from './load.ts'
import { addMeasure, settleMeasure } from './measures.ts'
import { reply } from './messages.ts'
import { keepDisclosures } from './papers/disclosures.ts'
import { addPersons, listPersons, removePerson, savePerson, setInvolved } from './persons.ts'
import { myReports, reportIncident } from './reporting.ts'
import { addTask, settleTask } from './tasks.ts'
import { listIncidents, readIncident, viewIncident } from './view.ts'

const { incident, report } = api

/** The file after a change of it. */
async function after(
  call: { core: Core; tx: Tx; actor: Caller; params: { incidentId: string } },
  change: Promise<void>,
): Promise<Incident> {
  await change
  return viewIncident(call.core, call.tx, call.actor, call.params.incidentId)
}

/** The same for handlers that open their own transactions. */
async function afterLong(
  { core, actor, params }: { core: Core; actor: Caller; params: { incidentId: string } },
  change: Promise<void>,
): Promise<Incident> {
  await change
  return core.db.organization(actor.orgId, (tx) => viewIncident(core, tx, actor, params.incidentId))
}

export function register(routes: Routes): void {
  routes.on(incident.report, ({ core, tx, actor, body }) => reportIncident(core, tx, actor, body))
  routes.on(incident.mine, ({ tx, actor }) => myReports(tx, actor))
  routes.on(incident.list, ({ core, tx, actor, query }) => listIncidents(core, tx, actor, query))
  routes.on(incident.get, ({ core, tx, actor, params }) => readIncident(core, tx, actor, params.incidentId))
  routes.on(incident.update, (c) =>
    after(c, updateIncident(c.core, c.tx, c.actor, c.params.incidentId, c.body)),
  )
  routes.on(incident.move, (c) =>
    after(c, moveIncident(c.core, c.tx, c.actor, c.params.incidentId, c.body.to)),
  )
  routes.on(incident.residents, (c) =>
    after(c, setResidents(c.core, c.tx, c.actor, c.params.incidentId, c.body)),
  )
  routes.on(incident.delay, (c) =>
    after(c, setDelay(c.core, c.tx, c.actor, c.params.incidentId, c.body.delay)),
  )
  routes.on(incident.involve, (c) =>
    after(c, setInvolved(c.core, c.tx, c.actor, c.params.incidentId, c.body.people)),
  )
  registerPersons(routes)
  registerWork(routes)
  registerEvidence(routes)
  registerAssessment(routes)
  registerOffice(routes)
  registerReports(routes)
}

function registerPersons(routes: Routes): void {
  routes.on(incident.persons, ({ core, tx, actor, params }) =>
    listPersons(core, tx, actor, params.incidentId),
  )
  routes.on(incident.addPersons, async ({ core, tx, actor, params, body }) => {
    const added = await addPersons(core, tx, actor, params.incidentId, body.persons)
    await keepDisclosures(core, tx, actor, await incidentRow(tx, actor, params.incidentId))
    return added
  })
  routes.on(incident.savePerson, ({ core, tx, actor, params, body }) =>
    savePerson(core, tx, actor, params.incidentId, params.affectedId, body),
  )
  routes.on(incident.removePerson, ({ core, tx, actor, params }) =>
    removePerson(core, tx, actor, params.incidentId, params.affectedId),
  )
}

function registerWork(routes: Routes): void {
  routes.on(incident.addTask, (c) => after(c, addTask(c.core, c.tx, c.actor, c.params.incidentId, c.body)))
  routes.on(incident.settleTask, (c) =>
    after(c, settleTask(c.core, c.tx, c.actor, c.params.incidentId, c.params.incidentTaskId, c.body.note)),
  )
  routes.on(incident.beginContainment, (c) =>
    after(c, beginContainment(c.core, c.tx, c.actor, c.params.incidentId, c.body)),
  )
  routes.on(incident.settleStep, (c) =>
    after(c, settleStep(c.core, c.tx, c.actor, c.params.incidentId, c.params.stepId, c.body)),
  )
  routes.on(incident.recheck, (c) =>
    after(c, recheckByHand(c.core, c.tx, c.actor, c.params.incidentId, c.params.stepId, c.body)),
  )
  routes.on(incident.addMeasure, (c) =>
    after(c, addMeasure(c.core, c.tx, c.actor, c.params.incidentId, c.body)),
  )
  routes.on(incident.settleMeasure, (c) =>
    after(c, settleMeasure(c.core, c.tx, c.actor, c.params.incidentId, c.params.measureId, c.body.note)),
  )
}

function registerEvidence(routes: Routes): void {
  routes.onLong(incident.captureLive, (c) => afterLong(c, captureLive(c.core, c.actor, c.params.incidentId)))
  routes.on(incident.addText, (c) => after(c, addText(c.core, c.tx, c.actor, c.params.incidentId, c.body)))
  routes.onLong(incident.addFile, (c) =>
    afterLong(c, addFile(c.core, c.actor, c.params.incidentId, c.query.label, c.body)),
  )
  routes.on(incident.verifyEvidence, (c) =>
    after(c, verifyEvidence(c.core, c.tx, c.actor, c.params.incidentId)),
  )
  routes.on(incident.evidence, ({ core, tx, actor, params }) =>
    readEvidence(core, tx, actor, params.incidentId, params.incidentEvidenceId),
  )
}

function registerAssessment(routes: Routes): void {
  routes.on(incident.saveAssessment, (c) =>
    after(c, saveAssessment(c.core, c.tx, c.actor, c.params.incidentId, c.body)),
  )
  routes.on(incident.conclude, (c) => after(c, conclude(c.core, c.tx, c.actor, c.params.incidentId, c.body)))
  routes.on(incident.reopen, (c) =>
    after(c, reopen(c.core, c.tx, c.actor, c.params.incidentId, c.body.reason)),
  )
  routes.on(incident.settleDuty, (c) =>
    after(c, settleDuty(c.core, c.tx, c.actor, c.params.incidentId, c.params.incidentDutyId, c.body)),
  )
  routes.on(incident.excludeDuty, (c) =>
    after(c, excludeDuty(c.core, c.tx, c.actor, c.params.incidentId, c.params.incidentDutyId, c.body.reason)),
  )
}

function registerOffice(routes: Routes): void {
  routes.on(incident.reply, (c) => after(c, reply(c.core, c.tx, c.actor, c.params.incidentId, c.body.text)))
  routes.on(incident.intake, ({ core, tx, actor }) => viewIntake(core, tx, actor))
  routes.on(incident.rotateIntake, ({ core, tx, actor }) => rotateIntake(core, tx, actor))
  routes.on(incident.closeIntake, ({ tx, actor }) => closeIntake(tx, actor))
  routes.on(incident.feeds, ({ tx, actor }) => listFeeds(tx, actor))
  routes.on(incident.addFeed, ({ core, tx, actor }) => addFeed(core, tx, actor))
  routes.on(incident.revokeFeed, ({ tx, actor, params }) => revokeFeed(tx, actor, params.feedId))
  routes.onPage('/calendars/:file', calendarPage)
}

function registerReports(routes: Routes): void {
  routes.onLong(report.intake, ({ core, transport }) => viewDoor(core, transport))
  routes.onLong(report.submit, ({ core, transport, body }) => submitReport(core, transport, body))
  routes.onLong(report.follow, ({ core, transport }) => followReport(core, transport))
  routes.onLong(report.add, ({ core, transport, body }) => addToReport(core, transport, body.text))
  routes.onLong(report.attach, ({ core, transport, body }) => attachToReport(core, transport, body))
}
