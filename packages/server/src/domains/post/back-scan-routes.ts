import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { cancelScan, lastScan, listScanPosts, startScan } from './back-scan.ts'

const { checkPolicy } = api

/** Previews of a draft of the check's rules on stored posts: they need posts, which the check domain does not know. */
export function registerBackScan(routes: Routes): void {
  routes.on(checkPolicy.startScan, ({ core, tx, actor }) => startScan(core, tx, actor))
  routes.on(checkPolicy.lastScan, ({ tx, actor }) => lastScan(tx, actor))
  routes.on(checkPolicy.cancelScan, ({ core, tx, actor, params }) =>
    cancelScan(core, tx, actor, params.scanId),
  )
  routes.on(checkPolicy.scanPosts, ({ core, tx, actor, params, query }) =>
    listScanPosts(core, tx, actor, params.scanId, query),
  )
}
