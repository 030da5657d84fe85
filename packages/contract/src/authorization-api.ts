import * as z from 'zod'
import {
  Authorization,
  AuthorizationInput,
  AuthorizationScope,
  AuthorizationState,
  AuthorizationSummary,
  AuthorizationUse,
  SignerKind,
  SignInput,
  SigningView,
  Subject,
  SubjectInput,
  SubjectSummary,
} from './authorization.ts'
import { changesOf } from './changes.ts'
import { endpoint } from './endpoint.ts'
import { SubjectRef } from './region.ts'
import { Id, Instant, line, PageQuery, PersonRef, page, Sha256 } from './shared.ts'

/** Bytes of a proof of authority, a scan of a signed paper, or a proof of removal. */
export const PROOF_MAX_BYTES = 10 * 1024 * 1024
/** An authorization that ends within so many days is "expiring soon". */
export const EXPIRING_SOON_DAYS = 30
/** Days in which a mailed link can be signed. */
export const SIGNING_DAYS = 14
/** Minutes in which a tablet must be signed. */
export const TABLET_MINUTES = 30

/**
 * What a person confirms to have read on a signed paper: the core elements and required statements of
 * 45 CFR 164.508(c)(1) and (2). Every one must be there: 164.508(b)(2).
 */
export const PAPER_ELEMENTS = {
  information: '164.508(c)(1)(i)',
  discloser: '164.508(c)(1)(ii)',
  recipient: '164.508(c)(1)(iii)',
  purpose: '164.508(c)(1)(iv)',
  expiration: '164.508(c)(1)(v)',
  signature_and_date: '164.508(c)(1)(vi)',
  right_to_revoke: '164.508(c)(2)(i)',
  no_condition: '164.508(c)(2)(ii)',
  redisclosure: '164.508(c)(2)(iii)',
} as const
export type PaperElement = keyof typeof PAPER_ELEMENTS
const elements = Object.keys(PAPER_ELEMENTS) as [PaperElement, ...PaperElement[]]

export const PaperInput = z.object({
  signerKind: SignerKind,
  signerName: line(200),
  signerAuthority: line(300).nullable().default(null),
  signedOn: z.iso.date(),
  /** Elements that the person saw on the paper. A missing one refuses the paper and says which. */
  elements: z.array(z.enum(elements)).max(elements.length),
})

export const NarrowInput = z.object({
  purposes: z.array(AuthorizationScope.shape.purposes.element).min(1),
  channelIds: AuthorizationScope.shape.channelIds,
  mediaIds: AuthorizationScope.shape.mediaIds,
})

/** For whom an authorization is missing in a picture. */
export const PictureSubject = z.object({
  subject: SubjectRef,
  /** The state that counts: in force before waiting, waiting before ended. Null: never asked. */
  state: AuthorizationState.nullable(),
  authorizationId: Id.nullable(),
  signerKind: SignerKind.nullable(),
  endsAt: Instant.nullable(),
})

/** What a network does not delete by itself: a person does it, until a time, and shows that it is gone. */
export const RemovalTask = z.object({
  id: Id,
  postId: Id,
  channelId: Id,
  network: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  /** What to do there, in the network's words. */
  instructions: z.string(),
  assignee: PersonRef.nullable(),
  createdAt: Instant,
  dueAt: Instant,
  overdue: z.boolean(),
  proofSha256: Sha256.nullable(),
  proofLink: z.string().nullable(),
  note: z.string().nullable(),
  doneAt: Instant.nullable(),
  doneBy: PersonRef.nullable(),
})
export type RemovalTask = z.infer<typeof RemovalTask>

const params = z.object({ authorizationId: Id })
const subjectParams = z.object({ subjectId: Id })
const taskParams = z.object({ taskId: Id })
const reason = z.string().trim().max(1000).nullable().default(null)

