import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { privacyNames, viewCase, viewLog } from './case-view.ts'
import { addCase, changeCase, enterCase, removeCase } from './cases.ts'
import { addEstablishment, changeEstablishment, listEstablishments } from './establishments.ts'
import { form301Pdf, yearFormPdf } from './forms.ts'
import { addSevere, listSevere, reportSevere } from './severe.ts'
import { addSharps, listSharps, removeSharps } from './sharps.ts'
import { itaFile } from './submission.ts'
import { certifySummary, keepProof, readProof, savePosting, saveSummary, viewSummary } from './summary.ts'

const { osha } = api

export function register(routes: Routes): void {
  routes.on(osha.establishments, ({ tx, actor }) => listEstablishments(tx, actor))
  routes.on(osha.addEstablishment, ({ core, tx, actor, body }) => addEstablishment(core, tx, actor, body))
  routes.on(osha.changeEstablishment, ({ tx, actor, params, body }) =>
    changeEstablishment(tx, actor, params.establishmentId, body),
  )
  routes.on(osha.log, ({ core, tx, actor, params, query }) =>
    viewLog(core, tx, actor, params.establishmentId, query.year),
  )
  routes.on(osha.addCase, ({ core, tx, actor, params, body }) =>
    addCase(core, tx, actor, params.establishmentId, body),
  )
  routes.on(osha.case, ({ core, tx, actor, params }) => viewCase(core, tx, actor, params.caseId))
  routes.on(osha.changeCase, ({ core, tx, actor, params, body }) =>
    changeCase(core, tx, actor, params.caseId, body),
  )
  routes.on(osha.enterCase, ({ core, tx, actor, params }) => enterCase(core, tx, actor, params.caseId))
  routes.on(osha.removeCase, ({ core, tx, actor, params, body }) =>
    removeCase(core, tx, actor, params.caseId, body.reason),
  )
  routes.on(osha.privacyNames, ({ core, tx, actor, params, query }) =>
    privacyNames(core, tx, actor, params.establishmentId, query.year),
  )
  routes.on(osha.summary, ({ core, tx, actor, params, query }) =>
    viewSummary(core, tx, actor, params.establishmentId, query.year),
  )
  routes.on(osha.saveSummary, ({ core, tx, actor, params, body }) =>
    saveSummary(core, tx, actor, params.establishmentId, body),
  )
  routes.on(osha.certify, ({ core, tx, actor, params, body }) =>
    certifySummary(core, tx, actor, params.establishmentId, body),
  )
  routes.on(osha.posting, ({ core, tx, actor, params, body }) =>
    savePosting(core, tx, actor, params.establishmentId, body),
  )
  routes.onLong(osha.proof, ({ core, actor, params, query, body }) =>
    keepProof(core, actor, params.establishmentId, query, body),
  )
  routes.on(osha.readProof, ({ core, tx, actor, params, query }) =>
    readProof(core, tx, actor, params.establishmentId, query),
  )
  routes.on(osha.form, ({ core, tx, actor, params, query }) =>
    yearFormPdf(core, tx, actor, params.establishmentId, query),
  )
  routes.on(osha.form301, ({ core, tx, actor, params, query }) =>
    form301Pdf(core, tx, actor, params.caseId, query.lang),
  )
  routes.on(osha.ita, ({ core, tx, actor, query }) => itaFile(core, tx, actor, query.year))
  routes.on(osha.sharps, ({ core, tx, actor, params, query }) =>
    listSharps(core, tx, actor, params.establishmentId, query.year),
  )
  routes.on(osha.addSharps, ({ core, tx, actor, params, body }) =>
    addSharps(core, tx, actor, params.establishmentId, body),
  )
  routes.on(osha.removeSharps, ({ core, tx, actor, params, body }) =>
    removeSharps(core, tx, actor, params.sharpsId, body.reason),
  )
  routes.on(osha.severe, ({ tx, actor, params }) => listSevere(tx, actor, params.establishmentId))
  routes.on(osha.addSevere, ({ core, tx, actor, params, body }) =>
    addSevere(core, tx, actor, params.establishmentId, body),
  )
  routes.on(osha.reportSevere, ({ core, tx, actor, params, body }) =>
    reportSevere(core, tx, actor, params.severeId, body),
  )
}
