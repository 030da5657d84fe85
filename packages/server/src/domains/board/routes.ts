import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { boardPdf } from './pdf.ts'
import { viewBoard } from './view.ts'

export function register(routes: Routes): void {
  routes.on(api.board.view, ({ core, tx, actor }) => viewBoard(core, tx, actor))
  routes.on(api.board.pdf, ({ core, tx, actor, query }) => boardPdf(core, tx, actor, query))
}
