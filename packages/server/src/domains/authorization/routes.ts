import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { askAll, changeDraft, createAuthorization, renewAuthorization, voidAuthorization } from './drafts.ts'
import { narrowAuthorization, withdrawAuthorization } from './ending.ts'
import { registerForms } from './forms-routes.ts'
import { subjectsOfPicture } from './group.ts'
import { witnessAuthorization } from './in-force.ts'
import { beginTablet, sendAuthorization } from './links.ts'
import { acceptPaper, attachPaper, readDocument } from './paper.ts'
import { asSigner } from './signer.ts'
import {
  decline,
  documentForSigner,
  narrowAsSigner,
  pictureForSigner,
  sign,
  uploadProofAsSigner,
  viewSigning,
  withdrawAsSigner,
} from './signing.ts'
import { addSubject, changeSubject, findSubjects, listSubjects, readSubject } from './subjects.ts'
import { listUses } from './uses.ts'
import { listAuthorizations, readAuthorization } from './view.ts'

const { authorization, signing } = api

export function register(routes: Routes): void {
  registerSubjects(routes)
  registerAsking(routes)
  registerLife(routes)
  registerSigning(routes)
  registerForms(routes)
}

function registerSubjects(routes: Routes): void {
  routes.on(authorization.subjects, ({ core, tx, actor, query }) => listSubjects(core, tx, actor, query))
  routes.on(authorization.addSubject, ({ core, tx, actor, body }) => addSubject(core, tx, actor, body))
  routes.on(authorization.findSubjects, ({ core, tx, actor, body }) =>
    findSubjects(core, tx, actor, body.name),
  )
  routes.on(authorization.subject, ({ core, tx, actor, params }) =>
    readSubject(core, tx, actor, params.subjectId),
  )
  routes.on(authorization.changeSubject, ({ core, tx, actor, params, body }) =>
    changeSubject(core, tx, actor, params.subjectId, body),
  )
}

function registerAsking(routes: Routes): void {
  routes.on(authorization.list, ({ core, tx, actor, query }) => listAuthorizations(core, tx, actor, query))
  routes.on(authorization.create, ({ core, tx, actor, body }) => createAuthorization(core, tx, actor, body))
  routes.on(authorization.askAll, ({ core, tx, actor, body }) => askAll(core, tx, actor, body))
  routes.on(authorization.ofPicture, ({ core, tx, actor, params }) =>
    subjectsOfPicture(core, tx, actor, params.mediaId),
  )
  routes.on(authorization.get, ({ core, tx, actor, params }) =>
    readAuthorization(core, tx, actor, params.authorizationId),
  )
  routes.on(authorization.change, ({ core, tx, actor, params, body }) =>
    changeDraft(core, tx, actor, params.authorizationId, body),
  )
  routes.on(authorization.send, ({ core, tx, actor, params, body }) =>
    sendAuthorization(core, tx, actor, params.authorizationId, body.days),
  )
  routes.on(authorization.tablet, ({ core, tx, actor, transport, params, body }) =>
    beginTablet(core, tx, actor, transport, params.authorizationId, body.device),
  )
  routes.onLong(authorization.uploadScan, ({ core, actor, params, body }) =>
    attachPaper(core, actor, params.authorizationId, 'scan', body),
  )
  routes.onLong(authorization.uploadProof, ({ core, actor, params, body }) =>
    attachPaper(core, actor, params.authorizationId, 'proof', body),
  )
  routes.on(authorization.acceptPaper, ({ core, tx, actor, params, body }) =>
    acceptPaper(core, tx, actor, params.authorizationId, body),
  )
  routes.on(authorization.witness, ({ core, tx, actor, params }) =>
    witnessAuthorization(core, tx, actor, params.authorizationId),
  )
}

function registerLife(routes: Routes): void {
  routes.on(authorization.narrow, ({ core, tx, actor, params, body }) =>
    narrowAuthorization(core, tx, actor, params.authorizationId, body),
  )
  routes.on(authorization.withdraw, ({ core, tx, actor, params, body }) =>
    withdrawAuthorization(core, tx, actor, params.authorizationId, body),
  )
  routes.on(authorization.renew, ({ core, tx, actor, params, body }) =>
    renewAuthorization(core, tx, actor, params.authorizationId, body),
  )
  routes.on(authorization.void, ({ core, tx, actor, params }) =>
    voidAuthorization(core, tx, actor, params.authorizationId),
  )
  routes.on(authorization.uses, ({ core, tx, actor, params }) =>
    listUses(core, tx, actor, params.authorizationId),
  )
  routes.on(authorization.document, ({ core, tx, actor, params }) =>
    readDocument(core, tx, actor, params.authorizationId, params.kind),
  )
}

function registerSigning(routes: Routes): void {
  routes.onLong(signing.view, ({ core, transport }) =>
    asSigner(core, transport, (tx, signing) => viewSigning(core, tx, signing)),
  )
  routes.onLong(signing.picture, ({ core, transport, params }) =>
    pictureForSigner(core, transport, params.mediaId),
  )
  routes.onLong(signing.proof, ({ core, transport, body }) => uploadProofAsSigner(core, transport, body))
  routes.onLong(signing.sign, ({ core, transport, body }) => sign(core, transport, body))
  routes.onLong(signing.decline, ({ core, transport }) => decline(core, transport))
  routes.onLong(signing.narrow, ({ core, transport, body }) => narrowAsSigner(core, transport, body))
  routes.onLong(signing.withdraw, ({ core, transport, body }) =>
    withdrawAsSigner(core, transport, body.reason),
  )
  routes.onLong(signing.document, ({ core, transport }) => documentForSigner(core, transport))
}
