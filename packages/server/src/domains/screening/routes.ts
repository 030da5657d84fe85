import { EXCLUSION_FILE_MAX_BYTES, screeningApi as screening } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { importFile } from './import.ts'
import { refuse } from './load.ts'
import { decideMatch, listMatches, viewMatch } from './matches.ts'
import { listRuns, screenAgain, viewOverview } from './overview.ts'
import { matchPdf, runPdf } from './pdf.ts'
import { addVendor, endVendor, listPeople, listVendors, savePerson, saveVendor } from './subjects.ts'

export function register(routes: Routes): void {
  routes.on(screening.overview, ({ core, tx, actor }) => viewOverview(core, tx, actor))
  routes.onLong(screening.importFile, async ({ core, actor, query, body }) => {
    const bytes = await body.read(EXCLUSION_FILE_MAX_BYTES, () => refuse('tooLarge'))
    return importFile(core, actor, bytes, query.smaller === 'yes')
  })
  routes.on(screening.screen, ({ core, tx, actor }) => screenAgain(core, tx, actor))
  routes.on(screening.runs, ({ tx, actor, query }) => listRuns(tx, actor, query))
  routes.on(screening.runPdf, ({ tx, actor, params, query }) => runPdf(tx, actor, params.runId, query.lang))
  routes.on(screening.matches, ({ tx, actor, query }) => listMatches(tx, actor, query))
  routes.on(screening.match, ({ tx, actor, params }) => viewMatch(tx, actor, params.matchId))
  routes.on(screening.decide, ({ core, tx, actor, params, body }) =>
    decideMatch(core, tx, actor, params.matchId, body),
  )
  routes.on(screening.matchPdf, ({ tx, actor, params, query }) =>
    matchPdf(tx, actor, params.matchId, query.lang),
  )
  routes.on(screening.people, ({ core, tx, actor, query }) => listPeople(core, tx, actor, query))
  routes.on(screening.savePerson, ({ core, tx, actor, params, body }) =>
    savePerson(core, tx, actor, params.personId, body),
  )
  routes.on(screening.vendors, ({ tx, actor, query }) => listVendors(tx, actor, query))
  routes.on(screening.addVendor, ({ core, tx, actor, body }) => addVendor(core, tx, actor, body))
  routes.on(screening.saveVendor, ({ tx, actor, params, body }) =>
    saveVendor(tx, actor, params.vendorId, body),
  )
  routes.on(screening.endVendor, ({ core, tx, actor, params }) => endVendor(core, tx, actor, params.vendorId))
}