/** Subjects, authorizations and what follows when one ends. */
export const authorizationApi = {
  subjects: endpoint({
    method: 'get',
    path: '/api/subjects',
    summary: 'Subjects by code, newest first; no names',
    access: 'subject:read',
    query: PageQuery.extend({ code: z.string().trim().max(20).optional() }),
    response: page(SubjectSummary),
  }),
  addSubject: endpoint({
    method: 'post',
    path: '/api/subjects',
    summary: 'Add a subject under a new code',
    access: 'subject:write',
    body: SubjectInput,
    response: Subject,
    status: 201,
  }),
  findSubjects: endpoint({
    method: 'post',
    path: '/api/subjects/find',
    summary: 'Subjects of exactly this name; answers codes, and is audited',
    access: 'subject:name',
    body: z.object({ name: line(200) }),
    response: z.object({ items: z.array(SubjectSummary) }),
  }),
  subject: endpoint({
    method: 'get',
    path: '/api/subjects/{subjectId}',
    summary: 'Name and contact of a subject; each reading is audited',
    access: 'subject:name',
    params: subjectParams,
    response: Subject,
  }),
  changeSubject: endpoint({
    method: 'patch',
    path: '/api/subjects/{subjectId}',
    summary: 'Change name, contact, birth date or note',
    access: 'subject:write',
    params: subjectParams,
    body: changesOf(SubjectInput),
    response: Subject,
  }),
  list: endpoint({
    method: 'get',
    path: '/api/authorizations',
    summary: 'Authorizations, newest change first',
    access: 'authorization:read',
    query: PageQuery.extend({
      subjectId: Id.optional(),
      postId: Id.optional(),
      state: AuthorizationState.optional(),
      /** `soon`: in force, and ends within 30 days. */
      ends: z.enum(['soon']).optional(),
    }),
    response: page(AuthorizationSummary),
  }),
  create: endpoint({
    method: 'post',
    path: '/api/authorizations',
    summary: 'Prepare an authorization from a form',
    access: 'authorization:write',
    body: AuthorizationInput,
    response: Authorization,
    status: 201,
  }),
  askAll: endpoint({
    method: 'post',
    path: '/api/authorizations/ask-all',
    summary: 'Prepare and send one authorization for each subject of a group picture',
    access: 'authorization:write',
    body: AuthorizationInput.omit({ subjectId: true }).extend({
      subjectIds: z.array(Id).min(1).max(50),
      /** Whether each gets the link by e-mail now; those without an address stay drafts. */
      send: z.boolean().default(true),
    }),
    response: z.object({ items: z.array(AuthorizationSummary), withoutAddress: z.array(SubjectRef) }),
    status: 201,
  }),
  ofPicture: endpoint({
    method: 'get',
    path: '/api/authorizations/picture/{mediaId}',
    summary: 'Everyone whom a picture shows, and who is still missing',
    access: 'authorization:read',
    params: z.object({ mediaId: Id }),
    response: z.object({ subjects: z.array(PictureSubject), missing: z.number().int() }),
  }),
  get: endpoint({
    method: 'get',
    path: '/api/authorizations/{authorizationId}',
    summary: 'One authorization; the reading is audited',
    access: 'authorization:read',
    params,
    response: Authorization,
  }),
  change: endpoint({
    method: 'patch',
    path: '/api/authorizations/{authorizationId}',
    summary: 'Change a draft',
    access: 'authorization:write',
    params,
    body: changesOf(AuthorizationInput.omit({ subjectId: true })),
    response: Authorization,
  }),
  send: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/send',
    summary: 'Send the link by e-mail, also again; earlier links end',
    access: 'authorization:write',
    params,
    body: z.object({ days: z.number().int().min(1).max(60).default(SIGNING_DAYS) }),
    response: Authorization,
  }),
  tablet: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/tablet',
    summary: 'Begin signing on a tablet: a token for one device and half an hour',
    access: 'authorization:write',
    params,
    body: z.object({
      /**
       * `this_device`: this browser becomes the tablet, and the session of who starts it ends here, so that whoever
       * holds the tablet reaches nothing else. `other_device`: the first one that opens the link keeps it.
       */
      device: z.enum(['this_device', 'other_device']),
    }),
    response: z.object({ token: z.string(), link: z.string(), expiresAt: Instant }),
  }),
  witness: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/witness',
    summary: 'Say as a member of the workforce that the signature was made in your presence',
    access: 'authorization:write',
    params,
    response: Authorization,
  }),
  uploadScan: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/scan',
    summary: 'Attach the scan of a signed paper, PDF or JPEG, as the raw body',
    access: 'authorization:write',
    params,
    body: 'bytes',
    response: z.object({ sha256: Sha256, bytes: z.number().int() }),
    status: 201,
  }),
  uploadProof: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/proof',
    summary: "Attach the proof of a representative's authority, PDF or picture, as the raw body",
    access: 'authorization:write',
    params,
    body: 'bytes',
    response: z.object({ sha256: Sha256, bytes: z.number().int() }),
    status: 201,
  }),
  acceptPaper: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/paper',
    summary: 'Confirm that every element stands on the scanned paper; puts it in force',
    access: 'authorization:write',
    params,
    body: PaperInput,
    response: Authorization,
  }),
  narrow: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/narrow',
    summary: 'Allow less than before, as the patient asked; what is no longer covered is taken back',
    access: 'authorization:withdraw',
    params,
    body: NarrowInput.extend({ how: z.enum(['phone', 'in_person', 'letter']), reason }),
    response: Authorization,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/withdraw',
    summary: 'The patient took it back: stops and takes down everything that relied on it',
    access: 'authorization:withdraw',
    params,
    body: z.object({ how: z.enum(['phone', 'in_person', 'letter']), reason }),
    response: Authorization,
  }),
  renew: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/renew',
    summary: 'Prepare the next one; when it is signed it takes the place of this one',
    access: 'authorization:write',
    params,
    body: AuthorizationScope.pick({ endsOn: true, endsWhen: true }).extend({ formId: Id.optional() }),
    response: Authorization,
    status: 201,
  }),
  void: endpoint({
    method: 'post',
    path: '/api/authorizations/{authorizationId}/void',
    summary: 'Give up one that was not signed; its link ends',
    access: 'authorization:write',
    params,
    response: Authorization,
  }),
  uses: endpoint({
    method: 'get',
    path: '/api/authorizations/{authorizationId}/uses',
    summary: 'Where what it allows is planned, live, or was and is gone',
    access: 'authorization:read',
    params,
    response: z.object({ items: z.array(AuthorizationUse.extend({ postId: Id })) }),
  }),
  document: endpoint({
    method: 'get',
    path: '/api/authorizations/{authorizationId}/documents/{kind}',
    summary: 'The sealed PDF, the scan of the paper, or the proof of authority; each reading is audited',
    access: 'subject:name',
    params: params.extend({ kind: z.enum(['signed', 'scan', 'proof']) }),
    response: 'bytes',
  }),
  removals: endpoint({
    method: 'get',
    path: '/api/removals',
    summary: 'What people must delete by hand on a network, most urgent first',
    access: 'authorization:read',
    query: PageQuery.extend({ state: z.enum(['open', 'all']).default('open') }),
    response: page(RemovalTask),
  }),
  assignRemoval: endpoint({
    method: 'post',
    path: '/api/removals/{taskId}/assign',
    summary: 'Say who deletes it there',
    access: 'post:takedown',
    params: taskParams,
    body: z.object({ personId: Id }),
    response: RemovalTask,
  }),
  proveRemoval: endpoint({
    method: 'post',
    path: '/api/removals/{taskId}/proof',
    summary: 'Attach a screenshot or PDF that shows it is gone, as the raw body',
    access: 'post:takedown',
    params: taskParams,
    body: 'bytes',
    response: RemovalTask,
    status: 201,
  }),
  finishRemoval: endpoint({
    method: 'post',
    path: '/api/removals/{taskId}/done',
    summary: 'It is gone there: with a proof file, or a link and a note',
    access: 'post:takedown',
    params: taskParams,
    body: z.object({
      link: z.url().max(500).nullable().default(null),
      note: z.string().trim().max(1000).nullable().default(null),
    }),
    response: RemovalTask,
  }),
} as const

