import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { approvePost, approveSecond } from './approving.ts'
import {
  claimPost,
  commentPost,
  holdPost,
  overrideStop,
  rejectPost,
  releaseClaim,
  releaseHold,
  requestChanges,
  resolveComment,
} from './decisions.ts'
import { askForRecord, completeRecord, withdrawRecord } from './deidentification.ts'
import { readDetermination, uploadDetermination } from './deidentification-documents.ts'
import { viewDeidentification } from './deidentification-view.ts'
import { createPost, removePost, submitPost, updatePost, withdrawPost } from './drafts.ts'
import { packEvidence } from './evidence-pack.ts'
import {
  decideAsGuest,
  guestOf,
  inviteGuest,
  listGuests,
  pictureForGuest,
  revokeGuest,
  viewAsGuest,
} from './guests.ts'
import { countPosts, listPosts } from './list.ts'
import { readPostBack } from './read-back.ts'
import { assignRemoval, finishRemoval, listRemovalTasks, proveRemoval } from './removal-tasks.ts'
import { listReplies } from './replies.ts'
import { confirmLate, retryPost, schedulePost, unschedulePost } from './schedule.ts'
import { registerSite } from './site.ts'
import { takePostDown } from './takedown.ts'
import { viewTimeline } from './timeline.ts'
import { viewPost } from './view.ts'

export function register(routes: Routes): void {
  registerWriting(routes)
  registerReviewing(routes)
  registerDeidentification(routes)
  registerPublishing(routes)
  registerGuests(routes)
  registerRemovals(routes)
  registerSite(routes)
}

const { post, deidentification, authorization } = api

function registerWriting(routes: Routes): void {
  routes.on(post.list, ({ core, tx, actor, query }) => listPosts(core, tx, actor, query))
  routes.on(post.counts, ({ tx, actor }) => countPosts(tx, actor))
  routes.on(post.create, ({ core, tx, actor, body }) => createPost(core, tx, actor, body))
  routes.on(post.get, ({ core, tx, actor, params }) => viewPost(core, tx, actor, params.postId))
  routes.on(post.update, ({ core, tx, actor, params, body }) =>
    updatePost(core, tx, actor, params.postId, body),
  )
  routes.on(post.remove, ({ tx, actor, params }) => removePost(tx, actor, params.postId))
  routes.on(post.submit, ({ core, tx, actor, params, body }) =>
    submitPost(core, tx, actor, params.postId, body.version),
  )
  routes.on(post.withdraw, ({ core, tx, actor, params }) => withdrawPost(core, tx, actor, params.postId))
  routes.on(post.timeline, ({ core, tx, actor, params }) => viewTimeline(core, tx, actor, params.postId))
  routes.onLong(post.evidence, ({ core, actor, params }) => packEvidence(core, actor, params.postId))
}

function registerReviewing(routes: Routes): void {
  routes.on(post.claim, ({ core, tx, actor, params }) => claimPost(core, tx, actor, params.postId))
  routes.on(post.releaseClaim, ({ core, tx, actor, params }) => releaseClaim(core, tx, actor, params.postId))
  routes.on(post.comment, ({ core, tx, actor, params, body }) =>
    commentPost(core, tx, actor, params.postId, body),
  )
  routes.on(post.resolveComment, ({ core, tx, actor, params }) =>
    resolveComment(core, tx, actor, params.postId, params.commentId),
  )
  routes.on(post.approve, ({ core, tx, actor, params, body }) =>
    approvePost(core, tx, actor, params.postId, body),
  )
  routes.on(post.override, ({ core, tx, actor, params, body }) =>
    overrideStop(core, tx, actor, params.postId, body),
  )
  routes.on(post.second, ({ core, tx, actor, params, body }) =>
    approveSecond(core, tx, actor, params.postId, body),
  )
  routes.on(post.changes, ({ core, tx, actor, params, body }) =>
    requestChanges(core, tx, actor, params.postId, body),
  )
  routes.on(post.reject, ({ core, tx, actor, params, body }) =>
    rejectPost(core, tx, actor, params.postId, body),
  )
  routes.on(post.hold, ({ core, tx, actor, params, body }) =>
    holdPost(core, tx, actor, params.postId, body.reason),
  )
  routes.on(post.release, ({ core, tx, actor, params }) => releaseHold(core, tx, actor, params.postId))
}

