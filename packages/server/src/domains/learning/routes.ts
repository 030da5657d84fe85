import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { downloadExport, listExports, prepareExport, previewPost, viewExport } from './exports.ts'
import { viewFigures } from './figures.ts'
import { markCheck, viewMarks } from './marks.ts'
import { listMisses } from './misses.ts'

const { learning } = api

export function register(routes: Routes): void {
  routes.on(learning.marks, ({ core, tx, actor, params }) => viewMarks(core, tx, actor, params.postId))
  routes.on(learning.mark, ({ core, tx, actor, params, body }) =>
    markCheck(core, tx, actor, params.postId, body),
  )
  routes.on(learning.figures, ({ core, tx, actor, query }) => viewFigures(core, tx, actor, query))
  routes.on(learning.misses, ({ tx, actor, query }) => listMisses(tx, actor, query))
  routes.on(learning.exports, ({ core, tx, actor }) => listExports(core, tx, actor))
  routes.on(learning.prepareExport, ({ core, tx, actor, body }) => prepareExport(core, tx, actor, body))
  routes.on(learning.viewExport, ({ core, tx, actor, params }) =>
    viewExport(core, tx, actor, params.exportId),
  )
  routes.on(learning.previewPost, ({ core, tx, actor, params, body }) =>
    previewPost(core, tx, actor, params.exportId, params.itemId, body.decision),
  )
  routes.on(learning.exportFile, ({ core, tx, actor, params }) =>
    downloadExport(core, tx, actor, params.exportId),
  )
}
