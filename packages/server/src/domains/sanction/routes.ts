import { sanctionApi as sanction } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { openSanction, saveSanction } from './cases.ts'
import { decideSanction, dropSanction, raiseFlag, reviewFlag } from './deciding.ts'
import { printSanction } from './letter.ts'
import { saveMatrix, viewMatrix } from './matrix.ts'
import { listCases, listIncidents, readCase, similarCases } from './view.ts'

export function register(routes: Routes): void {
  routes.on(sanction.matrix, ({ tx, actor }) => viewMatrix(tx, actor))
  routes.on(sanction.saveMatrix, ({ core, tx, actor, body }) =>
    saveMatrix(core, tx, actor, body.basedOn, body.levels),
  )
  routes.on(sanction.incidents, ({ tx, actor, query }) => listIncidents(tx, actor, query))
  routes.on(sanction.list, ({ tx, actor, query }) => listCases(tx, actor, query))
  routes.on(sanction.open, ({ core, tx, actor, body }) => openSanction(core, tx, actor, body))
  routes.on(sanction.get, ({ core, tx, actor, params }) => readCase(core, tx, actor, params.sanctionId))
  routes.on(sanction.save, ({ core, tx, actor, params, body }) =>
    saveSanction(core, tx, actor, params.sanctionId, body),
  )
  routes.on(sanction.similar, ({ core, tx, actor, params }) =>
    similarCases(core, tx, actor, params.sanctionId),
  )
  routes.on(sanction.flag, ({ core, tx, actor, params, body }) =>
    raiseFlag(core, tx, actor, params.sanctionId, body),
  )
  routes.on(sanction.review, ({ core, tx, actor, params, body }) =>
    reviewFlag(core, tx, actor, params.sanctionId, params.flagId, body),
  )
  routes.on(sanction.decide, ({ core, tx, actor, params, body }) =>
    decideSanction(core, tx, actor, params.sanctionId, body),
  )
  routes.on(sanction.drop, ({ core, tx, actor, params, body }) =>
    dropSanction(core, tx, actor, params.sanctionId, body.reasons),
  )
  routes.on(sanction.letter, ({ core, tx, actor, params, query }) =>
    printSanction(core, tx, actor, params.sanctionId, query.lang),
  )
}
