import { disclosureApi as disclosure, incidentPapersApi as papers } from '@clearpost/contract'
import type { Routes } from '../../../core/http/routes.ts'
import { findSubjects, joinSubjects, listSubjects, printAccounting, readAccounting } from './accounting.ts'
import { saveDesk, viewDesk } from './desk.ts'
import { recordDisclosures, viewIncidentDisclosure } from './disclosures.ts'
import { printLog, viewLog } from './log.ts'
import { listPapers, makePaper, readPaper } from './make.ts'

/** Papers of an incident and the accounting of disclosures. */
export function registerPapers(routes: Routes): void {
  routes.on(papers.desk, ({ core, tx, actor, params }) => viewDesk(core, tx, actor, params.incidentId))
  routes.on(papers.save, ({ core, tx, actor, params, body }) =>
    saveDesk(core, tx, actor, params.incidentId, body),
  )
  routes.on(papers.list, ({ tx, actor, params }) => listPapers(tx, actor, params.incidentId))
  routes.on(papers.make, ({ core, tx, actor, params, body }) =>
    makePaper(core, tx, actor, params.incidentId, body),
  )
  routes.on(papers.read, ({ core, tx, actor, params, query }) =>
    readPaper(core, tx, actor, params.incidentId, params.paperId, query.format),
  )
  routes.on(papers.log, ({ tx, actor, query }) => viewLog(tx, actor, query.year))
  routes.on(papers.logPaper, ({ core, tx, actor, query }) => printLog(core, tx, actor, query))
  routes.on(disclosure.record, ({ core, tx, actor, params, body }) =>
    recordDisclosures(core, tx, actor, params.incidentId, body),
  )
  routes.on(disclosure.ofIncident, ({ core, tx, actor, params }) =>
    viewIncidentDisclosure(core, tx, actor, params.incidentId),
  )
  routes.on(disclosure.subjects, ({ core, tx, actor, query }) => listSubjects(core, tx, actor, query))
  routes.on(disclosure.find, ({ core, tx, actor, body }) => findSubjects(core, tx, actor, body.name))
  routes.on(disclosure.get, ({ core, tx, actor, params }) =>
    readAccounting(core, tx, actor, params.disclosureSubjectId),
  )
  routes.on(disclosure.join, ({ core, tx, actor, params, body }) =>
    joinSubjects(core, tx, actor, params.disclosureSubjectId, body.otherId),
  )
  routes.on(disclosure.paper, ({ core, tx, actor, params, query }) =>
    printAccounting(core, tx, actor, params.disclosureSubjectId, query),
  )
}
