import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { describePicture, listMedia, readPicture, uploadPicture } from './service.ts'

export function register(routes: Routes): void {
  routes.on(api.media.list, ({ core, tx, actor, query }) => listMedia(core, tx, actor, query))
  routes.onLong(api.media.upload, async ({ core, actor, body }) =>
    uploadPicture(core, actor, await body.read()),
  )
  routes.on(api.media.describe, ({ core, tx, actor, params, body }) =>
    describePicture(core, tx, actor, params.mediaId, body.alt),
  )
  routes.on(api.media.content, ({ core, tx, actor, params }) => readPicture(core, tx, actor, params.mediaId))
}
