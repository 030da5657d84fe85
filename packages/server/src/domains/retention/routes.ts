import { retentionApi as retention } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { askPurge, dropBatch, listBatches, listItems, propose, purgeBatch, viewBatch } from './batches.ts'
import { listHolds, placeHold, releaseHold } from './holds.ts'

export function register(routes: Routes): void {
  routes.on(retention.holds, ({ core, tx, actor, query }) => listHolds(core, tx, actor, query))
  routes.on(retention.place, ({ core, tx, actor, body }) => placeHold(core, tx, actor, body))
  routes.on(retention.release, ({ core, tx, actor, params, body }) =>
    releaseHold(core, tx, actor, params.holdId, body.reason),
  )
  routes.on(retention.batches, ({ tx, actor, query }) => listBatches(tx, actor, query))
  routes.on(retention.propose, ({ core, tx, actor }) => propose(core, tx, actor))
  routes.on(retention.batch, ({ tx, actor, params }) => viewBatch(tx, actor, params.batchId))
  routes.on(retention.items, ({ tx, actor, params, query }) => listItems(tx, actor, params.batchId, query))
  routes.on(retention.ask, ({ core, tx, actor, params }) => askPurge(core, tx, actor, params.batchId))
  routes.onLong(retention.purge, ({ core, actor, params, body }) =>
    purgeBatch(core, actor, params.batchId, body.records),
  )
  routes.on(retention.drop, ({ core, tx, actor, params }) => dropBatch(core, tx, actor, params.batchId))
}