function registerDeidentification(routes: Routes): void {
  routes.on(deidentification.get, ({ core, tx, actor, params }) =>
    viewDeidentification(core, tx, actor, params.postId),
  )
  routes.on(deidentification.ask, ({ core, tx, actor, params, body }) =>
    askForRecord(core, tx, actor, params.postId, body),
  )
  routes.on(deidentification.complete, ({ core, tx, actor, params, body }) =>
    completeRecord(core, tx, actor, params.postId, body),
  )
  routes.on(deidentification.withdraw, ({ core, tx, actor, params, body }) =>
    withdrawRecord(core, tx, actor, params.postId, body.reason),
  )
  routes.onLong(deidentification.upload, ({ core, actor, params, body }) =>
    uploadDetermination(core, actor, params.postId, body),
  )
  routes.on(deidentification.document, ({ core, tx, actor, params }) =>
    readDetermination(core, tx, actor, params.postId, params.documentId),
  )
}

function registerPublishing(routes: Routes): void {
  routes.on(post.confirmLate, ({ core, tx, actor, params, body }) =>
    confirmLate(core, tx, actor, params.postId, body.at),
  )
  routes.on(post.schedule, ({ core, tx, actor, params, body }) =>
    schedulePost(core, tx, actor, params.postId, body.at),
  )
  routes.on(post.unschedule, ({ core, tx, actor, params }) => unschedulePost(core, tx, actor, params.postId))
  routes.on(post.retry, ({ core, tx, actor, params }) => retryPost(core, tx, actor, params.postId))
  routes.on(post.takedown, ({ core, tx, actor, params, body }) =>
    takePostDown(core, tx, actor, params.postId, body.reason),
  )
  routes.onLong(post.readBack, ({ core, actor, params }) => readPostBack(core, actor, params.postId))
  routes.onLong(post.replies, ({ core, actor, params }) => listReplies(core, actor, params.postId))
}

function registerGuests(routes: Routes): void {
  routes.on(post.guests, ({ core, tx, actor, params }) => listGuests(core, tx, actor, params.postId))
  routes.on(post.inviteGuest, ({ core, tx, actor, params, body }) =>
    inviteGuest(core, tx, actor, params.postId, body),
  )
  routes.on(post.revokeGuest, ({ core, tx, actor, params }) =>
    revokeGuest(core, tx, actor, params.postId, params.guestId),
  )
  routes.on(post.guestView, ({ core, tx, actor }) => viewAsGuest(core, tx, actor))
  routes.on(post.guestMedia, ({ core, tx, actor, params }) =>
    pictureForGuest(core, tx, actor, params.mediaId),
  )
  routes.on(post.guestDecide, ({ core, tx, actor, body }) => decideAsGuest(core, tx, actor, body))
  routes.guests(guestOf)
}

function registerRemovals(routes: Routes): void {
  routes.on(authorization.removals, ({ core, tx, actor, query }) => listRemovalTasks(core, tx, actor, query))
  routes.on(authorization.assignRemoval, ({ core, tx, actor, params, body }) =>
    assignRemoval(core, tx, actor, params.taskId, body.personId),
  )
  routes.onLong(authorization.proveRemoval, ({ core, actor, params, body }) =>
    proveRemoval(core, actor, params.taskId, body),
  )
  routes.on(authorization.finishRemoval, ({ core, tx, actor, params, body }) =>
    finishRemoval(core, tx, actor, params.taskId, body),
  )
}