/** The signer's own endpoints: the token of the link is the bearer, and no session is read. */
export const signingApi = {
  view: endpoint({
    method: 'get',
    path: '/api/signing',
    summary: 'What the signer is asked, or what was signed and where it is used',
    access: 'public',
    response: SigningView,
  }),
  picture: endpoint({
    method: 'get',
    path: '/api/signing/pictures/{mediaId}',
    summary: 'One of the pictures that the signer is asked about',
    access: 'public',
    params: z.object({ mediaId: Id }),
    response: 'bytes',
  }),
  proof: endpoint({
    method: 'post',
    path: '/api/signing/proof',
    summary: 'Proof of the authority to sign for someone, PDF or picture, as the raw body',
    access: 'public',
    body: 'bytes',
    response: z.object({ sha256: Sha256, bytes: z.number().int() }),
    status: 201,
  }),
  sign: endpoint({
    method: 'post',
    path: '/api/signing/sign',
    summary: 'Sign exactly the document that was shown',
    access: 'public',
    body: SignInput,
    response: SigningView,
  }),
  decline: endpoint({
    method: 'post',
    path: '/api/signing/decline',
    summary: 'Say no; nothing follows from it',
    access: 'public',
    response: SigningView,
  }),
  narrow: endpoint({
    method: 'post',
    path: '/api/signing/narrow',
    summary: 'Allow less than what was signed',
    access: 'public',
    body: NarrowInput.omit({ mediaIds: true }),
    response: SigningView,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/signing/withdraw',
    summary: 'Take the authorization back; everything that relied on it is taken down',
    access: 'public',
    body: z.object({ reason }),
    response: SigningView,
  }),
  document: endpoint({
    method: 'get',
    path: '/api/signing/document',
    summary: 'The signed PDF, for whoever signed it',
    access: 'public',
    response: 'bytes',
  }),
} as const

