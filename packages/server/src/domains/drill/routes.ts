import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { listDrills, viewDrill } from './figures.ts'
import { answerPost, setConsent, viewMine, viewQueue } from './mine.ts'
import { endDrill, startDrill, takingPart } from './start.ts'

const { drill } = api

export function register(routes: Routes): void {
  routes.on(drill.mine, ({ core, tx, actor }) => viewMine(core, tx, actor))
  routes.on(drill.consent, ({ core, tx, actor, body }) => setConsent(core, tx, actor, body))
  routes.on(drill.queue, ({ core, tx, actor, query }) => viewQueue(core, tx, actor, query.lang))
  routes.on(drill.answer, ({ core, tx, actor, params, body }) =>
    answerPost(core, tx, actor, params.drillTaskId, body),
  )
  routes.on(drill.people, ({ tx, actor }) => takingPart(tx, actor))
  routes.on(drill.list, ({ core, tx, actor }) => listDrills(core, tx, actor))
  routes.on(drill.get, ({ core, tx, actor, params }) => viewDrill(core, tx, actor, params.drillId))
  routes.on(drill.start, ({ core, tx, actor, body }) => startDrill(core, tx, actor, body))
  routes.on(drill.end, ({ core, tx, actor, params }) => endDrill(core, tx, actor, params.drillId))
}
