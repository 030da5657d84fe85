import { mediaApi as media, mediaProblems, VIDEO_MAX_BYTES } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { problem } from '../../core/index.ts'
import { readContent, readOriginal, readThumbnail } from './access.ts'
import { viewClearance } from './clearance.ts'
import { cancelLook, describePicture, lookAgain, removePicture, viewPicture } from './describe.ts'
import { addFolder, listFolders, removeFolder, renameFolder } from './folders.ts'
import { keepUpload } from './intake.ts'
import { decideLikeness } from './likeness.ts'
import { listMedia, listTags } from './list.ts'
import { listUses } from './ports.ts'
import {
  addRegion,
  answerQuestions,
  confirmPicture,
  moveRegion,
  removeRegion,
  settleRegions,
} from './regions.ts'
import { addChunk, beginUpload, CHUNK_BYTES, cancelUpload, finishUpload, uploadState } from './resumable.ts'
import { makeCopy } from './safe-copy.ts'

const tooLarge = () => problem(mediaProblems, 'tooLarge')

export function register(routes: Routes): void {
  // Before the paths that have an id in the same place.
  registerFolders(routes)
  routes.on(media.list, ({ core, tx, actor, query }) => listMedia(core, tx, actor, query))
  routes.on(media.tags, ({ core, tx, actor }) => listTags(core, tx, actor))
  routes.on(media.get, ({ core, tx, actor, params }) => viewPicture(core, tx, actor, params.mediaId))
  routes.on(media.describe, ({ core, tx, actor, params, body }) =>
    describePicture(core, tx, actor, params.mediaId, body),
  )
  routes.onLong(media.remove, ({ core, actor, params }) => removePicture(core, actor, params.mediaId))
  routes.on(media.content, ({ core, tx, actor, params }) => readContent(core, tx, actor, params.mediaId))
  routes.on(media.thumbnail, ({ core, tx, actor, params }) => readThumbnail(core, tx, actor, params.mediaId))
  routes.on(media.original, ({ core, tx, actor, params }) => readOriginal(core, tx, actor, params.mediaId))
  routes.on(media.uses, ({ core, tx, actor, params }) => listUses(core, tx, actor, params.mediaId))
  routes.on(media.clearance, ({ core, tx, actor, body }) => viewClearance(core, tx, actor, body))
  registerUploads(routes)
  registerPlaces(routes)
}

function registerUploads(routes: Routes): void {
  routes.onLong(media.upload, async ({ core, actor, body }) =>
    keepUpload(core, actor, {
      bytes: await body.read(VIDEO_MAX_BYTES, tooLarge),
      name: null,
      folderId: null,
    }),
  )
  routes.on(media.beginUpload, ({ core, tx, actor, body }) => beginUpload(core, tx, actor, body))
  routes.on(media.uploadState, ({ core, tx, actor, params }) => uploadState(core, tx, actor, params.uploadId))
  routes.onLong(media.uploadChunk, async ({ core, actor, params, query, body }) => {
    const chunk = await body.read(CHUNK_BYTES, tooLarge)
    return core.db.organization(actor.orgId, (tx) =>
      addChunk(core, tx, actor, params.uploadId, query.offset, chunk),
    )
  })
  routes.onLong(media.finishUpload, ({ core, actor, params }) => finishUpload(core, actor, params.uploadId))
  routes.onLong(media.cancelUpload, ({ core, actor, params }) => cancelUpload(core, actor, params.uploadId))
}

function registerFolders(routes: Routes): void {
  routes.on(media.folders, ({ core, tx, actor }) => listFolders(core, tx, actor))
  routes.on(media.addFolder, ({ core, tx, actor, body }) => addFolder(core, tx, actor, body.name))
  routes.on(media.renameFolder, ({ core, tx, actor, params, body }) =>
    renameFolder(core, tx, actor, params.folderId, body.name),
  )
  routes.on(media.removeFolder, ({ tx, actor, params }) => removeFolder(tx, actor, params.folderId))
}

function registerPlaces(routes: Routes): void {
  routes.on(media.look, ({ core, tx, actor, params }) => lookAgain(core, tx, actor, params.mediaId))
  routes.on(media.cancelLook, ({ core, tx, actor, params }) => cancelLook(core, tx, actor, params.mediaId))
  routes.on(media.addRegion, ({ core, tx, actor, params, body }) =>
    addRegion(core, tx, actor, params.mediaId, body),
  )
  routes.on(media.moveRegion, ({ core, tx, actor, params, body }) =>
    moveRegion(core, tx, actor, params.mediaId, params.regionId, body.box),
  )
  routes.on(media.removeRegion, ({ core, tx, actor, params }) =>
    removeRegion(core, tx, actor, params.mediaId, params.regionId),
  )
  routes.on(media.settle, ({ core, tx, actor, params, body }) =>
    settleRegions(core, tx, actor, params.mediaId, body),
  )
  routes.on(media.likeness, ({ core, tx, actor, params, body }) =>
    decideLikeness(core, tx, actor, params.mediaId, body),
  )
  routes.onLong(media.safeCopy, ({ core, actor, params, body }) =>
    makeCopy(core, actor, params.mediaId, body),
  )
  routes.on(media.answer, ({ core, tx, actor, params, body }) =>
    answerQuestions(core, tx, actor, params.mediaId, body.answers),
  )
  routes.on(media.confirm, ({ core, tx, actor, params, body }) =>
    confirmPicture(core, tx, actor, params.mediaId, body.heard),
  )
}