export const authorizationProblems = {
  notFound: [404, 'No such subject, authorization or task here.'],
  wrongState: [409, 'This is not possible in the present state of the authorization.'],
  formUnusable: [
    409,
    'This form cannot be used: it lacks something that 45 CFR 164.508(c) requires, or it was retired.',
  ],
  endMissing: [422, 'Name a last day or an event that ends it: 45 CFR 164.508(c)(1)(v).'],
  endPassed: [422, 'The last day has passed already.'],
  scopeUnknown: [422, 'A channel, picture or post that is named does not exist here.'],
  notNarrower: [422, 'This would allow more than was signed. For more, ask for a new authorization.'],
  noAddress: [
    409,
    'No e-mail address is known for this subject. Add one, or let them sign on a tablet or on paper.',
  ],
  linkUnusable: [401, 'This link has ended or belongs to another device. Ask for a new one.'],
  documentChanged: [409, 'The document has changed since it was shown. Read it again before signing.'],
  parentMustSign: [
    409,
    'The birth date says that this person is under age: a parent or representative signs.',
  ],
  notMinor: [409, 'This person is of age and signs alone, or through a representative with authority.'],
  birthDateNeeded: [409, 'A parent can sign only when the birth date is known. Add it to the subject first.'],
  authorityNeeded: [
    422,
    'A representative states the authority to act and shows a proof: 45 CFR 164.508(c)(1)(vi).',
  ],
  purposeNotInForm: [422, 'This form does not speak of every purpose that is asked for. Use another form.'],
  wrongSigner: [409, 'This form is not made for this kind of signer. Use another form.'],
  signedAhead: [422, 'The paper cannot have been signed in the future.'],
  noWitness: [409, 'Only a signature on a tablet of the organization can be witnessed by its workforce.'],
  scanMissing: [409, 'Attach the scan of the signed paper first.'],
  elementMissing: [
    422,
    'The paper lacks something that a valid authorization must have: 45 CFR 164.508(b)(2)(ii).',
  ],
  proofType: [415, 'Attach a PDF, JPEG or PNG.'],
  proofTooLarge: [413, 'The file is larger than 10 MB. Make it smaller and attach it again.'],
  proofNeeded: [409, 'Show that it is gone: attach a screenshot or PDF, or give a link and a note.'],
} as const

export type PictureSubject = z.infer<typeof PictureSubject>
export type PaperInput = z.infer<typeof PaperInput>
export type NarrowInput = z.infer<typeof NarrowInput>
